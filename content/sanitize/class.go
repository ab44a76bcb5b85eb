package sanitize

import (
	"sync"
	"unicode"
)

// A class is what the rule makes of a character.
type class uint8

const (
	hidden    class = iota // always spelled out
	base                   // stays, and begins a new cell
	joined                 // stays, in the cell of the character beside it
	linker                 // joined, and joins the next character too: a virama
	companion              // stays in the company that walk.fits asks for
)

// tabled is the number of code points that the class table covers: the two planes
// that living scripts and emoji use.
const tabled = 0x20000

// classes is the class of each code point below tabled. It is built when the
// first text that is not all ASCII arrives.
var classes = sync.OnceValue(func() *[tabled]class {
	t := new([tabled]class)
	for _, table := range unicode.GraphicRanges {
		fill(t, table, base)
	}
	for _, table := range []*unicode.RangeTable{
		unicode.M, unicode.Prepended_Concatenation_Mark, alsoJoined,
	} {
		fill(t, table, joined)
	}
	fill(t, unicode.Other_Default_Ignorable_Code_Point, hidden)
	fill(t, linkers, linker)
	fill(t, unicode.Variation_Selector, companion)
	fill(t, companions, companion)
	return t
})

func fill(t *[tabled]class, table *unicode.RangeTable, k class) {
	for _, r := range table.R16 {
		for c := uint32(r.Lo); c <= uint32(r.Hi); c += uint32(r.Stride) {
			t[c] = k
		}
	}
	for _, r := range table.R32 {
		for c := r.Lo; c <= r.Hi && c < tabled; c += r.Stride {
			t[c] = k
		}
	}
}

// kindOf is the class of any code point.
func kindOf(t *[tabled]class, r rune) class {
	if r < tabled {
		return t[r]
	}
	return kindBeyond(r)
}

// kindBeyond is the class of a code point beyond the table: ideographs, tags and
// what is for private use.
func kindBeyond(r rune) class {
	switch {
	case unicode.Is(unicode.Lo, r):
		return base
	case unicode.Is(unicode.Variation_Selector, r), isTag(r):
		return companion
	}
	return hidden
}

// isTag reports whether r is one of the tags that spell a flag, or their end.
func isTag(r rune) bool { return 0xE0020 <= r && r <= 0xE007F }

// companions are the characters, next to the variation selectors and tags, that
// show nothing and are needed all the same.
var companions = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x180E, Hi: 0x180E, Stride: 1}, // Mongolian vowel separator
	{Lo: 0x200B, Hi: 0x200D, Stride: 1}, // zero-width space, non-joiner, joiner
	{Lo: 0xFEFF, Hi: 0xFEFF, Stride: 1}, // byte order mark
}}

// alsoJoined are the characters that share a grapheme cluster (UAX #29) without
// being marks: conjoining Hangul letters, skin tones, halfwidth voicing
// marks and the letters with the property Prepend.
var alsoJoined = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0D4E, Hi: 0x0D4E, Stride: 1},
		{Lo: 0x1100, Hi: 0x11FF, Stride: 1},
		{Lo: 0xA960, Hi: 0xA97C, Stride: 1},
		{Lo: 0xD7B0, Hi: 0xD7C6, Stride: 1},
		{Lo: 0xD7CB, Hi: 0xD7FB, Stride: 1},
		{Lo: 0xFF9E, Hi: 0xFF9F, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x111C2, Hi: 0x111C3, Stride: 1},
		{Lo: 0x1193F, Hi: 0x1193F, Stride: 1},
		{Lo: 0x11941, Hi: 0x11941, Stride: 1},
		{Lo: 0x11A3A, Hi: 0x11A3A, Stride: 1},
		{Lo: 0x11A84, Hi: 0x11A89, Stride: 1},
		{Lo: 0x11D46, Hi: 0x11D46, Stride: 1},
		{Lo: 0x11F02, Hi: 0x11F02, Stride: 1},
		{Lo: 0x1F3FB, Hi: 0x1F3FF, Stride: 1},
	},
}

// linkers are the viramas that bind the next consonant into one cluster
// (Indic_Conjunct_Break=Linker).
var linkers = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x094D, Hi: 0x094D, Stride: 1},
		{Lo: 0x09CD, Hi: 0x09CD, Stride: 1},
		{Lo: 0x0ACD, Hi: 0x0ACD, Stride: 1},
		{Lo: 0x0B4D, Hi: 0x0B4D, Stride: 1},
		{Lo: 0x0C4D, Hi: 0x0C4D, Stride: 1},
		{Lo: 0x0D4D, Hi: 0x0D4D, Stride: 1},
		{Lo: 0x1039, Hi: 0x1039, Stride: 1},
		{Lo: 0x17D2, Hi: 0x17D2, Stride: 1},
		{Lo: 0x1A60, Hi: 0x1A60, Stride: 1},
		{Lo: 0x1B44, Hi: 0x1B44, Stride: 1},
		{Lo: 0x1BAB, Hi: 0x1BAB, Stride: 1},
		{Lo: 0xA9C0, Hi: 0xA9C0, Stride: 1},
		{Lo: 0xAAF6, Hi: 0xAAF6, Stride: 1},
	},
	R32: []unicode.Range32{
		{Lo: 0x10A3F, Hi: 0x10A3F, Stride: 1},
		{Lo: 0x11133, Hi: 0x11133, Stride: 1},
		{Lo: 0x1193E, Hi: 0x1193E, Stride: 1},
		{Lo: 0x11A47, Hi: 0x11A47, Stride: 1},
		{Lo: 0x11A99, Hi: 0x11A99, Stride: 1},
		{Lo: 0x11F42, Hi: 0x11F42, Stride: 1},
	},
}
