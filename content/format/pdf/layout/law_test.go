package layout_test

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"lede/content/format/manuscript"
	"lede/content/format/pdf/layout"
)

// A collector keeps all words that it is given.
type collector struct{ words strings.Builder }

func (c *collector) Blocks(blocks ...manuscript.Block) {
	for _, b := range blocks {
		c.block(b)
	}
}

func (c *collector) Locator(manuscript.Locator) {}

func (c *collector) Note(_ string, blocks ...manuscript.Block) { c.Blocks(blocks...) }

func (c *collector) Furniture(_ string, blocks ...manuscript.Block) { c.Blocks(blocks...) }

func (c *collector) block(b manuscript.Block) {
	switch b := b.(type) {
	case manuscript.Heading:
		c.text(b.Text)
	case manuscript.Paragraph:
		c.text(b.Text)
	case manuscript.Quote:
		c.Blocks(b.Blocks...)
	case manuscript.List:
		for _, item := range b.Items {
			c.Blocks(item...)
		}
	case manuscript.Table:
		for _, row := range b.Rows {
			for _, cell := range row {
				c.text(cell)
			}
		}
	default:
		panic(fmt.Sprintf("a %T", b))
	}
}

func (c *collector) text(t manuscript.Text) {
	for _, p := range t {
		c.words.WriteString(p.Words)
	}
}

// letters are all letters of a text, in the order of the alphabet.
func letters(text string) string {
	all := []rune(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, text))
	slices.SortFunc(all, cmp.Compare[rune])
	return string(all)
}

// Every letter of the pages comes into the text once, wherever it stands.
func TestEveryLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all strings.Builder
		var c collector
		r := layout.NewReader(&c, nil)
		for n := range rapid.IntRange(1, 16).Draw(t, "pages") {
			p := layout.Page{Width: 400, Height: 600}
			for range rapid.IntRange(0, 25).Draw(t, "lines") {
				// The letter of the page makes lines that are not repeated, and no o is a bullet.
				words := rapid.StringMatching(`([•–1-9]\.? )?[a-np-zäß]{1,9}( [a-np-z]{1,9}-?){0,9}`).Draw(t, "words") + fmt.Sprintf(" %c", "abcdefghijklmnpqrst"[n])
				x, y := rapid.Float64Range(0, 400).Draw(t, "x"), rapid.Float64Range(100, 500).Draw(t, "y")
				size := rapid.SampledFrom([]float64{6, 8, 10, 10, 10, 12, 18}).Draw(t, "size")
				turn := rapid.SampledFrom([]float64{0, 0, 0, 0, 0, 45, 90, 180}).Draw(t, "turn")
				p.Glyphs = append(p.Glyphs, line(x, y, size, turn, rapid.SampledFrom([]string{"", "b", "i"}).Draw(t, "style"), words)...)
				all.WriteString(words)
			}
			r.Add(p)
		}
		r.Close()
		if got, want := letters(c.words.String()), letters(all.String()); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

// Nothing that stands anywhere breaks the reader.
func FuzzPages(f *testing.F) {
	f.Add([]byte("The crane fell.\x00\x10\x20 1 2 3"))
	f.Fuzz(func(_ *testing.T, b []byte) {
		const each, most = 6, 3000
		var page layout.Page
		var c collector
		r := layout.NewReader(&c, nil)
		for i := 0; i+each <= min(len(b), most); i += each {
			x, y, size := float64(int8(b[i+1]))*4, float64(int8(b[i+2]))*5, float64(int8(b[i+3]))/4
			if b[i+4] == 1 {
				x, size = math.Inf(1), math.NaN()
			}
			g := layout.Glyph{
				Rune: rune(b[i]), Left: x, Right: x + size*float64(int8(b[i+5]))/64, Bottom: y, Top: y + size,
				X: x, Y: y, Size: size, Angle: float64(b[i+4]) / 40, Style: layout.Style(b[i+5] % 8),
			}
			page.Glyphs = append(page.Glyphs, g)
			if b[i+4] == 2 {
				r.Add(page)
				page = layout.Page{Width: float64(b[i+5]), Height: 600}
			}
		}
		r.Add(page)
		r.Close()
	})
}
