package hypertext

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// figure sets what a figure holds, with its caption.
func (c *compositor) figure(n *html.Node, s setting) {
	if pulls(n) {
		c.quote(n, s)
		return
	}
	var caption manuscript.Text
	var source string
	captions := map[*html.Node]bool{}
	each(n, func(k *html.Node) bool {
		switch {
		case k.Type != html.ElementNode:
		case k != n && (k.DataAtom == atom.Figure || left(k) || Hidden(k)):
			return false
		case k.DataAtom == atom.Figcaption && !c.skip[k]:
			if t := c.line(k, s.of(k)); len(t) > 0 {
				if len(caption) > 0 {
					caption = append(caption, manuscript.Piece{Words: " "})
				}
				caption = append(caption, t...)
			}
			captions[k] = true
			return false
		case source == "" && isMedium(k):
			source = c.pictureOf(k).Source
		}
		return true
	}, func(*html.Node) {})
	blocks := c.apart(func() { c.withoutCaptions(n, captions, s) })
	c.captioned(blocks, caption, source)
}

func isMedium(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Iframe, atom.Video, atom.Audio, atom.Embed:
		return true
	}
	return n.Data == "amp-img"
}

// withoutCaptions sets what is in n but for the captions.
func (c *compositor) withoutCaptions(n *html.Node, captions map[*html.Node]bool, s setting) {
	if c.skip == nil {
		c.skip = map[*html.Node]bool{}
	}
	for k := range captions {
		c.skip[k] = true
	}
	c.children(n, s)
	c.paragraph()
	for k := range captions {
		delete(c.skip, k)
	}
}

// captioned sets blocks that have a caption: it becomes that of the first picture or table
// among them, or else stands below them.
func (c *compositor) captioned(blocks []manuscript.Block, caption manuscript.Text, source string) {
	c.paragraph()
	if len(caption) == 0 {
		c.blocks = append(c.blocks, blocks...)
		return
	}
	for i, b := range blocks {
		switch b := b.(type) {
		case manuscript.Figure:
			if len(b.Caption) == 0 {
				b.Caption, blocks[i] = caption, nil
				blocks[i] = b
				c.blocks = append(c.blocks, blocks...)
				return
			}
		case manuscript.Table:
			if len(b.Caption) == 0 {
				b.Caption = caption
				blocks[i] = b
				c.blocks = append(c.blocks, blocks...)
				return
			}
		}
	}
	if len(blocks) == 0 {
		c.block(manuscript.Figure{Source: source, Caption: caption})
		return
	}
	c.blocks = append(append(c.blocks, blocks...), manuscript.Paragraph{Text: caption})
}

// embedded sets what would be fetched from elsewhere as a link to it, if it has a title.
// What such an element holds is for browsers that cannot show it.
func (c *compositor) embedded(n *html.Node, s setting) {
	c.paragraph()
	title := Attr(n, "title")
	if title == "" {
		title = Attr(n, "aria-label")
	}
	source := c.pictureOf(n).Source
	for k := n.FirstChild; k != nil && source == ""; k = k.NextSibling {
		if k.DataAtom == atom.Source {
			source = c.address(Attr(k, "src"))
		}
	}
	if saysNothing(title) || dot(n) || !strings.HasPrefix(source, "http") {
		return
	}
	s.link = source
	c.say(title, s.look)
	c.paragraph()
}
