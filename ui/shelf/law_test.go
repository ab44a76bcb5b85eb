package shelf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// someItem is any briefing.
func someItem(t *rapid.T) Item {
	it := Item{Name: rapid.SampledFrom([]string{"a.md", "b/a.md", "b/c/2.md", "b/c/10.md"}).Draw(t, "name")}
	if it.Known = rapid.Bool().Draw(t, "known"); !it.Known {
		return it
	}
	it.Title = rapid.SampledFrom([]string{"", "Wall", "wall 2", "Wall 10", "Élan"}).Draw(t, "title")
	it.Outlet = rapid.SampledFrom([]string{"", "Courier", "Ávila", "Zeit"}).Draw(t, "outlet")
	it.Date = rapid.SampledFrom([]string{"", "2031", "2031-03", "2031-03-05", "2031-03-05T06:30", "x"}).Draw(t, "date")
	it.Changed, it.Noted = rapid.IntRange(-1, 2).Draw(t, "changed"), rapid.IntRange(0, 1).Draw(t, "noted")
	it.Read, it.Gone = rapid.SampledFrom([]int{0, 50, 100}).Draw(t, "read"), rapid.IntRange(0, 4).Draw(t, "gone") == 0
	return it
}

// sameBriefings checks that ids are the briefings for which want holds, each once.
func sameBriefings(t *rapid.T, p *Pane, what string, ids []int32, want func(i int) bool) {
	t.Helper()
	got := slices.Sorted(slices.Values(ids))
	var all []int32
	for i := range p.items {
		if want(i) {
			all = append(all, int32(i))
		}
	}
	if !slices.Equal(got, all) {
		t.Fatalf("%s %v, want %v", what, got, all)
	}
}

// inSight checks that what is drawn fits and that the selected briefing is drawn.
func inSight(t *rapid.T, p *Pane, f pane.Frame) {
	t.Helper()
	lines := p.Draw(f)
	if len(lines) > f.Height {
		t.Fatalf("%d lines of %d", len(lines), f.Height)
	}
	if len(p.rows) == 0 {
		return
	}
	if p.row < 0 || p.row >= len(p.rows) || p.rows[p.row] < 0 {
		t.Fatalf("row %d of %v is selected", p.row, p.rows)
	}
	s := p.sheet(f)
	for _, d := range p.window.Placed {
		if d.Row == p.row && d.Y >= s.head && d.Y < s.h {
			return
		}
	}
	t.Fatalf("row %d is out of sight of %v", p.row, p.window.Placed)
}

// TestLaws does anything to a shelf: the selection stays in sight, the order holds each
// briefing once, the filter leaves what has the words, and what is kept between calls
// is what a shelf that is made of the same would have.
func TestLaws(t *testing.T) {
	actions := []keymap.Action{
		keymap.LineDown, keymap.LineUp, keymap.HalfDown, keymap.HalfUp, keymap.PageDown, keymap.PageUp, keymap.Top, keymap.Bottom,
		keymap.NextSection, keymap.PrevSection, keymap.ShelfOrder, keymap.ShelfGroup, keymap.Preview, keymap.Follow, keymap.Settle,
	}
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.Custom(someItem), 0, 60).Draw(t, "items")
		p := New("Shelf", slices.Clone(items))
		f := frame(rapid.IntRange(1, 170).Draw(t, "w"), rapid.IntRange(1, 40).Draw(t, "h"), theme.Dark())
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			switch n := rapid.IntRange(0, 6).Draw(t, "do"); {
			case n == 0 && len(items) > 0:
				i, it := rapid.IntRange(0, len(items)-1).Draw(t, "i"), rapid.Custom(someItem).Draw(t, "item")
				it.Name = items[i].Name
				items[i] = it
				p.Describe(i, it)
			case n == 1:
				it := rapid.Custom(someItem).Draw(t, "item")
				items = append(items, it)
				p.Append(it)
			case n == 2:
				p.Paste(rapid.SampledFrom([]string{"w", "a", " ", "1", "É", "courier", "zq"}).Draw(t, "typed"))
			case n == 3:
				p.Key(rapid.SampledFrom([]keymap.Action{keymap.None, keymap.None, keymap.Cancel, keymap.NextMatch, keymap.PrevMatch}).Draw(t, "key"), "backspace", "")
			case n == 4:
				p.Scroll(rapid.IntRange(-9, 9).Draw(t, "lines"))
			case n == 5:
				p.Click(rapid.IntRange(0, 80).Draw(t, "x"), rapid.IntRange(0, 40).Draw(t, "y"))
			default:
				p.Act(rapid.SampledFrom(actions).Draw(t, "act"))
			}
			if rapid.Bool().Draw(t, "drawn") {
				inSight(t, p, f)
			}
		}
		inSight(t, p, f)
		words := strings.Fields(fold(p.filter.prompt.String()))
		sameBriefings(t, p, "in order", p.ordered, func(i int) bool { return !items[i].Gone })
		sameBriefings(t, p, "left", p.left, func(i int) bool {
			text := fold(items[i].Title + "\n" + items[i].Outlet + "\n" + items[i].Name)
			return !items[i].Gone && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
		})
		again := New("Shelf", slices.Clone(items))
		again.list(p.order, p.grouping)
		again.Paste(p.filter.prompt.String())
		again.Draw(f)
		if got, want := said(p), said(again); !slices.Equal(got, want) {
			t.Fatalf("lists\n%q\nand when it is made anew\n%q", got, want)
		}
		if p.tally != again.tally {
			t.Fatalf("counts %+v, and when it is made anew %+v", p.tally, again.tally)
		}
	})
}

// said is what each row says.
func said(p *Pane) []string {
	var all []string
	for _, r := range p.rows {
		if r < 0 {
			all = append(all, fmt.Sprintf("%s %d", p.groupName(^r), p.counts[^r]))
		} else {
			all = append(all, fmt.Sprint(r))
		}
	}
	return all
}

// TestOrders checks of each order, in each grouping, that neighbours are in it.
func TestOrders(t *testing.T) {
	in := map[order]func(a, b *Item) int{
		byTitle: func(a, b *Item) int {
			return cmp.Or(last(a.Title == "", b.Title == ""), compareNames(fold(a.Title), fold(b.Title)))
		},
		newestFirst:  func(a, b *Item) int { return cmp.Compare(momentOf(b.Date), momentOf(a.Date)) },
		changedFirst: func(a, b *Item) int { return last(a.Changed == 0, b.Changed == 0) },
		unreadFirst:  func(a, b *Item) int { return cmp.Compare(a.reading(), b.reading()) },
		notedFirst:   func(a, b *Item) int { return last(a.Noted == 0, b.Noted == 0) },
	}
	rapid.Check(t, func(t *rapid.T) {
		p := New("Shelf", rapid.SliceOfN(rapid.Custom(someItem), 0, 60).Draw(t, "items"))
		for o := range orderCount {
			for g := range groupingCount {
				p.list(o, g)
				p.settle()
				for n := 1; n < len(p.ordered); n++ {
					i, j := p.ordered[n-1], p.ordered[n]
					a, b := &p.items[i], &p.items[j]
					if g == ungrouped && o == asFolder && i >= j {
						t.Fatalf("%v: %d before %d", o, i, j)
					}
					if compare := in[o]; compare != nil && (g == ungrouped || p.group(i) == p.group(j)) && compare(a, b) > 0 {
						t.Fatalf("%v, %v: %+v before %+v", o, g, *a, *b)
					}
				}
				seen := map[int32]bool{}
				for _, r := range p.rows {
					if r < 0 && seen[r] {
						t.Fatalf("%v, %v: the group %s stands in two places", o, g, p.groupName(^r))
					}
					seen[r] = true
				}
			}
		}
	})
}

// last puts what is behind what is not.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// TestUnfilterRestores types anything and takes it away: the list is where it was.
func TestUnfilterRestores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := New("Shelf", rapid.SliceOfN(rapid.Custom(someItem), 1, 80).Draw(t, "items"))
		f := frame(80, rapid.IntRange(1, 20).Draw(t, "h"), theme.Dark())
		p.list(rapid.SampledFrom([]order{asFolder, byTitle}).Draw(t, "order"), rapid.SampledFrom([]grouping{ungrouped, byOutlet}).Draw(t, "grouping"))
		p.Draw(f)
		for range rapid.IntRange(0, 30).Draw(t, "down") {
			p.Act(keymap.LineDown)
			p.Draw(f)
		}
		before := p.Draw(f)
		p.Type()
		for _, typed := range rapid.SliceOfN(rapid.SampledFrom([]string{"w", "a", "1", "zq", " "}), 1, 4).Draw(t, "typed") {
			p.Key(keymap.None, typed, typed)
			p.Draw(f)
		}
		if rapid.Bool().Draw(t, "letter by letter") {
			for p.Filtered() {
				p.Key(keymap.None, "backspace", "")
				p.Draw(f)
			}
		}
		p.Unfilter()
		if after := p.Draw(f); !slices.Equal(before, after) {
			t.Fatalf("was\n%s\nis\n%s", strings.Join(before, "\n"), strings.Join(after, "\n"))
		}
	})
}

// TestFactsDoNotMoveTheSelection tells a shelf what there is to know, in chunks, while
// a person is in the middle of it: what is selected stays so, and in its line.
func TestFactsDoNotMoveTheSelection(t *testing.T) {
	for o := range orderCount {
		for g := range groupingCount {
			p, known := unknown(400)
			f := frame(100, 20, theme.Dark())
			p.list(o, g)
			tell(p, known, 0, 200)
			p.Draw(f)
			p.Select(77)
			p.Draw(f)
			i, y := p.chosen, lineOf(p)
			for at := 200; at < 400; at += 40 {
				tell(p, known, at, at+40)
				p.Draw(f)
				if p.chosen != i || p.rows[p.row] != int32(i) || lineOf(p) != y {
					t.Errorf("%v, %v: briefing %d in line %d became %d in line %d", o, g, i, y, p.chosen, lineOf(p))
				}
			}
		}
	}
}

// lineOf is the line that the selected briefing was drawn in.
func lineOf(p *Pane) int {
	for _, d := range p.window.Placed {
		if d.Row == p.row {
			return d.Y
		}
	}
	return -1
}
