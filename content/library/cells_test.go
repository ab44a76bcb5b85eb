package library

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing/edtf"
)

// Two stretches share a token exactly when they share a day.
func TestCells(t *testing.T) {
	origin := edtf.Day{Year: 1999, Month: 11, Day: 20}
	draw := func(t *rapid.T, name string) stretch {
		from := rapid.IntRange(0, 40_000).Draw(t, name)
		days := rapid.SampledFrom([]int{0, 1, 9, 29, 30, 31, 61, 364, 365, 800, 3652, 40_000}).Draw(t, name+" has")
		first := origin.Add(from)
		if rapid.Bool().Draw(t, name+" begins with a month") {
			first.Day = 1
		}
		return stretch{first, first.Add(days)}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw(t, "a"), draw(t, "b")
		meet := !a.last.Before(b.first) && !b.last.Before(a.first)
		sought := b.sought()
		if got := slices.ContainsFunc(a.tokens(), func(token string) bool { return slices.Contains(sought, token) }); got != meet {
			t.Fatalf("%v to %v and %v to %v: %v", a.first, a.last, b.first, b.last, got)
		}
		day := a.first
		for _, c := range a.cells() {
			if c.first() != day {
				t.Fatalf("%v to %v: a cell begins on %v", a.first, a.last, c.first())
			}
			day = c.last().Add(1)
		}
		if day != a.last.Add(1) {
			t.Fatalf("%v to %v: the cells end before %v", a.first, a.last, day)
		}
	})
}
