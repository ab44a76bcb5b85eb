package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// A statement is what a document says of itself, outside the text that it shows: in its
// head, in attributes, in comments.
type statement struct {
	title, language, base string
	links                 map[string]string // href by rel, the first of each
	metas                 map[string]string // content by name or property, in lower case; the first of each
	authors               []string          // all that a meta element names
	items                 map[string][]string
	articles              []object         // JSON-LD's, the surest first
	outlets               []object         // JSON-LD's publishers and sites
	times                 []string         // of time elements
	bylines               []string         // of elements that are called so
	saved                 manuscript.Value // where a browser had the page from
	noscript              string           // the longest text of a noscript element in the body
	// works: the body has something that works: scripts, frames, or what is to be pressed.
	works bool
}

// The longest that is believed to be a byline or a title, in bytes, and how many things of
// a kind, and nodes in one, are looked at.
const (
	longestByline = 200
	longestTitle  = 1000
	mostItems     = 50
	mostNodes     = 200
)

// statementOf reads all that the document says of itself.
func statementOf(root *html.Node) *statement {
	s := &statement{links: map[string]string{}, metas: map[string]string{}, items: map[string][]string{}}
	body := false
	for n := root; n != nil; n = next(n, root) {
		switch n.Type {
		case html.CommentNode:
			if !body && s.saved.Text == "" {
				s.saved = savedFrom(n.Data)
			}
		case html.ElementNode:
			body = body || n.DataAtom == atom.Body
			s.works = s.works || body && isWork(n)
			s.element(n)
		}
	}
	return s
}

// isWork reports whether the element does something, or is there to be pressed.
func isWork(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Iframe, atom.Form, atom.Button, atom.Input, atom.Select, atom.Area:
		return hypertext.Attr(n, "type") != "checkbox" // of a list of tasks
	}
	return false
}

// next is the node after n in the order of the document; nil after the last in root.
func next(n, root *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for n != root {
		if n.NextSibling != nil {
			return n.NextSibling
		}
		n = n.Parent
	}
	return nil
}

func (s *statement) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		s.language = hypertext.Attr(n, "lang")
		if s.language == "" {
			s.language = hypertext.Attr(n, "xml:lang")
		}
	case atom.Title:
		if s.title == "" && n.Namespace == "" {
			s.title = inner(n)
		}
	case atom.Base:
		if s.base == "" {
			s.base = hypertext.Attr(n, "href")
		}
	case atom.Meta:
		s.meta(n)
	case atom.Link:
		for rel := range strings.FieldsSeq(strings.ToLower(hypertext.Attr(n, "rel"))) {
			if href := hypertext.Attr(n, "href"); s.links[rel] == "" {
				s.links[rel] = href
			}
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(hypertext.Attr(n, "type")), "ld+json") {
			s.graph(inner(n))
		}
	case atom.Noscript:
		if text := inner(n); len(text) > len(s.noscript) {
			s.noscript = text
		}
	case atom.Time:
		s.time(n)
	}
	s.item(n)
	s.byline(n)
}

// meta adds what a meta element says.
func (s *statement) meta(n *html.Node) {
	content := strings.TrimSpace(hypertext.Attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "http-equiv"} {
		name := strings.ToLower(strings.TrimSpace(hypertext.Attr(n, key)))
		if name == "" {
			continue
		}
		if s.metas[name] == "" {
			s.metas[name] = content
		}
		if (name == "author" || name == "article:author" || name == "citation_author") && len(s.authors) < mostItems {
			s.authors = append(s.authors, content)
		}
		return
	}
}

// item adds a property of an item of schema.org in microdata.
func (s *statement) item(n *html.Node) {
	name := hypertext.Attr(n, "itemprop")
	switch name {
	case "headline", "datePublished", "dateModified", "author", "publisher", "description":
	default:
		return
	}
	value := hypertext.Attr(n, "content")
	if value == "" {
		value = hypertext.Attr(n, "datetime")
	}
	if value == "" && (name == "author" || name == "publisher") {
		value = named(n)
	}
	if value == "" {
		value = short(n)
	}
	if value != "" && len(s.items[name]) < mostItems {
		s.items[name] = append(s.items[name], value)
	}
}

// named is the name property of the item that n is.
func named(n *html.Node) string {
	c := next(n, n)
	for range mostNodes {
		switch {
		case c == nil:
			return ""
		case c.Type == html.ElementNode && hypertext.Attr(c, "itemprop") == "name":
			if v := hypertext.Attr(c, "content"); v != "" {
				return v
			}
			return short(c)
		}
		c = next(c, n)
	}
	return ""
}

func (s *statement) time(n *html.Node) {
	if value := hypertext.Attr(n, "datetime"); value != "" && len(s.times) < mostItems {
		s.times = append(s.times, value)
	}
}

// byline adds the words of an element that says who wrote the piece.
func (s *statement) byline(n *html.Node) {
	if len(s.bylines) >= mostItems || n.DataAtom == atom.Meta || n.DataAtom == atom.Link {
		return
	}
	if isByline(n) && !isOfReaders(n) {
		if words := short(n); words != "" {
			s.bylines = append(s.bylines, words)
		}
	}
}

// isByline reports whether the element is called so by its classes: "byline",
// "author-name", "c-article__byline".
func isByline(n *html.Node) bool {
	if hypertext.Attr(n, "rel") == "author" {
		return true
	}
	for _, key := range []string{"class", "id"} {
		for name := range strings.FieldsSeq(hypertext.Attr(n, key)) {
			if len(name) > 60 || !strings.Contains(name, "uthor") && !strings.Contains(name, "yline") {
				continue
			}
			words := wordsOf(name)
			last := words[len(words)-1]
			switch last {
			case "byline", "author", "authorname":
				return true
			case "name", "names", "link", "text":
				if len(words) > 1 && (words[len(words)-2] == "author" || words[len(words)-2] == "byline") {
					return true
				}
			}
		}
	}
	return false
}

// isOfReaders reports whether the element is in what readers wrote or may write.
func isOfReaders(n *html.Node) bool {
	const far = 12
	for range far {
		if n == nil || n.Type != html.ElementNode {
			return false
		}
		if n.DataAtom == atom.Form || n.DataAtom == atom.Label {
			return true
		}
		for _, key := range []string{"class", "id"} {
			for name := range strings.FieldsSeq(hypertext.Attr(n, key)) {
				if strings.HasPrefix(strings.ToLower(name), "comment") {
					return true
				}
			}
		}
		n = n.Parent
	}
	return false
}

// short is the words of n, if they may be a byline.
func short(n *html.Node) string {
	var b strings.Builder
	nodes := 0
	for c := n; c != nil; c = next(c, n) {
		if c.Type == html.TextNode {
			b.WriteString(c.Data + " ")
		}
		if nodes++; nodes > mostNodes || b.Len() > 4*longestByline {
			return ""
		}
	}
	words := strings.Join(strings.Fields(b.String()), " ")
	if len(words) > longestByline {
		return ""
	}
	return words
}

// inner is the text that stands directly in n, whatever it is.
func inner(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// savedFrom is what the comment of a browser says of where the page was: "saved from
// url=(0026)https://…", where the number is the address's length, or lines with "url:".
func savedFrom(comment string) manuscript.Value {
	if _, rest, ok := strings.Cut(comment, "saved from url=("); ok {
		if _, url, ok := strings.Cut(rest, ")"); ok {
			return manuscript.Value{Text: strings.TrimSpace(url), From: "the comment of the browser that saved it"}
		}
	}
	if strings.Contains(strings.ToLower(comment), "saved with") {
		for line := range strings.Lines(comment) {
			if url, ok := strings.CutPrefix(strings.TrimSpace(line), "url:"); ok {
				return manuscript.Value{Text: strings.TrimSpace(url), From: "the comment of the program that saved it"}
			}
		}
	}
	return manuscript.Value{}
}
