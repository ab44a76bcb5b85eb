package format_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"znkr.io/diff"

	"lede/briefing"
	"lede/briefing/timeline"
)

// A score is how much of a briefing a document of it has.
type score struct {
	of                production
	head              bool    // the same headline and, where the briefing states them, byline and day
	outline, timeline bool    // the same
	words             float64 // F1 of the words, wherever they stand
	inOrder           float64 // F1 of the words that stand in the same order
	differences       []string
}

// passes reports whether the document has what every document of a briefing should have.
func (s score) passes() bool {
	least := 0.98
	if s.of.format == "pdf" {
		least = 0.95
	}
	return s.outline && s.timeline && s.words >= least
}

func (s score) String() string {
	return fmt.Sprintf("head %v, outline %v, timeline %v, words %.4f, in order %.4f", s.head, s.outline, s.timeline, s.words, s.inOrder)
}

// A total is the scores of several documents.
type total struct {
	heads, outlines, timelines         int
	worst, mean, worstOrder, meanOrder float64
}

func sumOf(scores []score) total {
	sum := total{worst: 1, worstOrder: 1}
	for _, s := range scores {
		if s.head {
			sum.heads++
		}
		if s.outline {
			sum.outlines++
		}
		if s.timeline {
			sum.timelines++
		}
		sum.worst, sum.worstOrder = min(sum.worst, s.words), min(sum.worstOrder, s.inOrder)
		sum.mean += s.words / float64(len(scores))
		sum.meanOrder += s.inOrder / float64(len(scores))
	}
	return sum
}

// compare is how much of want got has.
func compare(want, got *briefing.Document) score {
	var s score
	s.head = s.sameHead(want, got)
	want = dated(want, got.Meta.Published)
	s.outline = s.same("outline", outline(want), outline(got))
	s.timeline = s.same("timeline", entries(want), entries(got))
	shown := []string{want.Meta.Byline, want.Meta.Published}
	a, b := words(want, shown), words(got, shown)
	s.words = s.sameWords(a, b)
	matches := 0
	for _, e := range diff.Edits(a, b) {
		if e.Op == diff.Match {
			matches++
		}
	}
	s.inOrder = f1(matches, len(a), len(b))
	return s
}

// sameHead reports whether got says of itself what want does, and notes where it does not.
func (s *score) sameHead(want, got *briefing.Document) bool {
	const day = len("2031-03-04")
	same := true
	for _, f := range []struct{ name, want, got string }{
		{"headline", want.Headline.Text, got.Headline.Text},
		{"byline", want.Meta.Byline, got.Meta.Byline},
		{"published", want.Meta.Published, got.Meta.Published[:min(day, len(got.Meta.Published))]},
	} {
		if f.want != "" && f.want != f.got {
			s.differences = append(s.differences, fmt.Sprintf("%s %q is %q", f.name, f.want, f.got))
			same = false
		}
	}
	return same
}

// dated is the document as published on a day, unless it names one: words such as "on
// Monday" count from it.
func dated(doc *briefing.Document, published string) *briefing.Document {
	if doc.Meta.Published != "" || published == "" {
		return doc
	}
	head, rest, _ := strings.Cut(doc.Text, "\n")
	return briefing.Parse(head+"\npublished: "+published+"\n"+rest, briefing.Options{Format: doc.Format})
}

// enclosed is a document without what a letter says around it: between whom it goes, the
// words of who forwarded it, and what is attached.
func enclosed(doc, letter *briefing.Document) *briefing.Document {
	first := ""
	for block := range doc.Blocks(0) {
		if first = strings.TrimSpace(doc.Visible(block.Span)); first != "" {
			break
		}
	}
	var kept strings.Builder
	begun := false
	for block := range letter.Blocks(0) {
		begun = begun || strings.HasPrefix(letter.Visible(block.Span), first)
		if i := letter.SectionAt(block.Span.Start); block.Kind == briefing.NodeFrontMatter ||
			begun && (i < 0 || letter.Sections[i].Title != "Attachments" || block.Kind == briefing.NodeFootnote) {
			kept.WriteString(block.Span.Of(letter.Text))
		}
	}
	return briefing.Parse(kept.String(), briefing.Options{Format: letter.Format})
}

// same reports whether two lists are the same, and notes in what they differ.
func (s *score) same(what string, want, got []string) bool {
	same := slices.Equal(want, got)
	if !same {
		for _, e := range diff.Edits(want, got) {
			switch e.Op {
			case diff.Delete:
				s.differences = append(s.differences, what+" - "+e.X)
			case diff.Insert:
				s.differences = append(s.differences, what+" + "+e.Y)
			}
		}
	}
	return same
}

// sameWords is the F1 of words, counted. What differs most is noted.
func (s *score) sameWords(want, got []string) float64 {
	counts := make(map[string]int)
	for _, w := range want {
		counts[w]++
	}
	for _, w := range got {
		counts[w]--
	}
	matches := len(want)
	for _, n := range counts {
		matches -= max(n, 0)
	}
	maps.DeleteFunc(counts, func(_ string, n int) bool { return n == 0 })
	most := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(max(counts[b], -counts[b])-max(counts[a], -counts[a]), strings.Compare(a, b))
	})
	for _, w := range most[:min(len(most), 30)] {
		s.differences = append(s.differences, fmt.Sprintf("words %+d %s", -counts[w], w))
	}
	return f1(matches, len(want), len(got))
}

func f1(matches, want, got int) float64 {
	if want+got == 0 {
		return 1
	}
	return 2 * float64(matches) / float64(want+got)
}

// outline is the sections: how deep, what for, and called what. The headline is none.
func outline(doc *briefing.Document) []string {
	var levels []int
	for _, s := range doc.Sections {
		if s.Level > 0 && !slices.Contains(levels, s.Level) && !headline(doc, s) {
			levels = append(levels, s.Level)
		}
	}
	slices.Sort(levels)
	var lines []string
	kinds := doc.SectionKinds()
	for i, s := range doc.Sections {
		if s.Level > 0 && !headline(doc, s) {
			lines = append(lines, fmt.Sprintf("%d %s %s", slices.Index(levels, s.Level), kinds[i], strings.Join(strings.Fields(s.Title), " ")))
		}
	}
	return lines
}

func headline(doc *briefing.Document, s briefing.Section) bool {
	return s.Title == doc.Headline.Text
}

// entries are what the document dates.
func entries(doc *briefing.Document) []string {
	all, _ := timeline.Of(context.Background(), doc, timeline.Options{}) // fails only when cancelled
	var lines []string
	for _, e := range all {
		if e.Origin == timeline.Stated {
			lines = append(lines, fmt.Sprintf("%s (%s): %s", e.Date.Words, e.Date.When, e.Text))
		}
	}
	return lines
}

// words are those of the headline and of what a reader sees below it, but for shown: what
// the front matter has and a document may show as a paragraph.
func words(doc *briefing.Document, shown []string) []string {
	var b strings.Builder
	for block := range doc.Blocks(0) {
		text := doc.Visible(block.Span)
		if !block.Furniture && block.Kind != briefing.NodeFrontMatter && block.Kind != briefing.NodeHTML && !slices.Contains(shown, strings.TrimSpace(text)) {
			b.WriteString(text + "\n")
		}
	}
	body, head := b.String(), ""
	for _, words := range []string{doc.Headline.Text, doc.Meta.Standfirst} {
		if !strings.Contains(body, words) {
			head += words + "\n"
		}
	}
	var spaced strings.Builder
	for _, r := range head + body {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana): // written without blanks
			spaced.WriteString(" " + string(r) + " ")
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			spaced.WriteRune(r)
		default:
			spaced.WriteByte(' ')
		}
	}
	return strings.Fields(spaced.String())
}
