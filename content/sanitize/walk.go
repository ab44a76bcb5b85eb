package sanitize

import (
	"math/bits"
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
	i := from
	for {
		end := asciiEnd(w.text, i)
		if end > i {
			w.run, w.linked = 0, false
			i = end
		}
		if i == len(w.text) {
			return i
		}
		c := w.text[i]
		if c >= utf8.RuneSelf {
			end, ok := w.letters(i)
			if !ok {
				w.run, w.linked = 0, false
				return end
			}
			i = end
			continue
		}
		if c != '\r' || i+1 == len(w.text) || w.text[i+1] != '\n' {
			w.run, w.linked = 0, false
			return i
		}
		w.run, w.linked = 0, false
		i += 2
	}
}

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
		if !w.admit(i, r, &size, k) {
			return i, false
		}
		i += size
	}
	return i, true
}

// admit decides on the character r at i, when it does not simply begin a cell.
// It widens size where several characters are decided on as one.
func (w *walk) admit(i int, r rune, size *int, k class) bool {
	switch k {
	case hidden:
		return false
	case base:
		if unicode.IsLetter(r) || unicode.Is(pictographs, r) {
			w.run++
		} else {
			w.run = 0
		}
		w.linked = false
		return true
	case companion:
		n := w.fits(i, r, *size)
		if n == 0 {
			return false
		}
		*size = n
	}
	if w.run >= maxJoined {
		return false
	}
	switch r {
	case zeroWidthSpace, byteOrder:
		w.run, w.linked = 0, false
	case zeroWidthJoiner:
		w.run++
		w.linked = true
	default:
		w.run++
		w.linked = w.linked || k == linker
	}
	return true
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
