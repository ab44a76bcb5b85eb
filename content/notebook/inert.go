package notebook

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"lede/content/sanitize"
)

// inert is JSON with everything escaped that a terminal would act on or not show, so
// that the file can be looked at as safely as it can be read by a program. What it says
// is the same. JSON in which nothing does any harm is returned as it is.
func inert(json []byte) []byte {
	if s := string(json); sanitize.Clean(s) {
		return json
	}
	out := make([]byte, 0, len(json)+len(json)/8)
	for len(json) > 0 {
		r, size := utf8.DecodeRune(json)
		switch {
		case r == '\n' || sanitize.Safe(r):
			out = append(out, json[:size]...)
		case r < 0x10000: // such a character stands in strings only
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		}
		json = json[size:]
	}
	return out
}
