package theme

import (
	"charm.land/lipgloss/v2"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/change"
)

// A Theme is a complete set of styles and glyphs. It is a value: immutable once
// made.
type Theme struct {
	Name  string // "dark", "light" or "plain"
	Dark  bool
	Glyph Glyphs

	// Text of the page, which stands on the terminal's own background.
	Headline, Standfirst, Byline, Body, Muted, Heading  lipgloss.Style
	Strong, Emphasis, Code, Struck, Link, Target, Quote lipgloss.Style
	Citation, Furniture, Rule, Notice                   lipgloss.Style

	// The frame around it.
	Title, Key, Count lipgloss.Style

	// The reader's own, and what is looked for. Hit and HitCurrent alone have a
	// background, with a text colour of their own, so that they can be read whatever
	// the terminal's colours are.
	Cursor, Mark, Noted, Hit, HitCurrent lipgloss.Style

	// One accent a meaning.
	Known, Unknown, Dated, Quoted, Changed, Alarm lipgloss.Style
}

// Kind is the glyph of a section's kind, one cell wide.
func (t Theme) Kind(k briefing.Kind) string {
	if int(k) >= len(t.Glyph.Kind) || t.Glyph.Kind[k] == "" {
		return t.Glyph.Kind[briefing.KindOther]
	}
	return t.Glyph.Kind[k]
}

// Accent is the style of a section's kind. The kinds that say how sure, when and
// whose words have a colour; the others are grey, so that an outline never
// shows three bright colours in a row.
func (t Theme) Accent(k briefing.Kind) lipgloss.Style {
	switch k {
	case briefing.KindKnown:
		return t.Known
	case briefing.KindUnknown:
		return t.Unknown
	case briefing.KindTimeline:
		return t.Dated
	case briefing.KindSources:
		return t.Quoted
	}
	return t.Muted
}

// Footing is the glyph of a speaker's footing, one cell wide. The word beside it is
// the footing's String.
func (t Theme) Footing(f attribution.Footing) string {
	if int(f) >= len(t.Glyph.Footing) || t.Glyph.Footing[f] == "" {
		return t.Glyph.Footing[attribution.Unattributed]
	}
	return t.Glyph.Footing[f]
}

// FootingAccent is the style of a footing's glyph: of a source that the reader could
// go back to, or of one that nobody can.
func (t Theme) FootingAccent(f attribution.Footing) lipgloss.Style {
	if f.Anonymous() || f == attribution.Unattributed {
		return t.Unknown
	}
	return t.Quoted
}

// Change is the glyph of what was done to a passage, one cell wide.
func (t Theme) Change(op change.Op) string {
	if int(op) >= len(t.Glyph.Change) {
		return t.Glyph.Change[change.Edited]
	}
	return t.Glyph.Change[op]
}

// ChangeSign is the glyph of a change: of a passage that is known now, or no longer, that
// it is, which matters more than where it stood; of others, what was done.
func (t Theme) ChangeSign(c *change.Change) string {
	switch {
	case c.Settled:
		return t.Kind(briefing.KindKnown)
	case c.Unsettled:
		return t.Kind(briefing.KindUnknown)
	}
	return t.Change(c.Op)
}

// Dark is the theme for a dark background, from black to #1e1e2e.
func Dark() Theme {
	t := dressed(darkPalette(), boxGlyphs())
	t.Name, t.Dark = "dark", true
	return t
}

// Light is the theme for a light background, from white to #f5f1e6.
func Light() Theme {
	t := dressed(lightPalette(), boxGlyphs())
	t.Name = "light"
	return t
}

// Plain is the theme for a terminal without colours or without the characters
// that the others draw with: weights, underlines and ASCII only.
func Plain() Theme {
	t := dressed(noPalette(), asciiGlyphs())
	t.Name = "plain"
	return t
}

// dressed gives every style its colour and its weight. The weights are the same
// in every theme: where colours are dropped (NO_COLOR, a monochrome terminal)
// they and the glyphs carry the meaning alone.
func dressed(p palette, g Glyphs) Theme {
	plain := lipgloss.NewStyle()
	soft, muted := plain.Foreground(p.soft), plain.Foreground(p.muted)
	return Theme{
		Glyph: g,

		Headline:   plain.Bold(true),
		Standfirst: soft,
		Byline:     muted,
		Body:       plain,
		Muted:      muted,
		Heading:    plain.Bold(true),
		Strong:     plain.Bold(true),
		Emphasis:   plain.Italic(true),
		Code:       soft,
		Struck:     muted.Strikethrough(true),
		Link:       plain.Underline(true),
		Target:     muted,
		Quote:      soft,
		Citation:   muted,
		Furniture:  muted.Italic(true),
		Rule:       plain.Foreground(p.line),
		Notice:     soft.Italic(true),

		Title: plain.Bold(true),
		Key:   plain.Bold(true),
		Count: muted,

		Cursor:     plain.Bold(true),
		Mark:       plain.Bold(true).Foreground(p.yours),
		Noted:      plain.Underline(true).Foreground(p.yours),
		Hit:        plain.Underline(true).Foreground(p.hitInk).Background(p.hitPaper),
		HitCurrent: plain.Bold(true).Reverse(true).Foreground(p.currentPaper).Background(p.currentInk),

		Known:   plain.Foreground(p.known),
		Unknown: plain.Italic(true).Foreground(p.unknown),
		Dated:   plain.Foreground(p.dated),
		Quoted:  plain.Foreground(p.quoted),
		Changed: plain.Underline(true).Foreground(p.changed),
		Alarm:   plain.Bold(true).Underline(true).Foreground(p.alarm),
	}
}
