package page

import (
	"html"
	"strings"

	"lede/briefing"
)

// htmlWords is what a block of HTML says, without tags and comments: in groups
// of at most maxPiece bytes, each of which can be drawn by itself. A block that
// says nothing has none.
func htmlWords(runs []briefing.Run) [][]frag {
	h := htmlScanner{}
	for _, run := range runs {
		h.scan(run)
	}
	h.flush()
	return h.groups
}

type htmlScanner struct {
	groups [][]frag
	words  []frag
	size   int
	said   bool   // words has something to show
	until  string // what ends the markup that the text is in, "" outside
}

// scan reads one run of literal HTML.
func (h *htmlScanner) scan(run briefing.Run) {
	for at := 0; at < len(run.Text); {
		rest := run.Text[at:]
		if h.until != "" {
			n, ends := indexFold(rest, h.until)
			if ends {
				n += strings.IndexByte(h.until, '>') + 1 // a closing tag is read as one
				h.until = ""
			}
			at += n
			continue
		}
		if rest[0] != '<' {
			n := strings.IndexByte(rest, '<')
			if n < 0 {
				n = len(rest)
			}
			h.text(slice(run, at, at+n))
			at += n
			continue
		}
		name := tagName(rest)
		switch {
		case strings.HasPrefix(rest, "<!--"):
			h.until = "-->"
			at += len("<!--")
			continue
		case (name == "script" || name == "style") && rest[1] != '/':
			h.until = "</" + name
		case name == "" && !strings.HasPrefix(rest, "</") && !strings.HasPrefix(rest, "<!") && !strings.HasPrefix(rest, "<?"):
			h.text(slice(run, at, at+1)) // no tag: a less-than sign
			at++
			continue
		case breaks(name):
			h.words = append(h.words, frag{hard: true})
		}
		at += tagLen(rest)
	}
}

// text takes words from between tags.
func (h *htmlScanner) text(run briefing.Run) {
	for run.Text != "" {
		piece := run
		if len(run.Text) > maxPiece {
			n := goodEnd(run.Text, minPiece, maxPiece)
			piece, run = slice(run, 0, n), slice(run, n, len(run.Text))
		} else {
			run.Text = ""
		}
		f := frag{text: html.UnescapeString(piece.Text), src: piece.Span, exact: piece.Exact}
		f.exact = f.exact && f.text == piece.Text
		if strings.Trim(f.text, " \t\r\n") != "" {
			h.said = true
		}
		h.words = append(h.words, f)
		if h.size += len(f.text); h.size > minPiece {
			h.flush()
		}
	}
}

// flush ends a group.
func (h *htmlScanner) flush() {
	if h.said {
		for len(h.words) > 0 && h.words[0].src.Empty() {
			h.words = h.words[1:]
		}
		h.groups = append(h.groups, h.words)
	}
	h.words, h.size, h.said = nil, 0, false
}

// tagName is the name of the tag that s begins with, in lower case, or "".
func tagName(s string) string {
	s = strings.TrimPrefix(s[1:], "/")
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && s[n] >= '0' && s[n] <= '9') {
		n++
	}
	return strings.ToLower(s[:n])
}

// tagLen is the length of the tag that s begins with: up to the first > that is
// in no quotation marks, or all of s.
func tagLen(s string) int {
	var quote byte
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	if i := strings.IndexByte(s, '>'); i >= 0 {
		return i + 1 // a quotation mark that is never closed
	}
	return len(s)
}

// breaks reports whether a tag of this name ends the line.
func breaks(name string) bool {
	switch name {
	case "br", "p", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
		"blockquote", "table", "section", "article", "summary", "details", "dt", "dd", "hr", "pre", "figcaption":
		return true
	}
	return false
}

// indexFold is how many bytes of s stand before the first end in it, in any
// case of letters; all of s, and false, when there is none.
func indexFold(s, end string) (int, bool) {
	for i := 0; i+len(end) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(end)], end) {
			return i, true
		}
	}
	return len(s), false
}
