package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/ui/theme"
)

const converted = `---
title: Salt in the wells
outlet: Harbour Courier
published: 2031-03-02T10:04:00+01:00
original:
  format: PDF
  sha256: aa
  read: 3 pages
  from: {title: document properties, published: the page}
---

<!-- page: 1 -->

![The wells on <!-- page: 2 --> Sunday](#)

The office closed <!-- page: 3 --> the wells.<!-- comment: Ada: so? --> It keeps [the report](attachment:1/report.pdf).

> [!PULLQUOTE]
> It closed the wells.

<!-- furniture: navigation
Home &amp; away
World <b>
-->

<!-- furniture: a sharing button
Share
-->
`

func TestConverted(t *testing.T) {
	masthead := []string{
		"Salt in the wells", "", "Harbour Courier · 2 March 2031 at 10:04 (UTC+1)",
		"Original: PDF, 3 pages · title from document properties", "",
	}
	text := []string{
		"The office closed the wells. It keeps the report.", "",
		"│ › Pull quote", "│ It closed the wells.", "",
	}
	for _, c := range []struct {
		about  string
		o      Options
		figure string
		last   []string
	}{
		{"folded", Options{Theme: theme.Dark()}, "▣ The wells on Sunday", []string{"▸ 3 lines set aside: navigation, a sharing button"}},
		{"unfolded", Options{Theme: theme.Dark(), Furniture: true}, "▣ The wells on Sunday", []string{
			"▾ 3 lines set aside: navigation, a sharing button", "Home & away", "World <b>", "", "Share",
		}},
		{"plain", Options{Theme: theme.Plain()}, "% picture: The wells on Sunday", []string{"+ 3 lines set aside: navigation, a sharing button"}},
	} {
		c.o.Width = 80
		p := New(briefing.Parse(converted, briefing.Options{}), c.o)
		want := slices.Concat(masthead, []string{c.figure, ""}, text, c.last)
		got := plainRows(p)
		if c.about == "plain" {
			got, want = got[5:7], want[5:7]
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.about, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// TestFurnitureIsLaidOutByLine holds a long menu to what one line of it costs.
func TestFurnitureIsLaidOutByLine(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Salt\n\nText.\n\n<!-- furniture: navigation\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "Menu %d\n", i)
	}
	b.WriteString("-->\n")
	p := New(briefing.Parse(b.String(), briefing.Options{}), Options{Width: 60, Theme: theme.Dark(), Furniture: true})
	if got := p.Rows(p.First(), 8); got[7].Plain() != "Menu 2" {
		t.Fatalf("the eighth row is %q", got[7].Plain())
	}
	if n := len(p.laid.byKey); n > 20 {
		t.Errorf("%d strips are laid out for eight rows", n)
	}
}
