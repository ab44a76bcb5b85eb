package hypertext

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/content/format/manuscript"
)

// marks are quotation marks: around words, and around words in those.
type marks [4]string

// marksOf are the quotation marks of a language (Unicode CLDR, delimiters).
func marksOf(language string) marks {
	primary, rest, _ := strings.Cut(strings.ToLower(language), "-")
	switch primary {
	case "de", "cs", "sk", "sl", "is", "et", "lt", "lv", "bg", "ka", "hsb", "dsb":
		if primary == "de" && (rest == "ch" || rest == "li") {
			return marks{"«", "»", "‹", "›"}
		}
		return marks{"„", "“", "‚", "‘"}
	case "fr":
		return marks{"« ", " »", "“", "”"}
	case "es", "it", "pt", "ca", "gl", "el", "nb", "nn", "no", "eu", "sq", "fa", "hy":
		if primary == "pt" && rest == "br" {
			break
		}
		return marks{"«", "»", "“", "”"}
	case "ru", "uk", "be", "kk", "ky", "az", "uz":
		return marks{"«", "»", "„", "“"}
	case "pl", "hu", "ro", "hr", "sr", "bs":
		return marks{"„", "”", "«", "»"}
	case "sv", "fi":
		return marks{"”", "”", "’", "’"}
	case "da":
		return marks{"“", "”", "‘", "’"}
	case "he":
		return marks{"”", "”", "’", "’"}
	case "ja":
		return marks{"「", "」", "『", "』"}
	case "zh":
		if rest == "tw" || rest == "hk" || strings.HasPrefix(rest, "hant") {
			return marks{"「", "」", "『", "』"}
		}
	}
	return marks{"“", "”", "‘", "’"}
}

// quotation sets words between the quotation marks that a browser would put there.
func (c *compositor) quotation(n *html.Node, s setting) {
	m := marksOf(s.language)
	i := s.quotes % 2 * 2
	s.quotes++
	c.text(m[i], s)
	c.children(n, s)
	c.text(m[i+1], s)
}

// quote sets words of others, and asides that repeat words of the text.
func (c *compositor) quote(n *html.Node, s setting) {
	pull := pulls(n)
	if n.DataAtom == atom.Aside && !pull {
		if !c.repeats(n) {
			c.children(n, s)
			return
		}
		pull = true
	}
	if blocks := c.inside(n, s); len(blocks) > 0 {
		c.block(manuscript.Quote{Blocks: blocks, Pull: pull})
	}
}

// pulls reports whether the element says that it catches the eye with words of the text.
func pulls(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Aside, atom.Blockquote, atom.Div, atom.Figure, atom.P, atom.Section:
	default:
		return false
	}
	return slices.ContainsFunc(classes(n), func(class string) bool {
		return strings.Contains(class, "pullquote") || strings.Contains(class, "pull-quote") || strings.Contains(class, "pull_quote")
	})
}

// A repetition is the text without its asides, to look for words of them.
type repetition struct {
	text   string
	asides int // that were looked for
}

// The bounds of an aside that may repeat words of the text, in bytes, and how many are
// looked for.
const (
	shortestPull, longestPull = 20, 600
	mostPulls                 = 100
)

// repeats reports whether the words of an aside stand in the text too.
func (c *compositor) repeats(n *html.Node) bool {
	if c.pulled == nil {
		c.pulled = &repetition{text: c.withoutAsides()}
	}
	c.pulled.asides++
	words := strings.Trim(Text(n), " \"'“”‘’„«»‹›")
	return c.pulled.asides <= mostPulls && len(words) >= shortestPull && len(words) <= longestPull &&
		strings.Contains(c.pulled.text, words)
}

func (c *compositor) withoutAsides() string {
	var b strings.Builder
	for _, n := range c.whole {
		each(n, func(k *html.Node) bool {
			if k.Type == html.TextNode {
				b.WriteString(k.Data)
			}
			if isBlock(k.DataAtom) {
				b.WriteByte(' ')
			}
			return k.DataAtom != atom.Aside && !left(k)
		}, func(*html.Node) {})
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
