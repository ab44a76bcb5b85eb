package hypertext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// of is s as it is inside the element.
func (s setting) of(n *html.Node) setting {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s.style |= manuscript.Strong
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		s.style |= manuscript.Emphasis
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		s.style |= manuscript.Monospace
	case atom.S, atom.Strike, atom.Del:
		s.style |= manuscript.Struck
	}
	if len(s.sheet) > 0 {
		s = s.styled(s.sheet.Style(Attr(n, "class")))
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "lang", "xml:lang":
			if a.Val != "" {
				s.language = a.Val
			}
		case "style":
			s = s.styled(a.Val)
		case "size": // of font
			s.tiny = false
		}
	}
	return s
}

// styled is s with the declarations of a style attribute.
func (s setting) styled(style string) setting {
	for name, value := range Declarations(style) {
		switch name {
		case "font-weight":
			switch value {
			case "normal", "400":
				s.style &^= manuscript.Strong
			case "bold", "700", "bolder":
				s.style |= manuscript.Strong
			}
		case "font-style":
			switch value {
			case "normal":
				s.style &^= manuscript.Emphasis
			case "italic":
				s.style |= manuscript.Emphasis
			}
		case "text-decoration", "text-decoration-line":
			if strings.Contains(value, "line-through") {
				s.style |= manuscript.Struck
			}
		case "white-space":
			s.lines = strings.HasPrefix(value, "pre") || value == "break-spaces"
		case "font-size":
			s.tiny = zero(value)
		}
	}
	return s
}

// isDivision reports whether the element stands apart from what is around it.
func isDivision(n *html.Node) bool {
	block := isBlock(n.DataAtom)
	for i := range n.Attr {
		a := &n.Attr[i]
		switch {
		case a.Key == "style" && strings.Contains(a.Val, "display"):
			for name, value := range Declarations(a.Val) {
				if name != "display" {
					continue
				}
				switch value {
				case "block", "flex", "grid", "table", "list-item", "table-row", "table-cell":
					block = true
				case "inline", "contents":
					block = false
				}
			}
		case a.Key == "class" && block && slices.ContainsFunc(classes(n), isInitial):
			return false
		}
	}
	return block
}

// isInitial reports whether the class is that of a large first letter, which belongs to
// the word behind it.
func isInitial(class string) bool {
	switch class {
	case "dropcap", "drop-cap", "drop_cap", "dropcaps", "drop-caps", "initial-cap", "lettrine":
		return true
	}
	return false
}

// text sets words.
func (c *compositor) text(words string, s setting) {
	if s.tiny {
		return
	}
	words = withoutBreaks(words)
	if !s.lines {
		c.say(words, s.look)
		return
	}
	first := true
	for l := range strings.SplitSeq(strings.TrimRight(words, "\n"), "\n") {
		if !first {
			c.lineEnd()
		}
		first = false
		c.say(l, s.look)
	}
	if strings.HasSuffix(words, "\n") {
		c.lineEnd()
	}
}

// withoutBreaks is words without the zero-width spaces that say where a line may end, as
// wbr does. Where several invisible characters follow each other they say something else,
// and stay to be shown.
func withoutBreaks(words string) string {
	const space = "\u200B"
	if !strings.Contains(words, space) {
		return words
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(words, space)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		last, _ := utf8.DecodeLastRuneInString(b.String())
		next, _ := utf8.DecodeRuneInString(after)
		if invisible(last) || invisible(next) {
			b.WriteString(space)
		}
		words = after
	}
}

// invisible reports whether the character shows nothing and takes no room.
func invisible(r rune) bool { return !unicode.IsSpace(r) && saysNothing(string(r)) }

// inline sets an element that is words in a line and has a rule of its own; of all others
// it reports false.
func (c *compositor) inline(n *html.Node, s setting) bool {
	switch n.DataAtom {
	case atom.Br:
		c.lineEnd()
	case atom.Wbr, atom.Area, atom.Base, atom.Col, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track:
	case atom.Img:
		c.image(n, s)
	case atom.A:
		c.anchor(n, s)
	case atom.Q:
		c.quotation(n, s)
	case atom.Sup, atom.Sub:
		c.raised(n, s)
	case atom.Rt, atom.Rtc:
		c.say("(", s.look)
		c.children(n, s)
		c.say(")", s.look)
	default:
		if n.Data == "amp-img" {
			c.image(n, s)
			return true
		}
		return false
	}
	return true
}

func (c *compositor) anchor(n *html.Node, s setting) {
	href := strings.TrimSpace(Attr(n, "href"))
	if key := c.calls[n]; key != "" {
		c.add(manuscript.Piece{Note: key})
		return
	}
	if c.back(n, href) {
		return
	}
	if href != "" {
		s.link = c.address(href)
	}
	c.children(n, s)
}

// raised sets what is above or below the line. Figures have characters of their own for
// it, so that m² is not m2 and a number in a margin is no part of the word before it.
func (c *compositor) raised(n *html.Node, s setting) {
	if c.callsOnly(n) {
		each(n, func(k *html.Node) bool {
			if k.DataAtom == atom.A {
				c.anchor(k, s)
			}
			return true
		}, func(*html.Node) {})
		return
	}
	words := n.FirstChild
	if words == nil || words.NextSibling != nil || words.Type != html.TextNode || s.style&manuscript.Monospace != 0 {
		c.children(n, s)
		return
	}
	from, to := []rune("0123456789+-\u2212=()"), []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
	if n.DataAtom == atom.Sub {
		to = []rune("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
	}
	var b strings.Builder
	for _, r := range words.Data {
		i := slices.Index(from, r)
		if i < 0 {
			c.children(n, s)
			return
		}
		b.WriteRune(to[i])
	}
	c.text(b.String(), s)
}

// formula sets mathematics by what it says in a line: its alternative text, its source in
// TeX, or its characters.
func (c *compositor) formula(n *html.Node, s setting) {
	words := Attr(n, "alttext")
	if words == "" {
		each(n, func(k *html.Node) bool {
			if k.DataAtom == atom.Annotation || k.Data == "annotation" {
				if strings.Contains(Attr(k, "encoding"), "tex") {
					words = innerText(k)
				}
				return false
			}
			return words == ""
		}, func(*html.Node) {})
	}
	if words == "" {
		var b strings.Builder
		each(n, func(k *html.Node) bool {
			if k.Type == html.TextNode {
				b.WriteString(k.Data)
			}
			return !strings.HasPrefix(k.Data, "annotation") || k.Type != html.ElementNode
		}, func(*html.Node) {})
		words = b.String()
	}
	c.text(strings.TrimSpace(words), s)
}

// innerText is all text in n as it is.
func innerText(n *html.Node) string {
	var b strings.Builder
	each(n, func(k *html.Node) bool {
		if k.Type == html.TextNode {
			b.WriteString(k.Data)
		}
		return true
	}, func(*html.Node) {})
	return b.String()
}
