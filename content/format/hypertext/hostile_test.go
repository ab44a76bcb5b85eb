package hypertext_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/content/format/hypertext"
)

// hostile are pages that a parser of HTML can take minutes or all memory for: each has the
// word "alpha" before what is hostile, and "omega" behind it.
func hostile() map[string]string {
	numbered := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	return map[string]string{
		"nested divisions":          strings.Repeat("<div>", 40_000),
		"nested bold":               strings.Repeat("<b>", 40_000),
		"nested tables":             strings.Repeat("<table>", 40_000),
		"nested cells":              strings.Repeat("<table><tr><td>", 40_000),
		"nested quotes":             strings.Repeat("<blockquote>", 40_000),
		"nested lists":              strings.Repeat("<ul><li>", 40_000),
		"nested drawings":           strings.Repeat("<svg><g>", 1000) + strings.Repeat("</g></svg>", 1000),
		"nested links":              strings.Repeat("<a href=x>", 40_000),
		"nested figures":            strings.Repeat("<figure>", 400) + "x" + strings.Repeat("<figcaption>x</figcaption></figure>", 400),
		"nested asides":             strings.Repeat("<aside>some words that are long enough ", 400),
		"nested term lists":         strings.Repeat("<dl><dt>a<dd>", 400),
		"cells outside a table":     strings.Repeat("<td>1</td>", 40_000),
		"words in a table":          "<table>" + strings.Repeat("x<tr>y", 40_000) + "</table>",
		"ends without beginnings":   strings.Repeat("x</i>", 60_000),
		"many bodies":               numbered(20_000, "<html a%d=b>"),
		"many attributes":           "<b " + numbered(40_000, " a%d") + "></b>",
		"bold in every paragraph":   "<div>" + numbered(200, "<b a=%d>") + "</div>" + strings.Repeat("<p>x</p>", 20_000),
		"crossed":                   strings.Repeat("<b><div></b>", 40_000),
		"crossed links":             strings.Repeat("<a><div></a></div>", 40_000),
		"wide spans":                "<table><tr><th>x" + strings.Repeat("<tr><td colspan=1000 rowspan=65534>x<td>y", 5000) + "</table>",
		"one paragraph":             strings.Repeat("<i>x</i> <b>y</b> ", 40_000),
		"one link for each letter":  strings.Repeat("<a href=#n>1</a>", 40_000) + "<p id=n>x</p>",
		"notes of one name":         numbered(20_000, "<p>x<a href=#fn%[1]d>*</a></p><p id=fn%[1]d>y</p>"),
		"notes in one block":        "<p>x" + numbered(5000, "<a href=#fn%d>1</a>") + "</p><p>" + numbered(5000, "<a id=fn%d></a>y ") + "</p>",
		"identifiers in each other": numbered(400, "<div id=fn%d>") + numbered(20_000, "<a href=#fn%[1]d id=r%[1]d>1</a>") + strings.Repeat("</div>", 400),
		"zeros":                     strings.Repeat("\x00", 1<<20),
		"comments":                  strings.Repeat("<!--", 1<<18) + "-->",
		"entities":                  strings.Repeat("&amp", 1<<16) + " ",
		"breaks":                    strings.Repeat("<br>", 60_000),
		"rules":                     strings.Repeat("<hr>", 60_000),
		"pictures":                  strings.Repeat("<img alt=boat src=x>", 40_000),
		"a file":                    "<img src='data:image/png;base64," + strings.Repeat("iVBORw0KGgo", 1<<20) + "'>",
	}
}

// TestHostilePages are read, with the words before and behind what is hostile. That it is
// in linear time shows in that the test ends.
func TestHostilePages(t *testing.T) {
	for name, page := range hostile() {
		t.Run(name, func(t *testing.T) {
			text := markdown(t, []byte("<p>alpha</p>"+page+"<p>omega</p>"), hypertext.Options{})
			if !strings.Contains(text, "alpha") || !strings.Contains(text, "omega") {
				t.Errorf("words are lost: %.200q", text)
			}
		})
	}
}
