package briefing

import "strings"

// A lineShape is what the chunk scan looks at in a line that is not blank.
type lineShape struct {
	indent int    // in columns, tabs to the next multiple of four
	body   string // from the first byte that is no space or tab; "" if the line is blank
}

func shapeOf(line string) lineShape { return shapeAt(line, 0) }

// shapeAt is the shape of what stands at column of a line.
func shapeAt(line string, column int) lineShape {
	i := 0
	for ; i < len(line); i++ {
		switch line[i] {
		case ' ':
			column++
			continue
		case '\t':
			column += 4 - column%4
			continue
		}
		break
	}
	body := line[i:]
	if body != "" && isSpace(body[0]) && strings.TrimLeft(body, " \t\r\n") == "" {
		body = ""
	}
	return lineShape{indent: column, body: body}
}

// mayOpen reports whether the line can change what is open, if nothing is.
func (l lineShape) mayOpen(container bool) bool {
	switch c := l.body[0]; c {
	case '`', '~':
		return l.indent < 4 || container
	case '<', '[', ':':
		return l.indent < 4
	default:
		return l.indent < 4 && columnClass[c] == classMarker
	}
}

// fence returns the fenced code block that the line opens, if any.
func (l lineShape) fence() openBlock {
	c := l.body[0]
	if c != '`' && c != '~' {
		return openBlock{}
	}
	n := fenceLength(l.body, c)
	if n < 3 || c == '`' && strings.IndexByte(l.body[n:], '`') >= 0 {
		return openBlock{}
	}
	return openBlock{kind: openFence, mark: c, length: n}
}

func (l lineShape) closesFence(h openBlock) bool {
	if l.body[0] != h.mark {
		return false
	}
	n := fenceLength(l.body, h.mark)
	return n >= h.length && strings.TrimLeft(l.body[n:], " \t\r\n") == ""
}

func fenceLength(body string, mark byte) int {
	n := 0
	for n < len(body) && body[n] == mark {
		n++
	}
	return n
}

// The elements whose content is an HTML block of CommonMark's type 1.
const literalElements = "script pre style textarea"

// htmlBlockClose returns what ends the HTML block that body opens, or "" if body
// opens no block of types 1 to 5 (CommonMark 0.31.2, section 4.6). For type 1
// the result is literalElements, any of whose end tags will do.
func htmlBlockClose(body string) string {
	switch {
	case strings.HasPrefix(body, "<!--"):
		return "-->"
	case strings.HasPrefix(body, "<?"):
		return "?>"
	case strings.HasPrefix(body, "<![CDATA["):
		return "]]>"
	case len(body) > 2 && body[1] == '!' && 'A' <= body[2] && body[2] <= 'Z':
		return ">"
	}
	name, rest := body[1:], ""
	if end := strings.IndexAny(name, " \t\f\r>/"); end >= 0 {
		name, rest = name[:end], name[end:]
	}
	if isLiteralElement(name) && (!strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "/>")) {
		return literalElements
	}
	return ""
}

func isLiteralElement(name string) bool {
	for element := range strings.FieldsSeq(literalElements) {
		if strings.EqualFold(name, element) {
			return true
		}
	}
	return false
}

func closesHTML(line, closer string) bool {
	if closer != literalElements {
		return strings.Contains(line, closer)
	}
	for {
		_, after, found := strings.Cut(line, "</")
		if !found {
			return false
		}
		if name, _, ended := strings.Cut(after, ">"); ended && isLiteralElement(name) {
			return true
		}
		line = after
	}
}
