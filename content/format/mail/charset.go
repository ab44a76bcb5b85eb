package mail

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// decoded is b in UTF-8, from the character set that label names. Where it names none,
// one that is not known, or one that the bytes belie, they say what they are.
func decoded(b []byte, label string) string {
	label = strings.ToLower(strings.Trim(strings.TrimSpace(label), `"'`))
	switch label {
	case "", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown", "unknown-8bit", "x-unknown", "default", "utf-8", "utf8":
		return detected(b)
	case "utf-7", "unicode-1-1-utf-7":
		return utf7(b)
	}
	// The labels as browsers read them come first: what calls itself ISO 8859-1 is
	// Windows-1252 there, and so it is in mail.
	e, err := htmlindex.Get(label)
	if err == nil && e != encoding.Replacement {
		if belied(b, e) {
			return detected(b)
		}
		if text, err := e.NewDecoder().Bytes(b); err == nil {
			return string(text)
		}
		return detected(b)
	}
	if r, err := charset.Reader(label, bytes.NewReader(b)); err == nil {
		// Where the library has no decoder, it gives a single sign for all.
		if text, err := io.ReadAll(r); err == nil && string(text) != string(utf8.RuneError) {
			return string(text)
		}
	}
	return detected(b)
}

// belied reports whether b is UTF-8, which it can hardly be by chance, and not the
// Western character set e.
func belied(b []byte, e encoding.Encoding) bool {
	western := e == charmap.Windows1252 || e == charmap.ISO8859_15 || e == charmap.Macintosh
	return western && utf8.Valid(b) && bytes.ContainsFunc(b, func(r rune) bool { return r >= utf8.RuneSelf })
}

// detected is b in UTF-8: from that, from UTF-16 or ISO-2022-JP where they show their
// marks, or from Windows-1252.
func detected(b []byte) string {
	if bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF}) {
		if text, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes(b); err == nil {
			return string(text)
		}
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	switch characters, strays := evidence(b); {
	case strays > characters:
		text, err := charmap.Windows1252.NewDecoder().Bytes(b)
		if err == nil {
			return string(text)
		}
	case characters == 0 && bytes.Contains(b, []byte("\x1b$")):
		if text, err := japanese.ISO2022JP.NewDecoder().Bytes(b); err == nil {
			return string(text)
		}
	}
	return strings.ToValidUTF8(string(b), string(utf8.RuneError))
}

// evidence counts the characters of UTF-8 beyond ASCII in b, and the bytes that belong to
// none.
func evidence(b []byte) (characters, strays int) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			strays++
		} else {
			characters++
		}
		i += size
	}
	return characters, strays
}
