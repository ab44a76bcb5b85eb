package page

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// A glyph is one character of a rendering and how it is drawn.
type glyph struct {
	r     rune
	pen   pen
	decor bool // between decorStart and decorEnd: not words of the text
}

// Noncharacters that the glamour style puts around what glamour adds to a text.
const (
	decorStart = '\uFDD2'
	decorEnd   = '\uFDD3'
)

var errForeign = errors.New("a control sequence that is neither a style nor a hyperlink")

// readSGR reads a rendering into its characters. Hyperlinks (OSC 8) are dropped;
// any other control but a line feed is an error, because it can only have come
// from the text itself.
func readSGR(s string) ([]glyph, error) {
	glyphs := make([]glyph, 0, len(s)/2)
	var p pen
	decor := false
	for i := 0; i < len(s); {
		if s[i] == 0x1b {
			rest, ok := strings.CutPrefix(s[i:], "\x1b[")
			if !ok {
				n, err := skipHyperlink(s[i:])
				if err != nil {
					return nil, err
				}
				i += n
				continue
			}
			n := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > ';' })
			if n < 0 || rest[n] != 'm' {
				return nil, errForeign
			}
			p = p.after(rest[:n])
			i += len("\x1b[m") + n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == decorStart:
			decor = true
		case r == decorEnd:
			decor = false
		case r < ' ' && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0:
			return nil, errForeign
		default:
			glyphs = append(glyphs, glyph{r, p, decor})
		}
	}
	return glyphs, nil
}

// skipHyperlink is the length of the OSC 8 sequence that s begins with.
func skipHyperlink(s string) (int, error) {
	if !strings.HasPrefix(s, "\x1b]8;") {
		return 0, errForeign
	}
	for i := 4; i < len(s); i++ {
		switch {
		case s[i] == '\a':
			return i + 1, nil
		case s[i] == 0x1b && strings.HasPrefix(s[i:], "\x1b\\"):
			return i + 2, nil
		case s[i] < ' ':
			return 0, errForeign
		}
	}
	return 0, errForeign
}

// after is p after a Select Graphic Rendition with the given parameters.
// Parameters that a pen has no room for are ignored.
func (p pen) after(params string) pen {
	if params == "" {
		return pen{}
	}
	for params != "" {
		var n int
		n, params = nextParam(params)
		switch {
		case n == 0:
			p = pen{}
		case n >= 1 && n <= 9:
			for i, digit := range sgrOf {
				if n == int(digit-'0') {
					p.attr |= 1 << i
				}
			}
		case n == 22:
			p.attr &^= bold | faint
		case n == 23:
			p.attr &^= italic
		case n == 24:
			p.attr &^= underline
		case n == 27:
			p.attr &^= reverse
		case n == 29:
			p.attr &^= struck
		case n == 39:
			p.fg = noInk
		case n == 49:
			p.bg = noInk
		case n == 38:
			p.fg, params = extendedInk(params)
		case n == 48:
			p.bg, params = extendedInk(params)
		case n >= 30 && n < 38:
			p.fg = indexedInk | ink(n-30)
		case n >= 40 && n < 48:
			p.bg = indexedInk | ink(n-40)
		case n >= 90 && n < 98:
			p.fg = indexedInk | ink(n-90+8)
		case n >= 100 && n < 108:
			p.bg = indexedInk | ink(n-100+8)
		}
	}
	return p
}

// extendedInk reads what follows 38 or 48: "5;n" or "2;r;g;b".
func extendedInk(params string) (ink, string) {
	kind, params := nextParam(params)
	switch kind {
	case 5:
		n, params := nextParam(params)
		return indexedInk | ink(n&0xff), params
	case 2:
		i := rgbInk
		for shift := 16; shift >= 0; shift -= 8 {
			var n int
			n, params = nextParam(params)
			i |= ink(n&0xff) << shift
		}
		return i, params
	}
	return noInk, params
}

// nextParam takes the number at the head of params, and the separator after it.
func nextParam(params string) (int, string) {
	n := 0
	for i := range len(params) {
		if c := params[i]; c < '0' || c > '9' {
			return n, params[i+1:]
		} else if n < 1<<16 {
			n = n*10 + int(c-'0')
		}
	}
	return n, ""
}
