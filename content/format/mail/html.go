package mail

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// readHTML adds a part in HTML.
func (l *letter) readHTML(e *entity) {
	root, err := e.tree()
	if errors.Is(err, hypertext.ErrCut) {
		l.notices = append(l.notices, isCut)
	}
	if root == nil {
		return
	}
	body := hypertext.Blocks([]*html.Node{root}, hypertext.Options{})
	l.showPictures(body.Blocks)
	l.body = append(l.body, body.Blocks...)
	l.notes = append(l.notes, body.Notes...)
	l.html = true
	if l.language == "" {
		l.language = languageOf(root)
	}
}

// tree is the tree of a part in HTML.
func (e *entity) tree() (*html.Node, error) {
	b, kind := e.content(), e.kind
	if charset := e.parameter["charset"]; charset != "" {
		b, kind = []byte(decoded(b, charset)), kind+"; charset=utf-8"
	}
	return hypertext.Parse(b, kind)
}

// languageOf is the language that a document says it is in.
func languageOf(root *html.Node) string {
	for n := range root.ChildNodes() {
		if n.DataAtom == atom.Html {
			return strings.TrimSpace(hypertext.Attr(n, "lang"))
		}
	}
	return ""
}

// showPictures makes pictures that came with the message lead to them.
func (l *letter) showPictures(blocks []manuscript.Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case manuscript.Figure:
			if picture := l.pictures[b.Source]; picture != nil {
				l.shown[picture] = true
				b.Source = picture.link()
				blocks[i] = b
			}
		case manuscript.Quote:
			l.showPictures(b.Blocks)
		case manuscript.List:
			for _, item := range b.Items {
				l.showPictures(item)
			}
		}
	}
}
