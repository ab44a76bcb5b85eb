package search

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content/library"
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
	s := p.sheet(f)
	if s.Len() == 0 {
		return
	}
	if p.list.Row < 0 || p.list.Row >= s.Len() || !s.Selectable(p.list.Row) {
		tb.Fatalf("%s: row %d of %d is selected", when, p.list.Row, s.Len())
	}
	for _, d := range p.list.Window.Placed {
		if d.Row != p.list.Row {
			continue
		}
		if d.Y < s.head || d.Y+d.H > s.head+s.room && d.Y > s.head {
			tb.Fatalf("%s: the selection is at %d+%d of %d+%d", when, d.Y, d.H, s.head, s.room)
		}
		return
	}
	tb.Fatalf("%s: the selection is out of sight", when)
}

// wrong is a mistake in a query.
func wrong(start, end int) error {
	return &query.Error{At: briefing.Span{Start: start, End: end}, Problem: "There is no kind:unclear. Is it kind:unknown?"}
}

// TestSizes draws what can be asked for, results and a mistake at many sizes.
func TestSizes(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		f := frame(100, 30, th)
		mistaken := shown(f)
		mistaken.Paste(" kind:unclear")
		mistaken.Show(Results{Query: "wall kind:unclear", Err: wrong(10, 17)})
		end := shown(f)
		press(t, end, f, "G")
		for name, p := range map[string]*Pane{"nothing typed": New(), "results": shown(f), "the end": end, "a mistake": mistaken} {
			for w := 1; w <= 200; w += 1 + w/10 {
				for h := 1; h <= 60; h += 1 + h/6 {
					checkFrame(t, p, frame(w, h, th), fmt.Sprintf("%s at %dx%d", name, w, h))
				}
			}
		}
	}
}

// TestAnything does anything in any order at any size.
func TestAnything(t *testing.T) {
	crowd := many(300)
	rapid.Check(t, func(t *rapid.T) {
		p := New()
		f := frame(rapid.IntRange(1, 200).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h"), theme.Dark())
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			n := rapid.IntRange(-70, 70).Draw(t, "n")
			switch rapid.IntRange(0, 10).Draw(t, "do") {
			case 0:
				p.Scroll(n)
			case 1:
				p.Click(n, n)
			case 2:
				p.Paste(rapid.SampledFrom([]string{"wall ", "kind:", "\x1b\u202e界"}).Draw(t, "typed"))
			case 3:
				p.Show(harbour())
			case 4:
				r := crowd
				r.Query, r.Ranked = p.Query(), n > 0
				if n > 0 {
					r.List = slices.Clone(r.List)
					slices.Reverse(r.List)
				}
				p.Show(r)
			case 5:
				f.Width, f.Height = max(f.Width+n, 1), max(f.Height+n/4, 1)
			case 6:
				p.Show(Results{Query: p.Query(), Err: wrong(n, n*2)})
			case 7:
				p.Key(rapid.SampledFrom([]keymap.Action{keymap.NextMatch, keymap.PrevMatch, keymap.Accept, keymap.Cancel}).Draw(t, "line"), "", "")
			case 8:
				p.Key(keymap.None, rapid.SampledFrom([]string{"pgup", "pgdown", "ctrl+u", "backspace"}).Draw(t, "key"), "")
				p.SetProgress(library.Progress{Done: 3 * n, Total: 200})
			default:
				p.Act(rapid.SampledFrom([]keymap.Action{
					keymap.LineDown, keymap.LineUp, keymap.HalfDown, keymap.HalfUp, keymap.PageDown, keymap.PageUp, keymap.Top,
					keymap.Bottom, keymap.NextSection, keymap.PrevSection, keymap.Follow, keymap.Copy, keymap.CopyPlain, keymap.Find,
				}).Draw(t, "act"))
			}
			checkFrame(t, p, f, "then")
		}
	})
}

// TestHeights checks that a row takes as many lines as it is said to.
func TestHeights(t *testing.T) {
	for w := 1; w <= 200; w += 5 {
		for _, h := range []int{5, 12, 40} {
			p := shown(frame(w, h, theme.Dark()))
			s := p.sheet(p.frame)
			for i := range s.Len() {
				if got := len(s.row(i, false, true)); got != s.Height(i) {
					t.Fatalf("%dx%d: row %d takes %d lines and not %d", w, h, i, got, s.Height(i))
				}
			}
		}
	}
}

// TestMarksShow checks that the first word that was looked for shows, however little room
// there is for those before it.
func TestMarksShow(t *testing.T) {
	for w := 24; w <= 200; w++ {
		for _, h := range []int{12, 40} {
			p := shown(frame(w, h, theme.Dark()))
			s := p.sheet(p.frame)
			for i, r := range p.rows {
				if r.kind != hitRow {
					continue
				}
				if got := strings.Join(s.row(i, false, true), " "); !strings.Contains(got, "\x1b[4;") || !strings.Contains(ansi.Strip(got), "wall") {
					t.Fatalf("%dx%d: no word is marked in %q", w, h, got)
				}
			}
		}
	}
}

// TestFollow asks for the words of hits, for copies of them and for a briefing without.
func TestFollow(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	first := harbour().List[0].Hits[0]
	if r := p.Key(keymap.Accept, "enter", ""); r != (pane.Passage{Briefing: 7, Passage: first.Words[0]}) || p.Typing() {
		t.Errorf("enter asks for %v, typing %v", r, p.Typing())
	}
	if r := press(t, p, f, "y"); r != (pane.Quote{Briefing: 7, Passage: first.Passage, Cited: true}) {
		t.Errorf("y asks for %v", r)
	}
	second := harbour().List[0].Hits[1]
	if r := press(t, p, f, "jY"); r != (pane.Quote{Briefing: 7, Passage: second.Passage}) {
		t.Errorf("Y asks for %v", r)
	}
	if r := press(t, p, f, "e"); r != (pane.Passage{Briefing: 7, Passage: briefing.Span{Start: second.Words[0].Start, End: second.Words[1].End}}) {
		t.Errorf("enter asks for %v", r)
	}
	if r := press(t, p, f, "]]e"); r != (pane.Open{Briefing: 9}) {
		t.Errorf("enter on a briefing without a hit asks for %v", r)
	}
	if r := press(t, p, f, "[e"); r != (pane.Passage{Briefing: 3, Passage: harbour().List[1].Hits[0].Words[0]}) {
		t.Errorf("back from there, enter asks for %v", r)
	}
	if press(t, p, f, "/"); !p.Typing() || p.Query() != "wall" {
		t.Errorf("/ types in %q: %v", p.Query(), p.Typing())
	}
	if p.Key(keymap.Cancel, "esc", ""); p.Typing() || p.Close() {
		t.Error("esc does not leave the line, or there is something else to close")
	}
}

// TestRanked checks that what was chosen stays chosen when the results are put in another
// order, and that the first is selected where nothing was.
func TestRanked(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	ranked := harbour()
	slices.Reverse(ranked.List)
	ranked.Ranked = true
	p := shown(f)
	p.Show(ranked)
	p.Draw(f)
	if at, _ := p.here(); at.entry != 1 {
		t.Errorf("untouched, briefing %d is selected", at.entry)
	}
	p = shown(f)
	press(t, p, f, "jj")
	before, _ := p.here()
	p.Show(ranked)
	p.Draw(f)
	if after, _ := p.here(); after != before {
		t.Errorf("%v was chosen and is %v", before, after)
	}
	ranked.List = ranked.List[:2]
	p.Show(ranked)
	checkFrame(t, p, f, "without what was chosen")
	p = shown(f)
	press(t, p, f, "jj")
	p.Paste("s")
	other := harbour()
	other.Query = "walls"
	p.Show(other)
	if at, _ := p.here(); at.passage.Start != 1000 {
		t.Errorf("of another query, %v is selected", at)
	}
}

// TestTyping checks what is said on the line and over the list while a query is typed.
func TestTyping(t *testing.T) {
	f := frame(120, 30, theme.Dark())
	tests := []struct {
		name       string
		p          func(p *Pane)
		line, body string
	}{
		{"nothing", func(*Pane) {}, "words to look for in all briefings", "footing:anonymous"},
		{"not yet found", func(p *Pane) { p.Paste("wall") }, "searching…", "Searching…"},
		{"nothing found", func(p *Pane) { p.Paste("zebra"); p.Show(Results{Query: "zebra", Of: 1312}) }, "nothing found", "Nothing was found for “zebra” in 1,312 briefings."},
		{"nothing found yet", func(p *Pane) {
			p.Paste("zebra")
			p.SetProgress(library.Progress{Done: 312, Total: 1312})
			p.Show(Results{Query: "zebra", Of: 1312})
		}, "nothing found", "1,000 of them are not indexed yet."},
		{"some unreadable", func(p *Pane) {
			p.Paste("zebra")
			p.SetProgress(library.Progress{Done: 12, Total: 12, Failed: 2, Finished: true})
			p.Show(Results{Query: "zebra"})
		}, "nothing found", "2 files could not be read."},
		{"found", func(p *Pane) { p.Paste("wall"); p.Show(harbour()) }, "over 6 hits in 4 briefings", "newest first"},
		{"ranked", func(p *Pane) { p.Paste("wall"); r := harbour(); r.Ranked = true; p.Show(r) }, "hits in 4", "best first"},
		{"more", func(p *Pane) { p.Paste("wall"); r := harbour(); r.Total = 2000; p.Show(r) }, "in the first 4 of 2,000 briefings", ""},
		{"unknown", func(p *Pane) { p.Paste("wall"); r := harbour(); r.Total = -1; p.Show(r) }, "in at least 4 briefings", ""},
		{"indexing", func(p *Pane) {
			p.Paste("wall")
			p.SetProgress(library.Progress{Done: 4312, Total: 10000})
			p.Show(harbour())
		}, "", "indexed 4,312 of 10,000; results so far"},
		{"another indexes", func(p *Pane) { p.SetProgress(library.Progress{Total: 10, Elsewhere: true}) }, "", "another lede is indexing"},
		{"wrong", func(p *Pane) { p.Paste("kind:unclear"); p.Show(Results{Query: "kind:unclear", Err: wrong(5, 12)}) }, "There is no kind:unclear.", "        ^^^^^^^"},
		{"wrong, with what was found before", func(p *Pane) {
			p.Paste("wall")
			p.Show(harbour())
			p.Paste(" kind:x")
			p.Show(Results{Query: "wall kind:x", Err: wrong(5, 11)})
		}, "There is no", "The northern wall has moved."},
		{"failed", func(p *Pane) {
			p.Paste("wall")
			p.Show(Results{Query: "wall", Err: errors.New("the index cannot be read")})
		}, "cannot be read", "the index cannot be read"},
		{"emptied", func(p *Pane) { p.Paste("wall"); p.Show(harbour()); p.Key(keymap.None, "ctrl+u", "") }, "words to look for", "footing:anonymous"},
	}
	for _, tt := range tests {
		p := New()
		p.Type()
		tt.p(p)
		line, _ := p.DrawFilter(f)
		if got := ansi.Strip(line); !strings.Contains(got, tt.line) {
			t.Errorf("%s: %q is not on the line %q", tt.name, tt.line, got)
		}
		got := ansi.Strip(strings.Join(p.Draw(f), "\n"))
		if !strings.Contains(got, tt.body) && !strings.Contains(strings.Join(strings.Fields(got), " "), tt.body) {
			t.Errorf("%s: %q is not in\n%s", tt.name, tt.body, got)
		}
	}
}

func FuzzShow(f *testing.F) {
	f.Add("wall", "the wall", 4, 8, 0, 2)
	f.Add("\x1b", "a\u202eb界", -1, 90, 3, -4)
	f.Fuzz(func(t *testing.T, typed, snippet string, from, to, start, end int) {
		p := New()
		p.Paste(typed)
		r := harbour()
		// What is found has been made inert where it was found.
		r.List[0].Hits[0].Snippet = strings.Map(func(r rune) rune {
			if r < ' ' || r > '~' {
				return -1
			}
			return r
		}, snippet)
		r.List[0].Hits[0].Marks = []briefing.Span{{Start: max(from, 0), End: max(to, 0)}}
		p.Show(r)
		checkFrame(t, p, frame(70, 20, theme.Dark()), fmt.Sprintf("%q", snippet))
		p.Show(Results{Query: typed, Err: wrong(start, end)})
		checkFrame(t, p, frame(70, 20, theme.Dark()), fmt.Sprintf("%q", typed))
	})
}
