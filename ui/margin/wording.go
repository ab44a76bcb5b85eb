package margin

import (
	"cmp"
	"strings"

	"lede/briefing"
	"lede/content/sanitize"
)

// A wording is what the passages of a text say to a reader, kept because the same cards
// are drawn again with every key.
type wording struct {
	doc   *briefing.Document
	sight *briefing.Sight // what is drawn together stands together
	said  map[briefing.Span]string
}

func wordingOf(doc *briefing.Document) wording {
	return wording{doc: doc, sight: doc.Sight(), said: make(map[briefing.Span]string)}
}

// maxSaid is how many passages are kept.
const maxSaid = 1000

// say is the visible text of a passage.
func (w *wording) say(s briefing.Span) string {
	if said, ok := w.said[s]; ok {
		return said
	}
	if len(w.said) > maxSaid {
		clear(w.said)
	}
	said := sanitize.Text(w.sight.Of(s))
	w.said[s] = said
	return said
}

// line is the visible text of a passage in one line.
func (w *wording) line(s briefing.Span) string {
	if s.Empty() {
		return ""
	}
	return strings.Join(strings.Fields(w.say(s)), " ")
}

// raw is a part of the text as it is written, in one line: of what shows nowhere.
func (w *wording) raw(s briefing.Span) string {
	return sanitize.Line(strings.Join(strings.Fields(s.Of(w.doc.Text)), " "))
}

// shown is what a passage says in one line: as it is written, where it shows nowhere.
func (w *wording) shown(s briefing.Span) string { return cmp.Or(w.line(s), w.raw(s)) }

// joined reports whether the words before and after an offset stand together, with no
// space between.
func (w *wording) joined(offset int) bool {
	text := w.doc.Text
	return offset > 0 && offset < len(text) && !space(text[offset-1]) && !space(text[offset])
}

func space(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }
