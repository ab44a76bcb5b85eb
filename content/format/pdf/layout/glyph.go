package layout

// A Glyph is a character as it stands on its page. Lengths are in points, from the lower
// left corner, as PDF has them. A blank is a Glyph too; where it stands does not matter.
type Glyph struct {
	Rune                     rune
	Left, Bottom, Right, Top float64 // its box: as wide as it takes room, as high as its font
	X, Y                     float64 // where it stands on its baseline
	Size                     float64 // of its font
	Angle                    float64 // of its baseline, in radians, clockwise
	Style                    Style
}

// A Style is how a character looks.
type Style uint8

// The styles can be joined.
const (
	Bold Style = 1 << iota
	Italic
	Monospace
)

// A Page is what stands on one.
type Page struct {
	Label         string // what it is called
	Width, Height float64
	Glyphs        []Glyph // in the order in which they are drawn
	Remarks       []Remark
	Instead       string // is shown when it has no text
}
