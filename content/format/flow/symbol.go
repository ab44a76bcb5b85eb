package flow

import "strings"

// The private characters at which Windows has the 224 signs of a symbol font.
const (
	symbolsFrom = 0xF020
	symbolsTo   = 0xF0FF
)

// greek is the Symbol font from "A" to "z"; a blank is what it has no letter for.
const greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ      αβχδεφγηιϕκλμνοπθρστυϖωξψζ"

// Symbol is the sign that a symbol font has for a code, with or without the 0xF000 that
// Windows adds; U+FFFD for one that is not known. Of the Wingdings, these are the bullets,
// arrows, boxes and ticks that texts are written with.
func Symbol(font string, code rune) rune {
	if low := code & 0xFF; strings.EqualFold(font, "symbol") {
		return symbol(low)
	}
	return wingding(code & 0xFF)
}

// symbol is a sign of the font that is called just that.
func symbol(low rune) rune {
	if i := int(low) - 'A'; i >= 0 {
		if letters := []rune(greek); i < len(letters) && letters[i] != ' ' {
			return letters[i]
		}
	}
	switch low {
	case 0xB7:
		return '•'
	case 0xAE, 0xDE:
		return '→'
	case 0xA3:
		return '≤'
	case 0xB3:
		return '≥'
	case 0xB0:
		return '°'
	case 0xB1:
		return '±'
	case 0xB4:
		return '×'
	case 0xB9:
		return '≠'
	case 0xA5:
		return '∞'
	}
	if low >= ' ' && low < 0x40 {
		return low // figures and marks are where ASCII has them
	}
	return '\uFFFD'
}

// wingding is a sign of the Wingdings.
func wingding(low rune) rune {
	switch low {
	case 0x6C, 0x9F, 0xB7:
		return '•'
	case 0x6E, 0xA7:
		return '▪'
	case 0x6F, 0x71, 0x72, 0xA8:
		return '☐'
	case 0xFE, 0x52:
		return '☑'
	case 0xFD, 0x54:
		return '☒'
	case 0xFC:
		return '✓'
	case 0xFB:
		return '✗'
	case 0x76:
		return '❖'
	case 0xD8:
		return '➢'
	case 0xDF, 0xE7:
		return '←'
	case 0xE0, 0xE8, 0xF0:
		return '→'
	case 0xE1, 0xE9:
		return '↑'
	case 0xE2, 0xEA:
		return '↓'
	case 0x28, 0x29:
		return '☎'
	case 0x2A, 0x2B:
		return '✉'
	case 0x4A:
		return '☺'
	}
	return '\uFFFD'
}

// Readable is words in which the private characters of symbol fonts are the signs that
// they show.
func Readable(font, words string) string {
	return strings.Map(func(r rune) rune {
		if r >= symbolsFrom && r <= symbolsTo {
			return Symbol(font, r)
		}
		return r
	}, words)
}
