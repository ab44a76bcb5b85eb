package pdf

import (
	"bytes"
	"encoding/xml"
	"strings"
	"time"
)

// published is the day or time of publication that a document's metadata name, as
// publishers' do (PRISM's publicationDate, Dublin Core's issued); "" for none. It is in
// RFC 3339. The metadata (XMP, ISO 16684-1) lie open in the file, so that others than
// readers of PDFs find them.
func published(b []byte) string {
	const most = 1 << 20
	_, after, found := bytes.Cut(b, []byte("<x:xmpmeta"))
	packet, _, ended := bytes.Cut(after[:min(len(after), most)], []byte("</x:xmpmeta>"))
	if !found || !ended {
		return ""
	}
	d := xml.NewDecoder(strings.NewReader("<x:xmpmeta" + string(packet) + "</x:xmpmeta>"))
	within := false
	for {
		t, err := d.Token()
		if err != nil {
			return ""
		}
		switch t := t.(type) {
		case xml.StartElement:
			within = namesPublication(t.Name)
			for _, a := range t.Attr {
				if at, ok := moment(a.Value); ok && namesPublication(a.Name) {
					return at
				}
			}
		case xml.CharData:
			if at, ok := moment(string(t)); ok && within {
				return at
			}
		}
	}
}

func namesPublication(n xml.Name) bool {
	return n.Local == "publicationDate" && strings.Contains(n.Space, "prismstandard.org/") ||
		n.Local == "issued" && n.Space == "http://purl.org/dc/terms/"
}

// moment is a day or a time in RFC 3339.
func moment(s string) (string, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(layout), true
		}
	}
	return "", false
}
