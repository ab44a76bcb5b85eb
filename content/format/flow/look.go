package flow

import (
	"strings"

	"lede/content/format/manuscript"
)

// A Toggle is a property that is on, off, or not said.
type Toggle int8

// The states of a property.
const (
	Unsaid Toggle = iota
	On
	Off
)

// Toggled is On or Off.
func Toggled(on bool) Toggle {
	if on {
		return On
	}
	return Off
}

// A Rise is where words are set, or not said.
type Rise uint8

// The places.
const (
	Unplaced Rise = iota
	OnLine
	Raised
	Lowered
)

// A Look is how words are set, as far as a style or a hand says it.
type Look struct {
	Bold, Italic, Struck, Hidden, Mono Toggle
	Rise                               Rise
	Font                               string
}

// Over is what l says, and where it says nothing what below does.
func (l Look) Over(below Look) Look {
	for _, t := range []struct {
		above *Toggle
		below Toggle
	}{{&l.Bold, below.Bold}, {&l.Italic, below.Italic}, {&l.Struck, below.Struck}, {&l.Hidden, below.Hidden}, {&l.Mono, below.Mono}} {
		if *t.above == Unsaid {
			*t.above = t.below
		}
	}
	if l.Rise == Unplaced {
		l.Rise = below.Rise
	}
	if l.Font == "" {
		l.Font = below.Font
	}
	return l
}

// Readable is words as they read in this look: the private characters of symbol fonts are
// the signs that they show, and figures that are raised or lowered stay so, for 10 to the
// sixth is not 106.
func (l Look) Readable(words string) string {
	words = Readable(l.Font, words)
	const line, raised, lowered = "0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ"
	var signs []rune
	switch l.Rise {
	case Raised:
		signs = []rune(raised)
	case Lowered:
		signs = []rune(lowered)
	default:
		return words
	}
	if strings.Trim(words, line) != "" || !strings.ContainsAny(words, line[:10]) {
		return words
	}
	return strings.Map(func(r rune) rune {
		return signs[len([]rune(line[:strings.IndexRune(line, r)]))]
	}, words)
}

// Style is the look as Markdown has it.
func (l Look) Style() manuscript.Style {
	var s manuscript.Style
	for _, t := range []struct {
		toggle Toggle
		style  manuscript.Style
	}{{l.Bold, manuscript.Strong}, {l.Italic, manuscript.Emphasis}, {l.Struck, manuscript.Struck}, {l.Mono, manuscript.Monospace}} {
		if t.toggle == On {
			s |= t.style
		}
	}
	return s
}

// OfRole is the look without what is only how a style of this role looks: a heading is
// not bold for emphasis. Nor is a whole paragraph in the letters of a typewriter code.
func (l Look) OfRole(role Role) Look {
	l.Mono = Unsaid
	switch role {
	case Heading, Title, Subtitle, Caption, Quote, Code, Contents:
		l.Bold, l.Italic = Unsaid, Unsaid
	}
	return l
}

// Monospaced reports whether the letters of a font are all of one width, by the names
// that such fonts have.
func Monospaced(font string) bool {
	font = strings.ToLower(font)
	for _, name := range []string{"mono", "courier", "consolas", "menlo", "monaco", "source code"} {
		if strings.Contains(font, name) {
			return true
		}
	}
	return false
}

// CodeStyle reports whether a style of this name is for code within a line.
func CodeStyle(name string) bool {
	switch strings.ToLower(name) {
	case "verbatim char", "source text", "html code", "html typewriter", "html keyboard", "html sample", "code char", "teletype":
		return true
	}
	return false
}
