package layout

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A label is what stands before an item of a list.
type label struct {
	words   string
	ordered bool
	number  int     // of an ordered item
	left    float64 // where it stands
	text    float64 // where the item's text begins
	indent  float64 // how far it stands in
}

// labelOf is the label with which a line begins, if it does.
func labelOf(l *line) (label, bool) {
	all := l.words()
	if len(all) < 2 || all[0].remark != nil {
		return label{}, false
	}
	first, second := all[0], all[1]
	mark := label{words: first.text, left: first.left, text: second.left}
	gap := (second.left - first.right) / l.size
	if n, ok := numberLabel(first.text); ok {
		const blank = 0.2
		mark.ordered, mark.number = true, n
		return mark, gap > blank && !first.raised
	}
	r, size := utf8.DecodeRuneInString(first.text)
	const wideBlank = 0.45
	switch {
	case size != len(first.text):
		return label{}, false
	case strings.ContainsRune("•◦▪▫‣⁃●○■□◆➢➤✓✔∙", r), r >= 0xF000 && r <= 0xF0FF: // the last are those of fonts of symbols
		return mark, true
	case strings.ContainsRune("-–*·o−", r):
		return mark, gap > wideBlank
	}
	return label{}, false
}

// numberLabel is the number of an item's label: "12.", "(12)", "12)".
func numberLabel(text string) (int, bool) {
	digits := strings.TrimPrefix(text, "(")
	bare := strings.TrimRight(digits, ".)")
	if len(digits)-len(bare) != 1 || len(digits) < len(text) && !strings.HasSuffix(digits, ")") {
		return 0, false
	}
	const most = 3
	if len(bare) == 0 || len(bare) > most || strings.ContainsFunc(bare, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsDigit(r) }) {
		return 0, false
	}
	n, err := strconv.Atoi(bare)
	return n, err == nil
}
