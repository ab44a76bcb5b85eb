package html_test

import (
	"errors"
	"strings"
	"testing"

	"lede/content/format/html"
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

func TestAPageWithoutWordsIsRefused(t *testing.T) {
	page := []byte(`<!DOCTYPE html><html><head><title>The Courier</title></head><body><div id="app"></div><script>show()</script></body></html>`)
	w := manuscript.NewWriter(&strings.Builder{}, "web page", page, 1<<20)
	err := (html.Converter{}).Convert(t.Context(), manuscript.Original{Bytes: page}, w)
	if refusal := (*manuscript.Refusal)(nil); !errors.As(err, &refusal) {
		t.Errorf("got %v", err)
	}
}

func TestWriteKnowsWhereThePageWas(t *testing.T) {
	page := []byte(`<h1>Quay closed after storm</h1><p>The eastern quay was closed on Sunday, after the storm of the <a href="/night">night before</a> had opened a crack in it.</p>`)
	got := written(t, page, func(w *manuscript.Writer) {
		tree, err := hypertext.Parse(page, "")
		if err != nil {
			t.Fatal(err)
		}
		if err := html.Write(t.Context(), tree, manuscript.Value{Text: "https://courier.example/a/b.html", From: "Content-Location"}, w); err != nil {
			t.Fatal(err)
		}
	})
	if url := got.head("url"); url != "https://courier.example/a/b.html" {
		t.Errorf("its address is %q", url)
	}
	if !strings.Contains(got.markdown, "(https://courier.example/night)") {
		t.Errorf("a link leads elsewhere:\n%s", got.markdown)
	}
}
