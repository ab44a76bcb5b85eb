package briefing

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// dividers writes what divides a heading as colons.
var dividers = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("—", ":", " – ", ":", " - ", ":", " -- ", ":", "|", ":", "…", " ")
})

// headingSigns writes apostrophes alike, and joins and separates words.
var headingSigns = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'", "&", " and ", ",", " and ",
		";", " ", "-", " ", "‑", " ", "/", " ")
})

// headingParts divides a heading at colons, dashes and bars, and drops what
// stands in brackets and the numbering in front.
func headingParts(heading string) []string {
	var b strings.Builder
	depth := 0
	for _, r := range heading {
		switch r {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth == 0 {
				b.WriteRune(r)
				continue
			}
			depth--
			b.WriteByte(' ')
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	flat := dividers().Replace(b.String())
	parts := strings.Split(flat, ":")
	parts[0] = trimNumbering(parts[0])
	for i := range parts {
		parts[i] = strings.TrimFunc(parts[i], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	if len(parts) > 1 && isNumbering(parts[0]) {
		parts = parts[1:] // "Part 2: background"
	}
	return parts
}

// trimNumbering drops "1.", "2)", "IV.", "§ 3" from the beginning of s.
func trimNumbering(s string) string {
	t := strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	end := strings.IndexAny(t, ".)")
	if end > 0 && end < 5 && (strings.Trim(t[:end], "0123456789") == "" || strings.Trim(t[:end], "IVXivx") == "") {
		return strings.TrimLeft(t[end+1:], "0123456789.) ")
	}
	return s
}

// isNumbering reports whether s is "Part 2", "Section four" or "3" alone.
func isNumbering(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	switch {
	case len(words) == 2:
		return words[0] == "part" || words[0] == "section" || words[0] == "chapter"
	case len(words) == 1:
		return strings.Trim(words[0], "0123456789.") == ""
	}
	return false
}

// foldHeading is s as kindPhrases writes headings.
func foldHeading(s string) []string {
	s = headingSigns().Replace(strings.ToLower(s))
	var words []string
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if w != "" {
			words = append(words, expandContraction(w)...)
		}
	}
	return words
}

// expandContraction writes "don't" and "what's" out, and leaves other words.
func expandContraction(w string) []string {
	switch w {
	case "dont":
		return []string{"do", "not"}
	case "whats":
		return []string{"what", "is"}
	case "can't", "cant":
		return []string{"cannot"}
	case "qanda", "qa":
		return []string{"q", "and", "a"}
	}
	if stem, ok := strings.CutSuffix(w, "n't"); ok {
		return []string{stem, "not"}
	}
	stem, suffix, _ := strings.Cut(w, "'")
	switch stem {
	case "what", "here", "it", "we", "who", "where", "that", "there", "they", "you", "how":
		switch suffix {
		case "s":
			return []string{stem, "is"}
		case "re":
			return []string{stem, "are"}
		case "ve":
			return []string{stem, "have"}
		case "ll":
			return []string{stem, "will"}
		}
	}
	return []string{strings.ReplaceAll(w, "'", "")}
}
