package change

import (
	"context"
	"strings"

	"lede/briefing"
)

// A version is one of the two documents, and what has been read of it.
type version struct {
	doc      *briefing.Document
	lexicon  *lexicon
	keys     *keyring
	kinds    []briefing.Kind // of each section, as Side.Kind has it
	keyed    map[string]int  // the sources by key
	sources  []string        // what a citation of each source is called in both versions
	passages []passage       // in the order of the text; without sources and fields
	// footnotes are the tokens of the sources that are footnotes and were read.
	footnotes map[int][]token
	// links are the definitions of links that were read, which decide what is a link in
	// every other part of the text.
	links strings.Builder
}

func newVersion(doc *briefing.Document, l *lexicon, k *keyring) *version {
	v := &version{doc: doc, lexicon: l, keys: k, kinds: doc.SectionKinds(), keyed: map[string]int{}, footnotes: map[int][]token{}}
	for i, s := range doc.Sources {
		v.keyed[s.Key] = i
	}
	return v
}

// place says in which section an offset stands.
func (v *version) place(at int) (section int, kind briefing.Kind) {
	if section = v.doc.SectionAt(at); section < 0 {
		return section, briefing.KindOther
	}
	return section, v.kinds[section]
}

// read reads the passages of the chunks from one to before another. It fails only when
// ctx is cancelled.
func (v *version) read(ctx context.Context, from, to int) error {
	for i := from; i < to; i++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, b := range v.doc.ChunkBlocks(i) {
			if !b.Furniture {
				v.node(&b.Node, PartParagraph)
			}
		}
	}
	return nil
}

// forget drops what has been read.
func (v *version) forget() {
	v.passages = nil
	v.links.Reset()
	clear(v.footnotes)
}

// same stands for n chunks that are the i-th to be the same in both versions.
func (v *version) same(i, chunk, n int) {
	s := briefing.Span{Start: v.doc.Chunk(chunk).Start, End: v.doc.Chunk(chunk + n - 1).End}
	s.End = s.Start + len(strings.TrimRight(s.Of(v.doc.Text), " \t\r\n"))
	v.passages = append(v.passages, passage{span: s, part: partSame, section: -1, key: v.keys.same(i), weight: s.Len()})
}

// node reads the passages of a node that is the given part of the document.
func (v *version) node(n *briefing.Node, part Part) {
	switch n.Kind {
	case briefing.NodeFrontMatter, briefing.NodeBlank, briefing.NodeRule:
		return
	case briefing.NodeLinkDefinition:
		v.links.WriteString(n.Span.Of(v.doc.Text))
		return
	case briefing.NodeFootnote:
		if i, ok := v.keyed[n.Tag]; ok && v.doc.Sources[i].Span == n.Span { // the first with its key
			v.footnotes[i] = v.tokensOf(n, signBreak)
			return
		}
	case briefing.NodeHTML:
		if strings.HasPrefix(strings.TrimSpace(n.Span.Of(v.doc.Text)), "<!--") {
			return
		}
		part = PartCode
	case briefing.NodeCode:
		part = PartCode
	case briefing.NodeHeading:
		part = PartHeading
	case briefing.NodeItem:
		part = PartItem
	case briefing.NodeRow:
		v.add(n.Span, PartRow, v.tokensOf(n, signCell))
		return
	}
	if len(n.Runs) > 0 {
		v.add(n.Span, part, v.leaf(n))
	}
	for i := range n.Children {
		child := &n.Children[i]
		before := len(v.passages)
		v.node(child, part)
		if i == 0 && n.Task != briefing.TaskNone && len(v.passages) > before {
			v.tick(n.Task, child, &v.passages[before])
		}
	}
}

// tick puts the box of a task before its words.
func (v *version) tick(task briefing.Task, leaf *briefing.Node, p *passage) {
	if len(p.tokens) == 0 || len(leaf.Runs) == 0 {
		return
	}
	sign := signTask
	if task == briefing.TaskDone {
		sign += "x"
	}
	box := strings.TrimRight(v.doc.Text[leaf.Span.Start:max(leaf.Span.Start, leaf.Runs[0].Span.Start)], " \t")
	p.tokens = append([]token{{v.lexicon.number(sign), briefing.Span{Start: leaf.Span.Start, End: leaf.Span.Start + len(box)}}}, p.tokens...)
	p.key = v.keys.of(p)
}

// add adds a passage, unless it shows nothing.
func (v *version) add(s briefing.Span, part Part, tokens []token) {
	if len(tokens) == 0 {
		return
	}
	p := passage{span: s, part: part, tokens: tokens}
	p.section, p.kind = v.place(s.Start)
	p.key = v.keys.of(&p)
	v.passages = append(v.passages, p)
}
