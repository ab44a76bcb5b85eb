package news

import (
	"strings"
)

// An object is a JSON object, by its names as key writes them.
type object map[string]any

// key writes a name alike in all versions of a standard: "body_html", "bodyHtml" and
// "body-html" are one.
func key(name string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(name))
}

// objectOf is v as an object; nil if it is none.
func objectOf(v any) object {
	m, ok := v.(map[string]any)
	if !ok {
		return nil
	}
	o := make(object, len(m))
	for name, value := range m {
		if k := key(name); o[k] == nil || name == k {
			o[k] = value
		}
	}
	return o
}

// arrayOf is v as an array: one value is an array of it.
func arrayOf(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// text is the first of the named values that says something, and its name in the file.
func (o object) text(names ...string) (words, from string) {
	for _, name := range names {
		if s := textOf(o[key(name)]); s != "" {
			return s, name
		}
	}
	return "", ""
}

// says is text without where it was found.
func (o object) says(names ...string) string {
	words, _ := o.text(names...)
	return words
}

// textOf is what a value says in words: a text itself, or the name or address of a thing.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		if len(v) > 0 {
			return textOf(v[0])
		}
	case map[string]any:
		o := objectOf(v)
		for _, name := range []string{"name", "@value", "value", "text", "headline", "title", "@id", "url"} {
			if s, ok := o[name].(string); ok && strings.TrimSpace(s) != "" {
				return strings.TrimSpace(s)
			}
		}
	}
	return ""
}

// names are the names of things: of a text, an object, or several of either.
func names(v any) []string {
	var all []string
	for _, one := range arrayOf(v) {
		if s := textOf(one); s != "" && !isWeb(s) && !strings.HasPrefix(s, "urn:") {
			all = append(all, s)
		}
	}
	return all
}

func isWeb(s string) bool { return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") }
