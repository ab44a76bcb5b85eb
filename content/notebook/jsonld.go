package notebook

import (
	"encoding/json"
	"strings"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// A thing is any value of JSON-LD as encoding/json decodes it. Where JSON-LD expects a
// list, one thing may stand in its place, and an address in place of a thing.
type thing any

// readObject decodes JSON as encoding/json does, but in half the time where no object
// has two properties of one name, as is so in all that lede writes.
func readObject(raw []byte) (map[string]any, error) {
	var o map[string]any
	if err := jsonv2.Unmarshal(raw, &o, jsontext.AllowInvalidUTF8(true)); err == nil {
		return o, nil
	}
	o = nil // it may have been begun
	err := json.Unmarshal(raw, &o)
	return o, err
}

// list is the things of a list, or the one that stands in its place.
func list(v thing) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// text is a string, or "" for whatever else stands in its place.
func text(v thing) string {
	s, _ := v.(string)
	return s
}

// object is an object, or nil for whatever else stands in its place.
func object(v thing) map[string]any {
	o, _ := v.(map[string]any)
	return o
}

// address is what a thing is addressed by: itself, or its id.
func address(v thing) string {
	if o := object(v); o != nil {
		return text(either(o, "id", "@id"))
	}
	return text(v)
}

// either is the property that is there.
func either(o map[string]any, name, other string) any {
	if v, ok := o[name]; ok {
		return v
	}
	return o[other]
}

// called is what things are called: agents, by their name, or else by their address.
func called(v thing) []string {
	var all []string
	for _, v := range list(v) {
		name := address(v)
		for _, property := range []string{"nickname", "name"} {
			if names := list(object(v)[property]); len(names) > 0 && text(names[0]) != "" {
				name = text(names[0])
			}
		}
		if name != "" {
			all = append(all, name)
		}
	}
	return all
}

// has reports whether a term is among the things, also with a prefix, as in
// "oa:Annotation".
func has(v thing, term string) bool {
	for _, v := range list(v) {
		s := text(v)
		if rest, ok := strings.CutSuffix(s, term); ok && (rest == "" || strings.HasSuffix(rest, ":") || strings.HasSuffix(rest, "#")) {
			return true
		}
	}
	return false
}

// whole is a number without a fraction that counts something in a text.
func whole(v thing) (int, bool) {
	const limit = 1 << 31 // characters of the largest text
	f, ok := v.(float64)
	n := int(f)
	return n, ok && 0 <= f && f < limit && float64(n) == f
}
