package page

import (
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/ui/theme"
)

// longBriefing is a briefing of about size bytes: sections of prose, lists, quotations and tables.
func longBriefing(size int) string {
	var b strings.Builder
	b.WriteString("# A long count\n\nA standfirst that says what is counted.\n\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "## Section %d\n\n", i)
		for k := range 4 {
			fmt.Fprintf(&b, "Paragraph %d of section %d says that **crane %d** stands on the *north* quay, ", k, i, k*i)
			b.WriteString(strings.Repeat("and goes on to say so at some length, ", 6))
			b.WriteString("with [a link](https://quay.example/list) and `code`. [^1]\n\n")
		}
		for k := range 5 {
			fmt.Fprintf(&b, "- **%d March 2031:** crane %d is counted, and counted again by somebody else. [^1]\n", k+1, k)
		}
		b.WriteString("\n> “Words that somebody said about cranes.”\n>\n> — Ada Winch, harbour master\n\n")
		b.WriteString("| Quay | Cranes |\n|---|--:|\n| North | 9 |\n| South | 11 |\n\n")
	}
	b.WriteString("[^1]: The log.\n")
	return b.String()
}

// texts are the shapes that a long text comes in.
func texts(size int) map[string]string {
	return map[string]string{
		"briefing":  longBriefing(size),
		"paragraph": strings.Repeat("one paragraph without an end, ", size/30),
		"list":      strings.Repeat("- an item of a list that has very many\n", size/39),
		"table":     "| a | b |\n|---|---|\n" + strings.Repeat("| a cell | another cell |\n", size/26),
		"code":      "```\n" + strings.Repeat("a line of code that is not coloured\n", size/36) + "```\n",
	}
}

// height is how many rows are drawn at a time.
const height = 40

func BenchmarkPage(b *testing.B) {
	o := Options{Width: 84, Theme: theme.Dark()}
	for _, size := range []int{10 << 10, 1 << 20, 10 << 20} {
		for name, text := range texts(size) {
			name := fmt.Sprintf("%s/%dk", name, size>>10)
			doc := briefing.Parse(text, briefing.Options{})
			b.Run(name+"/first screen", func(b *testing.B) {
				for b.Loop() {
					p := New(doc, o)
					draw(p, p.First())
				}
			})
			p := New(doc, o)
			b.Run(name+"/scroll a row", func(b *testing.B) {
				at := p.First()
				for b.Loop() {
					at = p.Scroll(at, 1)
					draw(p, at)
				}
			})
			b.Run(name+"/page down", func(b *testing.B) {
				at := p.First()
				for b.Loop() {
					at = p.Scroll(at, height)
					draw(p, at)
				}
			})
			b.Run(name+"/to the end and back", func(b *testing.B) {
				for b.Loop() {
					draw(p, p.Last(height))
					draw(p, p.First())
				}
			})
			b.Run(name+"/resize in the middle", func(b *testing.B) {
				at := p.At(len(text) / 2)
				for i := 0; b.Loop(); i++ {
					o.Width = 60 + i%30
					p.Configure(o)
					draw(p, at)
				}
			})
		}
	}
}

func draw(p *Page, top Place) {
	for _, r := range p.Rows(top, height) {
		r.Draw(nil)
	}
}
