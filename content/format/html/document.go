package html

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// isDocument reports whether the page is a document and not one of a site, as word
// processors, converters and manuals make them: nothing leads about a site, and nothing is
// there for readers to press. All of such a page is the piece.
func (p *page) isDocument(s *statement) bool {
	if s.works || len(s.articles) > 0 || len(s.items) > 0 || s.isShared() {
		return false
	}
	places := map[string]int{} // that the links lead to which are no words of a sentence
	for i := 0; i < len(p.parts); {
		e := &p.parts[i]
		switch {
		case e.all.text == 0:
			i = e.end
			continue
		case (e.role.aside() || e.role == teaser) && p.isFurniture(i):
			return false
		case !e.inline && e.prose.lines == 0 && e.all.mostlyLinks():
			for ; i < e.end; i++ {
				places[p.parts[i].destination()]++
			}
			continue
		}
		i++
	}
	return isAbroad(places)
}

// isAbroad reports whether links lead from a document to what it names, and not about one
// site: those that a saved page has are without its host, or all with it.
func isAbroad(places map[string]int) bool {
	const few, several = 3, 8
	for place, n := range places {
		if place == sameHost && n >= few || place != "" && n >= several {
			return false
		}
	}
	return true
}

// isShared reports whether the page says what it looks like where it is linked to.
func (s *statement) isShared() bool {
	for name := range s.metas {
		if strings.HasPrefix(name, "og:") || strings.HasPrefix(name, "twitter:") {
			return true
		}
	}
	return false
}

// isFurniture reports whether what a part is for is a thing of sites. Documents have
// contents, asides, and lines at their head and foot, too.
func (p *page) isFurniture(i int) bool {
	switch p.parts[i].role {
	case detail, author:
		return false
	case navigation, sidebar, related, teaser:
		return slices.ContainsFunc(p.parts[i:p.parts[i].end], func(e part) bool { return e.destination() != "" })
	}
	return true
}

// sameHost is where links without a host lead.
const sameHost = "."

// destination is the host that a link leads to; "" for what stays in the document, and
// for what is no link.
func (e *part) destination() string {
	if e.node.DataAtom != atom.A {
		return ""
	}
	href := strings.TrimSpace(hypertext.Attr(e.node, "href"))
	u, err := url.Parse(href)
	switch {
	case err != nil || href == "" || href[0] == '#' || u.Opaque != "":
		return ""
	case u.Host != "":
		return u.Host
	}
	return sameHost
}

// titleOfDocument is the part that says the title of a document: what is called so, or the
// heading over it. The first of several headings below other words is one of a section.
// It is -1 for none.
func (p *page) titleOfDocument() int {
	first, headings := -1, 0 // heading of the first level, and how many there are
	begun, led := false, false
	for i := range p.parts {
		e := &p.parts[i]
		switch {
		case e.level() == 1 && e.all.text > 0:
			if headings++; headings == 1 {
				first, led = i, begun
			}
		case headings == 0 && e.alone() && isCalledTitle(e.node):
			return i
		}
		begun = begun || e.isText()
	}
	if headings > 1 && led && !p.isTitle(first) {
		return -1
	}
	return p.headingOver([]int{0})
}

// isCalledTitle reports whether a class says that the element is the title.
func isCalledTitle(n *html.Node) bool {
	for class := range strings.FieldsSeq(hypertext.Attr(n, "class")) {
		if class == "title" || class == "MsoTitle" {
			return true
		}
	}
	return false
}

// cleanDocument sets aside what of a document's beginning its head says, and its table of
// contents.
func (p *page) cleanDocument(head manuscript.Head) {
	c := cleaning{page: p, roots: []int{0}, title: letters(head.Title.Text)}
	c.findProse()
	c.drop(func(i int) role {
		e := &c.parts[i]
		switch {
		case e.role == navigation && e.prose.lines == 0 && e.all.mostlyLinks():
			return navigation
		case e.alone() && i > c.last && isFolio(c.words(i)):
			return rest
		case e.prose.lines > 0, i > c.first:
			return plain
		case (e.role == author || e.role == detail) && (head.Byline.Text != "" || head.Published.Text != ""):
			return e.role
		case e.alone() && !c.headed && c.title != "" && letters(c.heading(i)) == c.title:
			c.headed = true
			return detail
		}
		return plain
	})
}

// isFolio reports whether a line is nothing but a page's number.
func isFolio(words string) bool {
	words = strings.TrimSpace(words)
	return words != "" && len(words) <= 4 && !strings.ContainsFunc(words, func(r rune) bool { return !unicode.IsDigit(r) })
}
