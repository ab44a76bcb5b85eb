package hypertext_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"lede/content/format/hypertext"
)

// TestEncodings reads the same words in the encodings that pages have, however those are
// said or kept to themselves.
func TestEncodings(t *testing.T) {
	const russian, western, japaneseWords = "Причал пуст", "Café “Zoë” – 5 €", "港は空だ"
	koi8r := encoded(t, charmap.KOI8R.NewEncoder().String, russian)
	windows := encoded(t, charmap.Windows1252.NewEncoder().String, western)
	tests := []struct{ name, page, contentType, want string }{
		{"nothing said, UTF-8", "<p>" + russian, "", russian},
		{"nothing said, Windows-1252", "<p>" + windows, "", western},
		{"header", "<p>" + koi8r, "text/html; charset=koi8-r", russian},
		{"meta", "<meta charset=koi8-r><p>" + koi8r, "text/html", russian},
		{"http-equiv", `<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>` + koi8r, "", russian},
		{"header before meta", "<meta charset=windows-1252><p>" + koi8r, "text/html; charset=koi8-r", russian},
		{"XML declaration", `<?xml version="1.0" encoding="KOI8-R"?><p>` + koi8r + "</p>", "application/xhtml+xml", russian},
		{"said to be Latin 1", "<meta charset=iso-8859-1><p>" + russian, "text/html; charset=iso-8859-1", russian},
		{"Latin 1 is Windows-1252", "<p>" + windows, "text/html; charset=iso-8859-1", western},
		{"no such encoding", "<p>" + windows, "text/html; charset=nonsense", western},
		{"byte order mark", "\uFEFF<meta charset=koi8-r><p>" + russian, "", russian},
		{"ISO-2022-JP", "<meta charset=iso-2022-jp><p>" + encoded(t, japanese.ISO2022JP.NewEncoder().String, japaneseWords), "", japaneseWords},
		{"UTF-16 with a mark", encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, "<p>"+russian), "", russian},
		{"UTF-16 without", encoded(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String, "<p>"+russian), "", russian},
		{"damaged UTF-8", "<meta charset=utf-8><p>" + russian + "\xD0", "", russian + "\uFFFD"},
		{"zeros", "<p>a\x00b", "", "ab"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			document, err := hypertext.Parse([]byte(test.page), test.contentType)
			if err != nil {
				t.Fatal(err)
			}
			if got := hypertext.Text(document); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func encoded(t *testing.T, encode func(string) (string, error), words string) string {
	t.Helper()
	s, err := encode(words)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestXHTML reads elements as empty that say so, and no entity that is declared.
func TestXHTML(t *testing.T) {
	tests := []struct{ page, contentType, want string }{
		{`<html><head><title/><script src="a"/></head><body><p><a id="x"/>One <i/>two<br/>three</p></body></html>`, "application/xhtml+xml", "One two three"},
		{`<?xml version="1.0"?><p><b/>One</p>`, "", "One"},
		{`<!DOCTYPE html [<!ENTITY a "<p>no</p>"><!ENTITY b SYSTEM "file:///etc/hostname">]><p>One &a; &b; &eacute;</p>`, "application/xhtml+xml", "One &a; &b; é"},
		{`<p>One <![CDATA[<two> & three]]></p>`, "application/xhtml+xml", "One <two> & three"},
		{`<div/>One<div/>two`, "text/html", "One two"},
	}
	for _, test := range tests {
		document, err := hypertext.Parse([]byte(test.page), test.contentType)
		if err != nil {
			t.Fatal(err)
		}
		if got := hypertext.Text(document); got != test.want {
			t.Errorf("%s: %q, want %q", test.page, got, test.want)
		}
		for n := range document.Descendants() {
			if n.DataAtom.String() == "a" && n.FirstChild != nil || n.Data == "b" && n.FirstChild != nil {
				t.Errorf("%s: an empty element goes on", test.page)
			}
		}
	}
}

// TestLongPages are cut where they are too long to be read, and that is said.
func TestLongPages(t *testing.T) {
	document, err := hypertext.Parse([]byte("<p>alpha<p>"+strings.Repeat("<i>x", 650_000)+"<p>omega"), "")
	if !errors.Is(err, hypertext.ErrCut) {
		t.Fatalf("the error is %v", err)
	}
	if first := firstText(document); first != "alpha" {
		t.Errorf("it begins with %q", first)
	}
	film := strings.Repeat("AAAA", 17<<20)
	document, err = hypertext.Parse([]byte("<p>alpha<img src='data:video/mp4;base64,"+film+"'>omega"), "")
	if err != nil || hypertext.Text(document) != "alphaomega" {
		t.Errorf("with a file in it: %v, %.100q", err, hypertext.Text(document))
	}
}

func firstText(n *html.Node) string {
	for k := range n.Descendants() {
		if k.Type == html.TextNode {
			return k.Data
		}
	}
	return ""
}
