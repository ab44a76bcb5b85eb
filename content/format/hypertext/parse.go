package hypertext

import (
	"bytes"
	"errors"
	"fmt"

	"golang.org/x/net/html"
)

// The bounds of a document. A page of text has a start tag for every 30 to 50 bytes; dense
// tables of figures have one for every 10. With the text behind it one takes some 400 bytes
// of memory until its words are written, so that mostTags keeps a page to about 250 MB.
const (
	mostBytes = 64 << 20 // without the files that are embedded in it
	mostTags  = 500_000  // that begin an element
)

// ErrCut is Parse's error for a document that is longer than can be read. The tree holds
// its beginning.
var ErrCut = errors.New("the page is too long to be read whole")

// Parse reads a document. contentType is its media type as it came with it, as
// "text/html; charset=koi8-r"; it may be empty. With ErrCut the tree can be used all the
// same.
//
// The tree is that of the HTML standard, except for markup that no person writes: where
// elements are nested too deep or too crossed for a tree in linear time, it is that of the
// same words with simpler elements.
func Parse(b []byte, contentType string) (*html.Node, error) {
	b = withoutFiles(decoded(b, contentType))
	b, cut := within(b)
	if isXML(b, contentType) {
		b = closed(b)
	}
	root, err := tree(b)
	switch {
	case err != nil:
		return nil, err
	case cut:
		return root, ErrCut
	}
	return root, nil
}

func tree(b []byte) (*html.Node, error) {
	if !tangled(b) {
		if root, err := html.Parse(bytes.NewReader(b)); err == nil {
			return root, nil
		}
	}
	root, err := html.Parse(bytes.NewReader(combed(b)))
	if err != nil {
		return nil, fmt.Errorf("parse HTML: %w", err)
	}
	return root, nil
}

// within is b as far as it is within the bounds.
func within(b []byte) (kept []byte, cut bool) {
	if len(b) > mostBytes {
		b, cut = b[:mostBytes], true
	}
	if bytes.Count(b, []byte("<"))-bytes.Count(b, []byte("</")) <= mostTags {
		return b, cut
	}
	for n, tags := 0, 0; ; n++ {
		i := bytes.IndexByte(b[n:], '<')
		if i < 0 {
			return b, cut
		}
		n += i
		if !bytes.HasPrefix(b[n:], []byte("</")) {
			tags++
		}
		if tags > mostTags {
			return b[:n], true
		}
	}
}

// shortestFile is how many characters an embedded file has at least that is left out. A
// word is never that long.
const shortestFile = 512

// withoutFiles is b without the bytes of the pictures, fonts and styles that a page saved
// as a single file holds as data: addresses (RFC 2397).
func withoutFiles(b []byte) []byte {
	var out []byte
	for {
		i := bytes.Index(b, []byte(";base64,"))
		if i < 0 {
			break
		}
		i += len(";base64,")
		n := i
		for n < len(b) && isBase64(b[n]) {
			n++
		}
		if n-i < shortestFile {
			out, b = append(out, b[:n]...), b[n:]
			continue
		}
		out, b = append(out, b[:i]...), b[n:]
	}
	if out == nil {
		return b
	}
	return append(out, b...)
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == '+' || c == '/' || c == '=' || c == '%' || c == '-' || c == '_'
}
