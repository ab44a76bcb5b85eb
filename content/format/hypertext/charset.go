package hypertext

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decoded is b as UTF-8. A byte order mark says what it is, then the bytes themselves if
// they are characters of UTF-8 (what is not UTF-8 hardly ever looks like it, while
// declarations are often wrong), then contentType, then the document, and at last it is
// Windows-1252, as for browsers.
func decoded(b []byte, contentType string) []byte {
	e := encodingOf(b, contentType)
	if e == nil && utf8.Valid(b) {
		return bytes.TrimPrefix(b, []byte("\uFEFF"))
	}
	if e == nil {
		return bytes.ToValidUTF8(bytes.TrimPrefix(b, []byte("\uFEFF")), []byte("\uFFFD"))
	}
	text, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return text
}

// encodingOf is the encoding of b; nil for UTF-8.
func encodingOf(b []byte, contentType string) encoding.Encoding {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return nil
	case bytes.HasPrefix(b, []byte("\xFF\xFE")), bytes.HasPrefix(b, []byte("<\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(b, []byte("\xFE\xFF")), bytes.HasPrefix(b, []byte("\x00<")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	if beyondASCII(b) && utf8.Valid(b) {
		return nil
	}
	if e, name := charset.Lookup(declared(b, contentType)); e != nil && !strings.HasPrefix(name, "utf-") {
		return e
	} else if e != nil {
		return nil
	}
	// The name is a guess from the document; UTF-8 that is damaged stays that.
	e, name, _ := charset.DetermineEncoding(b, "")
	if strings.HasPrefix(name, "utf-") {
		return nil
	}
	return e
}

func beyondASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// xmlEncoding is the encoding of an XML declaration.
var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// declared is the encoding that contentType or an XML declaration names, if any.
func declared(b []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		return params["charset"]
	}
	if m := xmlEncoding.FindSubmatch(b[:min(len(b), 256)]); m != nil {
		return string(m[1])
	}
	return ""
}
