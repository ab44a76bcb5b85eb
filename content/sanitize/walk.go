package sanitize

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxJoined is how many characters may join one before them: the Stream-Safe
// Text Format of UAX #15 ends a run of nonspacing marks after 30.
const maxJoined = 30

// A walk goes through a text from one character that has to change to the next.
type walk struct {
	text string
	from int // where the current stretch of unchanged text began
	run  int // characters joined so far in the current cell
	// linked is true when the next letter or pictograph joins the cell too.
	linked bool
	table  *[tabled]class // nil until the text turns out not to be all ASCII
}

// clean returns the offset of the first character at or after from that has to
// change, or the length of the text. What stands before from has been changed,
// so it is no company for what follows.
func (w *walk) clean(from int) int {
	w.from = from
	w.endCell()
	i := from
	for {
		if end := asciiEnd(w.text, i); end > i {
			w.endCell()
			i = end
		}
		switch {
		case i == len(w.text):
			return i
		case w.text[i] >= utf8.RuneSelf:
			end, ok := w.letters(i)
			if !ok {
				return end
			}
			i = end
		case strings.HasPrefix(w.text[i:], "\r\n"):
			w.endCell()
			i += 2
		default:
			return i
		}
	}
}

// endCell says that the next character begins a cell.
func (w *walk) endCell() { w.run, w.linked = 0, false }

// letters goes through the characters beyond ASCII from i on, to the first that
// is ASCII or has to change; ok is false for the latter.
func (w *walk) letters(i int) (end int, ok bool) {
	if w.table == nil {
		w.table = classes()
	}
	t, s := w.table, w.text
	for i < len(s) && s[i] >= utf8.RuneSelf {
		if i+1 < len(s) && s[i]&0xE0 == 0xC0 && s[i+1]&0xC0 == 0x80 && !w.linked {
			// Two bytes, as in Cyrillic or Greek; overlong ones are left to what follows.
			if r := rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F); r >= 0x80 && t[r] == base {
				w.run = 0
				i += 2
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i, false
		}
		k := kindOf(t, r)
		if k == base && !w.linked {
			w.run = 0
			i += size
			continue
		}
		n := w.admit(i, r, size, k)
		if n == 0 {
			return i, false
		}
		i += n
	}
	return i, true
}

// admit decides on the character r, size bytes long at i, when it does not simply
// begin a cell. It returns how many bytes stay, 0 when r has to change.
func (w *walk) admit(i int, r rune, size int, k class) int {
	switch k {
	case hidden:
		return 0
	case base: // after a joiner or a virama
		w.linked = false
		if w.run++; !unicode.IsLetter(r) && !unicode.Is(pictographs, r) {
			w.run = 0
		}
		return size
	case companion:
		if size = w.fits(i, r, size); size == 0 {
			return 0
		}
	}
	if w.run >= maxJoined {
		return 0
	}
	if r == zeroWidthSpace || r == byteOrder {
		w.endCell()
		return size
	}
	w.run++
	w.linked = w.linked || k == linker || r == zeroWidthJoiner
	return size
}

// asciiEnd returns the offset of the first byte at or after i that is not a
// printable ASCII character, LF or tab.
func asciiEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if m := suspects(word(s[i : i+8])); m != 0 {
			return i + bits.TrailingZeros64(m)/8
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c >= 0x7F || c < ' ' && c != '\n' && c != '\t' {
			break
		}
	}
	return i
}

// word is the first eight bytes of s, the first one lowest. The compiler makes one
// load of it.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// suspects has the high bit set of the first byte of x, counted from the lowest,
// that is not a printable ASCII character, LF or tab. Bits above it mean
// nothing: a byte beyond ASCII may carry into the next.
func suspects(x uint64) uint64 {
	const (
		ones = 0x0101010101010101
		high = 0x80 * ones
	)
	printable := x + (0x80-' ')*ones // high bit set in bytes from the space on
	notLF := (x ^ '\n'*ones) + 0x7F*ones
	notTab := (x ^ '\t'*ones) + 0x7F*ones
	del := x + ones
	return (x | del | ^printable&notLF&notTab) & high
}
