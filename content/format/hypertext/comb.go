package hypertext

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// deepestTag is how deep combed markup is nested, well below the 512 elements that the
// parser allows and deeper than any page is laid out.
const deepestTag = 200

// combed is b as markup that any parser reads in linear time, with the same words: what
// begins also ends, in its order; elements with rules of their own, as those of tables,
// become plain ones; none is nested deeper than deepestTag.
func combed(b []byte) []byte {
	c := comb{counts: map[string]int{}}
	c.out.Grow(len(b))
	z := html.NewTokenizer(bytes.NewReader(b))
	for {
		switch z.Next() {
		case html.ErrorToken:
			c.end("")
			return c.out.Bytes()
		case html.TextToken:
			if c.raw == "" {
				c.out.Write(z.Raw())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := bytes.Clone(z.Raw())
			name, _ := z.TagName()
			c.start(string(name), raw)
		case html.EndTagToken:
			name, _ := z.TagName()
			c.endTag(string(name))
		}
	}
}

// A comb writes elements that are open one in another.
type comb struct {
	out    bytes.Buffer
	open   []tag
	counts map[string]int // of the open elements, by the names they had
	raw    string         // the element whose text is left out
}

// A tag is the name that an element had, and the one that it was written with.
type tag struct{ had, has string }

func (c *comb) start(name string, raw []byte) {
	as := name
	attributes := raw[min(1+len(name), len(raw)):]
	a := atom.Lookup([]byte(name))
	switch a {
	case atom.Html, atom.Head, atom.Body, atom.Frameset, atom.Frame, atom.Form, atom.Col, atom.Input:
		return
	case atom.Script, atom.Style, atom.Textarea, atom.Iframe, atom.Xmp, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext:
		c.raw = name
		return
	case atom.Area, atom.Base, atom.Br, atom.Embed, atom.Hr, atom.Img, atom.Link, atom.Meta, atom.Param,
		atom.Source, atom.Track, atom.Wbr:
		c.out.Write(raw)
		return
	case atom.Svg, atom.Math, atom.Select, atom.Template, atom.Button, atom.Datalist:
		as, attributes = "div hidden", []byte(">")
	case atom.A:
		c.end("a")
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if n := len(c.open); n > 0 && isHeading(atom.Lookup([]byte(c.open[n-1].had))) {
			c.end(c.open[n-1].had)
		}
	case atom.Ul, atom.Ol, atom.Blockquote,
		atom.Figure, atom.Figcaption, atom.Article, atom.Section, atom.Aside, atom.Pre, atom.Title,
		atom.B, atom.Strong, atom.I, atom.Em, atom.Cite, atom.Code, atom.S, atom.Del, atom.Sup, atom.Sub, atom.Q,
		atom.Span, atom.Font, atom.Small, atom.Label:
	case atom.Li:
		if n := len(c.open); n > 0 && c.open[n-1].had == "li" {
			c.end("li")
		}
		if n := len(c.open); n == 0 || c.open[n-1].had != "ul" && c.open[n-1].had != "ol" {
			as = "div"
		}
	case atom.P:
		if n := len(c.open); n > 0 && c.open[n-1].had == "p" {
			c.end("p")
		}
		as = "div"
	default:
		as = "span"
		if isBlock(a) {
			as = "div"
		}
	}
	if len(c.open) >= deepestTag {
		return
	}
	c.out.WriteString("<" + as)
	c.out.Write(attributes)
	has, _, _ := bytes.Cut([]byte(as), []byte(" "))
	c.open = append(c.open, tag{name, string(has)})
	c.counts[name]++
}

// endTag ends the innermost element of this name, if there is one.
func (c *comb) endTag(name string) {
	if name == c.raw {
		c.raw = ""
	}
	c.end(name)
}

// end ends all down to the innermost element of this name, if there is one; "" ends all.
func (c *comb) end(name string) {
	if name != "" && c.counts[name] == 0 {
		return
	}
	for n := len(c.open); n > 0; n = len(c.open) {
		top := c.open[n-1]
		c.out.WriteString("</" + top.has + ">")
		c.open = c.open[:n-1]
		c.counts[top.had]--
		if top.had == name {
			return
		}
	}
}
