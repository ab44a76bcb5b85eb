package rtf

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"lede/content/format/flow"
)

// char is a byte of text. Those that follow each other are decoded together, for they may
// be parts of one character.
func (r *reader) char(c byte) {
	if r.pass() || r.deeper > 0 || r.state.into.silent() {
		return
	}
	r.bytes = append(r.bytes, c)
}

// decode hands on the bytes of text before a place where the code page may change.
func (r *reader) decode() {
	if len(r.bytes) == 0 {
		return
	}
	text, ascii := string(r.bytes), true
	for _, c := range r.bytes {
		ascii = ascii && c < 0x80
	}
	r.bytes = r.bytes[:0]
	font := r.fonts[r.state.font]
	switch {
	case font.symbols && (r.state.into == body || r.state.into == marker):
		text = strings.Map(func(c rune) rune { return flow.Symbol(font.name, c) }, latin(text))
	case !ascii:
		// Bytes that are no characters become U+FFFD, and there is no other error.
		text, _ = encodingOf(r.pageOf(font)).NewDecoder().String(text)
	}
	r.say(text)
}

// latin is the string whose characters have the bytes of s for their numbers.
func latin(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// unicode is a character by its number, half of one, or one of a symbol font.
func (r *reader) unicode(n int) {
	r.decode()
	r.passing = r.state.fallback
	c := rune(uint16(n)) // negative beyond 32,767
	switch {
	case utf16.IsSurrogate(c) && c < 0xDC00:
		r.surrogate = c
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.surrogate, c)
	}
	r.surrogate = 0
	r.say(flow.Readable(r.fonts[r.state.font].name, string(c)))
}

// pageOf is the code page that words in a font are written in.
func (r *reader) pageOf(f font) int {
	switch {
	case f.codePage != 0:
		return f.codePage
	case r.codePage != 0:
		return r.codePage
	}
	return 1252
}

// codePageOf is the code page of a font's character set (RTF 1.9.1, "Font Table"); 0 for
// the document's.
func codePageOf(charset int) int {
	switch charset {
	case 0:
		return 1252
	case 77:
		return 10000
	case 128:
		return 932
	case 129, 130:
		return 949
	case 134:
		return 936
	case 136:
		return 950
	case 161:
		return 1253
	case 162:
		return 1254
	case 163:
		return 1258
	case 177:
		return 1255
	case 178:
		return 1256
	case 186:
		return 1257
	case 204:
		return 1251
	case 222:
		return 874
	case 238:
		return 1250
	case 255:
		return 437
	}
	return 0
}

// encodingOf is how a code page writes characters; Windows-1252 for one that is not known.
func encodingOf(codePage int) encoding.Encoding {
	switch codePage {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 866:
		return charmap.CodePage866
	case 874:
		return charmap.Windows874
	case 932:
		return japanese.ShiftJIS
	case 936:
		return simplifiedchinese.GBK
	case 949, 1361:
		return korean.EUCKR
	case 950:
		return traditionalchinese.Big5
	case 1250:
		return charmap.Windows1250
	case 1251:
		return charmap.Windows1251
	case 1253:
		return charmap.Windows1253
	case 1254:
		return charmap.Windows1254
	case 1255:
		return charmap.Windows1255
	case 1256:
		return charmap.Windows1256
	case 1257:
		return charmap.Windows1257
	case 1258:
		return charmap.Windows1258
	case 10000:
		return charmap.Macintosh
	case 65001:
		return encoding.Nop
	}
	return charmap.Windows1252
}
