package format

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"lede/content/sanitize"
)

// decode returns b as UTF-8, with a notice when it was not simply that, or
// ErrBinary. The text may share b's memory; its Format is not set.
func decode(b []byte) (Converted, error) {
	if order, ok := byteOrderMark(b); ok {
		return utf16(b, order)
	}
	text := shared(b)
	if sanitize.Clean(text) {
		return Converted{Text: text, Clean: true}, nil // the common case
	}
	if order, ok := zeroBytes(b); ok {
		return utf16(b, order)
	}
	if binary(b) {
		return Converted{}, ErrBinary
	}
	if utf8.ValidString(text) {
		return Converted{Text: text}, nil
	}
	sequences, bad := evidence(text)
	if sequences < bad {
		return Converted{Text: windows1252(b), Notices: []string{"Read as Windows-1252, not UTF-8."}}, nil
	}
	notice := fmt.Sprintf("%d bytes are not valid UTF-8; each is shown as \uFFFD.", bad)
	switch bad {
	case 0:
		notice = "The text ends in the middle of a character."
	case 1:
		notice = "One byte is not valid UTF-8; it is shown as \uFFFD."
	}
	return Converted{Text: mended(text, bad), Notices: []string{notice}}, nil
}

// shared returns b as a string without copying it. The string is immutable only as
// long as nobody writes to b, which is why Decode takes b over.
func shared(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b)) //nolint:gosec // a copy of 100 MB is what this avoids
}

// mended returns text with a U+FFFD for each byte that belongs to no character.
func mended(text string, bad int) string {
	var s strings.Builder
	s.Grow(len(text) + 2*(bad+utf8.UTFMax))
	for _, r := range text {
		s.WriteRune(r)
	}
	return s.String()
}

// evidence counts what speaks for UTF-8 and against it: characters beyond ASCII,
// and bytes that belong to none. A character that the end cuts short is neither.
func evidence(text string) (sequences, bad int) {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			sequences++
		case !utf8.FullRuneInString(text[i:]):
			return sequences, bad
		default:
			bad++
		}
		i += size
	}
	return sequences, bad
}

// windows1252 decodes b. The five bytes that the encoding leaves undefined become
// U+FFFD.
func windows1252(b []byte) string {
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	for _, c := range b {
		if c < utf8.RuneSelf {
			s.WriteByte(c)
		} else {
			s.WriteRune(charmap.Windows1252.DecodeByte(c))
		}
	}
	return s.String()
}

func byteOrderMark(b []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// zeroBytes tells UTF-16 without a byte order mark: in any script, spaces and
// line ends have a zero for their high byte, and hardly a character has one for
// its low byte.
func zeroBytes(b []byte) (unicode.Endianness, bool) {
	head := b[:min(len(b), 4096)&^1]
	var even, odd int
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	order, zeros, others := unicode.LittleEndian, odd, even
	if even > odd {
		order, zeros, others = unicode.BigEndian, even, odd
	}
	pairs := len(head) / 2
	if pairs == 0 || zeros*10 < pairs || others*20 > zeros {
		return order, false
	}
	// A few bytes may have a zero by chance.
	const few = 8
	if pairs < few && zeros*2 < pairs {
		return order, false
	}
	// Numbers of two bytes have such zeros too, but make no text.
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(head)
	if err != nil {
		return order, false
	}
	var odds, total int
	for _, r := range string(text) {
		total++
		if r == utf8.RuneError || !sanitize.Safe(r) && !strings.ContainsRune("\n\r\t", r) {
			odds++
		}
	}
	return order, odds*50 <= total
}

func utf16(b []byte, order unicode.Endianness) (Converted, error) {
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil {
		return Converted{}, fmt.Errorf("decode UTF-16: %w", err)
	}
	if blank(text) {
		return Converted{}, ErrEmpty
	}
	return Converted{Text: shared(text), Notices: []string{"Read as UTF-16, not UTF-8."}}, nil
}
