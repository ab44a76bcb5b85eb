package page

import (
	"image/color"
	"strconv"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// An ink is a colour as a terminal is told it: none of ours, one of the 256 of
// its own, or 24 bits.
type ink uint32

const (
	noInk      ink = 0
	indexedInk ink = 1 << 24
	rgbInk     ink = 2 << 24
)

// inkOf is the ink for a colour; nil and lipgloss.NoColor are none.
func inkOf(c color.Color) ink {
	switch c := c.(type) {
	case nil, lipgloss.NoColor:
		return noInk
	case ansi.BasicColor:
		return indexedInk | ink(c)
	case ansi.IndexedColor:
		return indexedInk | ink(c)
	}
	r, g, b, _ := c.RGBA()
	return rgbInk | ink(r>>8)<<16 | ink(g>>8)<<8 | ink(b>>8)
}

// name is the ink as glamour's styles name a colour, or "" for none.
func (i ink) name() string {
	switch {
	case i == noInk:
		return ""
	case i&rgbInk != 0:
		const hex = "0123456789abcdef"
		name := [7]byte{0: '#'}
		for k := range 6 {
			name[6-k] = hex[i>>(4*k)&0xf]
		}
		return string(name[:])
	}
	return strconv.Itoa(int(i & 0xff))
}

// appendSGR appends the parameters that select the ink; base is 30 for text and
// 40 for its background.
func (i ink) appendSGR(b []byte, base int64) []byte {
	switch n := int64(i & 0xff); {
	case i&rgbInk != 0:
		b = strconv.AppendInt(b, base+8, 10)
		b = append(b, ";2"...)
		for shift := 16; shift >= 0; shift -= 8 {
			b = append(b, ';')
			b = strconv.AppendInt(b, int64(i>>shift&0xff), 10)
		}
	case n < 8:
		b = strconv.AppendInt(b, base+n, 10)
	case n < 16:
		b = strconv.AppendInt(b, base+60+n-8, 10)
	default:
		b = strconv.AppendInt(b, base+8, 10)
		b = append(b, ";5;"...)
		b = strconv.AppendInt(b, n, 10)
	}
	return b
}

// attr is a set of the weights and lines that SGR (ECMA-48, 8.3.117) has.
type attr uint8

const (
	bold attr = 1 << iota
	faint
	italic
	underline
	reverse
	struck
)

// sgrOf says which parameter switches an attribute on, in the order of the bits.
var sgrOf = [...]byte{'1', '2', '3', '4', '7', '9'}

// A pen is a style in twelve bytes that can be compared. The zero pen writes in
// the terminal's own way.
type pen struct {
	fg, bg ink
	attr   attr
}

// penOf is the pen of a style; what a style says of borders and spacing is not
// for text and is left out.
func penOf(s lipgloss.Style) pen {
	p := pen{fg: inkOf(s.GetForeground()), bg: inkOf(s.GetBackground())}
	for _, a := range [...]struct {
		on bool
		is attr
	}{
		{s.GetBold(), bold},
		{s.GetFaint(), faint},
		{s.GetItalic(), italic},
		{s.GetUnderline(), underline},
		{s.GetReverse(), reverse},
		{s.GetStrikethrough(), struck},
	} {
		if a.on {
			p.attr |= a.is
		}
	}
	return p
}

// inks reports whether the pen is seen where it writes a space.
func (p pen) inks() bool { return p.bg != noInk || p.attr&(underline|reverse|struck) != 0 }

// with is p with q laid over it: q's colours where it has any, and the weights
// of both.
func (p pen) with(q pen) pen {
	if q.fg != noInk {
		p.fg = q.fg
	}
	if q.bg != noInk {
		p.bg = q.bg
	}
	p.attr |= q.attr
	return p
}

// appendChange appends the control sequence after which the terminal, which
// writes with from, writes with p. It is the only one that a row may contain.
func (p pen) appendChange(b []byte, from pen) []byte {
	if p == from {
		return b
	}
	b = append(b, "\x1b["...)
	if p == (pen{}) {
		return append(b, 'm')
	}
	sep := false
	param := func() {
		if sep {
			b = append(b, ';')
		}
		sep = true
	}
	// Nothing is switched off one by one: what has to go, goes with a reset.
	if from.attr&^p.attr != 0 || (from.fg != noInk && p.fg == noInk) || (from.bg != noInk && p.bg == noInk) {
		b = append(b, '0')
		sep, from = true, pen{}
	}
	for i, digit := range sgrOf {
		if a := attr(1) << i; p.attr&a != 0 && from.attr&a == 0 {
			param()
			b = append(b, digit)
		}
	}
	if p.fg != from.fg {
		param()
		b = p.fg.appendSGR(b, 30)
	}
	if p.bg != from.bg {
		param()
		b = p.bg.appendSGR(b, 40)
	}
	return append(b, 'm')
}
