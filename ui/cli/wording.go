package cli

import (
	"cmp"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/change"
	"lede/content/sanitize"
)

// A wording is what the passages of a briefing say, on one line and made harmless.
type wording struct {
	opened
	sight *briefing.Sight // passages are asked for in order
	lines []int           // where each line of the text ends
}

func wordingOf(o opened) wording {
	w := wording{opened: o, sight: o.doc.Sight()}
	for i := range len(o.doc.Text) {
		if o.doc.Text[i] == '\n' {
			w.lines = append(w.lines, i)
		}
	}
	return w
}

// of is what a side of a change says: a source as it is listed, a field as it is
// written.
func (w *wording) of(s change.Side) string {
	switch s.Part {
	case change.PartFootnote, change.PartReference:
		if i := slices.IndexFunc(w.doc.Sources, func(o briefing.Source) bool { return o.Span == s.Span }); i >= 0 {
			return sanitize.Line(w.doc.Sources[i].Text)
		}
	case change.PartField:
		return w.written(s.Span)
	}
	return w.shown(s.Span)
}

// shown is what a reader sees of a part of the text, or that part as it is written
// where nothing of it shows, as of a citation or a field.
func (w *wording) shown(s briefing.Span) string { return cmp.Or(w.seen(s), w.written(s)) }

// seen is what a reader sees of a part of the text, without citations.
func (w *wording) seen(s briefing.Span) string { return oneLine(w.sight.Of(s)) }

// written is a part of the text as it is written.
func (w *wording) written(s briefing.Span) string { return oneLine(s.Of(w.doc.Text)) }

// replaced is a part of the text that was replaced or stands in place of another: what
// is shown of it, or a pilcrow for a break between passages.
func (w *wording) replaced(s briefing.Span) string {
	if words := s.Of(w.doc.Text); strings.Contains(words, "\n") && strings.Trim(words, " \t\r\n>-*+|#") == "" {
		return "¶"
	}
	return w.shown(s)
}

func oneLine(text string) string { return sanitize.Line(strings.Join(strings.Fields(text), " ")) }

// tight reports whether there is no space at an offset.
func (w *wording) tight(offset int) bool {
	return offset > 0 && offset < len(w.doc.Text) && !strings.ContainsAny(w.doc.Text[offset-1:offset+1], " \t\r\n")
}

// section is the heading that a side of a change stands under, "" for none.
func (w *wording) section(s change.Side) string {
	if s.Section < 0 {
		return ""
	}
	return sanitize.Line(w.doc.Sections[s.Section].Title)
}

// line is the line of the text, from 1, that an offset is on.
func (w *wording) line(offset int) int {
	before, _ := slices.BinarySearch(w.lines, offset)
	return before + 1
}
