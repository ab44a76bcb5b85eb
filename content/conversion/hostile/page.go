package hostile

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// page is a saved page with this body, after a few paragraphs.
func page(body string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><article><h1>Page</h1><p>` + Before + ` ` +
		strings.Repeat("It went on for an hour, and nobody who was there would say what was decided. ", 8) + `</p>` + body + `</article></body></html>`
}

// pages are saved pages.
func pages() []Document {
	const words = "<p>More words that fill the page.</p>"
	return append(cut("whole.html", func() []byte { return []byte(page(strings.Repeat(words, 2000))) }), []Document{
		{"deep.html", true, bytesOf(func() string { return page(nested(1_000_000, "<div>", "x", "</div>")) })},
		{"deep and never closed.html", true, bytesOf(func() string { return page(strings.Repeat("<blockquote><ul><li>", 200_000)) })},
		{"styles that are never closed.html", true, bytesOf(func() string { return page(strings.Repeat("<b><i><a href=x><p>", 20_000)) })},
		{"tables in tables.html", true, bytesOf(func() string { return page(strings.Repeat("<table><tr><td>x", 20_000)) })},
		{"words fostered out of a table.html", true, bytesOf(func() string { return page("<table>" + strings.Repeat("x<b>y", 50_000)) })},
		{"200,000 attributes.html", true, bytesOf(func() string {
			var b strings.Builder
			for i := range 200_000 {
				fmt.Fprintf(&b, " a%d=x", i)
			}
			return page("<p" + b.String() + ">x</p>")
		})},
		{"openings.html", true, bytesOf(func() string { return page(strings.Repeat("<", 5_000_000)) })},
		{"a comment without end.html", true, bytesOf(func() string { return page(words + "<!--" + strings.Repeat("- ", 5_000_000)) })},
		{"a script without end.html", true, bytesOf(func() string { return page(words + "<script>" + strings.Repeat("x<!-- <script>", 500_000)) })},
		{"entities.html", true, bytesOf(func() string { return page("<p>" + strings.Repeat("&#27;&#x9b;&amp&notin;&#xffffffff;", 100_000)) })},
		{"a word of 10 MB.html", true, bytesOf(func() string { return page("<p>" + strings.Repeat("x", 10<<20)) })},
		{"a cell a million wide.html", true, bytesOf(func() string {
			return page("<table>" + strings.Repeat("<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>", 1000) + "</table>")
		})},
		{"foreign content.html", true, bytesOf(func() string {
			return page(nested(100_000, "<svg><foreignObject><math><mi>", "x", "</mi></math></foreignObject></svg>"))
		})},
		{"sequences.html", true, bytesOf(func() string {
			s := strings.ReplaceAll(Sequence, "\"", "")
			return strings.ReplaceAll(page(`<p title="`+s+`">`+s+`&#27;[31m`+`</p><a href="https://a.example/`+s+`">`+s+`</a><img alt="`+s+`" src="x"><pre>`+s+"\x00\x08\x7f"+`</pre>`), "<title>Page", "<title>Page "+s)
		})},
		{"what a browser would fetch and run.html", true, bytesOf(func() string {
			return page(`<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><script src="https://evil.example/x.js"></script><iframe src="file:///etc/passwd"></iframe><img src="https://evil.example/x.png" onerror="x()"><link rel="stylesheet" href="https://evil.example/x.css"><a href="javascript:x()">here</a><object data="x.swf"></object><form action="https://evil.example/"><input value="y"></form>`)
		})},
		{"not in its charset.html", false, bytesOf(func() string { return strings.Replace(page(words), "utf-8", "utf-16le", 1) })},
		{"a charset of old attacks.html", false, bytesOf(func() string { return strings.Replace(page("+ADw-script+AD4-"), "utf-8", "utf-7", 1) })},
		{"NULs.html", false, bytesOf(func() string { return strings.ReplaceAll(page(words), "a", "a\x00") })},
		{"a picture in the page.html", true, bytesOf(func() string {
			return page(`<img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(make([]byte, 6<<20)) + `">`)
		})},
		{"deep metadata.html", true, bytesOf(func() string {
			return strings.Replace(page(words), "</title>", `</title><script type="application/ld+json">`+nested(500_000, `{"@graph":[`, `{}`, `]}`)+`</script>`, 1)
		})},
	}...)
}
