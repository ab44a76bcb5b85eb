package epub

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// The bounds of the XML that describes a book; that of a real one is a hundredth of them.
const (
	longestXML = 8 << 20 // bytes
	deepestXML = 1000
)

// elements calls begin for each element of the XML in b, with its local name, and end with
// the words that stand in it directly. XML that is damaged is read as far as it goes. No
// entity that a document declares is put in, for encoding/xml knows none and fetches
// nothing; those of HTML are, which books use without declaring them.
func elements(b []byte, begin func(name string, attr func(string) string), end func(name, words string)) {
	d := xml.NewDecoder(bytes.NewReader(b[:min(len(b), longestXML)]))
	d.Strict = false
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if in, err := charset.NewReaderLabel(label, r); err == nil {
			return in, nil
		}
		return r, nil
	}
	var words [][]byte // of the elements that are open
	for {
		t, err := d.Token()
		if err != nil || len(words) > deepestXML {
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			words = append(words, nil)
			begin(t.Name.Local, func(name string) string {
				for _, a := range t.Attr {
					if a.Name.Local == name {
						return strings.TrimSpace(a.Value)
					}
				}
				return ""
			})
		case xml.CharData:
			if n := len(words); n > 0 {
				words[n-1] = append(words[n-1], t...)
			}
		case xml.EndElement:
			n := len(words)
			if n == 0 {
				continue
			}
			text := html.UnescapeString(string(words[n-1]))
			end(t.Name.Local, strings.Join(strings.Fields(text), " "))
			words = words[:n-1]
		}
	}
}
