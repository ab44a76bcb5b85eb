package html

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// What the notices say.
const (
	unsureNotice = "It is not clear which part of this page is the piece; the whole page is shown."
	cutNotice    = "This page is too long to be read whole; its end is left out."
	scriptNotice = "This page shows its piece by a script, which is never run; the text is the one that it keeps for readers without scripts."
)

// Convert writes the article of a saved page, or the whole page where it is not clear
// which part of it that is.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	tree, err := hypertext.Parse(in.Bytes, "")
	switch {
	case errors.Is(err, hypertext.ErrCut):
		w.Notice(cutNotice)
	case err != nil:
		return fmt.Errorf("read a web page: %w", err)
	}
	return Write(ctx, tree, manuscript.Value{}, w)
}

// Write writes a page as Converter does. saved is where the page was on the web, if
// something outside the page says so. The tree is not to be used again.
func Write(ctx context.Context, tree *html.Node, saved manuscript.Value, w *manuscript.Writer) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	a := read(tree, saved)
	if err := ctx.Err(); err != nil {
		return err
	}
	if a.isEmpty() {
		return &manuscript.Refusal{Reason: "has no text in it: its scripts would show some, and are never run; save it anew from a browser that shows it"}
	}
	a.write(w)
	return w.Err()
}

// An article is a page that has been read.
type article struct {
	page      *page
	statement *statement
	head      manuscript.Head
	roots     []int // parts that hold the piece; nil when it is not clear which do
	document  bool  // all of it is the piece
	// spare is the piece as the page keeps it for those who run no scripts, where the
	// page does not show it; nil otherwise.
	spare []manuscript.Block
}

// read finds the piece of a page.
func read(tree *html.Node, saved manuscript.Value) *article {
	uncover(tree)
	a := &article{statement: statementOf(tree), page: flatten(tree)}
	if saved.Text != "" {
		a.statement.saved = saved
	}
	for _, t := range a.statement.titles() {
		a.page.titles = append(a.page.titles, folded(t.Text))
	}
	a.page.weigh()
	if len(a.page.parts) == 0 {
		a.head = a.statement.head("", "", "")
		a.spare = a.statement.spare(0)
		return a
	}
	a.document = a.page.isDocument(a.statement)
	var roots []int
	var over int
	if a.document {
		roots, over = []int{0}, a.page.titleOfDocument()
	} else {
		roots = a.page.choose()
		over = a.page.headingOver(roots)
	}
	begin := over
	if begin < 0 {
		begin = roots[0]
	}
	a.head = a.statement.head(a.page.heading(over), a.page.bylineNear(begin), a.page.dayNear(begin))
	if a.document {
		a.page.cleanDocument(a.head)
	} else {
		if over < roots[0] && a.page.isHeadline(over, a.head) {
			roots = append([]int{over}, roots...)
		}
		a.page.clean(roots, a.head.Title.Text)
	}
	if a.spare = a.statement.spare(int(a.page.kept(roots).bytes)); a.spare == nil && (a.document || a.page.isClear(roots)) {
		a.roots = roots
	}
	return a
}

// isEmpty reports whether there is nothing to write.
func (a *article) isEmpty() bool {
	return a.spare == nil && (len(a.page.parts) == 0 || a.page.parts[0].all.text == 0)
}

// uncover takes back what hides the whole page: many do so until their scripts have run.
func uncover(tree *html.Node) {
	for n := tree; n != nil; n = next(n, tree) {
		if n.DataAtom == atom.Html || n.DataAtom == atom.Body {
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool {
				return a.Key == "style" || a.Key == "hidden" || a.Key == "aria-hidden"
			})
		}
		if n.DataAtom == atom.Body {
			return
		}
	}
}

// leastPiece is the least prose of a piece, in bytes.
const leastPiece = 80

// isClear reports whether what is left in the roots is enough of the page to be its piece.
func (p *page) isClear(roots []int) bool {
	kept := p.kept(roots).bytes
	return kept >= leastPiece && 3*kept >= p.parts[0].prose.bytes
}

// kept is the prose that is left in the roots.
func (p *page) kept(roots []int) weight {
	var w weight
	for _, r := range roots {
		for i := r; i < p.parts[r].end; {
			e := &p.parts[i]
			if e.dropped != plain {
				i = e.end
				continue
			}
			w.add(e.ownProse())
			i++
		}
	}
	return w
}

// write writes the piece, and then the rest of the page as furniture. What is of no more
// use is let go of, for a tree takes several times the memory of its document.
func (a *article) write(w *manuscript.Writer) {
	o := hypertext.Options{Base: a.statement.baseURL(), Language: a.head.Language.Text}
	if len(a.page.parts) > 0 {
		o.Document = a.page.parts[0].node
	}
	a.head.Standfirst = a.standfirst()
	body := hypertext.Body{Blocks: a.spare}
	var asides []aside
	switch {
	case a.spare != nil:
		a.head.Read = "the text that a page keeps for readers without scripts"
		w.Notice(scriptNotice)
		asides = a.page.asides(nil, a.head.Title.Text)
	case a.roots == nil:
		a.head.Read = "the whole page"
		w.Notice(unsureNotice)
		body = hypertext.Blocks([]*html.Node{o.Document}, o)
	default:
		a.head.Read = "the article of a saved page"
		if a.document {
			a.head.Read = "a web page, all of which is the document"
		}
		asides = a.page.asides(a.roots, a.head.Title.Text)
		pieces := a.page.pieces(a.roots)
		a.page = nil
		body = hypertext.Blocks(pieces, o)
	}
	furniture := make([][]manuscript.Block, len(asides))
	for i, s := range asides {
		furniture[i] = hypertext.Blocks(s.nodes, o).Blocks
		asides[i].nodes = nil
	}
	a.page, o.Document = nil, nil
	w.Head(a.head)
	body.Write(w)
	for i, s := range asides {
		w.Furniture(s.role.String(), furniture[i]...)
	}
}
