package html_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"lede/content/format/html"
	"lede/content/format/manuscript"
)

// longPage is a page of about so many bytes: an article between furniture.
func longPage(size int) []byte {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><title>The long report</title></head><body><nav><ul>`)
	for i := range 200 {
		fmt.Fprintf(&b, `<li class="menu-item"><a href="/section/%d">Section %d</a></li>`, i, i)
	}
	b.WriteString(`</ul></nav><main><article class="post-content"><h1>The long report</h1>`)
	for i := 0; b.Len() < size; i++ {
		if i%10 == 0 {
			fmt.Fprintf(&b, `<h2>Part %d</h2><div class="share-bar"><a href="/share">Share this</a></div>`, i)
		}
		fmt.Fprintf(&b, `<p class="paragraph text">In the year %d, the harbour office wrote to <a href="/letters/%d">the council</a>, `+
			`and said that <em>nothing</em> of the quay was lost; the letter has a number, and is kept.</p>`, i, i)
	}
	b.WriteString(`</article><aside class="related"><h2>Read more</h2><ul>`)
	for i := range 200 {
		fmt.Fprintf(&b, `<li><a href="/story/%d">Another story, number %d</a></li>`, i, i)
	}
	b.WriteString(`</ul></aside></main><footer>All rights reserved</footer></body></html>`)
	return []byte(b.String())
}

func BenchmarkConvert(b *testing.B) {
	for name, page := range map[string][]byte{
		"10MB":   longPage(10 << 20),
		"nested": []byte("<p>" + strings.Repeat("<div>", 100_000) + "The harbour is closed, the council says."),
		"spans":  []byte(strings.Repeat("<span>a, ", 200_000)),
		"class":  []byte(`<div class="` + strings.Repeat("share-", 500_000) + `">The harbour is closed, the council says.</div>`),
		"tables": []byte(strings.Repeat("<table><tr><td>", 50_000) + "The harbour is closed, the council says."),
		"links":  []byte(strings.Repeat(`<a href="/a">The harbour</a> `, 100_000)),
		"json":   []byte(`<script type="application/ld+json">` + strings.Repeat("[", 1_000_000) + `</script><p>The harbour is closed, the council says.`),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				w := manuscript.NewWriter(io.Discard, "web page", page, 64<<20)
				if err := (html.Converter{}).Convert(b.Context(), manuscript.Original{Bytes: page}, w); err != nil {
					b.Fatal(err)
				}
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
