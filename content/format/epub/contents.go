package epub

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
)

// An entry of the table of contents.
type entry struct {
	path, id string // where it begins; id is "" for the beginning of the document
	title    string
	level    int // from 1
}

// readContents reads the table of contents and the list of pages: of EPUB 3 where there
// is one, or else of EPUB 2.
func (b *book) readContents(p *parcel, at string) {
	if b.nav = b.find(path.Dir(at), p.nav); b.nav != "" {
		b.readNav()
	}
	ncx := b.find(path.Dir(at), p.items[p.toc].href)
	if ncx == "" {
		for _, name := range b.archive.Names() {
			if strings.HasSuffix(folded(name), ".ncx") {
				ncx = name
				break
			}
		}
	}
	if ncx != "" {
		b.readNCX(ncx)
	}
}

// readNav reads the navigation document (EPUB 3.3, 7).
func (b *book) readNav() {
	file, err := b.read(b.nav)
	if err != nil {
		return
	}
	root, err := hypertext.Parse(file, "application/xhtml+xml")
	if root == nil || err != nil {
		return
	}
	for n := range root.Descendants() {
		if n.DataAtom != atom.A {
			continue
		}
		kind, level := navOf(n)
		where, id, ok := b.place(b.nav, hypertext.Attr(n, "href"))
		if !ok {
			continue
		}
		switch words := hypertext.Text(n); kind {
		case "toc":
			if words != "" {
				b.contents = append(b.contents, entry{where, id, words, level})
			}
		case "page-list":
			b.pages[where+"#"+id] = words
		case "landmarks":
			for _, is := range hypertext.Kinds(n) {
				if b.marked[where] == "" {
					b.marked[where] = is
				}
			}
		}
	}
}

// navOf is the kind of list that an entry stands in, and how deep.
func navOf(n *html.Node) (kind string, level int) {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Ol, atom.Ul:
			level++
		case atom.Nav:
			for _, kind := range hypertext.Kinds(n) {
				return kind, max(level, 1)
			}
			return "toc", max(level, 1)
		}
	}
	return "", level
}

// readNCX reads the table of contents of EPUB 2 (DAISY 3, ANSI/NISO Z39.86, 8), for what
// is not known yet.
func (b *book) readNCX(ncx string) {
	file, err := b.read(ncx)
	if err != nil {
		return
	}
	known, pages := len(b.contents) > 0, len(b.pages) > 0
	level, words, value := 0, "", ""
	elements(file, func(name string, attr func(string) string) {
		switch name {
		case "navPoint":
			level++
			words = ""
		case "pageTarget":
			words, value = "", attr("value")
		}
		if name != "content" {
			return
		}
		where, id, ok := b.place(ncx, attr("src"))
		if !ok {
			return
		}
		switch {
		case level > 0 && !known && words != "":
			b.contents = append(b.contents, entry{where, id, words, level})
		case level == 0 && !pages && first(words, value) != "":
			b.pages[where+"#"+id] = first(words, value)
		}
	}, func(name, text string) {
		switch name {
		case "navPoint":
			level--
		case "text":
			words = text
		}
	})
}

// place is the document and the element in it that a link leads to.
func (b *book) place(from, href string) (where, id string, ok bool) {
	file, id, _ := strings.Cut(href, "#")
	if plain, err := url.PathUnescape(id); err == nil {
		id = plain
	}
	switch {
	case file == "":
		return from, id, id != ""
	case strings.Contains(file, ":"):
		return "", "", false // elsewhere
	}
	where = b.find(path.Dir(from), file)
	return where, id, where != ""
}
