package voices

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/briefing/voices"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// checkFrame checks that a drawing keeps to its frame, is harmless and has the selection
// in sight.
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
	s, v := p.sheet(f), p.view()
	if s.Len() == 0 {
		return
	}
	if v.Row < 0 || v.Row >= s.Len() || !s.Selectable(v.Row) {
		tb.Fatalf("%s: row %d of %d is selected", when, v.Row, s.Len())
	}
	for _, d := range v.Window.Placed {
		if d.Row != v.Row {
			continue
		}
		if d.Y < s.head || d.Y+d.H > s.head+s.room && d.Y > s.head {
			tb.Fatalf("%s: the selection is at %d+%d of %d+%d", when, d.Y, d.H, s.head, s.room)
		}
		return
	}
	tb.Fatalf("%s: the selection is out of sight", when)
}

// TestSizes draws the list and a voice that is opened at many sizes.
func TestSizes(t *testing.T) {
	for _, keys := range []string{"", "jjG", "o", "ej", "jej", "oGe"} {
		for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
			p := shown(frame(100, 30, th))
			press(t, p, p.frame, keys)
			for w := 1; w <= 200; w += 1 + w/20 {
				for h := 1; h <= 60; h += 1 + h/12 {
					checkFrame(t, p, frame(w, h, th), fmt.Sprintf("%q at %dx%d", keys, w, h))
				}
			}
		}
	}
}

// TestAnything does anything in any order at any size.
func TestAnything(t *testing.T) {
	v, briefings := harbour()
	crowd, crowded := many(300)
	rapid.Check(t, func(t *rapid.T) {
		p := New()
		f := frame(rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h"), theme.Dark())
		if rapid.Bool().Draw(t, "many") {
			p.Show(crowd, crowded, 50, 100)
		} else {
			p.Show(v, briefings, 3, 3)
		}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			n := rapid.IntRange(-70, 70).Draw(t, "n")
			switch rapid.IntRange(0, 8).Draw(t, "do") {
			case 0:
				p.Scroll(n)
			case 1:
				p.Click(n, n)
			case 2:
				p.Paste(rapid.SampledFrom([]string{"wall ", "footing:n ", "footing:", "in:ferry ", `"`, "zzz"}).Draw(t, "typed"))
			case 3:
				p.Close()
			case 4:
				p.Show(v, briefings, 3, 3)
			case 5:
				f.Width, f.Height = max(f.Width+n, 1), max(f.Height+n/4, 1)
			default:
				p.Act(rapid.SampledFrom([]keymap.Action{
					keymap.LineDown, keymap.LineUp, keymap.HalfDown, keymap.HalfUp, keymap.PageDown, keymap.PageUp, keymap.Top,
					keymap.Bottom, keymap.NextSection, keymap.PrevSection, keymap.VoiceOrder, keymap.KeepApart, keymap.Follow,
					keymap.Follow, keymap.Copy, keymap.CopyPlain, keymap.Leave, keymap.Back,
				}).Draw(t, "key"))
			}
			checkFrame(t, p, f, "then")
		}
	})
}

// TestHeights checks that a row takes as many lines as it is said to.
func TestHeights(t *testing.T) {
	for w := 1; w <= 200; w += 3 {
		for _, h := range []int{5, 12, 40} {
			for _, keys := range []string{"", "e", "je"} {
				p := shown(frame(w, h, theme.Dark()))
				press(t, p, p.frame, keys)
				s := p.sheet(p.frame)
				for i := range s.Len() {
					if got := len(s.row(i, false, true)); got != s.Height(i) {
						t.Fatalf("%dx%d after %q: row %d takes %d lines and not %d", w, h, keys, i, got, s.Height(i))
					}
				}
			}
		}
	}
}

// TestFollow opens a voice, and asks for the words of one of its statements and for
// copies of them.
func TestFollow(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	if r := press(t, p, f, "e"); r != nil || p.opened != "ada" {
		t.Fatalf("enter asks for %v and opens %q", r, p.opened)
	}
	words := p.grouping.Voices[0].Heard[0]
	first, last := words.Statement.Content[0].Span, words.Statement.Content[1].Span
	if r := press(t, p, f, "e"); r != (pane.Passage{Briefing: 0, Passage: wordsOf(words)}) || wordsOf(words).Start != first.Start || wordsOf(words).End != last.End {
		t.Errorf("enter asks for %v", r)
	}
	if r := press(t, p, f, "y"); r != (pane.Quote{Briefing: 0, Passage: words.Statement.Passage, Cited: true}) {
		t.Errorf("y asks for %v", r)
	}
	if r := press(t, p, f, "jjY"); r != (pane.Quote{Briefing: 1, Passage: wordsOf(p.grouping.Voices[0].Heard[2])}) {
		t.Errorf("Y asks for %v", r)
	}
	press(t, p, f, "q")
	if v, _ := p.voice(); p.opened != "" || v.Key != "ada" {
		t.Errorf("back from a voice, %q is opened and %q selected", p.opened, v.Key)
	}
	if _, ok := p.Act(keymap.Back); ok {
		t.Error("there is a way back from the list within it")
	}
}

// TestOrder lists the voices by how much they say and by name.
func TestOrder(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	order := func() string {
		var names []string
		for _, l := range p.listed {
			names = append(names, p.grouping.Voices[l.voice].Key)
		}
		return strings.Join(names, " ")
	}
	if got, want := order(), "ada divers hostile a brook courier report sources"; got != want {
		t.Errorf("by how much: %q, want %q", got, want)
	}
	press(t, p, f, "jo")
	if got, want := order(), "a brook ada courier divers hostile report sources"; got != want {
		t.Errorf("by name: %q, want %q", got, want)
	}
	if v, _ := p.voice(); v.Key != "divers" {
		t.Errorf("another order selects %q", v.Key)
	}
}

// TestFilter counts the voices and the statements that filters leave.
func TestFilter(t *testing.T) {
	tests := []struct {
		typed        string
		voices, said int
	}{
		{"", 7, 12},
		{"pumps", 1, 1},
		{"ada", 1, 4},
		{"Ada June", 1, 1},
		{"brooke", 1, 4},
		{`"slow to read"`, 1, 1},
		{"footing:named", 3, 7},
		{"footing:n", 3, 7},
		{"footing:anonymous", 2, 3},
		{"footing:zebra", 7, 12},
		{"in:ferry", 3, 4},
		{"in:ferry ada", 1, 1},
		{"in:untitled footing:b", 1, 1},
		{"courier", 2, 2},
		{"zebra", 0, 0},
	}
	for _, tt := range tests {
		p := shown(frame(100, 30, theme.Dark()))
		p.Paste(tt.typed)
		if len(p.listed) != tt.voices || p.said != tt.said {
			t.Errorf("%q leaves %d voices and %d statements, want %d and %d", tt.typed, len(p.listed), p.said, tt.voices, tt.said)
		}
		if p.Close() != (tt.typed != "") || len(p.listed) != 7 {
			t.Errorf("%q: Close does not tell, or leaves %d", tt.typed, len(p.listed))
		}
	}
}

// TestMoreComesIn checks that what was chosen stays so when more comes in, and that a
// list that nobody has touched stays at its beginning.
func TestMoreComesIn(t *testing.T) {
	all, briefings := many(400)
	half := voices.Grouping{Voices: all.Voices[:200]}
	f := frame(120, 40, theme.Dark())
	p := New()
	p.Show(half, briefings, 1, 2)
	p.Draw(f)
	p.Show(all, briefings, 2, 2)
	if p.Draw(f); p.list.Row != 0 {
		t.Errorf("untouched, voice %d is selected", p.list.Row)
	}
	p.Show(half, briefings, 1, 2)
	press(t, p, f, "fjje")
	press(t, p, f, "jj")
	key, s := p.chosen()
	p.Show(all, briefings, 2, 2)
	p.Draw(f)
	now, at := p.chosen()
	if key != now || p.opened != key || at == nil || at.Statement.Passage != s.Statement.Passage || at.Briefing != s.Briefing {
		t.Errorf("%q was chosen and is %q, opened %q", key, now, p.opened)
	}
}

func TestEmpty(t *testing.T) {
	v, briefings := harbour()
	tests := []struct {
		name string
		p    func(p *Pane)
		want string
	}{
		{"nothing open", func(p *Pane) { p.Show(voices.Grouping{}, nil, 0, 0) }, "No briefing is open"},
		{"reading", func(p *Pane) { p.Show(voices.Grouping{}, nil, 312, 1000) }, "reading 312 of 1,000"},
		{"nobody", func(p *Pane) { p.Show(voices.Grouping{}, briefings, 3, 3) }, "None of these quotes or reports anybody"},
		{"filtered", func(p *Pane) { p.Show(v, briefings, 3, 3); p.Paste("zebra") }, "Esc shows all 7 voices again"},
	}
	for _, tt := range tests {
		p := New()
		tt.p(p)
		if got := ansi.Strip(strings.Join(p.Draw(frame(100, 30, theme.Dark())), "\n")); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q is not in\n%s", tt.name, tt.want, got)
		}
		for w := 1; w < 100; w += 3 {
			for h := 1; h < 30; h += 3 {
				checkFrame(t, p, frame(w, h, theme.Plain()), tt.name)
			}
		}
	}
}

func FuzzQuery(f *testing.F) {
	for _, s := range []string{"footing:named wall", `in:"a b" "c`, "footing:q\x00", "in:in:in:"} {
		f.Add(s)
	}
	v, briefings := harbour()
	f.Fuzz(func(t *testing.T, typed string) {
		p := New()
		p.Show(v, briefings, 3, 3)
		p.Paste(typed)
		checkFrame(t, p, frame(70, 20, theme.Dark()), fmt.Sprintf("%q", typed))
	})
}

// TestFrom checks that the screen opens at who speaks in the passage that it was opened
// from, and that a voice opens at what is said there.
func TestFrom(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	for _, tt := range []struct {
		of, start int
		key, text string
	}{
		{0, 1950, "ada", ""}, // between two statements: the first of all
		{0, 4000, "ada", "that the board had been “slow to read”"},
		{1, 4100, "divers", "“You could put your arm in it.”"},
		{2, 4000, "sources", "that money had run out"},
		{7, 4000, "ada", ""},
	} {
		p := New()
		p.From(tt.of, briefing.Span{Start: tt.start, End: tt.start + 5})
		v, b := harbour()
		p.Show(v, b, 3, 3)
		p.Draw(f)
		if got, _ := p.voice(); got.Key != tt.key {
			t.Errorf("from %d in briefing %d: %q is selected, want %q", tt.start, tt.of, got.Key, tt.key)
		}
		press(t, p, f, "e")
		if got, _ := p.statement(); tt.text != "" && got.Statement.Content[0].Text != tt.text {
			t.Errorf("from %d in briefing %d: it opens at %q", tt.start, tt.of, got.Statement.Content[0].Text)
		}
		press(t, p, f, "qg")
		p.Show(v, b, 3, 3)
		if p.list.Row != 0 {
			t.Errorf("voice 0 was chosen, and %d is selected", p.list.Row)
		}
	}
}
