package timeline

import (
	"context"
	"slices"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/sentence"
	"lede/briefing/when"
)

// Options say what a document does not.
type Options struct {
	// Published is the day that words such as "yesterday" count from, whatever the
	// document says. Without it that is the day that the front matter or a date line
	// names.
	Published edtf.Expr
}

// A Found is an expression of time and where it stands in a document. The
// offsets in the Expression count the words of its leaf and are of no use
// without them.
type Found struct {
	when.Expression
	Place    briefing.Span // its words in the text
	Words    string        // as a reader sees them, on one line
	Whole    briefing.Span // in the text, the words that the Expression's Span covers
	Reading  string        // those, as a reader sees them
	Sentence briefing.Span // that it stands in, in the text
	Said     string        // that, as a reader sees it
	Section  int           // index into the Document's Sections, -1 for none
	Why      string        // how it was read, for the reader

	note bool // it stands in a footnote
}

// Dates finds the expressions of time in a document, in its order: all of them,
// those among them that were not resolved, that are durations or sets or vague.
// What has been set aside and the front matter are left out. It fails only when
// ctx is cancelled.
func Dates(ctx context.Context, doc *briefing.Document, o Options) ([]Found, error) {
	var all []Found
	err := read(ctx, doc, o, func(_ *briefing.Block, found []Found) { all = append(all, found...) })
	return all, err
}

// read gives take each block with the expressions in it, which are its own only
// until it returns. It fails only when ctx is cancelled.
func read(ctx context.Context, doc *briefing.Document, o Options, take func(*briefing.Block, []Found)) error {
	r := newReading(doc, o)
	for block := range doc.Blocks(0) {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.found = r.found[:0]
		r.block(&block)
		take(&block, r.found)
	}
	return nil
}

// A reading goes through a document with two readers of dates: one for its prose,
// and one for its entries, where each date leads on to the next.
type reading struct {
	doc           *briefing.Document
	prose, listed *when.Reader
	heading       edtf.Expr // the date that the present section's heading is
	under         briefing.Span
	entry         int // index of the first entry that does not end before the present leaf
	note          bool
	found         []Found // in the present block
}

func newReading(doc *briefing.Document, o Options) *reading {
	published := o.Published
	if published.IsZero() {
		published = stated(doc.Meta.Published)
	}
	options := when.Options{Published: published, Language: doc.Language}
	r := &reading{doc: doc, prose: when.NewReader(options)}
	options.List = true
	r.listed = when.NewReader(options)
	return r
}

// stated is the date that front matter states, in EDTF or in words.
func stated(words string) edtf.Expr {
	if e, err := edtf.Parse(words); err == nil {
		return e
	}
	for _, e := range when.Find(words, when.Options{}) {
		if e.Resolved() {
			return e.Value
		}
	}
	return edtf.Expr{}
}

func (r *reading) block(b *briefing.Block) {
	switch {
	case b.Furniture:
	case b.Kind == briefing.NodeFrontMatter, b.Kind == briefing.NodeLinkDefinition, b.Kind == briefing.NodeBlank,
		b.Kind == briefing.NodeCode, b.Kind == briefing.NodeHTML:
	case b.Kind == briefing.NodeHeading:
		r.node(&b.Node)
		r.headed(&b.Node)
	default:
		r.note = b.Kind == briefing.NodeFootnote
		r.node(&b.Node)
		r.note = false
	}
}

// headed takes a heading. One that is nothing but a date supplies what the dates
// under it leave out.
func (r *reading) headed(n *briefing.Node) {
	r.heading = edtf.Expr{}
	says := when.Says(n.Prose().Text)
	for i := len(r.found) - 1; says && i >= 0 && r.found[i].Place.Overlaps(n.Span); i-- {
		if r.found[i].Resolved() {
			r.heading = r.found[i].Value
		}
	}
	r.prose.Under(r.heading)
	r.listed.Under(r.heading)
	r.under = briefing.Span{}
}

// node reads the leaves of n.
func (r *reading) node(n *briefing.Node) {
	if n.Callout == briefing.PullQuote {
		return // its words are read where it takes them from
	}
	if len(n.Runs) > 0 {
		r.leaf(n)
	}
	for i := range n.Children {
		r.node(&n.Children[i])
	}
}

func (r *reading) leaf(n *briefing.Node) {
	p := n.Prose()
	reader := r.prose
	if e := r.entryAt(n.Span); e != nil {
		reader = r.listed
		r.stand(e.Under)
	}
	expressions := reader.Read(p.Text)
	if len(expressions) == 0 {
		return
	}
	section := r.doc.SectionAt(n.Span.Start)
	at := 0
	for start, end := range sentence.All(p.Text) {
		said := ""
		for at < len(expressions) && expressions[at].Start < end {
			e := expressions[at]
			at++
			head, whole := min(e.Head, e.Start), max(e.Whole, e.End)
			if until := max(end, whole); said == "" || until > end {
				said = oneLine(p.Text[start:until])
			}
			r.found = append(r.found, Found{
				Expression: e,
				Place:      p.Source(e.Start, e.End),
				Words:      oneLine(p.Text[e.Start:e.End]),
				Whole:      p.Source(head, whole),
				Reading:    oneLine(p.Text[head:whole]),
				Sentence:   p.Source(start, max(end, whole)),
				Said:       said,
				Section:    section,
				Why:        e.Why(p.Text),
				note:       r.note,
			})
		}
	}
}

// entryAt is the entry that a leaf is part of, or nil.
func (r *reading) entryAt(leaf briefing.Span) *briefing.Entry {
	entries := r.doc.Entries
	for r.entry < len(entries) && entries[r.entry].Span.End <= leaf.Start {
		r.entry++
	}
	if r.entry < len(entries) && entries[r.entry].Span.Overlaps(leaf) {
		return &entries[r.entry]
	}
	return nil
}

// stand tells the reader of entries which item of a list the ones to come stand
// under, if any.
func (r *reading) stand(under briefing.Span) {
	if under == r.under {
		return
	}
	r.under = under
	date := r.heading
	if !under.Empty() {
		i, _ := slices.BinarySearchFunc(r.found, under.Start, func(f Found, at int) int { return f.Place.End - 1 - at })
		if i < len(r.found) && r.found[i].Place.Overlaps(under) && r.found[i].Resolved() {
			date = r.found[i].Value
		}
	}
	r.listed.Under(date)
}
