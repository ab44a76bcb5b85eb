package shelf

import (
	"testing"

	"lede/ui/keymap"
	"lede/ui/theme"
)

// many is the size that everything has to be quick at.
const many = 100_000

func BenchmarkNew(b *testing.B) {
	items := make([]Item, many)
	for i, it := range library(many) {
		items[i].Name = it.Name
	}
	f := frame(160, 45, theme.Dark())
	for b.Loop() {
		New("Library", items).Draw(f)
	}
}

// BenchmarkDescribe tells a chunk of what is known, while the list is in an order that
// depends on it and is narrowed.
func BenchmarkDescribe(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	for _, o := range []order{asFolder, byTitle, newestFirst, changedFirst} {
		for _, typed := range []string{"", "briefing 1"} {
			b.Run(o.String()+"/"+typed, func(b *testing.B) {
				p, items := unknown(many)
				p.list(o, byOutlet)
				p.Paste(typed)
				at := 0
				for b.Loop() {
					tell(p, items, at, at+chunk)
					p.Draw(f)
					if at += chunk; at == many {
						b.StopTimer()
						p, items = unknown(many)
						p.list(o, byOutlet)
						p.Paste(typed)
						at = 0
						b.StartTimer()
					}
				}
			})
		}
	}
}

// BenchmarkOrder changes the order, in every grouping.
func BenchmarkOrder(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	p := known(many)
	for g := range groupingCount {
		for o := range orderCount {
			p.list((o+orderCount-1)%orderCount, g)
			b.Run(o.String()+"/"+g.String(), func(b *testing.B) {
				for b.Loop() {
					p.order = o
					p.spoil(orderStale)
					p.Draw(f)
				}
			})
		}
	}
}

// BenchmarkType types a word, a letter at a time, and takes it back.
func BenchmarkType(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	for _, typed := range []string{"e", "er", "erendum brie", "zq", "river 12"} {
		b.Run(typed, func(b *testing.B) {
			p := known(many)
			p.list(byTitle, ungrouped)
			p.Draw(f)
			for b.Loop() {
				p.Paste(typed)
				p.Draw(f)
				b.StopTimer()
				p.Unfilter()
				p.Draw(f)
				b.StartTimer()
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	for _, n := range []int{100, many} {
		p := known(n)
		p.Draw(f)
		b.Run(p.Item(n-1).Name, func(b *testing.B) {
			for b.Loop() {
				p.Act(keymap.LineDown)
				p.Draw(f)
			}
		})
	}
}

func BenchmarkScroll(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	p := known(many)
	p.list(newestFirst, byFolder)
	p.Draw(f)
	for b.Loop() {
		p.Scroll(3)
		p.Draw(f)
	}
}

// BenchmarkJump goes from one end to the other, and to the next group.
func BenchmarkJump(b *testing.B) {
	f := frame(160, 45, theme.Dark())
	p := known(many)
	p.list(newestFirst, byOutlet)
	p.Draw(f)
	for b.Loop() {
		for _, a := range []keymap.Action{keymap.Bottom, keymap.PrevSection, keymap.Top, keymap.NextSection} {
			p.Act(a)
			p.Draw(f)
		}
	}
}
