package html

import (
	"strings"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// leastSpare is the least text, in bytes, that a page is believed to keep for readers
// without scripts.
const leastSpare = 250

// spare is the piece as the page keeps it for those who run no scripts: in JSON-LD for
// search engines, or in a noscript element. It is nil where the page itself shows at
// least a third as much prose.
func (s *statement) spare(shown int) []manuscript.Block {
	for _, o := range s.articles {
		body := o.text("articleBody")
		if n := int(measured(body).text); n < leastSpare || n < 3*shown {
			continue
		}
		if strings.Contains(body, "</p>") || strings.Contains(body, "<br") {
			return s.marked(body)
		}
		var blocks []manuscript.Block
		for line := range strings.Lines(body) {
			if line = strings.TrimSpace(line); line != "" {
				blocks = append(blocks, manuscript.Paragraph{Text: manuscript.Words(line)})
			}
		}
		return blocks
	}
	if len(s.noscript) >= leastSpare && len(s.noscript) >= 3*shown {
		root, err := hypertext.Parse([]byte(s.noscript), "")
		if err != nil {
			return nil
		}
		p := flatten(root)
		p.weigh()
		if n := len(p.parts); n > 0 && int(p.parts[0].prose.bytes) >= max(leastSpare, 3*shown) {
			return hypertext.Blocks([]*html.Node{root}, hypertext.Options{Base: s.baseURL()}).Blocks
		}
	}
	return nil
}

// marked is the blocks of text that has elements in it.
func (s *statement) marked(text string) []manuscript.Block {
	root, err := hypertext.Parse([]byte(text), "")
	if err != nil {
		return nil
	}
	return hypertext.Blocks([]*html.Node{root}, hypertext.Options{Base: s.baseURL()}).Blocks
}

// standfirst is what the document says it is about, unless the page shows just that.
func (a *article) standfirst() manuscript.Value {
	v := a.statement.description()
	v.Text = plainWords(v.Text)
	if len(v.Text) > longestStandfirst || letters(v.Text) == letters(a.head.Title.Text) {
		return manuscript.Value{}
	}
	// A description that was cut is as good as its beginning.
	begins := []rune(letters(strings.TrimRight(v.Text, "….")))
	begins = begins[:min(len(begins), 80)]
	if len(begins) == 0 || strings.Contains(a.beginning(), string(begins)) {
		return manuscript.Value{}
	}
	return v
}

// longestStandfirst is the longest description that is one, in bytes.
const longestStandfirst = 1000

// beginning is the letters that the page shows first of its piece.
func (a *article) beginning() string {
	const enough = 1 << 15
	roots := a.roots
	if roots == nil && len(a.page.parts) > 0 {
		roots = []int{0}
	}
	var b strings.Builder
	for _, r := range roots {
		for i := r; i < a.page.parts[r].end && b.Len() < enough; {
			e := &a.page.parts[i]
			if e.dropped != plain {
				i = e.end
				continue
			}
			if e.isText() {
				b.WriteString(letters(e.node.Data))
			}
			i++
		}
	}
	return b.String()
}
