package edtf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A SyntaxError is why a text is no expression.
type SyntaxError struct {
	Text   string // all of it
	Offset int    // of what is wrong, in bytes; len(Text) when something is missing at the end
	Reason string // "there is no 31 September"
}

// shownText is how much of a text a message repeats, in bytes.
const shownText = 60

// Error is the text, what is wrong and at which character, counting from 1.
func (e *SyntaxError) Error() string {
	shown := e.Text
	if len(shown) > shownText {
		cut := shownText
		for cut > 0 && !utf8.RuneStart(shown[cut]) {
			cut--
		}
		shown = shown[:cut] + "…"
	}
	if e.Offset >= len(e.Text) {
		return fmt.Sprintf("%q: at the end: %s", shown, e.Reason)
	}
	return fmt.Sprintf("%q: at character %d: %s", shown, utf8.RuneCountInString(e.Text[:e.Offset])+1, e.Reason)
}

// fail is the error for what stands at an offset.
func (r *reader) fail(at int, format string, args ...any) error {
	return &SyntaxError{Text: strings.Clone(r.text), Offset: at, Reason: fmt.Sprintf(format, args...)}
}
