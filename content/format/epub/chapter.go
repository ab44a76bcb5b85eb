package epub

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// smallBook is how many bytes of documents are kept as trees, rather than parsed twice.
const smallBook = 4 << 20

// A reading is a book while it is written.
type reading struct {
	*book
	notes hypertext.Notes
	trees map[string]*html.Node // of a small book
	size  int
	lost  int // documents that cannot be read
	// highest is the level of the highest headings, but for those that repeat the title.
	highest int
	ranks   map[look]int       // of what looks like a heading, in a book that has none
	entries map[string][]entry // by document
	counted bool               // chapters are numbered here, for their titles are not
	chapter int
}

// write writes the chapters. They are gone through twice, for a note may stand in another
// document than its call, and the level of one heading depends on all.
func (b *book) write(ctx context.Context, w *manuscript.Writer) error {
	r := &reading{book: b, trees: map[string]*html.Node{}, highest: lowest + 1, ranks: map[look]int{}, entries: map[string][]entry{}}
	r.order()
	for _, d := range b.spine {
		if err := ctx.Err(); err != nil {
			return err
		}
		root, err := r.parse(d)
		if err != nil {
			r.lost++
			continue
		}
		r.notes.Add(d.path, root)
		r.level(root)
	}
	if r.lost == len(b.spine) {
		return &manuscript.Refusal{Reason: "is damaged: none of its chapters can be read. Get the book again"}
	}
	for _, d := range b.spine {
		if err := errors.Join(ctx.Err(), w.Err()); err != nil {
			return err
		}
		if root, err := r.parse(d); err == nil {
			if r.highest > lowest {
				r.promote(root)
			}
			r.document(d, root, w)
			if err := w.Flush(); err != nil {
				return err
			}
		}
	}
	if r.lost > 0 {
		w.Notice(missingDocuments(r.lost))
	}
	for _, n := range b.notices {
		w.Notice(n)
	}
	return nil
}

func missingDocuments(n int) string {
	if n == 1 {
		return "One of the book's documents is missing or cannot be read."
	}
	return fmt.Sprintf("%d of the book's documents are missing or cannot be read.", n)
}

// parse reads a document, which need not be the XHTML that it should be.
func (r *reading) parse(d document) (*html.Node, error) {
	if root := r.trees[d.path]; root != nil {
		return root, nil
	}
	file, err := r.read(d.path)
	if err != nil {
		return nil, err
	}
	media := first(d.media, "application/xhtml+xml")
	root, err := hypertext.Parse(file, media)
	if errors.Is(err, hypertext.ErrCut) {
		r.notices = append(r.notices, "A chapter is longer than can be read; its end is missing.")
		err = nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %q of the book: %w", d.path, err)
	}
	if r.size += len(file); r.size <= smallBook {
		r.trees[d.path] = root
	}
	return root, nil
}

// order puts the entries of the contents to their documents. Of those of a document only
// the highest begin a chapter.
func (r *reading) order() {
	levels := map[string]int{}
	for _, e := range r.contents {
		if l, ok := levels[e.path]; !ok || e.level < l {
			levels[e.path] = e.level
		}
	}
	r.counted = true
	for _, e := range r.contents {
		if e.level == levels[e.path] {
			r.entries[e.path] = append(r.entries[e.path], e)
			r.counted = r.counted && !numbered(e.title)
		}
	}
}

// numbered reports whether a title says its number, in figures or in words.
func numbered(title string) bool {
	title = strings.ToLower(title)
	head := title[:min(len(title), len("chapter 12"))]
	return strings.ContainsAny(head, "0123456789") || strings.HasPrefix(title, "chapter") || strings.HasPrefix(title, "i. ")
}

// lowest is the level of the lowest headings that there are.
const lowest = 6

// level notes how high the headings of a document are, and what looks like some.
func (r *reading) level(root *html.Node) {
	title := r.about.title()
	r.looks(root, func(n *html.Node, l look) {
		if _, ok := r.ranks[l]; !ok && hypertext.Text(n) != title {
			r.ranks[l] = len(r.ranks)
		}
	})
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			if words := hypertext.Text(n); words != "" && words != title {
				r.highest = min(r.highest, int(n.Data[1]-'0'))
			}
		}
	}
}

// document writes a document.
func (r *reading) document(d document, root *html.Node, w *manuscript.Writer) {
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if id := hypertext.Attr(n, "id"); id != "" {
			ids[id] = true
		}
	}
	opening, inside := r.chapters(d, ids)
	body := hypertext.Blocks([]*html.Node{root}, hypertext.Options{
		Language: r.language, Notes: &r.notes, Path: d.path, Sheet: r.sheet,
		Locators: func(n *html.Node) ([]manuscript.Locator, bool) { return r.begins(d, n, inside) },
	})
	blocks := r.raised(body.Blocks)
	if why := r.furniture(d, root, blocks); why != "" {
		w.Furniture(why, blocks...)
		return
	}
	if w.Empty() {
		blocks = r.withoutTitle(blocks)
	}
	if opening != "" {
		blocks = r.open(blocks, opening)
		w.Locator(r.locator(opening))
	} else if title := r.untitled(blocks); title != "" && len(r.entries[d.path]) == 0 {
		w.Locator(r.locator(title))
	}
	if len(body.Notes) == 0 || !onlyHeadings(blocks) {
		w.Blocks(blocks...)
	}
	for _, n := range body.Notes {
		w.Note(n.Key, n.Blocks...)
	}
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
func (r *reading) locator(title string) manuscript.Locator {
	if !r.counted {
		return manuscript.Locator{Label: "chapter", Value: title}
	}
	r.chapter++
	return manuscript.Locator{Label: "chapter", Value: fmt.Sprintf("%d. %s", r.chapter, title)}
}

// begins tells which chapters and pages begin with an element, and whether it marks no more.
func (r *reading) begins(d document, n *html.Node, chapters map[string]string) (begin []manuscript.Locator, mark bool) {
	id := hypertext.Attr(n, "id")
	if title := chapters[id]; title != "" {
		delete(chapters, id)
		begin = append(begin, r.locator(title))
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
