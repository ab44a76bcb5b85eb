package epub_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestHostileBooks come to a text, or are refused, in linear time: the test ends.
func TestHostileBooks(t *testing.T) {
	var laughs, spine, entries strings.Builder
	laughs.WriteString(`<!DOCTYPE package [<!ENTITY a0 "ha">`)
	for i := range 30 {
		fmt.Fprintf(&laughs, `<!ENTITY a%d "&a%d;&a%d;">`, i+1, i, i)
	}
	laughs.WriteString("]>")
	for range 50_000 {
		spine.WriteString("<itemref idref='a'/>")
		entries.WriteString("<navPoint><navLabel><text>Chapter</text></navLabel><content src='a.xhtml#x'/></navPoint>")
	}
	const manifest = "<manifest><item id='a' href='a.xhtml'/></manifest>"
	chapter := "<html><body><h1>Alpha</h1><p>" + strings.Repeat("Words. ", 1000) + "</p></body></html>"
	tests := map[string]struct{ opf, ncx, chapter, want string }{
		"laughs":        {laughs.String() + "<package><metadata><title>&a30;</title></metadata>" + manifest + "<spine><itemref idref='a'/></spine></package>", "", laughs.String() + "<p>&a30; omega</p>", "omega"},
		"one for all":   {"<package>" + manifest + "<spine>" + spine.String() + "</spine></package>", "", chapter, "Alpha"},
		"deep":          {strings.Repeat("<package>", 200_000), strings.Repeat("<navPoint>", 200_000), chapter, "Alpha"},
		"many entries":  {"<package>" + manifest + "<spine><itemref idref='a'/></spine></package>", "<ncx>" + entries.String() + "</ncx>", chapter, "Alpha"},
		"no end":        {"<package><metadata><title>", "<ncx><navPoint><text>", "<p>omega<table><b", "omega"},
		"no package":    {"\x00\x01", "\x00", chapter, "Alpha"},
		"outside of it": {"<package><manifest><item id='a' href='../../../../etc/hostname'/><item id='b' href='http://x.example/a.xhtml'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>", "", chapter, "Alpha"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := read(t, bound(t, []txtar.File{
				{Name: "mimetype", Data: []byte("application/epub+zip")}, {Name: "a.opf", Data: []byte(test.opf)},
				{Name: "toc.ncx", Data: []byte(test.ncx)}, {Name: "a.xhtml", Data: []byte(test.chapter)},
			}))
			if !strings.Contains(text, test.want) || strings.Contains(text, "haha") {
				t.Errorf("it is read as %.500q", text)
			}
		})
	}
}
