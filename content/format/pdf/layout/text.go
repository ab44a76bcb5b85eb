package layout

import (
	"strings"

	"lede/content/format/manuscript"
)

// A typist writes lines as the pieces of a text.
type typist struct {
	lexicon lexicon
	plain   Style             // what says nothing, because all of the text has it
	notes   map[string]string // the keys of footnotes, by what the page calls them by
	place   func(*setLine) *manuscript.Locator

	text  manuscript.Text
	carry string // the first half of a word that the line before has divided
	style manuscript.Style
}

// typed are the lines as a text. Where a line stands on another page than the one before,
// its locator comes first.
func (t *typist) typed(lines []setLine) manuscript.Text {
	for i := range lines {
		if i > 0 && lines[i].hard {
			t.text = append(t.text, manuscript.Piece{Break: true})
		}
		if l := t.place(&lines[i]); l != nil {
			t.text = append(t.text, manuscript.Piece{Locator: l})
		}
		var next *line
		if i+1 < len(lines) && !lines[i+1].hard {
			next = &lines[i+1].line
		}
		t.line(&lines[i].line, next)
	}
	return t.text
}

// line writes one line. next is the one that goes on with it.
func (t *typist) line(l, next *line) {
	all := l.words()
	for i, w := range all {
		if w.remark != nil {
			t.text = append(t.text, manuscript.Piece{Remark: w.remark})
			continue
		}
		words := w.text
		if i == 0 && t.carry != "" {
			words, t.carry = t.carry+words, ""
		}
		if i == len(all)-1 && next != nil {
			if start, ok := t.lexicon.joined(w.text, next.words()[0].text); ok {
				t.carry = strings.TrimSuffix(words, w.text) + start
				t.style = t.styleOf(w)
				continue
			}
		}
		t.word(words, w)
	}
}

// word writes a word, with the blank before it.
func (t *typist) word(words string, w word) {
	if key := t.notes[w.text]; key != "" && w.raised && isCall(w.text) {
		t.text = append(t.text, manuscript.Piece{Note: key})
		return
	}
	if w.raised {
		words = strings.Map(superscript, words)
	}
	if !w.tight && len(t.text) > 0 {
		words = " " + words
	}
	s := t.styleOf(w)
	t.text = append(t.text, manuscript.Piece{Words: leaderless(words), Style: s})
}

// styleOf is what the look of a word says.
func (t *typist) styleOf(w word) manuscript.Style {
	var s manuscript.Style
	style := w.style &^ t.plain
	if style&Bold != 0 {
		s |= manuscript.Strong
	}
	if style&Italic != 0 {
		s |= manuscript.Emphasis
	}
	return s
}

// superscript is a digit as it stands above the line.
func superscript(r rune) rune {
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	if r < '0' || r > '9' {
		return r
	}
	return []rune(digits)[r-'0']
}

// leaderless is words without the dots that lead to the number of a page.
func leaderless(words string) string {
	const few = 4
	if strings.Trim(words, ". ") == "" && strings.Count(words, ".") >= few {
		return " …"
	}
	return words
}
