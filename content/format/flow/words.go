package flow

import (
	"strings"

	"lede/content/format/manuscript"
)

// Words gathers the text of a paragraph. Programs divide words at every edit; here those
// of one look are one again.
type Words struct {
	text manuscript.Text
	last strings.Builder // words that are not in text yet
	look manuscript.Piece
}

// Add adds words of a look.
func (w *Words) Add(words string, style manuscript.Style, link string) {
	if w.last.Len() > 0 && (style != w.look.Style || link != w.look.Link) {
		w.flush()
	}
	w.look.Style, w.look.Link = style, link
	w.last.WriteString(words)
}

// Mark adds what is no words.
func (w *Words) Mark(pieces ...manuscript.Piece) {
	w.flush()
	w.text = append(w.text, pieces...)
}

// Text is what was gathered.
func (w *Words) Text() manuscript.Text {
	w.flush()
	return w.text
}

func (w *Words) flush() {
	if w.last.Len() == 0 {
		return
	}
	w.text = append(w.text, manuscript.Piece{Words: w.last.String(), Style: w.look.Style, Link: w.look.Link})
	w.last.Reset()
}
