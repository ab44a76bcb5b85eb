package roll

import "strings"

// A Term is one of what has been typed in a filter: a word, or what stands behind
// "key:".
type Term struct {
	Key, Text string
	Quoted    bool
}

// String is the term as it is typed, but for quotation marks.
func (t Term) String() string {
	if t.Key == "" {
		return t.Text
	}
	return t.Key + ":" + t.Text
}

// Terms divides what has been typed at its spaces. A quotation mark that is not closed
// goes to the end. isKey says which words, in lower case, are keys.
func Terms(typed string, isKey func(string) bool) []Term {
	var all []Term
	for rest := strings.TrimSpace(typed); rest != ""; rest = strings.TrimLeft(rest, " ") {
		var t Term
		if key, after, ok := strings.Cut(rest, ":"); ok && isKey(strings.ToLower(key)) {
			t.Key, rest = strings.ToLower(key), after
		}
		if strings.HasPrefix(rest, `"`) {
			t.Quoted = true
			t.Text, rest, _ = strings.Cut(rest[1:], `"`)
		} else {
			end := strings.IndexByte(rest, ' ')
			if end < 0 {
				end = len(rest)
			}
			t.Text, rest = rest[:end], rest[end:]
		}
		all = append(all, t)
	}
	return all
}

// Fold makes words alike that differ in case only.
func Fold(s string) string { return strings.ToLower(s) }
