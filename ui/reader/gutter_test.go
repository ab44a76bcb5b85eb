package reader

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

const harbour = `# The wall at Elin

The northern wall has moved, and the ferry stays where it is.

## What we know

- The wall moved on 3 March.
- The ferry was tied up the same day, and all of its crossings were called off until somebody has looked at the wall from below.
- Two divers went down.
- The board met at noon.

## What we do not know yet

- Who knew of the cracks.

## Background

The wall was built in 1911.
`

// part is where words stand in the harbour's text.
func part(tb testing.TB, words string) briefing.Span {
	tb.Helper()
	at := strings.Index(harbour, words)
	if at < 0 {
		tb.Fatalf("%q is not in the text", words)
	}
	return briefing.Span{Start: at, End: at + len(words)}
}

// changed is a change of the passage that begins with some words; of a removed one, they
// are those that it stood before.
func changed(tb testing.TB, op change.Op, words string) change.Change {
	tb.Helper()
	s := part(tb, words)
	c := change.Change{Op: op, At: s.Start}
	if op != change.Removed {
		c.New.Span = s
	}
	return c
}

// shown is a pane of the harbour's text.
func shown(th theme.Theme, w, h int) (*Pane, pane.Frame) {
	p := New(th)
	p.Arrange(layout.Rect{W: w + layout.Gutter + 1, H: h}, layout.Rect{X: layout.Gutter, W: w, H: h})
	p.Show(briefing.Parse(harbour, briefing.Options{Format: briefing.FormatMarkdown}), 0)
	return p, pane.Frame{Width: w + layout.Gutter + 1, Height: h, Theme: th, Focused: true}
}

// TestGutter draws what is changed and noted, alone and together with a bookmark, a
// section and a claim without a source.
func TestGutter(t *testing.T) {
	settled := changed(t, change.Moved, "- Two divers went down.")
	settled.Settled = true
	atEnd := change.Change{Op: change.Removed, At: len(harbour)}
	noted := func(words string, written bool) Noted { return Noted{part(t, words), written} }
	cases := []struct {
		name    string
		changes []change.Change
		noted   []Noted
		mark    string // where a bookmark stands
	}{
		{name: "nothing"},
		{name: "what was done", changes: []change.Change{
			changed(t, change.Added, "## What we know"),
			changed(t, change.Edited, "- The ferry was tied up the same day, and all of its crossings were called off until somebody has looked at the wall from below."),
			settled,
			changed(t, change.Moved, "- Who knew of the cracks."),
		}},
		{name: "what is no longer there", changes: []change.Change{
			changed(t, change.Removed, "The northern wall"),
			changed(t, change.Removed, "- The ferry was"),
			changed(t, change.Removed, "## Background"),
			atEnd, atEnd,
		}},
		{name: "one removed before one edited", changes: []change.Change{
			changed(t, change.Removed, "- The board met"), changed(t, change.Edited, "- The board met at noon."),
		}},
		{name: "a bookmark on a change", mark: "moved on", changes: []change.Change{changed(t, change.Edited, "- The wall moved on 3 March.")}},
		{name: "notes", mark: "The board", noted: []Noted{
			noted("board met", true), noted("What we know", true), noted("of its crossings were called off", true),
			noted("divers", false), noted("wall has moved", true),
		}},
		{name: "a note on a change", noted: []Noted{noted("1911", true)}, changes: []change.Change{changed(t, change.Edited, "The wall was built in 1911.")}},
	}
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		var b strings.Builder
		for _, c := range cases {
			p, f := shown(th, 46, 30)
			p.SetChanged(c.changes)
			p.SetNoted(c.noted)
			if c.mark != "" {
				p.SetMarks([]Mark{{'a', part(t, c.mark).Start}})
			}
			p.SetUnsourced([]int{part(t, "from below.").End - 1, part(t, "at noon.").End - 1})
			fmt.Fprintf(&b, "-- %s --\n", c.name)
			for _, l := range p.Draw(f) {
				fmt.Fprintln(&b, strings.TrimRight(underlines(l), " "))
			}
		}
		golden(t, "gutter-"+th.Name, b.String())
	}
}

// underlines is a line without its styles, but for underlined letters, which have a low
// line after them.
func underlines(line string) string {
	var b strings.Builder
	under := false
	for line != "" {
		seq, _, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
		line = line[n:]
		switch {
		case !strings.HasPrefix(seq, "\x1b["):
			b.WriteString(seq)
			if under && seq != " " {
				b.WriteString("_")
			}
		default:
			for p := range strings.SplitSeq(strings.Trim(seq, "\x1b[m"), ";") {
				switch p {
				case "", "0":
					under = false
				case "4":
					under = true
				}
			}
		}
	}
	return b.String()
}

// golden compares text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (make it with -update)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and look at the difference\ngot\n%s", path, got)
	}
}

// TestChangeByChange steps through changes, some of which share a passage.
func TestChangeByChange(t *testing.T) {
	p, _ := shown(theme.Dark(), 40, 8)
	p.SetChanged([]change.Change{
		{Op: change.Removed, At: strings.Index(harbour, "\n## What we know")},
		changed(t, change.Edited, "- The wall moved on 3 March."),
		changed(t, change.Removed, "- Two divers"),
		changed(t, change.Edited, "- Two divers went down."),
		{Op: change.Removed, At: len(harbour)},
	})
	at := func() string { return strings.Trim(p.cursor.Of(harbour), "-# \n") }
	for _, step := range []struct {
		do         keymap.Action
		want, said string
	}{
		{keymap.PrevChange, "The wall at", "There is no change above this."},
		{keymap.NextChange, "What we know", ""},
		{keymap.NextChange, "The wall mov", ""},
		{keymap.NextChange, "Two divers w", ""},
		{keymap.NextChange, "The wall was b", ""},
		{keymap.NextChange, "The wall was b", "There is no change below this."},
		{keymap.PrevChange, "Two divers w", ""},
		{keymap.PrevChange, "The wall mov", ""},
		{keymap.PrevChange, "What we know", ""},
		{keymap.PrevChange, "What we know", "There is no change above this."},
	} {
		r, ok := p.Act(step.do)
		said, _ := r.(pane.Say)
		if !ok || !strings.HasPrefix(at(), step.want) || said.Text != step.said {
			t.Fatalf("%v: at %q, said %q; want %q, %q", step.do, at(), said.Text, step.want, step.said)
		}
	}
	p.SetChanged(nil)
	if r, _ := p.Act(keymap.NextChange); r == nil {
		t.Error("nothing is said where nothing changed")
	}
}

// TestSpansNear checks, of any spans, that those near a part are all that overlap it.
func TestSpansNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		span := rapid.Custom(func(t *rapid.T) briefing.Span {
			start := rapid.IntRange(0, 30).Draw(t, "start")
			return briefing.Span{Start: start, End: start + rapid.IntRange(1, 10).Draw(t, "length")}
		})
		list := rapid.SliceOf(span).Draw(t, "list")
		slices.SortStableFunc(list, func(a, b briefing.Span) int { return cmp.Compare(a.Start, b.Start) })
		part := span.Draw(t, "part")
		from, to := spansOf(list).near(part)
		for i, s := range list {
			if s.Overlaps(part) && (i < from || i >= to) {
				t.Fatalf("%v overlaps %v and is not in [%d, %d) of %v", s, part, from, to, list)
			}
		}
	})
}

// TestManyStepsEndSomewhere walks through random changes from the beginning to the end
// and back: every step moves on, and both ways are as long.
func TestManyStepsEndSomewhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, _ := shown(theme.Dark(), 40, 8)
		var list []change.Change
		ats := rapid.SliceOfN(rapid.IntRange(0, len(harbour)), 1, 12).Draw(t, "at")
		slices.Sort(ats)
		for _, at := range ats {
			list = append(list, change.Change{Op: change.Removed, At: at})
		}
		p.SetChanged(list)
		walk := func(a keymap.Action, sign int) int {
			for n := 0; ; n++ {
				before := p.cursor.Start
				if r, _ := p.Act(a); r != nil {
					return n
				}
				if sign*(p.cursor.Start-before) <= 0 {
					t.Fatalf("from %d to %d", before, p.cursor.Start)
				}
			}
		}
		p.Act(keymap.Top)
		p.Place(0)
		walk(keymap.NextChange, 1)
		up := walk(keymap.PrevChange, -1)
		if down := walk(keymap.NextChange, 1); down != up {
			t.Fatalf("%d changes up and %d down", up, down)
		}
	})
}

func BenchmarkDrawChangedAndNoted(b *testing.B) {
	const passages = 10_000
	text := strings.Repeat("- Some words of a passage that is one of very many.\n", passages)
	each := len(text) / passages
	var changes []change.Change
	var noted []Noted
	for i := range passages {
		s := briefing.Span{Start: i * each, End: (i+1)*each - 1}
		changes = append(changes, change.Change{Op: change.Op(i % 4), At: s.Start, New: change.Side{Span: s}})
		noted = append(noted, Noted{briefing.Span{Start: s.Start + 7, End: s.Start + 12}, true})
	}
	p := New(theme.Dark())
	p.Arrange(layout.Rect{W: 100, H: 45}, layout.Rect{X: 8, W: 84, H: 45})
	p.Show(briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown}), len(text)/2)
	f := pane.Frame{Width: 100, Height: 45, Theme: theme.Dark(), Focused: true}
	b.Run("without", func(b *testing.B) {
		for b.Loop() {
			p.Draw(f)
		}
	})
	p.SetChanged(changes)
	p.SetNoted(noted)
	b.Run("with", func(b *testing.B) {
		for b.Loop() {
			p.Draw(f)
		}
	})
}
