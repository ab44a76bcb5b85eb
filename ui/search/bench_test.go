package search

import (
	"testing"

	"lede/ui/keymap"
	"lede/ui/theme"
)

func BenchmarkShow(b *testing.B) {
	p, r := New(), many(10_000)
	p.Show(r)
	p.Act(keymap.Bottom)
	for b.Loop() {
		p.Show(r)
	}
}

func BenchmarkDraw(b *testing.B) {
	p := New()
	p.Show(many(10_000))
	f := frame(160, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.LineDown)
		p.Draw(f)
	}
}

func BenchmarkTurnPages(b *testing.B) {
	p := New()
	p.Show(many(10_000))
	f := frame(60, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.PageDown)
		p.Draw(f)
	}
}
