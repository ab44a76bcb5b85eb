package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

// spanOf is the bytes of a place: its words, with the signs at both ends when the
// passage had some there.
func (s *search) spanOf(p place) briefing.Span {
	words, text := s.text.words, s.text.text
	start, end := int(words[p.first].start), int(words[p.last-1].end)
	first, last := s.words[s.first], s.words[s.last-1]
	switch into := s.begin - int(first.start); {
	case into > 0 && p.begins && into < end-start:
		start = boundary(text, start+into)
	case into < 0:
		from := 0
		if p.first > 0 {
			from = int(words[p.first-1].end)
		}
		start -= openingOf(text[from:start], s.window[s.begin:first.start])
	}
	switch over := int(last.end) - s.end; {
	case over > 0 && p.ends && end-over > start:
		end = boundary(text, end-over)
	case over < 0:
		to := len(text)
		if p.last < len(words) {
			to = int(words[p.last].start)
		}
		end += closingOf(text[end:to], s.window[last.end:s.end])
	}
	return briefing.Span{Start: start, End: end}
}

// openingOf is how many bytes at the end of between open the passage that follows, when
// the remembered passage opened with was.
func openingOf(between, was string) int {
	if at := strings.LastIndexByte(between, '\n'); at >= 0 && !strings.Contains(was, "\n") {
		between = between[at+1:]
		if strings.IndexFunc(was, unicode.IsSpace) >= 0 {
			return len(strings.TrimLeft(between, " \t")) // the marker of an item
		}
	}
	if strings.HasSuffix(between, was) {
		return len(was)
	}
	at := strings.LastIndexFunc(between, unicode.IsSpace)
	if at < 0 {
		return len(between)
	}
	_, size := utf8.DecodeRuneInString(between[at:])
	return len(between) - at - size
}

// closingOf is how many bytes at the beginning of between close the passage before, when
// the remembered passage closed with was.
func closingOf(between, was string) int {
	if strings.HasPrefix(between, was) {
		return len(was)
	}
	at := strings.IndexFunc(between, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Ps, unicode.Pi) || r == '|'
	})
	if at < 0 {
		return len(between)
	}
	return at
}
