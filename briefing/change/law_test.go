package change

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing"
)

// lines are what the texts of the laws are made of: whatever Markdown has, in any order.
var lines = []string{
	"", "", "", "# The crane", "## What we know", "## What we do not know", "## Background", "### Pumps", "Title", "=====",
	"- An item of a list, which says that 12 boats sank.", "- An item of a list, which says that 14 boats sank.", "  more of it.",
	"- [ ] To be done on 3 March 2031.", "- [x] To be done on 3 March 2031.", "1. First.", "2. Second.",
	"The crane fell at noon on *Tuesday*, they said [^1].", "The crane fell at two on Tuesday, they said. [^b]", "> “The words quoted.”",
	"> — Ada Brandt, a boat builder", "| a | b |", "| - | - |", "| one | two &amp; three |", "[^1]: The Harbour Post.", "[^b]: The Evening Ledger, https://example.org/",
	"[a link][l] and ![an image](x.png)", "[l]: https://example.org/", "```", "code();", "<div>html &lt;b&gt;</div>", "<!-- a comment -->", "---", "title: A title",
	"é e\u0301 “quotes” \"quotes\" ’s 's", "漢字かな交じり文", "\ufeff", "a\u00a0b\tc", "Term", ": its definition", "$4bn, 30% and twelve", "&nbsp;&#x41;", "**Is it so?** It is.",
	"Subscribe to our newsletter",
}

// drawn is a text of lines.
func drawn(t *rapid.T, label string) *briefing.Document {
	end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, label+" line end")
	text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 40).Draw(t, label), end)
	format := rapid.SampledFrom([]briefing.Format{briefing.FormatAuto, briefing.FormatMarkdown, briefing.FormatPlain}).Draw(t, label+" format")
	return briefing.Parse(text, briefing.Options{Format: format})
}

func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was, is := drawn(t, "old"), drawn(t, "new")
		c := between(t, was, is)
		checkPlaces(t, was, is, c)
		checkComplete(t, was, is, c)
		checkReverse(t, c, between(t, is, was))
		if same := between(t, is, briefing.Parse(is.Text, briefing.Options{Format: is.Format})); !same.Empty() {
			t.Errorf("a text differs from itself: %+v", same)
		}
	})
}

// TestReadsTheSameWithAndWithoutWhatIsTheSame holds what is found when pieces that are the
// same are not read against what is found when all is.
func TestReadsTheSameWithAndWithoutWhatIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		g := newGenerator(seed)
		run := script{generator: g, pieces: pieces(g.briefing())}
		before := together(run.pieces)
		steps[g.IntN(len(steps))].do(&run)
		was, is := parsed(before), parsed(together(run.pieces))
		// A link's definition at the end of one, which nothing shows, has everything read.
		read := parsed(is.Text + "\n[unused]: https://example.org/\n")
		if got, want := described(was, is, between(t, was, is)), described(was, read, between(t, was, read)); got != want {
			t.Errorf("found\n%s\nbut when all was read\n%s", got, want)
		}
	})
}

// tester is what the checks below need of a test.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
}

// checkPlaces checks that spans are in their texts, at the bounds of characters, and
// edits in their passages and in order.
func checkPlaces(t tester, was, is *briefing.Document, c Changes) {
	t.Helper()
	for i := range c.List {
		f := &c.List[i]
		if (f.Op == Added) != f.Old.Span.Empty() || (f.Op == Removed) != f.New.Span.Empty() {
			t.Errorf("%s has old %v and new %v", f.Op, f.Old.Span, f.New.Span)
		}
		checkSpan(t, was.Text, f.Old.Span, f.Old.Span)
		checkSpan(t, is.Text, f.New.Span, f.New.Span)
		if f.At < 0 || f.At > len(is.Text) || i > 0 && f.At < c.List[i-1].At || f.Op != Removed && f.At != f.New.Span.Start {
			t.Errorf("%s is shown at %d", f.Op, f.At)
		}
		for k, e := range f.Edits {
			checkSpan(t, was.Text, e.Old, f.Old.Span)
			checkSpan(t, is.Text, e.New, f.New.Span)
			if k > 0 && (e.Old.Start < f.Edits[k-1].Old.End || e.New.Start < f.Edits[k-1].New.End) {
				t.Errorf("edit %v overlaps the one before, %v", e, f.Edits[k-1])
			}
		}
		for _, g := range f.Figures {
			checkSpan(t, was.Text, g.Old, f.Old.Span)
			checkSpan(t, is.Text, g.New, f.New.Span)
		}
	}
}

func checkSpan(t tester, text string, s, within briefing.Span) {
	t.Helper()
	if s.Start < within.Start || s.End > within.End || s.Start > s.End || s.End > len(text) {
		t.Errorf("span %v is not within %v of %d bytes", s, within, len(text))
		return
	}
	for _, at := range [...]int{s.Start, s.End} {
		if at < len(text) && !utf8.RuneStart(text[at]) {
			t.Errorf("offset %d is within a character", at)
		}
	}
}

// checkComplete checks that nothing is lost silently: the old passages that are in no
// change are the new ones that are in none.
func checkComplete(t tester, was, is *briefing.Document, c Changes) {
	t.Helper()
	before, after := unchanged(was, func(f *Change) Side { return f.Old }, c), unchanged(is, func(f *Change) Side { return f.New }, c)
	if !slices.Equal(before, after) {
		t.Errorf("unchanged are\n%q\nand\n%q", before, after)
	}
}

// unchanged are the words of the passages that are in no change, in order.
func unchanged(doc *briefing.Document, side func(*Change) Side, c Changes) []string {
	var words []string
	var walk func(n *briefing.Node)
	walk = func(n *briefing.Node) {
		if n.Kind == briefing.NodeFootnote || n.Kind == briefing.NodeFrontMatter || n.Kind == briefing.NodeLinkDefinition {
			return
		}
		inChange := slices.ContainsFunc(c.List, func(f Change) bool { return side(&f).Span.Overlaps(n.Span) })
		if p := n.Prose().Text; len(n.Runs) > 0 && !inChange && !strings.HasPrefix(strings.TrimSpace(p), "<!--") {
			p = strings.ReplaceAll(p, "\ufeff", "") // takes no room, and content keeps it out of every text
			if p = folded(strings.Join(strings.Fields(p), "")); p != "" {
				words = append(words, p)
			}
		}
		for i := range n.Children {
			walk(&n.Children[i])
		}
	}
	for b := range doc.Blocks(0) {
		if !b.Furniture {
			walk(&b.Node)
		}
	}
	return words
}

// checkReverse checks that the changes back are those there, the other way round.
func checkReverse(t tester, there, back Changes) {
	t.Helper()
	var reversed []Change
	for _, f := range back.List {
		switch f.Op {
		case Added:
			f.Op = Removed
		case Removed:
			f.Op = Added
		}
		switch f.Division {
		case Split:
			f.Division = Merged
		case Merged:
			f.Division = Split
		}
		f.Old, f.New, f.Settled, f.Unsettled = f.New, f.Old, f.Unsettled, f.Settled
		f.Edits, f.Figures = slices.Clone(f.Edits), slices.Clone(f.Figures)
		for i, e := range f.Edits {
			f.Edits[i] = Edit{Old: e.New, New: e.Old}
		}
		reversed = append(reversed, f)
	}
	for i := range there.List {
		f := &there.List[i]
		if !slices.ContainsFunc(reversed, func(o Change) bool {
			return o.Op == f.Op && o.Division == f.Division && o.Old == f.Old && o.New == f.New && o.Settled == f.Settled &&
				o.Unsettled == f.Unsettled && slices.Equal(o.Edits, f.Edits)
		}) {
			t.Errorf("going back, this is not found: %+v", f)
		}
	}
	if len(reversed) != len(there.List) || !slices.Equal(there.SourcesAdded, back.SourcesDropped) || !slices.Equal(there.SourcesDropped, back.SourcesAdded) {
		t.Errorf("there %d changes, back %d; sources %v %v, %v %v", len(there.List), len(reversed),
			there.SourcesAdded, there.SourcesDropped, back.SourcesAdded, back.SourcesDropped)
	}
}
