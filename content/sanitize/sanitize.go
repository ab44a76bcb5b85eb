// Package sanitize makes text harmless to show: characters that a terminal
// would act on, and characters that do not show, become visible and inert.
//
// It owns the one rule of what may stand in a text. Text applies it to a
// document, Line to anything that must stay on one line. Nothing is dropped:
// every character that came in can still be seen, so a hidden instruction or
// a watermark is found rather than lost, and no word disappears with an
// escape sequence. It does not own colours, widths, wrapping or tab stops.
//
// # What becomes of a character
//
//   - Printable characters and spaces stay (general categories L, M, N, P, S
//     and Zs of the Unicode version that the unicode package has; a newer character
//     counts as unassigned).
//   - LF and tab stay. CR stays directly before LF. In a text that has CR and no
//     LF at all, as old Macintosh files do, each CR becomes LF.
//   - Other C0 controls and DEL become control pictures: ESC is ␛. The rest of an
//     escape sequence is ordinary text and stays, the body of an OSC, DCS or APC
//     string included.
//   - A soft hyphen becomes ‧ (U+2027, hyphenation point): terminals disagree on
//     whether it takes a cell, and this is the mark that dictionaries print there.
//   - C1 controls, bidirectional controls, zero-width and other default-ignorable
//     characters, line and paragraph separators, interlinear annotation, tags,
//     private use, noncharacters and unassigned code points are spelled out, as in
//     <U+202E>. Markdown reads that as words: it is neither a tag nor an autolink.
//     Noncharacters in particular never survive, so that package briefing can use
//     them for its own marks.
//   - A byte that is not part of valid UTF-8 becomes U+FFFD.
//   - A byte order mark stays at the very beginning of a text.
//   - Zero-width joiners and non-joiners stay in emoji and after letters of scripts
//     whose spelling needs them, variation selectors after a character that has
//     variants, zero-width spaces between letters of scripts that write no spaces, and
//     tags in the flags of England, Scotland and Wales. One of each at most:
//     a run of them carries a message, not a glyph.
//   - A character that joins the one before it is spelled out when 30 have been
//     joined already (the limit of Unicode's Stream-Safe Text Format, UAX #15), so
//     that no cell holds more than a terminal can draw.
//
// # Why not ansi.Strip
//
// Stripping is made for text that a program styled itself. On hostile text it
// removes what it takes for a sequence, so an unterminated OSC swallows the rest
// of the document, and it leaves what is not a sequence: U+009B, CR, backspace
// and U+202E all pass.
package sanitize

import (
	"strings"
	"unicode/utf8"
)

// Text returns s with everything made visible that a terminal would act on or
// not show. A text that needs no change is returned as it is, uncopied. Text
// never fails, its result is valid UTF-8, and Text(Text(s)) == Text(s).
func Text(s string) string {
	at := firstChange(s)
	if at == len(s) {
		return s
	}
	if strings.IndexByte(s, '\r') >= 0 && strings.IndexByte(s, '\n') < 0 {
		return Text(strings.ReplaceAll(s, "\r", "\n"))
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/32 + 32)
	w, from := walk{text: s}, 0
	for {
		b.WriteString(s[from:at])
		if at == len(s) {
			return b.String()
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		show(&b, r)
		from = at + size
		at = w.clean(from)
	}
}

// Clean reports whether Text would return s as it is.
func Clean(s string) bool {
	return firstChange(s) == len(s)
}

// Line is Text for what must stay on one line, such as a file name, a title or
// an error: line ends, tabs and a byte order mark become visible too.
func Line(s string) string {
	if strings.ContainsAny(s, "\t\n\r") || strings.HasPrefix(s, byteOrderMark) {
		var b strings.Builder
		if rest, ok := strings.CutPrefix(s, byteOrderMark); ok {
			show(&b, '\uFEFF')
			s = rest
		}
		for i := range len(s) {
			switch c := s[i]; c {
			case '\t', '\n', '\r':
				show(&b, rune(c))
			default:
				b.WriteByte(c)
			}
		}
		s = b.String()
	}
	return Text(s)
}

const byteOrderMark = "\uFEFF"

// Safe reports whether r may stand anywhere on a line, whatever is beside it.
// Line ends and tabs are not Safe, nor are the characters that Text keeps only
// in certain company.
func Safe(r rune) bool {
	if r < 0 || r > utf8.MaxRune {
		return false
	}
	k := kindOf(classes(), r)
	return k == base || k == joined || k == linker
}

// show writes the visible form of a character that may not stay as it is. A byte
// that is no character arrives as U+FFFD, which is its visible form.
func show(b *strings.Builder, r rune) {
	switch {
	case r < 0x20:
		b.WriteRune(0x2400 + r)
	case r == 0x7F:
		b.WriteRune(0x2421)
	case r == utf8.RuneError:
		b.WriteRune(r)
	case r == 0xAD:
		b.WriteRune(0x2027)
	default:
		const digits = "0123456789ABCDEF"
		b.WriteString("<U+")
		for shift := 20; shift >= 0; shift -= 4 {
			if r>>shift != 0 || shift <= 12 {
				b.WriteByte(digits[r>>shift&0xF])
			}
		}
		b.WriteByte('>')
	}
}
