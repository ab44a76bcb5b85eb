package elements_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"lede/content/format/elements"
	"lede/content/format/manuscript"
)

// told is what a handler is told, and passes over elements called "skip".
type told struct{ strings.Builder }

func (h *told) Open(e *elements.Element) bool {
	h.WriteString("<" + e.Name + " " + e.Attr("a") + ">")
	return e.Name != "x:skip"
}
func (h *told) Text(words []byte) { h.Write(words) }
func (h *told) Close(name string) { h.WriteString("</" + name + ">") }

func TestWalk(t *testing.T) {
	spaces := elements.Spaces{"urn:x": "x"}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(
		`<?xml version="1.0" encoding="UTF-16"?><p xmlns="urn:x">é</p>`)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, in, want, err string }{
		{"prefixes", `<y:p xmlns:y="urn:x" y:a="1"><q xmlns="urn:other"/></y:p>`, "<x:p 1><q ></q></x:p>", ""},
		{"passed over", `<p xmlns="urn:x">a<skip a="2"><p>b</p></skip>c</p>`, "<x:p >a<x:skip 2>c</x:p>", ""},
		{"UTF-16", utf16, "<x:p >é</x:p>", ""},
		{"Latin-1", "<?xml version='1.0' encoding='iso-8859-1'?><p xmlns='urn:x'>\xe9</p>", "<x:p >é</x:p>", ""},
		{"entities", `<!DOCTYPE p [<!ENTITY e "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]><p xmlns="urn:x">&e;&f;&lt;</p>`, "<x:p >&e;&f;<</x:p>", ""},
		{"cut short", `<p xmlns="urn:x">words`, "<x:p >words", "read XML at byte 22"},
		{"nothing", ``, "", ""},
	} {
		var h told
		err := elements.Walk(context.Background(), []byte(c.in), spaces, &h)
		if h.String() != c.want {
			t.Errorf("%s: %q, want %q", c.name, h.String(), c.want)
		}
		if (err != nil) != (c.err != "") || err != nil && !strings.HasPrefix(err.Error(), c.err) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestDepthIsBounded(t *testing.T) {
	var h told
	err := elements.Walk(context.Background(), []byte(strings.Repeat("<p>", 1<<20)), nil, &h)
	if refusal := (*manuscript.Refusal)(nil); !errors.As(err, &refusal) {
		t.Error(err)
	}
}

func TestItEndsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := elements.Walk(ctx, []byte("<p/>"), nil, &told{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
