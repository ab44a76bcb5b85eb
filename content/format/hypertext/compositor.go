package hypertext

import (
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// Options say what the elements themselves do not.
type Options struct {
	// Base is where relative links start from, as the document's own address or what its
	// base element says; nil leaves out links that lead nowhere without one. Links to a
	// fragment of the document itself stay as they are.
	Base *url.URL
	// Language (BCP 47) is that of elements whose lang attributes say none.
	Language string
	// Sheet is what style sheets declare for words; nil for none.
	Sheet Sheet
	// Document is where notes may stand that the elements call; nil for the tree that
	// they are in.
	Document *html.Node
	// Notes are the notes of all documents of a work, of which this is the one called
	// Path; nil finds those of Document. Links within a work are not kept, for it becomes
	// one text.
	Notes *Notes
	Path  string
	// Locators tells which pages and the like begin with the element, and whether that is
	// all that the element is for; nil for none.
	Locators func(*html.Node) (begin []manuscript.Locator, mark bool)
}

// A Body is what elements say: blocks, and the footnotes that they call.
type Body struct {
	Blocks []manuscript.Block
	Notes  []Note
}

// A Note is a footnote. Pieces call it by its key.
type Note struct {
	Key    string
	Blocks []manuscript.Block
}

// Write hands all to w.
func (b Body) Write(w *manuscript.Writer) {
	w.Blocks(b.Blocks...)
	for _, n := range b.Notes {
		w.Note(n.Key, n.Blocks...)
	}
}

// Blocks tells the blocks of the nodes, which stand one after another. The nodes are not
// changed.
func Blocks(nodes []*html.Node, o Options) Body {
	c := compositor{Options: o, flow: &flow{}}
	if len(nodes) == 0 {
		return Body{}
	}
	c.whole = nodes
	c.findNotes(nodes)
	s := setting{language: o.Language, sheet: o.Sheet}
	for _, n := range nodes {
		c.node(n, s.inherited(n.Parent))
	}
	return Body{Blocks: c.flow.end(), Notes: c.notes()}
}

// deepest is how deep elements are told from each other; those in them are plain words.
// Parse makes trees of no more than about 512 levels.
const deepest = 1500

// A compositor sets blocks from elements.
type compositor struct {
	Options
	*flow
	spare []*flow // to be used again: a page has one for each cell
	whole []*html.Node
	depth int
	noted
	pulled *repetition
}

// A setting is what an element inherits from those around it.
type setting struct {
	look
	sheet    Sheet
	language string
	quotes   int  // quotations around it
	lines    bool // line ends count, as in white-space: pre-line
	tiny     bool // words have no size
}

// inherited is s with what the elements above say of the language.
func (s setting) inherited(n *html.Node) setting {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode {
			if l := languageOf(n); l != "" {
				s.language = l
				return s
			}
		}
	}
	return s
}

func languageOf(n *html.Node) string {
	if l := Attr(n, "lang"); l != "" {
		return l
	}
	return Attr(n, "xml:lang")
}

func (c *compositor) children(n *html.Node, s setting) {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.node(k, s)
	}
}

func (c *compositor) node(n *html.Node, s setting) {
	switch n.Type {
	case html.TextNode:
		c.text(n.Data, s)
	case html.DocumentNode:
		c.children(n, s)
	case html.ElementNode:
		if c.skip[n] || Hidden(n) {
			return
		}
		if c.begin(n) {
			return
		}
		if c.depth >= deepest {
			c.block(manuscript.Paragraph{Text: manuscript.Words(Text(n))})
			return
		}
		c.depth++
		c.element(n, s.of(n))
		c.depth--
	}
}

// begin sets the locators that begin with the element, and reports whether it is nothing
// but a mark of them.
func (c *compositor) begin(n *html.Node) (mark bool) {
	if c.Locators == nil {
		return false
	}
	locators, mark := c.Locators(n)
	for i := range locators {
		c.add(manuscript.Piece{Locator: &locators[i]})
	}
	return mark
}

// apart is the blocks that set makes, apart from those before.
func (c *compositor) apart(set func()) []manuscript.Block {
	outer := c.flow
	if n := len(c.spare); n > 0 {
		c.flow, c.spare = c.spare[n-1], c.spare[:n-1]
	} else {
		c.flow = &flow{}
	}
	set()
	blocks := c.flow.end()
	c.spare = append(c.spare, c.flow)
	c.flow = outer
	return blocks
}

// inside is the blocks of what is in n.
func (c *compositor) inside(n *html.Node, s setting) []manuscript.Block {
	return c.apart(func() { c.children(n, s) })
}

// line is the words of what is in n, in one line.
func (c *compositor) line(n *html.Node, s setting) manuscript.Text {
	return flat(c.inside(n, s), manuscript.Piece{Words: " "})
}

// element sets an element that is shown.
func (c *compositor) element(n *html.Node, s setting) {
	if n.Namespace == "math" || n.Namespace == "" && n.DataAtom == atom.Math {
		c.formula(n, s)
		return
	}
	if left(n) {
		return
	}
	if isDivision(n) {
		c.paragraph()
		defer c.paragraph()
	}
	if c.inline(n, s) {
		return
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.heading(n, s)
	case atom.Blockquote, atom.Aside:
		c.quote(n, s)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		c.list(n, s)
	case atom.Dl:
		c.terms(n, s)
	case atom.Table:
		c.table(n, s)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		c.code(n)
	case atom.Figure:
		c.figure(n, s)
	case atom.Video, atom.Audio, atom.Iframe, atom.Embed:
		c.embedded(n, s)
	case atom.Hr:
		c.rule()
	default:
		c.division(n, s)
	}
}

// division sets an element that means nothing by its name.
func (c *compositor) division(n *html.Node, s setting) {
	level := Attr(n, "aria-level")
	switch {
	case Attr(n, "role") == "heading" && len(level) == 1 && level >= "1" && level <= "6":
		c.title(n, s, int(level[0]-'0'))
	case pulls(n):
		c.quote(n, s)
	default:
		if n.DataAtom == atom.Summary {
			s.style |= manuscript.Strong
		}
		c.children(n, s)
	}
}

func (c *compositor) heading(n *html.Node, s setting) {
	c.title(n, s, int(n.DataAtom.String()[1]-'0'))
}

func (c *compositor) title(n *html.Node, s setting, level int) {
	if t := c.line(n, s); len(t) > 0 {
		c.block(manuscript.Heading{Level: level, Text: plain(t)})
	}
}

// plain is the words of a heading without the look that all of them have: it is the
// heading's own.
func plain(t manuscript.Text) manuscript.Text {
	all := manuscript.Strong | manuscript.Emphasis
	for i := range t {
		if !saysNothing(t[i].Words) {
			all &= t[i].Style
		}
	}
	for i := range t {
		t[i].Style &^= all
	}
	return t
}

// rule sets a line across the page; two of them are one.
func (c *compositor) rule() {
	if k := len(c.blocks); k > 0 {
		if _, ok := c.blocks[k-1].(manuscript.Rule); !ok {
			c.block(manuscript.Rule{})
		}
	}
}
