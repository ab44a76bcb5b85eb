package change

import (
	"strings"

	"lede/briefing"
)

// A field is a key of the front matter with its value. Its tokens are those of the value.
type field struct {
	name  string
	value int // where it begins
	passage
}

// fields are the keys of the front matter at its first level, each with the lines that
// belong to it. The references are left out: they are sources. So is what is said of the
// original, which is another whenever a word of it is.
func (v *version) fields() []field {
	whole := v.doc.Meta.Span
	var all []field
	for at := whole.Start; at < whole.End; {
		end := at + lineLength(v.doc.Text[at:whole.End])
		if name, value, ok := keyOf(v.doc.Text[at:end]); ok {
			all = append(all, field{name, at + value, passage{part: PartField, section: -1, span: briefing.Span{Start: at, End: end}}})
		} else if line := v.doc.Text[at:end]; len(all) > 0 && !fence(line) {
			all[len(all)-1].span.End = end
		}
		at = end
	}
	kept := all[:0]
	for _, f := range all {
		if f.name == "references" || f.name == "original" {
			continue
		}
		f.span.End = f.span.Start + len(strings.TrimRight(f.span.Of(v.doc.Text), " \t\r\n"))
		f.tokens = v.written(unquoted(v.doc.Text, briefing.Span{Start: f.value, End: f.span.End}))
		f.fill(v.lexicon)
		kept = append(kept, f)
	}
	return kept
}

func lineLength(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i + 1
	}
	return len(s)
}

func fence(line string) bool {
	line = strings.TrimSpace(line)
	return line == "---" || line == "..."
}

// keyOf is the key that a line of YAML begins with, folded, and where its value begins.
func keyOf(line string) (name string, value int, ok bool) {
	key, rest, ok := strings.Cut(line, ":")
	if !ok || key == "" || key[0] == '-' || strings.ContainsAny(key, " \t#\"'{[") || rest != "" && !strings.ContainsAny(rest[:1], " \t\r\n") {
		return "", 0, false
	}
	return strings.ToLower(strings.ReplaceAll(key, "_", "-")), len(key) + 1, true
}

// unquoted is s without white space before it and a pair of quotation marks around it.
func unquoted(text string, s briefing.Span) briefing.Span {
	s.Start = min(s.Start, s.End)
	s.Start += s.Len() - len(strings.TrimLeft(s.Of(text), " \t\r\n"))
	if words := s.Of(text); len(words) > 1 && (words[0] == '"' || words[0] == '\'') && words[len(words)-1] == words[0] {
		s.Start++
		s.End--
	}
	return s
}
