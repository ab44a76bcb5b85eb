package margin

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/briefing/change"
	"lede/content/notebook"
	"lede/ui/layout"
	"lede/ui/pane"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

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

// The wall at Elin, as it was read and as it is now.
const (
	then = `---
title: The wall at Elin
updated: 2031-03-05
---

## What we know

- The wall moved on 3 March by the width of a hand.
- The ferry is tied up at the northern quay until somebody has looked at the wall from below, which takes two divers, a boat and a day without wind, and after that until the board has met. [^minutes]
- The board pays for the divers.

## What we do not know yet

- Who closed the valve at the northern lock.
- Whether the inspectors knew of the cracks.
- How long the ferry stays.

## Background

The wall was built in 1911.

It was last mended in 1987.

[^minutes]: Minutes of the harbour board, 4 March 2031.
`
	now = `---
title: The wall at Elin
updated: 2031-03-09
---

## What we know

- The wall moved on 4 March by the width of a hand.
- The ferry is tied up at the southern quay until somebody has looked at the wall from below, which takes two divers, a boat and a day without wind, and after that until the guild has met. [^letter]
- A night watchman closed the valve at the northern lock.
- The inspectors wrote of the cracks in 2029. [^letter]

## What we do not know yet

- How long the ferry stays.
- What the divers are paid, \x1b[31mand by whom.

## Background

It was last mended in 1987.

The wall was built in 1911.

[^letter]: Letter of the divers' guild, 8 March 2031.
`
)

// side is a passage that begins with some words.
func side(tb testing.TB, doc *briefing.Document, words string, part change.Part) change.Side {
	tb.Helper()
	at := strings.Index(doc.Text, words)
	if at < 0 {
		tb.Fatalf("%q is not in the text", words)
	}
	s := change.Side{Span: briefing.Span{Start: at, End: at + len(words)}, Part: part, Section: doc.SectionAt(at)}
	if s.Section >= 0 {
		s.Kind = doc.Sections[s.Section].Kind
	}
	return s
}

// within is where words stand in a side.
func within(tb testing.TB, doc *briefing.Document, s change.Side, words string) briefing.Span {
	tb.Helper()
	at := strings.Index(s.Span.Of(doc.Text), words)
	if at < 0 {
		tb.Fatalf("%q is not in %q", words, s.Span.Of(doc.Text))
	}
	return briefing.Span{Start: s.Span.Start + at, End: s.Span.Start + at + len(words)}
}

// elin is both versions and what changed between them.
func elin(tb testing.TB) (old, doc *briefing.Document, c change.Changes) {
	tb.Helper()
	read := func(text string) *briefing.Document {
		text = strings.ReplaceAll(text, `\x1b`, "\x1b")
		return briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
	}
	old, doc = read(then), read(now)
	both := func(op change.Op, was, is string, part change.Part, edits ...string) change.Change {
		c := change.Change{Op: op, Old: side(tb, old, was, part), New: side(tb, doc, is, part)}
		c.At = c.New.Span.Start
		for i := 0; i < len(edits); i += 2 {
			c.Edits = append(c.Edits, change.Edit{Old: within(tb, old, c.Old, edits[i]), New: within(tb, doc, c.New, edits[i+1])})
		}
		return c
	}
	updated := both(change.Edited, "updated: 2031-03-05", "updated: 2031-03-09", change.PartField, "2031-03-05", "2031-03-09")
	updated.Figures = []change.Figure{{Old: updated.Edits[0].Old, New: updated.Edits[0].New, Date: true}}
	moved := both(change.Edited, "The wall moved on 3 March by the width of a hand.", "The wall moved on 4 March by the width of a hand.", change.PartItem, "3", "4")
	moved.Figures = []change.Figure{{Old: within(tb, old, moved.Old, "3 March"), New: within(tb, doc, moved.New, "4 March"), Date: true}}
	ferry := both(change.Edited,
		"The ferry is tied up at the northern quay until somebody has looked at the wall from below, which takes two divers, a boat and a day without wind, and after that until the board has met. [^minutes]",
		"The ferry is tied up at the southern quay until somebody has looked at the wall from below, which takes two divers, a boat and a day without wind, and after that until the guild has met. [^letter]",
		change.PartItem, "northern", "southern", "board", "guild")
	pays := change.Change{Op: change.Removed, Old: side(tb, old, "The board pays for the divers.", change.PartItem), New: change.Side{Section: -1}, At: ferry.New.Span.End}
	valve := both(change.Moved, "Who closed the valve at the northern lock.", "A night watchman closed the valve at the northern lock.", change.PartItem, "Who", "A night watchman")
	valve.Settled = true
	inspectors := both(change.Moved, "Whether the inspectors knew of the cracks.", "The inspectors wrote of the cracks in 2029. [^letter]", change.PartItem,
		"Whether the inspectors knew of the cracks.", "The inspectors wrote of the cracks in 2029.")
	inspectors.Settled, inspectors.Shared = true, []string{"inspectors", "cracks"}
	paid := change.Change{Op: change.Added, Old: change.Side{Section: -1}, New: side(tb, doc, "What the divers are paid, \x1b[31mand by whom.", change.PartItem)}
	paid.At = paid.New.Span.Start
	built := both(change.Moved, "The wall was built in 1911.", "The wall was built in 1911.", change.PartParagraph)
	letter := change.Change{Op: change.Added, Old: change.Side{Section: -1}, New: side(tb, doc, "[^letter]: Letter of the divers' guild, 8 March 2031.", change.PartFootnote)}
	letter.At = letter.New.Span.Start
	minutes := change.Change{Op: change.Removed, Old: side(tb, old, "[^minutes]: Minutes of the harbour board, 4 March 2031.", change.PartFootnote), New: change.Side{Section: -1}, At: len(doc.Text)}
	return old, doc, change.Changes{
		List:         []change.Change{updated, moved, ferry, pays, valve, inspectors, paid, built, letter, minutes},
		SourcesAdded: []int{0}, SourcesDropped: []int{0},
	}
}

// jotted are notes on the wall: on one passage two, one of them a colleague's; one whose
// words have changed, one that has moved, and one whose words are gone.
func jotted(tb testing.TB, doc *briefing.Document) []Note {
	tb.Helper()
	on := func(words string, outcome anchor.Outcome, n notebook.Note) Note {
		s := side(tb, doc, words, change.PartItem).Span
		n.Anchor = anchor.Of(doc.Text, s.Start, s.End)
		return Note{Note: n, Found: anchor.Found{Outcome: outcome, Span: s, Score: 1}}
	}
	day := func(d int) time.Time { return time.Date(2031, 3, d, 12, 0, 0, 0, time.UTC) }
	changed := on("by the width of a hand", anchor.Changed, notebook.Note{ID: "hand", Body: "Whose hand?", Created: day(6)})
	changed.Note.Anchor.Exact = "by a hand's width"
	return []Note{
		{Note: notebook.Note{ID: "gone", Body: "Ask the board.", Tags: []string{"board"}, Created: day(6), Anchor: anchor.Anchor{Start: 700, End: 720, Exact: "The board pays for\nthe divers."}}},
		on("The wall was built in 1911.", anchor.Moved, notebook.Note{ID: "built", Body: "Check the year with the archive. #archive", Tags: []string{"archive"}, Created: day(5), Modified: day(7)}),
		on("wall moved", anchor.InPlace, notebook.Note{ID: "wall", Created: day(6), Modified: day(6)}),
		on("moved on 4 March", anchor.InPlace, notebook.Note{
			ID: "day", Creator: "Ada \u202eBrook", Created: day(8),
			Body: "The guild says the 3rd.\n\nTo be asked again, before the tide, of all who were on the quay that night: #guild, #tide. And then once more of the harbour master, who was not.",
			Tags: []string{"guild", "tide"},
		}),
		changed,
	}
}

func frame(w, h int, th theme.Theme) pane.Frame {
	return pane.Frame{Width: w, Height: h, Focused: true, Theme: th}
}

// widths are those that the margin has on screens of different sizes.
func widths() []int {
	seen := map[int]bool{}
	var all []int
	for w := 24; w <= 220; w++ {
		for _, drawer := range []bool{false, true} {
			s := layout.Arrange(w, 40, layout.Want{Side: layout.SideMargin, Drawer: drawer})
			if m := s.Margin; !m.Empty() && !seen[m.W] {
				seen[m.W] = true
				all = append(all, m.W)
			}
		}
	}
	return all
}
