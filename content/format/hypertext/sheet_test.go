package hypertext_test

import (
	"strings"
	"testing"

	"lede/content/format/hypertext"
)

// TestSheets keeps what is declared for the look of words by a class alone.
func TestSheets(t *testing.T) {
	sheet := hypertext.Sheet{}
	sheet.Add(`@import url(x.css); /* .a{font-style:italic} */ .a, span.b { Font-Weight: BOLD; color: red }
@media print { .a { font-weight: normal } .b { font-weight: normal } }
@font-face { font-family: x }
p .a { font-weight: normal } .a:hover { font-weight: normal } #a { font-weight: normal }
.b { font-style: italic !important; font-size: 120% } .b { font-size: 0.9em }`)
	for classes, want := range map[string]string{
		"a":   "font-weight:bold;",
		"c b": "font-weight:bold;font-style:italic;font-size:0.9em;",
		"c":   "",
	} {
		if got := sheet.Style(classes); got != want {
			t.Errorf("%s: %q, want %q", classes, got, want)
		}
	}
	text := markdown(t, []byte(`<p>One <span class="a">two</span> <b>three <span class="n">four</span></b></p>`), hypertext.Options{Sheet: sheet})
	if want := "One **two** **three four**\n"; text != want {
		t.Errorf("%q, want %q", text, want)
	}
	hostile := hypertext.Sheet{}
	hostile.Add(strings.Repeat(".a{font-size:1em}", 50_000) + strings.Repeat(".b{", 50_000))
	if got := hostile.Style("a"); got != "font-size:1em;" {
		t.Errorf("%.100q", got)
	}
}
