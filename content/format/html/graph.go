package html

import (
	"encoding/json"
	"html"
	"slices"
	"strings"
)

// An object is one of JSON-LD.
type object map[string]any

// deepestGraph is how deep the objects of JSON-LD are looked at in each other.
const deepestGraph = 12

// graph adds the articles and outlets of a script of JSON-LD. One that is damaged says
// nothing.
func (s *statement) graph(script string) {
	var all []object
	for _, v := range decoded(script) {
		all = objects(all, v, 0)
	}
	byID := map[string]object{}
	for _, o := range all {
		if id := o.text("@id"); id != "" && len(o) > len(byID[id]) {
			byID[id] = o
		}
	}
	for _, o := range all {
		for _, key := range []string{"author", "publisher", "creator", "isPartOf"} {
			o.resolve(key, byID)
		}
		switch {
		case o.isArticle():
			s.articles = append(s.articles, o)
		case o.is("Organization", "NewsMediaOrganization", "WebSite"):
			s.outlets = append(s.outlets, o)
		}
	}
	slices.SortStableFunc(s.articles, func(a, b object) int { return b.certainty() - a.certainty() })
}

// decoded is the values of a script. Systems put it in comments and write line ends into
// its strings.
func decoded(script string) []any {
	script = strings.TrimSpace(script)
	for _, around := range []string{"<!--", "-->", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "//]]>", "/*]]>*/", "]]>", ";"} {
		script = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(script, around), around))
	}
	script = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, script)
	var values []any
	for d := json.NewDecoder(strings.NewReader(script)); ; {
		var v any
		if d.Decode(&v) != nil {
			return values
		}
		values = append(values, v)
	}
}

// objects adds all objects in v, the outer ones first.
func objects(all []object, v any, depth int) []object {
	if depth > deepestGraph {
		return all
	}
	switch v := v.(type) {
	case map[string]any:
		all = append(all, object(v))
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemReviewed", "publisher", "isPartOf"} {
			all = objects(all, v[key], depth+1)
		}
	case []any:
		for _, e := range v {
			all = objects(all, e, depth+1)
		}
	}
	return all
}

// resolve puts the objects of a key in the place of their names.
func (o object) resolve(key string, byID map[string]object) {
	switch v := o[key].(type) {
	case map[string]any:
		if found := byID[object(v).text("@id")]; found != nil {
			o[key] = map[string]any(found)
		}
	case []any:
		for i, e := range v {
			if m, ok := e.(map[string]any); ok {
				if found := byID[object(m).text("@id")]; found != nil {
					v[i] = map[string]any(found)
				}
			}
		}
	}
}

// is reports whether one of the object's types is among names.
func (o object) is(names ...string) bool {
	return slices.ContainsFunc(o.types(), func(t string) bool { return slices.Contains(names, t) })
}

func (o object) types() []string {
	var types []string
	switch v := o["@type"].(type) {
	case string:
		types = []string{v}
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok {
				types = append(types, s)
			}
		}
	}
	for i, t := range types {
		types[i] = t[strings.LastIndexAny(t, "/:")+1:]
	}
	return types
}

// isArticle reports whether the object is a piece: one of schema.org's kinds of Article,
// or what is published in the same way.
func (o object) isArticle() bool {
	return slices.ContainsFunc(o.types(), func(t string) bool {
		switch t {
		case "Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Review", "Recipe", "WebPage":
			return true
		}
		return strings.HasSuffix(t, "Article")
	})
}

// certainty is how surely the object is what the page is about.
func (o object) certainty() int {
	if o.is("WebPage") {
		return 0
	}
	if o.text("headline") != "" {
		return 2
	}
	return 1
}

// text is the words of a key; "" for what is none.
func (o object) text(key string) string {
	switch v := o[key].(type) {
	case string:
		return plainWords(v)
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return plainWords(s)
		}
	case []any:
		if len(v) > 0 {
			if s, ok := v[0].(string); ok {
				return plainWords(s)
			}
		}
	}
	return ""
}

// names are those of the things of a key: persons, organisations.
func (o object) names(key string) []string {
	var names []string
	var add func(v any, depth int)
	add = func(v any, depth int) {
		switch v := v.(type) {
		case string:
			names = append(names, plainWords(v))
		case map[string]any:
			if n := object(v).text("name"); n != "" {
				names = append(names, n)
			} else if depth < 2 {
				add(v["name"], depth+1)
			}
		case []any:
			for _, e := range v[:min(len(v), mostItems)] {
				if depth < 2 {
					add(e, depth+1)
				}
			}
		}
	}
	add(o[key], 0)
	return names
}

// plainWords is s without the entities that systems leave in strings of JSON.
func plainWords(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	return strings.TrimSpace(s)
}
