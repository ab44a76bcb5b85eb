package attribution

import (
	"context"
	"strings"
	"unicode/utf8"

	"lede/briefing"
)

// Of is the statements of a document, in its order. What has been set aside, headings
// and the front matter are left out. It fails only when ctx is cancelled.
func Of(ctx context.Context, doc *briefing.Document) ([]Statement, error) {
	l := listing{doc: doc}
	for block := range doc.Blocks(0) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		l.block(&block)
	}
	for i := range l.statements {
		s := &l.statements[i]
		s.Locator = doc.LocatorAt(s.Passage.Start)
	}
	return l.statements, nil
}

// A listing is the statements of a document, as its blocks are gone through.
type listing struct {
	doc        *briefing.Document
	reader     Reader
	before     briefing.Prose // the words of the leaf before
	cast       cast
	entry      int // index of the first entry that does not end before the present leaf
	excerpt    int // index of the first excerpt that does not end before the present leaf
	statements []Statement
}

func (l *listing) block(b *briefing.Block) {
	switch {
	case b.Furniture:
	case b.Kind == briefing.NodeFrontMatter, b.Kind == briefing.NodeLinkDefinition, b.Kind == briefing.NodeBlank,
		b.Kind == briefing.NodeCode, b.Kind == briefing.NodeHTML:
	case b.Kind == briefing.NodeHeading:
		l.reader.Read("")
		l.cast.read(b.Prose().Text)
	default:
		l.node(&b.Node)
	}
}

// node reads the leaves of n. A pull quote and what stands under a picture are not in the
// run of the text: the first is said in it already, and of the second nobody tells who says
// it.
func (l *listing) node(n *briefing.Node) {
	if n.Callout == briefing.PullQuote || n.IsFigure() {
		return
	}
	if l.isExcerpt(n) || n.Kind == briefing.NodeQuote && l.led(n) {
		return
	}
	if len(n.Runs) > 0 {
		l.leaf(n)
	}
	for i := range n.Children {
		l.node(&n.Children[i])
	}
}

// isExcerpt lists n if it is a block quotation that says whose words it holds.
func (l *listing) isExcerpt(n *briefing.Node) bool {
	excerpts := l.doc.Excerpts
	for l.excerpt < len(excerpts) && excerpts[l.excerpt].Span.End <= n.Span.Start {
		l.excerpt++
	}
	if n.Kind != briefing.NodeQuote || l.excerpt == len(excerpts) || excerpts[l.excerpt].Span != n.Span {
		return false
	}
	e := excerpts[l.excerpt]
	s := Statement{
		Form: Direct, Stated: true, Section: e.Section, Passage: e.Span, Sources: l.sources(e.Span),
		Content: []Part{{e.Content, oneLine(n.Visible(e.Content))}},
		Speaker: l.cast.stated(e.Speaker, e.Role),
	}
	s.Speaker.Span = e.Attribution
	l.statements = append(l.statements, s)
	l.reader.Read("")
	return true
}

// led lists n, a block quotation, if the paragraph before leads to it: "She said:".
func (l *listing) led(n *briefing.Node) bool {
	f, ok := l.reader.Lead()
	if !ok || len(n.Children) == 0 {
		return false
	}
	s := Statement{
		Form: Direct, Content: []Part{{n.Span, oneLine(n.Visible(n.Span))}}, Cue: partOf(l.before, f.Cue),
		Section: l.doc.SectionAt(n.Span.Start), Passage: n.Span, Sources: l.sources(n.Span),
	}
	s.Speaker = l.speaker(l.before, f, 0)
	l.statements = append(l.statements, s)
	l.reader.Read("")
	return true
}

// leaf lists what is said in the words of n.
func (l *listing) leaf(n *briefing.Node) {
	p := n.Prose()
	p.Text = l.withoutDate(n, p)
	found := l.reader.Read(p.Text)
	l.cast.readQuoted(p.Text, l.reader.p.quotes)
	at := make([]int, len(found)) // where each is listed
	for i, f := range found {
		at[i] = -1
		if l.add(n, p, f) {
			at[i] = len(l.statements) - 1
		}
	}
	for i, f := range found {
		if f.Within >= 0 && at[i] >= 0 && at[f.Within] >= 0 {
			l.comesThrough(at[i], at[f.Within])
		}
	}
	l.before = p
}

// withoutDate is the words of a leaf with blanks for those that say when an entry was or
// where a report was sent from: "3 January 2024:" and "WASHINGTON —" are of no sentence.
func (l *listing) withoutDate(n *briefing.Node, p briefing.Prose) string {
	if at := l.doc.Dateline; !at.Empty() && n.Span.Contains(at.Start) {
		return withoutDateline(p.Text)
	}
	entries := l.doc.Entries
	for l.entry < len(entries) && entries[l.entry].Span.End <= n.Span.Start {
		l.entry++
	}
	if l.entry == len(entries) || !entries[l.entry].Date.Overlaps(n.Span) {
		return p.Text
	}
	text := entries[l.entry].Text.Start
	cut := 0
	for end := len(p.Text); cut < end; { // the first byte of the words that stands there or behind
		if mid := (cut + end) / 2; p.Source(mid, mid+1).Start < text {
			cut = mid + 1
		} else {
			end = mid
		}
	}
	return strings.Repeat(" ", cut) + p.Text[cut:]
}

// withoutDateline is words with blanks up to the first dash.
func withoutDateline(text string) string {
	const dashes = "—–"
	i := strings.IndexAny(text, dashes)
	if hyphen := strings.Index(text, " - "); hyphen >= 0 && (i < 0 || hyphen < i) {
		i = hyphen + 1
	}
	if i < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return strings.Repeat(" ", i+size) + text[i+size:]
}

// comesThrough takes in that the statement listed at index i is what the one at index
// around reports.
func (l *listing) comesThrough(i, around int) {
	by := l.statements[around].Speaker
	if i != around && l.statements[i].Via.Footing == Unattributed && (by.Footing == Outlet || by.Footing == Document) {
		l.statements[i].Via = by
	}
}

// partOf is the words at a place of a leaf.
func partOf(p briefing.Prose, at Place) Part {
	if at.Empty() {
		return Part{}
	}
	return Part{p.Source(at.Start, at.End), oneLine(at.Of(p.Text))}
}

// speaker is who speaks in a statement of the leaf whose words are p.
// back is how many paragraphs the cast has read since.
func (l *listing) speaker(p briefing.Prose, f Found, back int) Speaker {
	if f.Speaker.Empty() {
		return Speaker{}
	}
	words := f.Speaker
	if !f.Antecedent.Empty() {
		words = f.Antecedent
	}
	at := position{l.cast.paragraph - back, words.Start}
	since := at
	if !f.Led && len(f.Content) > 0 {
		since.offset = min(f.Content[0].Start, f.Speaker.Start)
	}
	s := l.cast.speakerAt(subjective(words.Of(p.Text)), at, since)
	s.Part = partOf(p, f.Speaker)
	return s
}

// subjective is the words that stand for a speaker, a possessive pronoun as the one that
// it is of: "her claim that".
func subjective(words string) string {
	switch strings.ToLower(words) {
	case "his":
		return "he"
	case "her":
		return "she"
	case "its":
		return "it"
	case "their":
		return "they"
	}
	return words
}

// add lists one statement of the leaf n, whose words are p, and reports whether it is
// one. What is put down to a thing that is no source, "the scale of the attack", is the
// writer's own inference.
func (l *listing) add(n *briefing.Node, p briefing.Prose, f Found) bool {
	content := make([]Part, 0, len(f.Content))
	for _, c := range f.Content {
		content = append(content, partOf(p, c))
	}
	if f.Continues && len(l.statements) > 0 {
		last := &l.statements[len(l.statements)-1]
		last.Content = append(last.Content, content...)
		return true
	}
	s := Statement{
		Form: f.Form, Content: content, Section: l.doc.SectionAt(n.Span.Start),
		Passage: l.withCitations(p.Source(f.Sentence.Start, f.Sentence.End)),
	}
	s.Sources = l.sources(s.Passage)
	by, back := p, 0
	if f.Led {
		by, back = l.before, 1
	}
	s.Cue, s.Speaker = partOf(by, f.Cue), l.speaker(by, f, back)
	if s.Form == Indirect && s.Speaker.Text != "" && s.Speaker.Footing == Unattributed {
		return false
	}
	s.Via = l.via(p, f)
	l.statements = append(l.statements, s)
	return true
}

// via is the outlet that the words of a statement come through: the one that the
// speaker told, or whose reporter the speaker is.
func (l *listing) via(p briefing.Prose, f Found) Speaker {
	if f.Led {
		return Speaker{}
	}
	at := f.Hearer
	if at.Empty() {
		at = possessor(p.Text, f.Speaker)
	}
	if at.Empty() {
		return Speaker{}
	}
	via := l.cast.speaker(at.Of(p.Text), at.Start)
	if via.Footing != Outlet {
		return Speaker{}
	}
	via.Part = partOf(p, at)
	return via
}

// possessor is whose the speaker is, where the words begin with it: "the Courier’s Ada
// Brandt".
func possessor(text string, speaker Place) Place {
	words := speaker.Of(text)
	for _, mark := range []string{"’s ", "'s "} {
		if n := strings.Index(words, mark); n > 0 {
			return Place{speaker.Start, speaker.Start + n}
		}
	}
	return Place{}
}

// withCitations is s with the citations that stand right behind it, after the full stop.
func (l *listing) withCitations(s briefing.Span) briefing.Span {
	for {
		at := s.End
		for at < len(l.doc.Text) && l.doc.Text[at] == ' ' {
			at++
		}
		next := l.doc.CitedIn(briefing.Span{Start: at, End: at + 1})
		if len(next) == 0 || next[0].Span.Empty() {
			return s
		}
		s.End = next[0].Span.End
	}
}

// sources are the sources that a passage cites, as they are shown.
func (l *listing) sources(s briefing.Span) []string {
	var shown []string
	for _, c := range l.doc.CitedIn(s) {
		if c.Source >= 0 {
			shown = append(shown, l.doc.Sources[c.Source].Text)
		}
	}
	return shown
}

// oneLine is s with every stretch of white space as one blank. It keeps nothing of s.
func oneLine(s string) string { return strings.Clone(strings.Join(strings.Fields(s), " ")) }
