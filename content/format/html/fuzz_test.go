package html_test

import (
	"testing"

	"lede/content/format/html"
	"lede/content/format/manuscript"
)

// FuzzConvert holds that any bytes become a text or an error.
func FuzzConvert(f *testing.F) {
	for _, page := range []string{
		"",
		"<h1>The quay</h1><p>It was closed, the council says, after a storm.",
		`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"@id":"a"}]},{"@id":"a","name":"A"}]}</script>`,
		`<!-- saved from url=(0020)https://a.example/ --><html lang=en><meta name=date content="4 March 2031"><div class="share nav">a</div>`,
		"\xFF\xFE<\x00p\x00>\x00",
		"<table><tr><td><div><p>a<a href=b>c</table><noscript><p>d, e.</noscript>",
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		written(t, page, func(w *manuscript.Writer) {
			if err := (html.Converter{}).Convert(t.Context(), manuscript.Original{Bytes: page}, w); err != nil {
				t.Skip(err)
			}
		})
	})
}
