package epub

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// document writes a document.
func (r *reading) document(d document, root *html.Node, w *manuscript.Writer) {
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := hypertext.Attr(n, "id"); id != "" {
			ids[id] = true
		}
	}
	before := r.chapter
	opening, inside := r.chapters(d, ids)
	var begin *manuscript.Locator
	if opening != "" && !same(opening, r.about.title()) {
		begin = r.locator(opening)
	}
	body := hypertext.Blocks([]*html.Node{root}, hypertext.Options{
		Language: r.language, Notes: &r.notes, Path: d.path, Sheet: r.sheet,
		Locators: func(n *html.Node) ([]manuscript.Locator, bool) { return r.begins(d, n, inside) },
	})
	blocks := r.raised(body.Blocks)
	if why := r.furniture(d, root, blocks); why != "" {
		r.chapter = before
		w.Furniture(why, blocks...)
		return
	}
	for _, n := range body.Notes {
		w.Note(n.Key, n.Blocks...)
	}
	if len(body.Notes) > 0 && onlyHeadings(blocks) {
		r.chapter = before
		return
	}
	if w.Empty() {
		blocks = r.withoutTitle(blocks)
	}
	if begin != nil {
		blocks = r.open(blocks, opening)
	} else if title := r.untitled(blocks); title != "" && len(r.entries[d.path]) == 0 && len(r.spine) > 1 {
		begin = r.locator(title)
	}
	if begin != nil {
		w.Locator(*begin)
	}
	w.Blocks(blocks...)
}

// chapters are the titles of the chapters that begin in a document: with it, and with the
// elements inside of it that have an id.
func (r *reading) chapters(d document, ids map[string]bool) (opening string, inside map[string]string) {
	inside = map[string]string{}
	for i, e := range r.entries[d.path] {
		switch {
		case e.id != "" && ids[e.id] && len(r.entries[d.path]) > 1:
			if inside[e.id] == "" {
				inside[e.id] = e.title
			}
		case i == 0:
			opening = e.title
		}
	}
	return opening, inside
}

// locator is that of the next chapter, with its number if it says none.
func (r *reading) locator(title string) *manuscript.Locator {
	if !r.counted {
		return &manuscript.Locator{Label: "chapter", Value: title}
	}
	r.chapter++
	return &manuscript.Locator{Label: "chapter", Value: fmt.Sprintf("%d. %s", r.chapter, title)}
}

// begins tells which chapters and pages begin with an element, and whether it marks no more.
func (r *reading) begins(d document, n *html.Node, chapters map[string]string) (begin []manuscript.Locator, mark bool) {
	id := hypertext.Attr(n, "id")
	if title := chapters[id]; title != "" {
		delete(chapters, id)
		begin = append(begin, *r.locator(title))
	}
	mark = slices.Contains(hypertext.Kinds(n), "pagebreak")
	page := ""
	if id != "" {
		page = r.pages[d.path+"#"+id]
	}
	if mark {
		page = first(page, first(hypertext.Attr(n, "title"), first(hypertext.Attr(n, "aria-label"), hypertext.Text(n))))
	}
	if page != "" {
		begin = append(begin, manuscript.Locator{Label: "page", Value: strings.TrimRight(page, ". ")})
	}
	return begin, mark
}

// raised is blocks with their headings at the levels of a text whose title is the book's.
func (r *reading) raised(blocks []manuscript.Block) []manuscript.Block {
	for i, b := range blocks {
		if h, ok := b.(manuscript.Heading); ok && r.highest <= lowest {
			h.Level = max(h.Level+2-r.highest, 1)
			blocks[i] = h
		}
	}
	return blocks
}

// withoutTitle is the first blocks of the text without the title of the book, which stands
// over it already.
func (r *reading) withoutTitle(blocks []manuscript.Block) []manuscript.Block {
	if len(blocks) > 1 {
		if h, ok := blocks[0].(manuscript.Heading); ok && same(words(h.Text), r.about.title()) {
			return blocks[1:]
		}
	}
	return blocks
}

// open is the blocks of a chapter with its title for a heading, if they have none: what
// looks like one may be a paragraph.
func (r *reading) open(blocks []manuscript.Block, title string) []manuscript.Block {
	const near = 4
	for i, b := range blocks[:min(near, len(blocks))] {
		switch b := b.(type) {
		case manuscript.Heading:
			return blocks
		case manuscript.Paragraph:
			if same(words(b.Text), title) {
				blocks[i] = manuscript.Heading{Level: 2, Text: b.Text}
				return blocks
			}
		}
	}
	return append([]manuscript.Block{manuscript.Heading{Level: 2, Text: manuscript.Words(title)}}, blocks...)
}

// untitled is the heading of a document that the table of contents has no title for, if it
// begins a chapter.
func (r *reading) untitled(blocks []manuscript.Block) string {
	for _, b := range blocks {
		if h, ok := b.(manuscript.Heading); ok {
			if len(r.contents) > 0 && h.Level > 2 {
				return ""
			}
			return words(h.Text)
		}
	}
	return ""
}

func onlyHeadings(blocks []manuscript.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(manuscript.Heading); !ok {
			return false
		}
	}
	return true
}

func words(t manuscript.Text) string {
	var b strings.Builder
	for _, p := range t {
		b.WriteString(p.Words)
		if p.Break {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// same reports whether two titles are the same words.
func same(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
