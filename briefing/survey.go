package briefing

import (
	"context"
	"slices"
	"strings"
)

// survey goes through the blocks up to limit, which it rounds up to a chunk's
// end, and fills in d's structure. It fails only when ctx is cancelled.
func (d *Document) survey(ctx context.Context, limit int) error {
	s := surveyor{d: d, section: -1, sources: map[string]int{}}
	text, v := d.Text, d.divided.made.Load()
	if v == nil {
		text, v = beginning(text), d.divided.beginning
	}
	for i, start := range v.starts {
		if start >= limit && i > 0 {
			break
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		span := Span{start, len(text)}
		if i+1 < len(v.starts) {
			span.End = v.starts[i+1]
		}
		blocks := parseChunk(text, d.Format, v, span)
		for j := range blocks {
			s.block(&blocks[j])
		}
		d.Surveyed = span.End
	}
	s.finish()
	return nil
}

// A surveyor fills in a document's structure from its blocks, in order.
type surveyor struct {
	d *Document

	open    []openSection // outermost first
	section int           // index of the innermost open section, -1 before the first
	tally   tally         // of what stands under the innermost heading so far

	standfirst standfirstState
	held       Block // the paragraph that may be the standfirst, while that is open
	preamble   preamble
	sample     strings.Builder // words by which the language is told
	sources    map[string]int  // index into d.Sources by key
	labels     []string        // of the locators
	unplaced   int             // how many remarks, the last ones, are on the next block
}

// block takes the next block.
func (s *surveyor) block(b *Block) {
	if !b.Furniture {
		s.readComments(b)
	}
	switch {
	case b.Furniture:
		s.d.Furniture = append(s.d.Furniture, Furniture{Span: b.Node.Span, Why: furnitureBlock(&b.Node)})
	case b.Kind == NodeFrontMatter:
		s.frontMatter(b)
	case b.Kind == NodeHeading:
		s.heading(b)
	case b.Kind == NodeBlank, b.Kind == NodeLinkDefinition:
	case b.Kind == NodeHTML && len(b.Runs) == 0: // comments
	default:
		s.content(b)
	}
}

func (s *surveyor) frontMatter(b *Block) {
	f := readFrontMatter(s.d.Text, b.Node.Span)
	d := s.d
	d.Meta = f.meta
	d.Language = f.meta.Language
	d.Byline, d.Standfirst = f.byline, f.standfirst
	if f.meta.Standfirst != "" {
		s.standfirst = standfirstSettled
	}
	if f.title != "" {
		d.Headline = Headline{Text: f.title, Span: f.titleSpan}
		if s.standfirst == standfirstNone {
			s.standfirst = standfirstAwaited
		}
	}
	for _, source := range f.sources {
		s.addSource(source)
	}
	if f.notice != "" {
		d.Notices = append(d.Notices, f.notice)
	}
}

// heading takes a heading: the document's headline, or the beginning of a
// section.
func (s *surveyor) heading(b *Block) {
	title := visible(&b.Node)
	s.d.Words += wordsIn(&b.Node)
	s.collect(&b.Node)
	if s.isHeadline(b, title) {
		s.startAgain(b.Span.Start)
		stated := s.d.Headline.Text
		if stated == "" {
			stated = title
		}
		s.d.Headline = Headline{Text: stated, Span: b.Node.Span}
		return
	}
	kind := kindOfHeading(&b.Node, title)
	s.settleStandfirst(kind != KindComments)
	s.openSection(b, title, kind)
}

// lateHeadline is how many words may stand before a headline: a kicker, a
// label, a line about the series.
const lateHeadline = 40

// isHeadline reports whether the heading b is the document's headline: the first
// of the first level, unless it names a part of a briefing; or one that repeats
// the front matter's title.
func (s *surveyor) isHeadline(b *Block, title string) bool {
	before := s.d.Words - wordsIn(&b.Node)
	if b.Level != 1 || title == "" || s.preamble.headed || before > lateHeadline ||
		len(s.d.Sections) > 0 && s.d.Sections[len(s.d.Sections)-1].Level > 0 {
		return false
	}
	if s.d.Headline.Text != "" {
		s.preamble.headed = sameHeadline(title, s.d.Headline.Text)
	} else {
		s.preamble.headed = kindOfHeading(&b.Node, "") == KindOther && !namesPart(title)
	}
	return s.preamble.headed
}

// sameHeadline reports whether two headlines are one: in the same words, or one of
// them with an addition, such as a second line or the outlet's name.
func sameHeadline(a, b string) bool {
	const telling = 3 // words, before which an addition may make it another
	v, w := foldHeading(a), foldHeading(b)
	n := min(len(v), len(w))
	return n > 0 && slices.Equal(v[:n], w[:n]) && (len(v) == len(w) || n >= telling)
}

// content takes a block that is neither a heading nor set aside.
func (s *surveyor) content(b *Block) {
	s.d.Words += wordsIn(&b.Node)
	s.takeSample(&b.Node)
	// Footnotes are an apparatus, which belongs to no section.
	if b.Kind != NodeFootnote && !s.readPreamble(b) {
		s.flow(b)
	}
	s.collect(&b.Node)
}

// flow adds a block to the section that it stands in, which is one without a
// heading if no other is open.
func (s *surveyor) flow(b *Block) {
	if len(s.open) == 0 {
		s.openBody(b)
	}
	s.count(b)
}

// finish settles what waited for more text.
func (s *surveyor) finish() {
	s.settleStandfirst(false)
	s.closeSections(s.d.Surveyed, 0)
	d := s.d
	d.labels = len(s.labels)
	for i := range d.Citations {
		d.Citations[i].Source = -1
		if source, ok := s.sources[d.Citations[i].Key]; ok {
			d.Citations[i].Source = source
		}
	}
	if d.Headline.Text == "" {
		s.deriveHeadline()
	}
	if d.Language == "" {
		d.Language = languageOf(s.sample.String())
	}
}

// takeSample keeps the first words of the text, for languageOf.
func (s *surveyor) takeSample(n *Node) {
	if s.sample.Len() >= languageSample {
		return
	}
	for i := range n.Runs {
		s.sample.WriteString(n.Runs[i].Text)
	}
	s.sample.WriteByte(' ')
	for i := range n.Children {
		s.takeSample(&n.Children[i])
	}
}
