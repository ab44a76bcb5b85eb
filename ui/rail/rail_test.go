package rail

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/theme"
)

// dated is an entry of an expression; "" has no date.
func dated(tb rapid.TB, expr string, o timeline.Origin) timeline.Entry {
	tb.Helper()
	e := timeline.Entry{Origin: o}
	if expr == "" {
		return e
	}
	when, err := edtf.Parse(expr)
	if err != nil {
		tb.Fatalf("parsing %q: %v", expr, err)
	}
	e.Date.When = when
	e.Date.First, e.Date.Last = when.Bounds()
	return e
}

func TestLabel(t *testing.T) {
	tests := []struct{ expr, within, alone string }{
		{"", "", ""},
		{"2023-10-07", "  7 Oct", "  7 Oct 2023"},
		{"2023-10-17", " 17 Oct", " 17 Oct 2023"},
		{"2023-10-07~", " ~7 Oct", " ~7 Oct 2023"},
		{"2023-10-17~", "~17 Oct", "~17 Oct 2023"},
		{"2023-10-07?", "  7 Oct?", "  7 Oct 2023?"},
		{"2023-10-07%", " ~7 Oct?", " ~7 Oct 2023?"},
		{"2023-10-07T14:30:00", "  7 Oct 14:30", "  7 Oct 2023 14:30"},
		{"2023-10-07T14:30:00Z", "  7 Oct 14:30", "  7 Oct 2023 14:30"},
		{"2023-10-07T14:30:00+02:00", "  7 Oct", "  7 Oct 2023"},
		{"2023-10", " Oct", " Oct 2023"},
		{"2023-10~", "~Oct", "~Oct 2023"},
		{"2023-10-XX", " Oct", " Oct 2023"},
		{"2023", " 2023", " 2023"},
		{"2024", " 2024", " 2024"},
		{"2024-03-02", "  2 Mar 2024", "  2 Mar 2024"},
		{"2023-10-11~/2023-10-20~", "~11–20 Oct", "~11–20 Oct 2023"},
		{"2023-10-03/2023-10-07", "  3–7 Oct", "  3–7 Oct 2023"},
		{"2023-09-28/2023-10-03", " 28 Sep–3 Oct", " 28 Sep–3 Oct 2023"},
		{"2023-12-28/2024-01-03", " 28 Dec–3 Jan 2024", " 28 Dec 2023–3 Jan 2024"},
		{"2023-01~/2023-04~", "~Jan–Apr", "~Jan–Apr 2023"},
		{"2023-10/2024-03", " Oct–Mar 2024", " Oct 2023–Mar 2024"},
		{"2019/2023", " 2019–2023", " 2019–2023"},
		{"2023-11/..", " from Nov", " from Nov 2023"},
		{"2023-11-05/..", " from 5 Nov", " from 5 Nov 2023"},
		{"2023-10~/..", "~from Oct", "~from Oct 2023"},
		{"../2023-03", " until Mar", " until Mar 2023"},
		{"../2024-03", " until Mar 2024", " until Mar 2024"},
		{"2023-11/", " Nov–?", " Nov 2023–?"},
		{"/2023-11", " ?–Nov", " ?–Nov 2023"},
		{"195X", " 1950s", " 1950s"},
		{"195", " 1950s", " 1950s"},
		{"19", " 20th c.", " 20th c."},
		{"1985/1990", " 1985–1990", " 1985–1990"},
		{"2023-21", " spring", " spring 2023"},
		{"2023-34", " Q2", " Q2 2023"},
		{"2023-41", " 2nd half", " 2nd half 2023"},
		{"2023-22", " summer", " summer 2023"},
		{"[2023-10-07,2023-10-09]", "  7–9 Oct, 1 of 2", "  7–9 Oct 2023, 1 of 2"},
		{"{2023-10-07,2023-10-09}", "  7–9 Oct, all 2", "  7–9 Oct 2023, all 2"},
		{"-0043-03-15", " 15 Mar 44 BC", " 15 Mar 44 BC"},
		{"0079-08-24", " 24 Aug AD 79", " 24 Aug AD 79"},
		{"[..2023-10-07]", " until 7 Oct", " until 7 Oct 2023"},
	}
	signs := SignsOf(theme.Dark())
	for _, tt := range tests {
		d := dated(t, tt.expr, timeline.Stated).Date
		if got := signs.Label(d, InYear(2023)); got != tt.within {
			t.Errorf("%s in 2023 is %q, want %q", tt.expr, got, tt.within)
		}
		if got := signs.Label(d, Within{}); got != tt.alone {
			t.Errorf("%s is %q, want %q", tt.expr, got, tt.alone)
		}
	}
}

// TestDrawn checks the signs beside one row and three, and the track over a year in
// twelve cells.
func TestDrawn(t *testing.T) {
	tests := []struct{ expr, one, three, track string }{
		{"", "?", "?││", "            "},
		{"2023-10-07", "●", "●││", "         ●  "},
		{"2023-10-07~", "┇", "┇┃┇", "         ┅  "},
		{"2023-10", "┃", "┃┃┃", "        ━━  "},
		{"2023-03~/2023-06~", "┇", "┇┃┇", " ┅━━━┅      "},
		{"2023-03/2023-06~", "┇", "┃┃┇", " ━━━━┅      "},
		{"2023-03~/2023-06", "┇", "┇┃┃", " ┅━━━━      "},
		{"2023-07/..", "↓", "┃┃↓", "     ━━━━━┅→"},
		{"../2023-07", "↑", "↑┃┃", "←┅━━━━━     "},
		{"2023-07/", "┇", "┃┃┇", "     ┅      "},
		{"2022/2024", "┃", "┃┃┃", "━━━━━━━━━━━━"},
		{"2022-03/2023-02", "┃", "┃┃┃", "━━          "},
		{"2022-03~/2023-02", "┇", "┇┃┃", "━━          "},
		{"2021", "┃", "┃┃┃", "            "},
	}
	signs := SignsOf(theme.Dark())
	along := Span{edtf.Day{Year: 2023, Month: 1, Day: 1}, edtf.Day{Year: 2023, Month: 12, Day: 31}, 12}
	for _, tt := range tests {
		e := dated(t, tt.expr, timeline.Stated)
		if got := signs.Sign(e, 0, 1); got != tt.one {
			t.Errorf("%s beside one row is %q, want %q", tt.expr, got, tt.one)
		}
		if got := signs.Sign(e, 0, 3) + signs.Sign(e, 1, 3) + signs.Sign(e, 2, 3); got != tt.three {
			t.Errorf("%s beside three rows is %q, want %q", tt.expr, got, tt.three)
		}
		if got := signs.Track(e, along); got != tt.track {
			t.Errorf("%s on the track is %q, want %q", tt.expr, got, tt.track)
		}
	}
}

// TestOriginsDiffer checks that what is stated and what is mentioned are told apart
// without colour.
func TestOriginsDiffer(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		signs := SignsOf(th)
		for _, expr := range []string{"2023-10-07", "2023-10", "2023-10~"} {
			a, b := dated(t, expr, timeline.Stated), dated(t, expr, timeline.Mentioned)
			if signs.Sign(a, 0, 1) == signs.Sign(b, 0, 1) {
				t.Errorf("%s: %s is drawn alike", th.Name, expr)
			}
		}
	}
}

func TestStrip(t *testing.T) {
	tests := []struct {
		density   []float64
		full      float64
		box, text string
	}{
		{nil, 0, "", ""},
		{[]float64{0, 1, 0}, 0, " ▃ ", " = "},
		{[]float64{1, 2, 3}, 0, "▃▆█", "=*%"},
		{[]float64{0.01, 0.49, 0.5}, 0, "··▂", "..-"},
		{[]float64{1, 5000}, 0, "▁█", ":%"},
		{[]float64{1, 2}, 8, "▂▃", ":-"},
	}
	for _, tt := range tests {
		if got := SignsOf(theme.Light()).Strip(tt.density, tt.full); got != tt.box {
			t.Errorf("%v of %v is %q, want %q", tt.density, tt.full, got, tt.box)
		}
		if got := SignsOf(theme.Plain()).Strip(tt.density, tt.full); got != tt.text {
			t.Errorf("%v of %v is %q, want %q", tt.density, tt.full, got, tt.text)
		}
	}
}

func TestAxis(t *testing.T) {
	day := func(y int64, m, d int) edtf.Day { return edtf.Day{Year: y, Month: m, Day: d} }
	tests := []struct {
		of   Span
		want string
	}{
		{Span{day(2023, 1, 1), day(2023, 12, 31), 24}, "Jan  Apr   Jul   Oct    "},
		{Span{day(2023, 1, 1), day(2023, 12, 31), 60}, "2023     Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec   "},
		{Span{day(2020, 1, 1), day(2029, 12, 31), 40}, "2020    2022   2024     2026   2028     "},
		{Span{day(1979, 1, 1), day(2024, 12, 31), 40}, "1980     1990     2000    2010     2020 "},
		{Span{day(2023, 10, 1), day(2023, 10, 31), 40}, "1 Oct      10     15    20    25        "},
		{Span{day(2023, 10, 7), day(2023, 10, 7), 6}, "7 Oct "},
		{Span{day(2023, 10, 7), day(2023, 10, 7), 2}, "  "},
		{Span{day(-44, 1, 1), day(14, 12, 31), 30}, "  41 BC     21 BC     1 BC    "},
	}
	for _, tt := range tests {
		if got := Axis(tt.of); got != tt.want {
			t.Errorf("%v to %v in %d cells is\n%q, want\n%q", tt.of.First, tt.of.Last, tt.of.Cells, got, tt.want)
		}
	}
}

// TestCells checks that a strip's axis and a track have exactly their cells, whatever
// they cover.
func TestCells(t *testing.T) {
	exprs := []string{"2023-10-07", "2023-10", "2020/2024", "2023-03~/..", "../2023", "195X", "2023-11/", "1000/3000"}
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "from")
		days := rapid.Int64Range(0, rapid.SampledFrom([]int64{3, 40, 800, 9000, 1 << 40}).Draw(t, "most")).Draw(t, "days")
		of := Span{edtf.DayOf(from), edtf.DayOf(from + days), rapid.IntRange(0, 220).Draw(t, "cells")}
		if axis := Axis(of); len(axis) != of.Cells {
			t.Fatalf("%d cells in %d: %q", len(axis), of.Cells, axis)
		}
		signs := SignsOf(rapid.SampledFrom([]theme.Theme{theme.Dark(), theme.Plain()}).Draw(t, "theme"))
		e := dated(t, rapid.SampledFrom(exprs).Draw(t, "expr"), timeline.Mentioned)
		if track := signs.Track(e, of); ansi.StringWidth(track) != of.Cells {
			t.Fatalf("%d cells in %d: %q", ansi.StringWidth(track), of.Cells, track)
		}
	})
}

// TestSignsAreOneCell checks every sign, and that those of the plain theme are ASCII.
func TestSignsAreOneCell(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		s := SignsOf(th)
		all := []string{
			s.Line, s.Gap, s.Branch, s.Start, s.On, s.Back, s.None, s.OnAlong, s.BackAlong, s.First, s.Middle, s.Last,
			s.Caret, s.Shown, s.Dash, s.Dot, s.OpenQuote, s.Closed, s.OpenSingle, s.ClosedSingle, s.trace,
		}
		for o := range 2 {
			all = append(all, s.Day[o], s.Bar[o], s.Soft[o], s.Along[o], s.SoftAlong[o])
		}
		for _, sign := range append(all, s.levels...) {
			if ansi.StringWidth(sign) != 1 {
				t.Errorf("%s: %q is not one cell", th.Name, sign)
			}
			if th.Name == "plain" && sign[0] > '~' {
				t.Errorf("%q is not ASCII", sign)
			}
		}
	}
}

func TestQuoted(t *testing.T) {
	s := SignsOf(theme.Dark())
	if got := s.Quoted("last week"); got != "“last week”" {
		t.Errorf("got %s", got)
	}
	if got := s.Quoted("“last week”, undated"); got != "‘“last week”, undated’" {
		t.Errorf("got %s", got)
	}
	const ours = "3–7 October → ‘soon’ · “now” …"
	if got := SignsOf(theme.Plain()).Plainly(ours); strings.ContainsFunc(got, func(r rune) bool { return r > '~' }) {
		t.Errorf("%s is not ASCII", got)
	}
}
