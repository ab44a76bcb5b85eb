package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

// How much of a passage a snippet holds, in characters: all in all, and before the
// first of the words.
const (
	snippetLength = 160
	snippetBefore = 48
)

// hit is a passage as a hit.
func (f *finding) hit(m met) Hit {
	m.read(f.doc)
	var at []briefing.Span
	if len(m.words) > 0 {
		for _, p := range m.places(f.doc, m.words) {
			at = append(at, p.at)
		}
	}
	at = disjoint(at)
	h := f.placed(m.span)
	for _, s := range at {
		s = m.source(s)
		if n := len(h.Words); n > 0 && s.Start < h.Words[n-1].End {
			h.Words[n-1].End = max(h.Words[n-1].End, s.End)
			continue
		}
		h.Words = append(h.Words, s)
	}
	h.Snippet, h.Marks = snippet(m.text, at)
	return h
}

// headline is the hit of a briefing that is asked for as a whole.
func (f *finding) headline() Hit {
	h := f.placed(f.doc.Headline.Span)
	var at []briefing.Span
	if len(f.sought) > 0 {
		for _, p := range places(f.sought, f.doc.Headline.Text, nil) {
			at = append(at, p.at)
		}
	}
	h.Snippet, h.Marks = snippet(f.doc.Headline.Text, disjoint(at))
	return h
}

// placed is a hit with where it stands.
func (f *finding) placed(s briefing.Span) Hit {
	h := Hit{Passage: s, Section: -1, Kind: f.kindAt(s.Start), Locator: f.doc.LocatorAt(s.Start)}
	if i := f.doc.SectionAt(s.Start); i >= 0 && !s.Empty() {
		h.Section, h.Title = i, f.doc.Sections[i].Title
	}
	return h
}

// snippet is a part of text around the first of the marks, on one line and cut
// between words, and the marks that lie in it.
func snippet(text string, marks []briefing.Span) (string, []briefing.Span) {
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	start, end := 0, len(text)
	if utf8.RuneCountInString(text[:min(len(text), snippetLength*utf8.UTFMax)]) > snippetLength {
		first := briefing.Span{}
		if len(marks) > 0 {
			first = marks[0]
		}
		start = back(text, first.Start, snippetBefore)
		end = on(text, start, first.End, snippetLength)
	}
	var b strings.Builder
	if start > 0 {
		b.WriteString("…")
	}
	shift := b.Len() - start
	for _, r := range text[start:end] {
		if unicode.IsSpace(r) && utf8.RuneLen(r) == 1 {
			r = ' '
		}
		b.WriteRune(r)
	}
	if end < len(text) {
		b.WriteString("…")
	}
	var kept []briefing.Span
	for _, m := range marks {
		if m.Start >= start && m.End <= end {
			kept = append(kept, briefing.Span{Start: m.Start + shift, End: m.End + shift})
		}
	}
	return b.String(), kept
}

// back is where a snippet begins that has at most n characters before at: at the
// beginning of a word.
func back(text string, at, n int) int {
	i := at
	for ; i > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
	}
	if i == 0 {
		return 0
	}
	if space := strings.IndexFunc(text[i:at], unicode.IsSpace); space >= 0 {
		_, size := utf8.DecodeRuneInString(text[i+space:])
		return i + space + size
	}
	return i // no word ends there: a script without spaces
}

// on is where a snippet from start of at most n characters ends, behind at: at the end
// of a word.
func on(text string, start, at, n int) int {
	i := start
	for ; i < len(text) && n > 0; n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	if i <= at || i == len(text) {
		return max(i, at)
	}
	if space := strings.LastIndexFunc(text[at:i], unicode.IsSpace); space >= 0 {
		return at + space
	}
	return i
}
