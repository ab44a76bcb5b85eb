package hypertext_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/content/format/hypertext"
)

// A page is made at random, together with the words that a browser shows of it.
type page struct{ markup, shown strings.Builder }

// apart is words that stand by themselves.
func (p *page) apart(markup string, inside func()) {
	p.element(markup, func() {
		p.shown.WriteByte(' ')
		inside()
		p.shown.WriteByte(' ')
	})
}

func (p *page) element(markup string, inside func()) {
	name, _, _ := strings.Cut(markup, " ")
	p.markup.WriteString("<" + markup + ">")
	inside()
	p.markup.WriteString("</" + name + ">")
}

// line is words and elements in a line. Links do not stand in links.
func (p *page) line(t *rapid.T, depth int, linked bool) {
	for range rapid.IntRange(0, 4).Draw(t, "parts") {
		switch kind := rapid.IntRange(0, 9).Draw(t, "kind"); {
		case kind < 4 || depth == 0:
			words := rapid.StringMatching(`[ \n]?[a-e]{1,3}([ \n]{1,2}[a-e]{1,3}){0,2}[ \n]?`).Draw(t, "words")
			p.markup.WriteString(words)
			p.shown.WriteString(words)
		case kind == 4:
			p.markup.WriteString("<br>")
			p.shown.WriteByte(' ')
		case kind == 5:
			p.markup.WriteString(rapid.SampledFrom([]string{
				"<wbr>", "<!-- x -->", "<script>x</script>", "<span hidden>x</span>", "<i style='display:none'>x</i>", "<input value=x>", "<img alt=''>",
			}).Draw(t, "silent"))
		case kind == 6 && !linked:
			p.element(`a href="https://a.example/"`, func() { p.line(t, depth-1, true) })
		default:
			name := rapid.SampledFrom([]string{"b", "i", "em", "strong", "span", "u", "del", "small", "mark", "sup"}).Draw(t, "name")
			p.element(name, func() { p.line(t, depth-1, linked) })
		}
	}
}

// blocks is what stands one below another.
func (p *page) blocks(t *rapid.T, depth int) {
	for range rapid.IntRange(0, 3).Draw(t, "blocks") {
		kind := rapid.IntRange(0, 8).Draw(t, "kind")
		if depth == 0 {
			kind = 0
		}
		switch kind {
		case 0, 1:
			name := rapid.SampledFrom([]string{"p", "h2", "div", "summary"}).Draw(t, "name")
			p.apart(name, func() { p.line(t, 2, false) })
		case 2:
			p.line(t, 2, false)
		case 3:
			name := rapid.SampledFrom([]string{"ul", "ol"}).Draw(t, "name")
			p.apart(name, func() {
				for range rapid.IntRange(0, 3).Draw(t, "items") {
					p.apart("li", func() { p.blocks(t, depth-1) })
				}
			})
		case 4:
			p.table(t, depth)
		case 5:
			p.apart("dl", func() {
				p.apart("dt", func() { p.line(t, 1, false) })
				p.apart("dd", func() { p.blocks(t, depth-1) })
			})
		default:
			name := rapid.SampledFrom([]string{"div", "section", "blockquote", "figure", "details", "center", "aside"}).Draw(t, "name")
			p.apart(name, func() { p.blocks(t, depth-1) })
		}
	}
}

func (p *page) table(t *rapid.T, depth int) {
	p.apart("table", func() {
		for range rapid.IntRange(1, 3).Draw(t, "rows") {
			p.apart("tr", func() {
				for range rapid.IntRange(1, 3).Draw(t, "cells") {
					p.apart(rapid.SampledFrom([]string{"td", "td", "th"}).Draw(t, "cell"), func() { p.blocks(t, depth-1) })
				}
			})
		}
	})
}

// TestWordsAreShownOnce holds for all pages: the words that a browser shows are those of
// the text, in order, joined and parted as there.
func TestWordsAreShownOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p page
		p.blocks(t, 3)
		markup := p.markup.String()
		md := markdown(t, []byte("<body>"+markup), hypertext.Options{})
		doc := briefing.Parse(md, briefing.Options{Format: briefing.FormatMarkdown})
		got := strings.Join(strings.Fields(strings.ReplaceAll(doc.Visible(briefing.Span{Start: 0, End: len(md)}), ":", "")), " ")
		if want := strings.Join(strings.Fields(p.shown.String()), " "); got != want {
			t.Fatalf("%s\nis read as\n%s\nwhich shows\n%s\nnot\n%s", markup, md, got, want)
		}
	})
}

// FuzzBlocks holds for all bytes: they are read, and come to a text.
func FuzzBlocks(f *testing.F) {
	f.Add([]byte("<p>a<table><tr><td>b<b>c</table><a href=#fn1>1</a><p id=fn1>d"), "text/html; charset=koi8-r")
	f.Add([]byte("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'b'>]><html><title/><p><a id='x'/>&a;<![CDATA[<c>]]></p></html>"), "application/xhtml+xml")
	f.Add([]byte("\xFF\xFE<\x00p\x00>\x00"), "")
	f.Fuzz(func(t *testing.T, b []byte, contentType string) {
		document, err := hypertext.Parse(b, contentType)
		if err != nil {
			t.Skip(err)
		}
		body := hypertext.Blocks([]*html.Node{document}, hypertext.Options{})
		for i, n := range body.Notes {
			if n.Key == "" {
				t.Errorf("note %d has no key", i)
			}
		}
		if text := fmt.Sprint(body); !utf8.ValidString(text) {
			t.Errorf("%q is no text", text)
		}
	})
}
