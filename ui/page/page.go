package page

import (
	"slices"
	"strings"

	"lede/briefing"
	"lede/ui/theme"
)

// Options say how a page is to look.
type Options struct {
	Width     int // cells of the text column; at least MinWidth is used
	Theme     theme.Theme
	Furniture bool // show what has been set aside
}

// MinWidth is the least number of cells that a page can be drawn in.
const MinWidth = 8

// A Page is a document as rows. It is not safe for concurrent use.
type Page struct {
	doc     *briefing.Document
	source  blocks
	options Options
	theme   theme.Theme
	pens    pens
	glamour *glamourer

	mast    masthead
	folds   []fold
	numbers map[string]int // of sources, by key; nil until needed

	edition int // counts what changes the strips: structure, and what is set aside
	chunks  *cache[int, *chunk]
	laid    *cache[stripKey, []Row]
	grids   map[*briefing.Node]grid
	scratch []cluster
}

// blocks is what a page needs of a document to draw it.
type blocks interface {
	Chunks() int
	Chunk(i int) briefing.Span
	ChunkAt(offset int) int
	ChunkBlocks(i int) []briefing.Block
}

// A chunk is one of the document's, parsed.
type chunk struct {
	span    briefing.Span
	blocks  []briefing.Block
	strips  []strip
	edition int // of the page, when the strips were made
}

// A stripKey says which strip: the index of its chunk, and its own in that.
type stripKey struct{ chunk, strip int }

// What is kept of what has been parsed and laid out, in bytes: some screens'
// worth before and behind. Both are estimates.
const (
	keptChunks = 4 << 20
	keptRows   = 2 << 20
	// treeCost is about what a parsed text takes, in multiples of its size.
	treeCost = 8
)

// New returns a page that shows doc.
func New(doc *briefing.Document, o Options) *Page {
	return newPage(doc, doc, o)
}

func newPage(doc *briefing.Document, source blocks, o Options) *Page {
	p := &Page{
		chunks: newCache[int, *chunk](keptChunks),
		laid:   newCache[stripKey, []Row](keptRows),
		grids:  map[*briefing.Node]grid{},
	}
	p.setSource(doc, source)
	p.Configure(o)
	return p
}

// Configure changes how the page looks. Places stay valid, and go on showing the
// same words.
func (p *Page) Configure(o Options) {
	o.Width = max(o.Width, MinWidth)
	if o.Furniture != p.options.Furniture {
		p.edition++
	}
	if p.glamour == nil || o.Theme.Name != p.theme.Name {
		p.glamour = &glamourer{theme: o.Theme, deadline: renderDeadline}
	}
	p.options, p.theme, p.pens = o, o.Theme, pensOf(o.Theme)
	p.laid.clear()
	clear(p.grids)
}

// SetDocument shows another document, or the same text with more of its
// structure known.
func (p *Page) SetDocument(doc *briefing.Document) { p.setSource(doc, doc) }

func (p *Page) setSource(doc *briefing.Document, source blocks) {
	same := p.doc != nil && doc.Text == p.doc.Text && doc.Format == p.doc.Format
	p.chunks.keep(func(_ int, c *chunk) bool {
		// What has no bracket reads the same whatever is defined elsewhere.
		return same && !strings.Contains(c.span.Of(doc.Text), "[")
	})
	p.doc, p.source = doc, source
	p.mast, p.folds, p.numbers = mastheadOf(doc), foldsOf(doc), nil
	p.edition++
	p.laid.clear()
	clear(p.grids)
}

// strips are the strips of the i-th chunk.
func (p *Page) strips(i int) []strip {
	c, ok := p.chunks.get(i)
	if !ok {
		c = &chunk{span: p.source.Chunk(i), blocks: p.source.ChunkBlocks(i)}
		p.chunks.put(i, c, 256+treeCost*c.span.Len())
	}
	if c.edition != p.edition {
		c.strips, c.edition = p.flatten(i, c.blocks), p.edition
	}
	return c.strips
}

// rows are the rows of a strip.
func (p *Page) rows(at stripKey) []Row {
	if rows, ok := p.laid.get(at); ok {
		return rows
	}
	strips := p.strips(at.chunk)
	rows := p.lay(&strips[at.strip])
	cost := 64
	for i := range rows {
		if at.strip+1 < len(strips) {
			// Rows stay within the strip's own bytes, even where a tree does not.
			start := &rows[i].Span.Start
			*start = min(*start, max(strips[at.strip+1].start-1, strips[at.strip].start))
		}
		cost += rows[i].bytes()
	}
	p.laid.put(at, rows, cost)
	return rows
}

// sectionOf is the index of the section whose heading is the block b, or -1.
func (p *Page) sectionOf(b *briefing.Block) int {
	s := p.doc.Sections
	i, _ := slices.BinarySearchFunc(s, b.Span.Start, func(s briefing.Section, at int) int { return s.Span.Start - at })
	for ; i < len(s) && s[i].Span.Start < b.Node.Span.End; i++ {
		if !s[i].Heading.Empty() {
			return i
		}
	}
	return -1
}

// pens are the theme's styles for text.
type pens struct {
	headline, standfirst, byline, body, muted, heading  pen
	strong, emphasis, code, struck, link, target, quote pen
	citation, furniture, rule, notice                   pen
	dated, changed, alarm                               pen
}

func pensOf(t theme.Theme) pens {
	return pens{
		headline: penOf(t.Headline), standfirst: penOf(t.Standfirst), byline: penOf(t.Byline),
		body: penOf(t.Body), muted: penOf(t.Muted), heading: penOf(t.Heading),
		strong: penOf(t.Strong), emphasis: penOf(t.Emphasis), code: penOf(t.Code),
		struck: penOf(t.Struck), link: penOf(t.Link), target: penOf(t.Target),
		quote: penOf(t.Quote), citation: penOf(t.Citation), furniture: penOf(t.Furniture),
		rule: penOf(t.Rule), notice: penOf(t.Notice),
		dated: penOf(t.Dated), changed: penOf(t.Changed), alarm: penOf(t.Alarm),
	}
}
