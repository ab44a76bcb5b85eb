package epub

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
)

// Books that word processors write may have no heading that says so: what is large and
// bold by the style sheet alone is taken for one.

// A look is how the words of a paragraph are set, as far as headings differ by it. The
// zero look is that of no heading.
type look struct {
	percent int // of the size of the text
	slanted bool
}

// The bounds of a paragraph that may be a heading.
const (
	mostHeadingWords = 25
	leastPercent     = 112
)

// readSheets reads the style sheets of the book.
func (b *book) readSheets() {
	const most = 50 // sheets
	b.sheet = hypertext.Sheet{}
	read := 0
	for _, name := range b.archive.Names() {
		if read < most && strings.EqualFold(path.Ext(name), ".css") {
			if css, err := b.archive.Read(name); err == nil {
				b.sheet.Add(string(css))
				read++
			}
		}
	}
}

// looks calls found for each paragraph that looks like a heading.
func (r *reading) looks(root *html.Node, found func(n *html.Node, l look)) {
	for n := range root.Descendants() {
		if n.DataAtom == atom.P && (n.Parent == nil || n.Parent.DataAtom == atom.Body || n.Parent.DataAtom == atom.Div || n.Parent.DataAtom == atom.Section) {
			if l, ok := r.look(n); ok {
				found(n, l)
			}
		}
	}
}

// firstParagraph is the first paragraph of a document that has words; nil for none.
func firstParagraph(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == atom.P && hypertext.Text(n) != "" {
			return n
		}
	}
	return nil
}

// look is how all words of a paragraph are set, if they are large and bold.
func (r *reading) look(p *html.Node) (look, bool) {
	var l look
	words, same := 0, true
	for n := range p.Descendants() {
		if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" {
			continue
		}
		this, bold := look{percent: 100}, false
		for up := n.Parent; up != nil && up != p.Parent; up = up.Parent {
			bold = r.set(&this, up) || bold
		}
		same = same && bold && (words == 0 || this == l)
		l = this
		if words += hypertext.Words(n.Data); words > mostHeadingWords || !same {
			return look{}, false
		}
	}
	return l, words > 0 && l.percent >= leastPercent
}

// set adds what the element is set in, and reports whether that is bold.
func (r *reading) set(l *look, n *html.Node) (bold bool) {
	bold = n.DataAtom == atom.B || n.DataAtom == atom.Strong
	style := r.sheet.Style(hypertext.Attr(n, "class")) + hypertext.Attr(n, "style")
	for name, value := range hypertext.Declarations(style) {
		switch name {
		case "font-weight":
			bold = value == "bold" || value == "bolder" || value >= "600" && value <= "900"
		case "font-style":
			l.slanted = l.slanted || value == "italic"
		case "font-size":
			l.percent = l.percent * percent(value) / 100
		}
	}
	return bold
}

// percent is a size of CSS beside that of the text, which is taken for 12 points.
func percent(size string) int {
	const points, pixels = 12, 16
	number := strings.TrimRight(size, "abcdefghijklmnopqrstuvwxyz% ")
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || n <= 0 || n > 1000 {
		return 100
	}
	switch size[len(number):] {
	case "%":
		return int(n)
	case "em", "rem":
		return int(n * 100)
	case "pt":
		return int(n * 100 / points)
	case "px":
		return int(n * 100 / pixels)
	}
	return 100
}

// rank notes the looks of a document's headings, in the order of their levels: the look
// that comes first is the higher, for a section stands before what is in it, and that which
// a document begins with is the highest, for they are cut at the headings of one look.
func (r *reading) rank(root *html.Node) {
	title := r.about.title()
	first := firstParagraph(root)
	r.looks(root, func(n *html.Node, l look) {
		if hypertext.Text(n) == title {
			return
		}
		i := slices.Index(r.ranks, l)
		switch {
		case i < 0 && n == first:
			r.ranks = slices.Insert(r.ranks, r.starts, l)
			r.starts++
		case i < 0:
			r.ranks = append(r.ranks, l)
		case n == first && i >= r.starts:
			r.ranks = slices.Insert(slices.Delete(r.ranks, i, i+1), r.starts, l)
			r.starts++
		}
	})
}

// promote makes headings of the paragraphs that look like some.
func (r *reading) promote(root *html.Node) {
	const names = "h2h3h4h5h6"
	r.looks(root, func(n *html.Node, l look) {
		name := "h1"
		if hypertext.Text(n) != r.about.title() {
			i := min(2*slices.Index(r.ranks, l), len(names)-2)
			name = names[i : i+2]
		}
		n.Data, n.DataAtom = name, atom.Lookup([]byte(name))
	})
}
