package chronology

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing/timeline"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// checkFrame checks that a drawing keeps to its frame and has the selection in sight.
func checkFrame(tb rapid.TB, p *Pane, f pane.Frame, when string) {
	tb.Helper()
	lines := p.Draw(f)
	if len(lines) > f.Height {
		tb.Fatalf("%s: %d lines in %d", when, len(lines), f.Height)
	}
	for y, l := range lines {
		if got := ansi.StringWidth(l); got > f.Width {
			tb.Fatalf("%s: row %d has %d cells of %d: %q", when, y, got, f.Width, l)
		}
		if strings.ContainsRune(ansi.Strip(l), '\x1b') || strings.ContainsAny(l, "\u202e\x07\r\n") {
			tb.Fatalf("%s: row %d is not harmless: %q", when, y, l)
		}
	}
	if len(p.shown) == 0 {
		return
	}
	s := p.sheet(f)
	for _, d := range p.window.Placed {
		if d.Row != p.rowOf(p.selected) {
			continue
		}
		if d.Y < s.head || d.Y+d.H > s.head+s.room && d.Y > s.head {
			tb.Fatalf("%s: the selection is at %d+%d of %d+%d", when, d.Y, d.H, s.head, s.room)
		}
		return
	}
	tb.Fatalf("%s: the selection is out of sight", when)
}

// TestSizes draws every level at many sizes.
func TestSizes(t *testing.T) {
	for _, keys := range []string{"", "+jjj", "-", "--G", "G"} {
		p := shown(frame(100, 30, theme.Dark()))
		press(t, p, p.frame, keys)
		for w := 1; w <= 200; w += 1 + w/20 {
			for h := 1; h <= 60; h += 1 + h/12 {
				checkFrame(t, p, frame(w, h, theme.Dark()), fmt.Sprintf("%q at %dx%d", keys, w, h))
			}
		}
	}
}

// TestAnything does anything in any order at any size.
func TestAnything(t *testing.T) {
	c, briefings := harbour()
	crowd, crowded := many(3000)
	rapid.Check(t, func(t *rapid.T) {
		p := New()
		f := frame(rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h"), theme.Dark())
		if rapid.Bool().Draw(t, "many") {
			p.Show(crowd, crowded, 50, 100)
		} else {
			p.Show(c, briefings, 3, 3)
		}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			n := rapid.IntRange(-70, 70).Draw(t, "n")
			switch rapid.IntRange(0, 7).Draw(t, "do") {
			case 0:
				p.Scroll(n)
			case 1:
				p.Click(n, n)
			case 2:
				p.Paste(rapid.SampledFrom([]string{"wall ", "since:2031 ", "2031", "kind:t ", "in:ferry ", `"`, "zzz"}).Draw(t, "typed"))
			case 3:
				p.Close()
			case 4:
				p.Show(c, briefings, 3, 3)
			case 5:
				f.Width, f.Height = max(f.Width+n, 1), max(f.Height+n/4, 1)
			default:
				p.Act(rapid.SampledFrom([]keymap.Action{
					keymap.LineDown, keymap.LineUp, keymap.HalfDown, keymap.HalfUp, keymap.PageDown, keymap.PageUp, keymap.Top,
					keymap.Bottom, keymap.NextSection, keymap.PrevSection, keymap.ZoomIn, keymap.ZoomOut, keymap.Origins,
					keymap.OnlyBriefing, keymap.Follow, keymap.Copy,
				}).Draw(t, "key"))
			}
			checkFrame(t, p, f, "then")
		}
	})
}

// TestEveryEntryIsReached goes down the list and up again at every level, one step at
// a time: everything that is listed is selected in its turn, and nothing twice.
func TestEveryEntryIsReached(t *testing.T) {
	for _, keys := range []string{"", "+", "-", "--"} {
		f := frame(80, 18, theme.Dark())
		p := shown(f)
		press(t, p, f, keys+"g")
		n := 1
		for last := p.selected; ; n++ {
			press(t, p, f, "j")
			if p.selected == last {
				break
			}
			last = p.selected
		}
		rows := 0
		for _, r := range p.rows {
			if r.selectable() {
				rows++
			}
		}
		if n != rows {
			t.Errorf("after %q %d of %d rows are reached", keys, n, rows)
		}
		press(t, p, f, strings.Repeat("k", n))
		if p.selected != p.rows[p.rowOf(0)].from {
			t.Errorf("after %q the way back up ends at %d", keys, p.selected)
		}
	}
}

// TestFoldedLines checks that an entry takes as many lines as it is said to.
func TestFoldedLines(t *testing.T) {
	for w := 1; w <= 200; w++ {
		for _, h := range []int{5, 15, 40} {
			p := shown(frame(w, h, theme.Dark()))
			s := p.sheet(p.frame)
			for i := range p.shown {
				if got := len(s.entry(i, false, true)); got != s.foldedLines(i) {
					t.Fatalf("%dx%d: entry %d takes %d lines and not %d", w, h, i, got, s.foldedLines(i))
				}
			}
		}
	}
}

// TestSteadyAbove checks that a step down moves nothing that stands above the
// selection, as long as the window need not move.
func TestSteadyAbove(t *testing.T) {
	f := frame(100, 60, theme.Dark())
	p := shown(f)
	for range 5 {
		before := p.Draw(f)
		y := p.sheet(f).head + p.window.Y
		press(t, p, f, "j")
		after := p.Draw(f)
		for i := p.sheet(f).head; i < y; i++ {
			if before[i] != after[i] {
				t.Fatalf("line %d, above the selection, was %q and is %q", i, before[i], after[i])
			}
		}
	}
}

// TestMoreComesIn checks that the selected entry is kept, and its line, when entries
// come in before it; and that a chronology that nobody has touched stays at its
// beginning.
func TestMoreComesIn(t *testing.T) {
	all, briefings := many(2000)
	lists, even := make([][]timeline.Entry, len(briefings)), make([][]timeline.Entry, len(briefings))
	for _, e := range all.Entries {
		lists[e.Briefing] = append(lists[e.Briefing], e)
		if e.Briefing%2 == 0 {
			even[e.Briefing] = append(even[e.Briefing], e)
		}
	}
	half := timeline.Merge(even...)
	f := frame(120, 40, theme.Dark())
	p := New()
	p.Show(half, briefings, 1, 2)
	p.Draw(f)
	p.Show(timeline.Merge(lists...), briefings, 2, 2)
	if p.Draw(f); p.selected != 0 {
		t.Errorf("untouched, entry %d is selected", p.selected)
	}
	p.Show(half, briefings, 1, 2)
	press(t, p, f, "fffjj")
	e, _ := p.entry()
	y := p.window.Y
	p.Show(timeline.Merge(lists...), briefings, 2, 2)
	p.Draw(f)
	if got, _ := p.entry(); got.Text != e.Text || p.window.Y != y {
		t.Errorf("%q in line %d was selected, and is %q in line %d", e.Text, y, got.Text, p.window.Y)
	}
}

// TestZoom checks that looking from further away and closer again comes back.
func TestZoom(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	press(t, p, f, "jjjjj")
	e, _ := p.entry()
	press(t, p, f, "---++")
	if got, _ := p.entry(); p.level != byMonth || got.Text != e.Text {
		t.Errorf("at level %d, %q is selected and was %q", p.level, got.Text, e.Text)
	}
	press(t, p, f, "--g")
	if r := press(t, p, f, "e"); r != nil || p.level != byYear {
		t.Errorf("following a decade asks for %v at level %d", r, p.level)
	}
}

func TestFollow(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	r := press(t, p, f, "jje")
	e, _ := p.entry()
	if want := (pane.Passage{Briefing: e.Briefing, Passage: e.Passage}); r != want {
		t.Errorf("asks for %v, want %v", r, want)
	}
}

// TestClick clicks what is drawn: the first time it is selected, the second followed.
func TestClick(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	for y, l := range p.Draw(f) {
		if !strings.Contains(l, "Divers report") {
			continue
		}
		if r := p.Click(40, y); r != nil {
			t.Fatalf("a first click asks for %v", r)
		}
		if e, _ := p.entry(); !strings.HasPrefix(e.Text, "Divers") {
			t.Fatalf("a click selects %q", e.Text)
		}
		p.Draw(f)
		if r := p.Click(40, y); r == nil {
			t.Fatal("a second click asks for nothing")
		}
		return
	}
	t.Fatal("the entry is not drawn")
}

func TestEmpty(t *testing.T) {
	c, briefings := harbour()
	tests := []struct {
		name string
		p    func(p *Pane)
		want string
	}{
		{"nothing open", func(p *Pane) { p.Show(nil, nil, 0, 0) }, "No briefing is open"},
		{"reading", func(p *Pane) { p.Show(nil, nil, 312, 1000) }, "reading 312 of 1,000"},
		{"no dates", func(p *Pane) { p.Show(nil, briefings, 3, 3) }, "no date was found"},
		{"filtered", func(p *Pane) { p.Show(c, briefings, 3, 3); p.Paste("zebra") }, "Esc shows all 15 again"},
		{"statements", func(p *Pane) {
			var said []timeline.Entry
			for _, e := range c.Entries {
				if e.Saying {
					said = append(said, e)
				}
			}
			p.Show(timeline.Merge(said), briefings, 3, 3)
		}, "those of statements"},
	}
	for _, tt := range tests {
		p := New()
		tt.p(p)
		f := frame(100, 30, theme.Dark())
		if got := ansi.Strip(strings.Join(p.Draw(f), "\n")); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q is not in\n%s", tt.name, tt.want, got)
		}
		for w := 1; w < 100; w += 3 {
			for h := 1; h < 30; h += 3 {
				checkFrame(t, p, frame(w, h, theme.Plain()), tt.name)
			}
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	c, briefings := many(50_000)
	p := New()
	p.Show(c, briefings, 100, 100)
	f := frame(160, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.LineDown)
		p.Draw(f)
	}
}

func BenchmarkDrawDays(b *testing.B) {
	c, briefings := many(50_000)
	p := New()
	p.Show(c, briefings, 100, 100)
	p.Act(keymap.ZoomIn)
	f := frame(100, 45, theme.Dark())
	p.Draw(f)
	for b.Loop() {
		p.Act(keymap.PageDown)
		p.Draw(f)
	}
}

func BenchmarkShow(b *testing.B) {
	c, briefings := many(50_000)
	p := New()
	for b.Loop() {
		p.Show(c, briefings, 100, 100)
	}
}

func BenchmarkType(b *testing.B) {
	c, briefings := many(50_000)
	p := New()
	p.Show(c, briefings, 100, 100)
	f := frame(160, 45, theme.Dark())
	for b.Loop() {
		p.Paste("thing")
		p.Draw(f)
		p.Close()
	}
}
