package html

import (
	"net/url"
	"strings"

	"lede/content/format/manuscript"
)

// head is what the document says of itself, metadata first and then the page: shown is
// the heading over the piece, and byline and day what is near it, where there are any.
func (s *statement) head(shown, byline, day string) manuscript.Head {
	h := manuscript.Head{
		Outlet:   s.outlet(),
		Language: s.tongue(),
		URL:      s.address(),
	}
	h.Title = s.headline(h.Outlet.Text, shown)
	if letters(h.Outlet.Text) == letters(h.Title.Text) {
		h.Outlet = manuscript.Value{}
	}
	h.Byline = s.writer(h.Outlet.Text, byline)
	published := s.dates("datePublished", publishedNames)
	for _, t := range s.times[:min(len(s.times), 1)] {
		published = append(published, manuscript.Value{Text: t, From: "the page"})
	}
	h.Published = dated(append(published, manuscript.Value{Text: day, From: "the page"})...)
	h.Updated = dated(s.dates("dateModified", updatedNames)...)
	if h.Updated.Text == h.Published.Text {
		h.Updated = manuscript.Value{}
	}
	return h
}

// first is the first of the values that says something.
func first(values ...manuscript.Value) manuscript.Value {
	for _, v := range values {
		if v.Text = strings.Join(strings.Fields(v.Text), " "); v.Text != "" {
			return v
		}
	}
	return manuscript.Value{}
}

// metaValues are the values of meta elements, by their names.
func (s *statement) metaValues(names ...string) []manuscript.Value {
	var values []manuscript.Value
	for _, n := range names {
		values = append(values, manuscript.Value{Text: s.metas[n], From: n})
	}
	return values
}

// graphValues are the values that the articles of JSON-LD have for a key.
func (s *statement) graphValues(key string) []manuscript.Value {
	var values []manuscript.Value
	for _, o := range s.articles {
		values = append(values, manuscript.Value{Text: o.text(key), From: "JSON-LD"})
	}
	return values
}

// itemValues are the values of microdata for a property.
func (s *statement) itemValues(property string) []manuscript.Value {
	var values []manuscript.Value
	for _, v := range s.items[property] {
		values = append(values, manuscript.Value{Text: v, From: "microdata"})
	}
	return values
}

var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date",
		"sailthru.date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
		"citation_publication_date", "publish-date", "publish_date", "publication_date", "pubdate", "pub_date", "published_time",
		"article.published", "date", "created"}
	updatedNames = []string{"article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
		"dc.date.modified", "last-modified", "lastmod", "modified_time", "article.updated"}
)

// dates are the values that may be a date: of JSON-LD, of meta elements, of microdata.
func (s *statement) dates(property string, names []string) []manuscript.Value {
	values := append(s.graphValues(property), s.metaValues(names...)...)
	return append(values, s.itemValues(property)...)
}

func (s *statement) outlet() manuscript.Value {
	var values []manuscript.Value
	for _, o := range s.articles {
		for _, n := range o.names("publisher") {
			values = append(values, manuscript.Value{Text: n, From: "JSON-LD"})
		}
	}
	values = append(values, s.metaValues("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name")...)
	values = append(values, s.itemValues("publisher")...)
	for _, o := range s.outlets {
		values = append(values, manuscript.Value{Text: o.text("name"), From: "JSON-LD"})
	}
	for i, v := range values {
		if isAddress(v.Text) {
			values[i].Text = ""
		}
	}
	return first(values...)
}

// tongue is the language as BCP 47 writes it.
func (s *statement) tongue() manuscript.Value {
	v := first(append([]manuscript.Value{{Text: s.language, From: "the page"}},
		append(s.metaValues("content-language", "og:locale", "dc.language", "dcterms.language", "language"), s.graphValues("inLanguage")...)...)...)
	v.Text, _, _ = strings.Cut(strings.ReplaceAll(v.Text, "_", "-"), ",")
	for _, r := range v.Text {
		if r != '-' && (r < '0' || r > 'z' || !isLetterOrDigit(r)) {
			return manuscript.Value{}
		}
	}
	if len(v.Text) < 2 || len(v.Text) > 20 {
		return manuscript.Value{}
	}
	return v
}

// address is the document's own on the web.
func (s *statement) address() manuscript.Value {
	values := []manuscript.Value{{Text: s.links["canonical"], From: "canonical"}}
	values = append(values, s.metaValues("og:url")...)
	values = append(values, s.saved)
	values = append(values, s.graphValues("url")...)
	values = append(values, s.graphValues("mainEntityOfPage")...)
	for _, v := range values {
		if u, err := url.Parse(strings.TrimSpace(v.Text)); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			return manuscript.Value{Text: u.String(), From: v.From}
		}
	}
	return manuscript.Value{}
}

// baseURL is where relative links start from; nil if the document does not say.
func (s *statement) baseURL() *url.URL {
	own := s.saved.Text
	if own == "" {
		own = s.address().Text
	}
	u, err := url.Parse(own)
	if err != nil || u.Host == "" {
		u = nil
	}
	if s.base == "" {
		return u
	}
	base, err := url.Parse(strings.TrimSpace(s.base))
	switch {
	case err != nil:
		return u
	case base.IsAbs():
		return base
	case u != nil:
		return u.ResolveReference(base)
	}
	return nil
}

// description is what the document says it is about: its standfirst, unless the page
// shows it.
func (s *statement) description() manuscript.Value {
	values := append(s.graphValues("description"), s.metaValues("og:description", "description", "dc.description", "dcterms.description", "twitter:description")...)
	return first(append(values, s.itemValues("description")...)...)
}

func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/")
}
