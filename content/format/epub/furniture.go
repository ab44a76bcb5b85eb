package epub

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// The number of words that a cover and a title page have at most.
const (
	wordsOfCover     = 30
	wordsOfTitlePage = 80
)

// furniture is what a document is that tells nothing of its own: the cover, the title
// page, the table of contents; "" for all others.
func (r *reading) furniture(d document, root *html.Node, blocks []manuscript.Block) string {
	if d.path == r.nav || r.lists(d, root) {
		return "the table of contents"
	}
	total := hypertext.Words(hypertext.Text(root))
	kind := r.kind(d, root)
	title := r.about.title()
	switch {
	case kind == "cover" && total <= wordsOfCover:
		return "the cover"
	case (kind == "titlepage" || kind == "title-page" || kind == "halftitlepage") && total <= wordsOfTitlePage:
		return "the title page"
	case title != "" && total <= wordsOfCover && len(r.spine) > 1 && saysTitle(blocks, title) && !slices.ContainsFunc(blocks, isSentence):
		return "the title page"
	}
	return ""
}

// kind is what the book or the document itself says that the document is.
func (r *reading) kind(d document, root *html.Node) string {
	if kind := r.marked[d.path]; kind != "" {
		return kind
	}
	for n := range root.Descendants() {
		if n.DataAtom != atom.Body && n.DataAtom != atom.Section && n.DataAtom != atom.Div {
			continue
		}
		for _, kind := range hypertext.Kinds(n) {
			switch kind {
			case "cover", "titlepage", "halftitlepage", "toc":
				return kind
			}
		}
		if n.DataAtom != atom.Body {
			break
		}
	}
	return ""
}

// lists reports whether a document is a table of contents of its own: most of its words
// are links to other documents, and most of those are titles of chapters.
func (r *reading) lists(d document, root *html.Node) bool {
	links, titled, linked := 0, 0, 0
	for n := range root.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		if where, _, ok := r.place(d.path, hypertext.Attr(n, "href")); ok && where != d.path {
			words := hypertext.Text(n)
			links++
			linked += hypertext.Words(words)
			if r.titles[words] {
				titled++
			}
		}
	}
	const few = 3
	return links >= few && titled*2 > links && linked*2 > hypertext.Words(hypertext.Text(root))
}

// isSentence reports whether a block is a paragraph that says something, rather than names.
func isSentence(b manuscript.Block) bool {
	const fewest = 7 // words
	p, ok := b.(manuscript.Paragraph)
	if !ok {
		return false
	}
	text := words(p.Text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"'”’»)）」"))
	return hypertext.Words(text) >= fewest && strings.ContainsRune(".!?…。！？؟।", last)
}

// saysTitle reports whether the first words are the book's title.
func saysTitle(blocks []manuscript.Block, title string) bool {
	i := slices.IndexFunc(blocks, func(b manuscript.Block) bool {
		switch b.(type) {
		case manuscript.Heading, manuscript.Paragraph:
			return true
		}
		return false
	})
	if i < 0 {
		return false
	}
	switch b := blocks[i].(type) {
	case manuscript.Heading:
		return same(words(b.Text), title)
	case manuscript.Paragraph:
		return same(words(b.Text), title)
	}
	return false
}
