package epub

import (
	"net/url"
	"slices"
	"strings"

	"lede/content/format/manuscript"
)

// about is what a book says of itself, as Dublin Core has it.
type about struct {
	titles, creators    []statement
	publisher, language string
	dates               []statement
	identifiers         []string
	source              string
	modified            string
}

// A statement is a value with what it is, as the role of a creator or the event of a date.
type statement struct{ id, words, is string }

func (a *about) add(name string, s statement) {
	switch name {
	case "title":
		a.titles = append(a.titles, s)
	case "creator":
		a.creators = append(a.creators, s)
	case "publisher":
		a.publisher = first(a.publisher, s.words)
	case "language":
		a.language = first(a.language, s.words)
	case "date":
		a.dates = append(a.dates, s)
	case "identifier":
		a.identifiers = append(a.identifiers, s.words)
	case "source":
		a.source = first(a.source, s.words)
	}
}

// refine puts what is said of statements to them.
func (a *about) refine(by map[string]map[string]string) {
	for i := range a.titles {
		a.titles[i].is = by[a.titles[i].id]["title-type"]
	}
	for i := range a.creators {
		a.creators[i].is = first(by[a.creators[i].id]["role"], a.creators[i].is)
	}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (a *about) head() manuscript.Head {
	var h manuscript.Head
	set := func(v *manuscript.Value, text, from string) {
		if v.Text == "" && text != "" {
			*v = manuscript.Value{Text: text, From: from}
		}
	}
	set(&h.Title, a.title(), "dc:title")
	for _, t := range a.titles {
		if t.is == "subtitle" {
			set(&h.Standfirst, t.words, "dc:title (subtitle)")
		}
	}
	set(&h.Byline, strings.Join(a.authors(), ", "), "dc:creator")
	set(&h.Outlet, a.publisher, "dc:publisher")
	for _, d := range a.dates {
		switch d.is {
		case "modification":
			set(&h.Updated, d.words, "dc:date (modification)")
		case "publication", "original-publication", "":
			set(&h.Published, d.words, "dc:date")
		}
	}
	h.Modified = a.modified // of the file, by whatever program made it
	set(&h.Language, a.language, "dc:language")
	if isAddress(a.source) {
		set(&h.URL, a.source, "dc:source")
	}
	if i := slices.IndexFunc(a.identifiers, isAddress); i >= 0 {
		set(&h.URL, a.identifiers[i], "dc:identifier")
	}
	return h
}

func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// title is the main title.
func (a *about) title() string {
	for _, t := range a.titles {
		if t.is == "main" {
			return t.words
		}
	}
	for _, t := range a.titles {
		if t.is != "subtitle" {
			return t.words
		}
	}
	return ""
}

// authors are the creators who wrote the book; all of them, if none is said to.
func (a *about) authors() []string {
	var authors, all []string
	for _, c := range a.creators {
		all = append(all, c.words)
		if c.is == "aut" {
			authors = append(authors, c.words)
		}
	}
	if len(authors) > 0 {
		return authors
	}
	return all
}
