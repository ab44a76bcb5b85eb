package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestDerived bounds a headline that is taken from the first sentence, in
// characters.
const longestDerived = 90

// deriveHeadline gives a document that states none a headline: its first
// sentence, or its slug, or its file's name.
func (s *surveyor) deriveHeadline() {
	d := s.d
	if s.preamble.words != "" {
		words := s.preamble.words
		if place := datelinePlace(words); place != "" {
			words = afterDateline(words, place)
		}
		text, cut := deriveFrom(words)
		span := s.preamble.first
		if i := strings.Index(span.Of(d.Text), strings.TrimSuffix(text, "…")); i >= 0 {
			start := span.Start + i
			span = Span{start, start + len(text)}
			if cut {
				span.End -= len("…")
			}
		}
		d.Headline = Headline{Text: text, Span: span, Derived: true}
		return
	}
	text := d.Meta.Slug
	if text == "" {
		text = d.name
	}
	d.Headline = Headline{Text: strings.TrimSpace(strings.NewReplacer("-", " ", "_", " ").Replace(text)), Derived: true}
}

// afterDateline is what follows the dash of the dateline that s begins with.
func afterDateline(s, place string) string {
	rest := s[len(place):]
	for _, dash := range []string{"—", "–", " - ", "--"} {
		if i := strings.Index(rest, dash); i >= 0 && i < longestDateline {
			return strings.TrimSpace(rest[i+len(dash):])
		}
	}
	return s
}

// deriveFrom is the first sentence of s without its full stop, cut at a word
// and ended with an ellipsis when it is long.
func deriveFrom(s string) (headline string, cut bool) {
	s = firstSentence(s)
	if utf8.RuneCountInString(s) <= longestDerived {
		return strings.TrimRight(s, ".,;:"), false
	}
	end, count := 0, 0
	for i, r := range s {
		if count == longestDerived {
			break
		}
		if unicode.IsSpace(r) {
			end = i
		}
		count++
	}
	if end == 0 { // one long word
		_, rest := cutRunes(s, longestDerived-1)
		end = len(s) - len(rest)
	}
	return strings.TrimRightFunc(s[:end], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:—–-", r)
	}) + "…", true
}

// cutRunes divides s after n characters.
func cutRunes(s string, n int) (head, rest string) {
	for i := range s {
		if n == 0 {
			return s[:i], s[i:]
		}
		n--
	}
	return s, ""
}

// firstSentence is s up to the first full stop, question or exclamation mark
// that ends a sentence: a capital follows, and no initial or "U.S." precedes.
func firstSentence(s string) string {
	for i := 0; i < len(s) && i < 1000; i++ {
		if c := s[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		end := i + 1
		for end < len(s) && strings.ContainsRune("\"'”’)", firstRune(s[end:])) {
			end += utf8.RuneLen(firstRune(s[end:]))
		}
		if end == len(s) {
			return s
		}
		if s[end] != ' ' {
			continue
		}
		word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
		next := firstRune(strings.TrimLeft(s[end:], " \"'“‘("))
		if s[i] == '.' && (utf8.RuneCountInString(word) < 3 || strings.Contains(word, ".") || isTitleAbbreviation(word)) {
			continue
		}
		if unicode.IsUpper(next) || unicode.IsDigit(next) {
			return s[:end]
		}
	}
	return s
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isTitleAbbreviation reports whether w, before a full stop, stands in front of a
// name.
func isTitleAbbreviation(w string) bool {
	switch w {
	case "Gen", "Maj", "Col", "Lt", "Sgt", "Capt", "Adm", "Brig", "Sen", "Rep", "Gov", "Mr", "Mrs", "Ms",
		"Dr", "Prof", "Rev", "Hon",
		"St", "Mt", "No", "Nos", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Inc",
		"Corp", "Ltd":
		return true
	}
	return false
}
