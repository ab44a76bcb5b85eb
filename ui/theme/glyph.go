package theme

import (
	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/change"
)

// Glyphs are the signs that go with the colours, so that no meaning rests on
// colour alone. Each is one cell wide; in the plain theme they are ASCII.
type Glyphs struct {
	Kind    [16]string // by briefing.Kind; use Theme.Kind
	Footing [8]string  // by attribution.Footing; use Theme.Footing
	Change  [4]string  // by change.Op; use Theme.Change

	Bar                   string // in the gutter, beside the passage under the cursor
	Bullet, SubBullet     string // of a list, and of a list in a list
	Open, Done            string // of a task
	Folded, Unfolded      string // of a branch of the outline
	Current               string // where the reader is, in a list
	Quote                 string // down the side of a quotation
	Ellipsis              string // something has been cut
	HRule, VRule          string // thin rules
	Alarm                 string // a warning
	Noted                 string // the reader has written something on it
	Remarked              string // somebody has, in the document itself
	Picture               string // stands in the place of one
	Up, Down, Left, Right string // arrows, as key names and hints show them
	Superscript           bool   // citations as ¹ rather than [1]
}

// boxGlyphs draws with characters that common fonts have: most are in the
// Windows Glyph List 4, and none has an emoji form, which some terminals would
// draw two cells wide.
func boxGlyphs() Glyphs {
	return Glyphs{
		Kind: [16]string{
			briefing.KindOther:        "§",
			briefing.KindBody:         "¶",
			briefing.KindKnown:        "●",
			briefing.KindUnknown:      "○",
			briefing.KindBackground:   "◦",
			briefing.KindSignificance: "◆",
			briefing.KindTimeline:     "◷",
			briefing.KindQuestions:    "?",
			briefing.KindNext:         "→",
			briefing.KindSources:      "❝",
			briefing.KindComments:     "»",
		},
		// A person is a square, filled as far as the reader is told who it is.
		Footing: [8]string{
			attribution.Unattributed: "×",
			attribution.Bare:         "□",
			attribution.Described:    "◧",
			attribution.Collective:   "∴",
			attribution.Document:     "≡",
			attribution.Outlet:       "▤",
			attribution.Named:        "■",
		},
		Change: [4]string{change.Added: "+", change.Removed: "−", change.Edited: "~", change.Moved: "↨"},
		Bar:    "▌",
		Bullet: "•", SubBullet: "–",
		Open: "□", Done: "✓",
		Folded: "▸", Unfolded: "▾",
		Current:  "›",
		Quote:    "│",
		Ellipsis: "…",
		HRule:    "─", VRule: "│",
		Alarm: "!",
		Noted: "✎", Remarked: "‡",
		Picture: "▣",
		Up:      "↑", Down: "↓", Left: "←", Right: "→",
		Superscript: true,
	}
}

// asciiGlyphs marks a section's kind with the key that goes to it, which spares
// the reader a second alphabet.
func asciiGlyphs() Glyphs {
	return Glyphs{
		Kind: [16]string{
			briefing.KindOther:        "-",
			briefing.KindBody:         ".",
			briefing.KindKnown:        "K",
			briefing.KindUnknown:      "U",
			briefing.KindBackground:   "B",
			briefing.KindSignificance: "W",
			briefing.KindTimeline:     "T",
			briefing.KindQuestions:    "F",
			briefing.KindNext:         "X",
			briefing.KindSources:      "S",
			briefing.KindComments:     "=",
		},
		Footing: [8]string{
			attribution.Unattributed: "-",
			attribution.Bare:         "?",
			attribution.Described:    "/",
			attribution.Collective:   "&",
			attribution.Document:     "=",
			attribution.Outlet:       "%",
			attribution.Named:        "@",
		},
		Change: [4]string{change.Added: "+", change.Removed: "-", change.Edited: "~", change.Moved: ">"},
		Bar:    "#",
		Bullet: "*", SubBullet: "-",
		Open: "o", Done: "x",
		Folded: "+", Unfolded: "-",
		Current:  ">",
		Quote:    "|",
		Ellipsis: "~",
		HRule:    "-", VRule: "|",
		Alarm: "!",
		Noted: `"`, Remarked: ":",
		Picture: "%",
		Up:      "^", Down: "v", Left: "<", Right: ">",
	}
}
