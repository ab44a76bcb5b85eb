package voices

import (
	"testing"

	"lede/ui/keymap"
	"lede/ui/theme"
)

func BenchmarkDraw(b *testing.B) {
	v, briefings := many(5000)
	p := New()
	p.Show(v, briefings, 100, 100)
	f := frame(160, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.LineDown)
		p.Draw(f)
	}
}

func BenchmarkDrawOpened(b *testing.B) {
	v, briefings := many(5000)
	p := New()
	p.Show(v, briefings, 100, 100)
	p.Act(keymap.Follow)
	f := frame(100, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.LineDown)
		p.Draw(f)
	}
}

func BenchmarkShow(b *testing.B) {
	v, briefings := many(5000)
	p := New()
	for b.Loop() {
		p.Show(v, briefings, 100, 100)
	}
}

func BenchmarkType(b *testing.B) {
	v, briefings := many(5000)
	p := New()
	p.Show(v, briefings, 100, 100)
	f := frame(160, 45, theme.Dark())
	for b.Loop() {
		p.Paste("thing")
		p.Draw(f)
		p.Close()
	}
}
