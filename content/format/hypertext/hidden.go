package hypertext

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Hidden reports whether the element itself says that it is not shown: by its attributes,
// its style, or a class that the common style sheets keep for the readers of screens.
func Hidden(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "hidden":
			if a.Val != "until-found" {
				return true
			}
		case "style":
			if hiding(a.Val) {
				return true
			}
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") && ornament(n) {
				return true
			}
		case "class":
			if slices.ContainsFunc(strings.Fields(a.Val), forScreenReaders) {
				return true
			}
		}
	}
	return n.DataAtom == atom.Dialog && !hasAttr(n, "open")
}

func forScreenReaders(class string) bool {
	switch strings.ToLower(class) {
	case "sr-only", "sr_only", "sronly", "visually-hidden", "visuallyhidden", "visually_hidden",
		"screen-reader-text", "screen-reader-only", "screenreader-only", "u-visually-hidden", "u-hidden-visually":
		return true
	}
	return false
}

// ornament reports whether what is hidden from screen readers is no words: an icon, or
// the drawing of a formula that stands beside it as MathML.
func ornament(n *html.Node) bool {
	if n.DataAtom == atom.I {
		return true
	}
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.Type == html.ElementNode {
			if contains(s, func(c *html.Node) bool { return c.DataAtom == atom.Math }) {
				return true
			}
			break
		}
	}
	return !contains(n, func(c *html.Node) bool {
		return c.Type == html.TextNode && strings.ContainsFunc(c.Data, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		})
	})
}

// contains reports whether n or something in it is so.
func contains(n *html.Node, so func(*html.Node) bool) bool {
	found := false
	each(n, func(c *html.Node) bool {
		found = found || so(c)
		return !found
	}, func(*html.Node) {})
	return found
}

// hiding reports whether the declarations of a style attribute hide the element.
func hiding(style string) bool {
	if len(style) < len("display:none") {
		return false
	}
	var flat, overflow, padded bool
	for name, value := range Declarations(style) {
		switch name {
		case "display":
			if value == "none" {
				return true
			}
		case "visibility":
			if value == "hidden" || value == "collapse" {
				return true
			}
		case "mso-hide":
			if value == "all" {
				return true
			}
		case "max-height", "height", "max-width":
			flat = flat || zero(value)
		case "overflow":
			overflow = overflow || value == "hidden"
		case "padding-bottom", "padding-top": // the frame of a film keeps its shape so
			padded = true
		}
	}
	return flat && overflow && !padded
}

// Declarations are the properties of a style attribute with their values, in lower case.
func Declarations(style string) func(yield func(name, value string) bool) {
	return func(yield func(name, value string) bool) {
		for d := range strings.SplitSeq(style, ";") {
			name, value, ok := strings.Cut(d, ":")
			if !ok {
				continue
			}
			value, _, _ = strings.Cut(strings.ToLower(value), "!")
			if !yield(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)) {
				return
			}
		}
	}
}

func zero(value string) bool {
	switch value {
	case "0", "0px", "0pt", "0em", "0rem", "0%", "0.0", "0 px":
		return true
	}
	return false
}
