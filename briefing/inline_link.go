package briefing

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// link adds a link's or an image's words. A reference is made self-contained:
// the definition is not there when the leaf is drawn alone.
func (l *leaf) link(n ast.Node, destination []byte, ref *ast.ReferenceLink, in styling, style RunStyle) {
	in.style |= style
	if in.target == "" {
		in.target = resolve(string(destination))
	}
	l.walk(n, in)
	if ref != nil {
		at := l.t.notes.inline[n]
		l.line.replace(at.close, at.end, "]("+pointed(destination)+")")
		l.line.doubtful = true
	}
}

// pointed is a link's destination, as its definition writes it, in angle
// brackets.
func pointed(destination []byte) string {
	var b strings.Builder
	b.WriteByte('<')
	for i := 0; i < len(destination); i++ {
		switch c := destination[i]; {
		case c == '<' || c == '>':
			b.WriteByte('\\')
		case c == '\\' && i+1 == len(destination):
			b.WriteByte('\\')
		case c == '\\' && isPunct(destination[i+1]):
			b.WriteByte(c)
			i++
		}
		b.WriteByte(destination[i])
	}
	b.WriteByte('>')
	return b.String()
}

func (l *leaf) autoLink(n *ast.AutoLink, in styling) {
	end := l.t.notes.inline[n].end
	label := len(n.Label(l.t.source))
	if strings.HasSuffix(l.t.text[:end], ">") && l.t.text[l.t.notes.inline[n].close] == '<' {
		end--
	}
	in.style |= Link
	if in.target == "" {
		in.target = clean(string(n.URL(l.t.source)))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(in.target), "mailto:") {
			in.target = "mailto:" + in.target
		}
	}
	l.exact(end-label, end, in)
}
