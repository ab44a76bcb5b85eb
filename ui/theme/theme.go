package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"lede/briefing"
)

// A Theme is a complete set of styles and glyphs. It is a value: immutable once
// made.
type Theme struct {
	Name  string // "dark", "light" or "plain"
	Dark  bool
	Glyph Glyphs

	// Text of the page. No style has a background, so that the page stands on the
	// terminal's own.
	Headline, Standfirst, Byline, Body, Muted, Heading  lipgloss.Style
	Strong, Emphasis, Code, Struck, Link, Target, Quote lipgloss.Style
	Citation, Furniture, Rule, Notice                   lipgloss.Style

	// The frame around it.
	Title, Key, Label, Selected, Count lipgloss.Style

	// The reader's own, and what is looked for.
	Cursor, Mark, Hit, HitCurrent lipgloss.Style

	// One accent a meaning.
	Known, Unknown, Dated, Quoted, Unnamed, Changed, Yours, Alarm lipgloss.Style
}

// Glyphs are the signs that go with the colours, so that no meaning rests on
// colour alone. In the plain theme they are ASCII.
type Glyphs struct {
	Kind                               [16]string // by briefing.Kind
	Bar, Bullet, SubBullet, Open, Done string
	Ellipsis, HRule, VRule, Corner     string
	Folded, Unfolded, Current, Quote   string
	Superscript                        bool // citations as ¹ rather than [1]
}

// Kind is the glyph of a section's kind.
func (t Theme) Kind(k briefing.Kind) string { return t.Glyph.Kind[k] }

// Accent is the style of a section's kind.
func (t Theme) Accent(k briefing.Kind) lipgloss.Style { return t.Heading }

// Contrast is the WCAG 2.2 contrast ratio of two colours, from 1 to 21.
func Contrast(a, b color.Color) float64 { return 0 }

// Dark, Light and Plain are the three built-in themes.
func Dark() Theme  { return Theme{Name: "dark", Dark: true} }
func Light() Theme { return Theme{Name: "light"} }
func Plain() Theme { return Theme{Name: "plain"} }
