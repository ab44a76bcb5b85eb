package layout

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"lede/content/format/manuscript"
)

// A word is characters without a gap.
type word struct {
	text        string
	left, right float64
	base        float64 // the height of its baseline
	size        float64 // of its type
	style       Style
	raised      bool               // over the baseline of its line, and smaller
	tight       bool               // no blank stands before it
	leftward    bool               // it is read from right to left
	remark      *manuscript.Remark // stands here, and no word
}

func (w *word) width() float64 { return w.right - w.left }

// words are those of the glyphs, in their order. A word ends at a blank, and where the
// next glyph stands elsewhere than beside the last.
func words(glyphs []Glyph) []word {
	var all []word
	var b wordBuilder
	end := func() {
		if w, ok := b.word(); ok {
			all = append(all, w)
		}
		b = wordBuilder{}
	}
	tight := false
	for _, g := range glyphs {
		if !sound(g) {
			continue
		}
		if g.Rune == ' ' {
			end()
			tight = false
			continue
		}
		if b.text.Len() > 0 && !b.takes(g) {
			tight = b.beside(g)
			end()
		}
		b.add(g, tight)
		tight = false
	}
	end()
	return all
}

// sound reports whether a glyph says something and stands somewhere.
func sound(g Glyph) bool {
	const far = 1e6
	for _, v := range []float64{g.Left, g.Right, g.Bottom, g.Top, g.X, g.Y, g.Size} {
		if math.IsNaN(v) || math.Abs(v) > far {
			return false
		}
	}
	return g.Rune == hyphenMark || g.Rune > ' ' && g.Rune != unicode.ReplacementChar && !unicode.IsControl(g.Rune) || g.Rune == ' '
}

// A wordBuilder puts glyphs to a word.
type wordBuilder struct {
	text     strings.Builder
	w        word
	lettered bool // it has a letter
	last     Glyph
}

// takes reports whether g goes on with the word.
func (b *wordBuilder) takes(g Glyph) bool {
	const sameLine, sameSize = 0.06, 0.15
	size := max(b.w.size, g.Size, 1)
	if math.Abs(g.Y-b.w.base) > sameLine*size || math.Abs(g.Size-b.w.size) > sameSize*size {
		return false
	}
	return b.near(g)
}

// near reports whether no gap is between the last glyph and g. Letters that are spaced
// out to be read as a word have gaps that are smaller than those between words.
func (b *wordBuilder) near(g Glyph) bool {
	const gap, overlap = 0.25, 0.6
	size := max(b.w.size, g.Size, 1)
	if g.Left == b.last.Left && g.Right == b.last.Right {
		return true // of one ligature
	}
	ahead := g.Left - b.last.Right
	if b.w.leftward {
		ahead = b.last.Left - g.Right
	}
	return ahead < gap*size && ahead > -overlap*size
}

// beside reports whether g stands beside the word as a raised number does.
func (b *wordBuilder) beside(g Glyph) bool {
	return math.Abs(g.Y-b.w.base) < max(b.w.size, g.Size) && b.near(g)
}

func (b *wordBuilder) add(g Glyph, tight bool) {
	if b.text.Len() == 0 {
		b.w = word{left: g.Left, right: g.Right, base: g.Y, size: g.Size, style: g.Style, tight: tight, leftward: isLeftward(g.Rune)}
	}
	b.w.left, b.w.right = min(b.w.left, g.Left), max(b.w.right, g.Right)
	if isLetter := unicode.IsLetter(g.Rune) || unicode.IsDigit(g.Rune); isLetter && !b.lettered {
		b.w.style, b.lettered = g.Style, true // marks may be of another font
	}
	b.last = g
	b.text.WriteString(letters(g.Rune))
}

func (b *wordBuilder) word() (word, bool) {
	b.w.text = b.text.String()
	return b.w, b.w.text != ""
}

// letters are those of a ligature, and otherwise the character itself.
func letters(r rune) string {
	switch r {
	case 'ﬀ':
		return "ff"
	case 'ﬁ':
		return "fi"
	case 'ﬂ':
		return "fl"
	case 'ﬃ':
		return "ffi"
	case 'ﬄ':
		return "ffl"
	case 'ﬅ', 'ﬆ':
		return "st"
	case hyphenMark:
		return "-"
	case '↩', '\uFE0E': // leads from a note back to its call
		return ""
	}
	return string(r)
}

// hyphenMark is what PDFium has for a hyphen at the end of a line.
const hyphenMark = 0x02

// isLeftward reports whether the character belongs to a script that is read from right to
// left.
func isLeftward(r rune) bool {
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
