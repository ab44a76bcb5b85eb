package hypertext_test

import (
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// long is a page of about n bytes as pages are: paragraphs, links, lists, a table.
func long(n int) []byte {
	const part = `<h2 class="title">The harbour</h2>
<div class="text"><p class="lead">Nobody <b>had counted</b> the ships in the bay, said <a href="https://paper.example/people?id=1&amp;view=2">the harbour master</a>, and nobody would, for they left before the tide had turned.</p>
<p>There were boats too.<br>Some of them came back &mdash; <i>others</i> did not, and of those nothing was heard.</p>
<ul><li>One ship</li><li>Two boats, <span style="color:red">red</span></li></ul>
<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2030</td><td>12</td></tr></table></div>
`
	return []byte("<!DOCTYPE html><html><head><meta charset=utf-8><title>Harbour</title></head><body>" + strings.Repeat(part, n/len(part)) + "</body></html>")
}

func BenchmarkParse(b *testing.B) {
	page := long(10 << 20)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := hypertext.Parse(page, "text/html"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBlocks(b *testing.B) {
	page := long(10 << 20)
	document, err := hypertext.Parse(page, "text/html")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		hypertext.Blocks([]*html.Node{document}, hypertext.Options{})
	}
}

func BenchmarkWhole(b *testing.B) {
	page := long(10 << 20)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		document, err := hypertext.Parse(page, "text/html")
		if err != nil {
			b.Fatal(err)
		}
		w := manuscript.NewWriter(io.Discard, "HTML", page, 1<<30)
		hypertext.Blocks([]*html.Node{document}, hypertext.Options{}).Write(w)
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
