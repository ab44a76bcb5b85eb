package page

import (
	"slices"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/unicode/norm"

	"lede/briefing"
)

// A frag is a stretch of a leaf's text in one pen.
type frag struct {
	text  string
	src   briefing.Span // where it stands in the source; empty for what is ours
	exact bool          // text is the source at src, byte for byte
	pen   pen
	glued bool // no line may break before it
	hard  bool // a line break, and nothing else
}

// A cluster is what takes its place on a row as one: a base character and its
// marks. Spaces are clusters too.
type cluster struct {
	text  string
	src   briefing.Span
	pen   pen
	width uint8
	exact bool
	space bool // a line may break here, and then it is not drawn
	glued bool
	hard  bool
}

// tabStop is the distance between tab stops in code, in cells.
const tabStop = 4

// A spacing says what becomes of white space.
type spacing uint8

const (
	collapse spacing = iota // as in running text: any amount of it is one space
	preserve                // as in code
)

// appendClusters divides frags into clusters, makes them inert and composes them
// (NFC), each with the source bytes it came from.
func appendClusters(cs []cluster, frags []frag, ws spacing) []cluster {
	size := 0
	for _, f := range frags {
		size += len(f.text)
	}
	cs = slices.Grow(cs, size)
	col := 0
	for _, f := range frags {
		if f.hard {
			cs = append(cs, cluster{src: f.src, pen: f.pen, hard: true})
			col = 0
			continue
		}
		glued := f.glued
		for i := 0; i < len(f.text); {
			c := cluster{pen: f.pen, glued: glued}
			n := c.take(f.text[i:])
			c.locate(f, i, n)
			i += n
			if ws == preserve && c.text == "\t" {
				c.text = "    "[:tabStop-col%tabStop]
				c.width, c.exact = uint8(len(c.text)), false
			} else if ws == collapse && c.space {
				if len(cs) > 0 && cs[len(cs)-1].space {
					continue
				}
				c.text, c.exact = " ", c.exact && c.text == " "
			}
			if c.text == "" {
				continue
			}
			glued = false
			col += int(c.width)
			cs = append(cs, c)
		}
	}
	return cs
}

// take fills in the first cluster of s and returns its length in bytes.
func (c *cluster) take(s string) int {
	if b := s[0]; b < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf && b != '\r') {
		c.width = 1
		switch {
		case b > ' ' && b < 0x7f:
			c.text = s[:1]
		case b == ' ' || b == '\t' || b == '\n':
			c.text, c.space = s[:1], true
		default:
			c.text = inert(s[:1])
		}
		return 1
	}
	text := graphemes.FromString(s).First()
	if text == "\r\n" || text == " " {
		c.text, c.width, c.space = " ", 1, true
		return len(text)
	}
	n := len(text)
	if text = inert(text); text == "" {
		return n
	}
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	w := cellsOf(text)
	if w < 1 || w > 40 {
		text, w = substitute, 1
	}
	c.text, c.width = text, uint8(w)
	return n
}

// locate says where in the source the n bytes at f.text[i:] stand.
func (c *cluster) locate(f frag, i, n int) {
	switch {
	case f.src.Empty():
		c.src = f.src
	case f.exact:
		c.src = briefing.Span{Start: f.src.Start + i, End: f.src.Start + i + n}
		c.exact = c.text == f.text[i:i+n]
	default:
		c.src = f.src
	}
}
