package html

import (
	"bytes"
	"slices"
	"unicode/utf16"
)

// Converter converts saved web pages.
type Converter struct{}

// Name is what such a file is.
func (Converter) Name() string { return "a web page" }

// Extensions are those of web pages.
func (Converter) Extensions() []string { return []string{"html", "htm", "xhtml", "xht"} }

// sniffed is how many bytes at the beginning of a file say what it is.
const sniffed = 1024

// Sniff reports whether b is HTML: whether it begins, after a byte order mark, white
// space, comments and an XML declaration, with the document type or an element that
// begins a document. With an extension of web pages, any tag will do.
func (c Converter) Sniff(extension string, b []byte) bool {
	head := beginning(b)
	rest := head
	for {
		rest = bytes.TrimLeft(rest, " \t\r\n\f")
		var end string
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?")):
			end = ">"
		default:
			return beginsPage(rest) || slices.Contains(c.Extensions(), extension) && hasTag(head)
		}
		i := bytes.Index(rest, []byte(end))
		if i < 0 { // a long comment
			return slices.Contains(c.Extensions(), extension)
		}
		rest = rest[i+len(end):]
	}
}

// beginsPage reports whether b begins with a tag that only web pages begin with.
func beginsPage(b []byte) bool {
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if n := len(tag); len(b) > n && bytes.EqualFold(b[:n], []byte(tag)) && !isLetterOrDigit(rune(b[n])) && b[n] != '-' {
			return true
		}
	}
	return false
}

// hasTag reports whether a tag begins in b.
func hasTag(b []byte) bool {
	for i, c := range b {
		if c == '<' && i+1 < len(b) && (b[i+1] == '!' || b[i+1]|0x20 >= 'a' && b[i+1]|0x20 <= 'z') {
			return true
		}
	}
	return false
}

// beginning is the first characters of b, whether it is in an encoding of ASCII's kind or
// in UTF-16.
func beginning(b []byte) []byte {
	switch {
	case bytes.HasPrefix(b, []byte("\xFF\xFE")), bytes.HasPrefix(b, []byte("<\x00")):
		return wide(b, 0)
	case bytes.HasPrefix(b, []byte("\xFE\xFF")), bytes.HasPrefix(b, []byte("\x00<")):
		return wide(b, 1)
	}
	b = bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF"))
	return b[:min(len(b), sniffed)]
}

// wide is the first characters of UTF-16, where the lower byte is at low in each pair.
func wide(b []byte, low int) []byte {
	var units []uint16
	for i := 0; i+1 < min(len(b), 2*sniffed); i += 2 {
		units = append(units, uint16(b[i+low])|uint16(b[i+1-low])<<8)
	}
	return bytes.TrimPrefix([]byte(string(utf16.Decode(units))), []byte("\uFEFF"))
}
