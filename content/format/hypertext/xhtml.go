package hypertext

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isXML reports whether b is XHTML, in which any element can be empty.
func isXML(b []byte, contentType string) bool {
	return strings.Contains(contentType, "xml") || bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n"), []byte("<?xml"))
}

// closed is XHTML as HTML: HTML takes <a id="x"/> for the beginning of an element, and an
// empty title for a title that goes on to the end of the document.
func closed(b []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(b) + len(b)/16)
	z := html.NewTokenizer(bytes.NewReader(withoutSubset(b)))
	z.AllowCDATA(true)
	for {
		t := z.Next()
		raw := z.Raw()
		switch {
		case t == html.ErrorToken:
			out.Write(raw)
			return out.Bytes()
		case t == html.TextToken && bytes.HasPrefix(raw, []byte("<![CDATA[")):
			out.WriteString(html.EscapeString(string(z.Text())))
			continue
		case t == html.SelfClosingTagToken:
			z.NextIsNotRawText()
			raw = bytes.Clone(raw)
			name, _ := z.TagName()
			if !isVoid(name) {
				out.Write(raw[:len(raw)-2])
				out.WriteString("></" + string(name) + ">")
				continue
			}
		}
		out.Write(raw)
	}
}

// withoutSubset is b without the declarations that its document type holds, which could
// name entities: none of those is ever put in or fetched.
func withoutSubset(b []byte) []byte {
	i := bytes.Index(b[:min(len(b), 4096)], []byte("<!DOCTYPE"))
	if i < 0 {
		return b
	}
	open := bytes.IndexAny(b[i:], "[>")
	if open < 0 || b[i+open] == '>' {
		return b
	}
	end := bytes.Index(b[i+open:], []byte("]>"))
	if end < 0 {
		return b
	}
	return append(bytes.Clone(b[:i+open]), b[i+open+end+1:]...)
}

// isVoid reports whether the element of HTML never has content.
func isVoid(name []byte) bool {
	switch atom.Lookup(name) {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input,
		atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
