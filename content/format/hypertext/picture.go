package hypertext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"lede/content/format/manuscript"
)

// image sets a picture, if its alternative text says something.
func (c *compositor) image(n *html.Node, s setting) {
	f := c.pictureOf(n)
	if f.Alt == "" {
		return
	}
	c.spacedPicture(f, s.look)
}

// spacedPicture keeps the words that stand for a picture apart from those around it.
func (c *compositor) spacedPicture(f manuscript.Figure, l look) {
	first, _ := utf8.DecodeRuneInString(f.Alt)
	apart := unicode.IsLetter(first) || unicode.IsDigit(first)
	if apart && c.said {
		c.say(" ", l)
	}
	c.picture(f, l)
	if apart {
		c.say(" ", l)
	}
}

// pictureOf is what is known of a picture. Alt is empty when nothing is that a reader
// would miss.
func (c *compositor) pictureOf(n *html.Node) manuscript.Figure {
	var f manuscript.Figure
	for _, name := range []string{"src", "data-src", "data-original", "data-lazy-src"} {
		if f.Source = c.address(Attr(n, name)); f.Source != "" {
			break
		}
	}
	role := Attr(n, "role")
	if alt := strings.Join(strings.Fields(Attr(n, "alt")), " "); tells(alt) && role != "presentation" && role != "none" && !dot(n) {
		f.Alt = alt
	}
	return f
}

// tells reports whether an alternative text says more than that there is a picture.
func tells(alt string) bool {
	if saysNothing(alt) || strings.Contains(alt, "://") || strings.HasPrefix(alt, "data:") {
		return false
	}
	lower := strings.ToLower(alt)
	if !strings.Contains(alt, " ") {
		if i := strings.LastIndexByte(lower, '.'); i > 0 {
			switch lower[i+1:] {
			case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic":
				return false
			}
		}
	}
	switch lower {
	case "image", "photo", "picture", "img", "icon", "logo", "avatar", "spacer", "placeholder", "thumbnail", "null", "undefined":
		return false
	}
	return true
}

// dot reports whether the picture is too small to show something, as those that count
// their readers.
func dot(n *html.Node) bool {
	tiny := func(v string) bool { return v == "0" || v == "1" || v == "0px" || v == "1px" }
	return tiny(Attr(n, "width")) || tiny(Attr(n, "height"))
}
