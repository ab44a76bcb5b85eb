package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A role is what an element is for.
type role uint8

const (
	plain role = iota
	navigation
	related
	teaser
	advert
	consent
	share
	comments
	author
	form
	sidebar
	detail // a date, a byline, tags
	rest

	// What may be the piece.
	caption
	header
)

// aside reports whether what is in such an element is not the piece. A teaser is at the
// head of an article what is a link to another below it.
func (r role) aside() bool {
	switch r {
	case plain, caption, header, teaser:
		return false
	}
	return true
}

// String is why something is set aside.
func (r role) String() string {
	switch r {
	case navigation:
		return "navigation"
	case related, teaser:
		return "related links"
	case advert:
		return "an advert"
	case consent:
		return "a consent notice"
	case share:
		return "share and subscribe lines"
	case comments:
		return "comments by readers"
	case author:
		return "about the author"
	case form:
		return "forms"
	case sidebar:
		return "beside the piece"
	case detail:
		return "dates, bylines and tags"
	}
	return "the rest of the page"
}

// A hint is how surely an element is said to hold the piece.
type hint uint8

const (
	noHint      hint = iota
	mainHint         // the main element
	contentHint      // a class like "content"
	articleHint      // the article element
	bodyHint         // a class like "article-body"
	statedHint       // schema.org's articleBody
)

// factor is how much more an element with the hint counts than one without.
func (h hint) factor() float64 {
	return [...]float64{noHint: 1, mainHint: 1.1, contentHint: 1.15, articleHint: 1.3, bodyHint: 1.5, statedHint: 2}[h]
}

// classify tells what the element is for: by its tag, then by its classes, id and roles.
func (e *part) classify(v *vocabulary) {
	n := e.node
	switch n.DataAtom {
	case atom.Html, atom.Body:
		return
	case atom.Article:
		e.hint = articleHint
	case atom.Main:
		e.hint = mainHint
	}
	e.role = tagRole(n)
	for i := range n.Attr {
		e.attribute(&n.Attr[i], v)
	}
	switch {
	case e.hint == statedHint, e.hint >= articleHint && e.role != comments:
		e.role = plain
	}
}

func tagRole(n *html.Node) role {
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Menu:
		return navigation
	case atom.Aside:
		return sidebar
	case atom.Header:
		return header
	case atom.Form, atom.Fieldset:
		return form
	case atom.Figcaption:
		return caption
	}
	return plain
}

// attribute adds what an attribute says of the element.
func (e *part) attribute(a *html.Attribute, v *vocabulary) {
	switch a.Key {
	case "class", "id", "data-component", "data-testid", "data-qa", "data-module", "data-type":
		n := v.named(a.Val)
		if n.role != plain && (e.role == plain || e.role == header || e.role == teaser) {
			e.role = n.role
		}
		e.hint = max(e.hint, n.hint)
		e.depicts = e.depicts || a.Key == "class" && n.depicts
	case "aria-label":
		if e.role == plain && !e.inline {
			e.role = v.named(a.Val).role
		}
	case "itemprop":
		e.property(a.Val)
	case "role":
		e.landmark(strings.ToLower(a.Val))
	case "rel":
		switch a.Val {
		case "author":
			e.role = author
		case "tag", "category tag":
			e.role = detail
		}
	}
}

// property adds what the element is of an item of schema.org.
func (e *part) property(name string) {
	switch name {
	case "articleBody", "reviewBody":
		e.hint = statedHint
	case "author":
		e.role = author
	case "comment":
		e.role = comments
	case "datePublished", "dateModified", "publisher":
		e.role = detail
	}
}

// landmark adds what WAI-ARIA calls the element.
func (e *part) landmark(name string) {
	switch name {
	case "navigation", "menu", "menubar", "search", "banner", "contentinfo", "tablist", "toolbar":
		e.role = navigation
	case "complementary":
		e.role = sidebar
	case "dialog", "alertdialog", "alert":
		e.role = consent
	case "main":
		e.hint = max(e.hint, mainHint)
	case "article":
		e.hint = max(e.hint, articleHint)
	}
}
