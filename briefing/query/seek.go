package query

import (
	"strings"

	"lede/briefing"
	"lede/briefing/terms"
)

// A seeker looks for several words and phrases in one pass over the terms of a text.
type seeker struct {
	words  []Words
	begun  []begun
	leads  [256]bool // the bytes that what is looked for begins with
	scan   *terms.Scanner
	source string // the document's text, where the terms are those of one
}

// begun is a phrase of which the first words have been found.
type begun struct {
	of   int // index into words
	next int // index of the key that has to follow
	span briefing.Span
}

func newSeeker(words []Words) *seeker {
	k := &seeker{words: words}
	for _, w := range words {
		lead := w.Keys[0]
		if len(w.Keys) == 1 && w.Prefix {
			lead = w.Begin
		}
		k.leads[lead[0]] = true
	}
	return k
}

// next goes on to the next term, and calls found for each of the words that end at it
// with where they stand. It reports whether there was a term.
func (k *seeker) next(found func(i int, at briefing.Span)) bool {
	s := k.scan
	if !s.Next() {
		k.begun = k.begun[:0]
		return false
	}
	key := s.Key()
	if len(k.begun) > 0 {
		k.goOn(found)
	}
	if len(key) == 0 || !k.leads[key[0]] && !k.leads[s.Word()[0]] {
		return true
	}
	for i := range k.words {
		w := &k.words[i]
		switch {
		case !isWord(w, 0, s):
		case len(w.Keys) > 1:
			k.begun = append(k.begun, begun{i, 1, s.Span()})
		default:
			found(i, meant(w, s))
		}
	}
	return true
}

// goOn takes the phrases that have begun one term further.
func (k *seeker) goOn(found func(i int, at briefing.Span)) {
	s := k.scan
	kept := k.begun[:0]
	for _, b := range k.begun {
		w := &k.words[b.of]
		span := s.Span()
		if !isWord(w, b.next, s) || b.span.End < span.Start && k.divides(b.span.End, span.Start) {
			continue
		}
		b.next++
		if b.next == len(w.Keys) {
			found(b.of, briefing.Span{Start: b.span.Start, End: meant(w, s).End})
			continue
		}
		b.span.End = span.End
		kept = append(kept, b)
	}
	k.begun = kept
}

// isWord reports whether the scanner's term is the i-th of the words.
func isWord(w *Words, i int, s *terms.Scanner) bool {
	if w.Prefix && i == len(w.Keys)-1 {
		word := s.Word()
		return len(word) >= len(w.Begin) && string(word[:len(w.Begin)]) == w.Begin
	}
	return string(s.Key()) == w.Keys[i]
}

// meant is the part of the scanner's term, the last of the words, that is meant.
func meant(w *Words, s *terms.Scanner) briefing.Span {
	if w.Prefix {
		return s.Head()
	}
	return s.Span()
}

// divides reports whether the text between two terms ends a passage, so that no
// phrase goes over it.
func (k *seeker) divides(from, to int) bool {
	for gap := k.source; gap != "" && from < to; from++ {
		switch gap[from] {
		case '|':
			return true
		case '\n':
			rest := strings.TrimLeft(gap[from+1:to], " \t>")
			if rest != "" && strings.IndexByte("\n\r-*+#", rest[0]) >= 0 {
				return true
			}
		}
	}
	return false
}

// Occur reports whether the words stand in a text of one passage, such as a title.
func (w Words) Occur(text string) bool {
	if w.Empty() {
		return false
	}
	return len(places([]Words{w}, text, nil)) > 0
}

// A place is where one of several words stands.
type place struct {
	of int // index into the words
	at briefing.Span
}

// places appends where the words stand in a text of one passage.
func places(words []Words, text string, to []place) []place {
	k := newSeeker(words)
	k.scan = terms.Scan(text)
	for k.next(func(i int, at briefing.Span) { to = append(to, place{i, at}) }) {
	}
	return to
}
