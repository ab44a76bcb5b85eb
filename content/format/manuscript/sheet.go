package manuscript

import (
	"fmt"
	"strconv"
	"strings"
)

// deepest is how many quotes and lists are written in each other; what lies deeper is
// written at that depth.
const deepest = 12

// A sheet is one block of the text being written, with what it holds.
type sheet struct {
	hoisted []string // comments that have to stand before it
	depth   int
}

// text is a line of the sheet.
func (s *sheet) text(t Text, in setting) string {
	words, hoisted := line(t, in)
	s.hoisted = append(s.hoisted, hoisted...)
	return words
}

// block is b as Markdown, without a line end behind it; "" when it says nothing.
func (s *sheet) block(b Block) string {
	switch b := b.(type) {
	case Heading:
		if words := s.text(b.Text, inHeading); words != "" {
			return strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + closingHashes(words)
		}
	case Paragraph:
		return s.text(b.Text, inParagraph)
	case Quote:
		return s.quote(b)
	case List:
		return s.list(b)
	case Table:
		return s.table(b)
	case Code:
		return fenced(b)
	case Rule:
		return "* * *"
	case Figure:
		return s.figure(b)
	}
	return ""
}

// closingHashes keeps a hash at a heading's end, which Markdown would take for its end.
func closingHashes(words string) string {
	if strings.HasSuffix(words, "#") && !strings.HasSuffix(words, `\#`) {
		return words[:len(words)-1] + `\#`
	}
	return words
}

// blocks are blocks with an empty line between them, unless they are tight.
func (s *sheet) blocks(blocks []Block, loose bool) string {
	between := "\n"
	if loose {
		between = "\n\n"
	}
	var b strings.Builder
	var last Block
	for _, block := range blocks {
		text := s.block(block)
		if text == "" {
			continue
		}
		if last != nil {
			b.WriteString(between)
		}
		if adjoin(last, block) {
			b.WriteString(apart + "\n\n")
		}
		b.WriteString(text)
		last = block
	}
	return b.String()
}

// apart keeps two lists, one after the other, from being one.
const apart = "<!-- -->"

// adjoin reports whether Markdown would read the blocks as one.
func adjoin(a, b Block) bool {
	before, ok := a.(List)
	after, also := b.(List)
	return ok && also && before.Ordered == after.Ordered
}

func (s *sheet) quote(q Quote) string {
	if s.depth >= deepest {
		return s.blocks(q.Blocks, true)
	}
	s.depth++
	defer func() { s.depth-- }()
	text := s.blocks(q.Blocks, true)
	if text == "" {
		return ""
	}
	if q.Pull {
		text = "[!PULLQUOTE]\n" + text
	}
	return "> " + indented(text, "> ")
}

// loose reports whether an item holds what can only stand after an empty line: anything
// but its first block, and lists that go on in it. One that is numbered from another
// number than 1 does not end a paragraph.
func (l *List) loose() bool {
	for _, item := range l.Items {
		for i, b := range item {
			inner, list := b.(List)
			if i > 0 && (!list || inner.Ordered && inner.Start != 1) {
				return true
			}
		}
	}
	return false
}

func (s *sheet) list(l List) string {
	if s.depth >= deepest {
		var all []Block
		for _, item := range l.Items {
			all = append(all, item...)
		}
		return s.blocks(all, true)
	}
	s.depth++
	defer func() { s.depth-- }()
	loose := l.loose()
	between := "\n"
	if loose {
		between = "\n\n"
	}
	var items []string
	number := l.Start
	if number < 0 || number > 999_999_999-len(l.Items) {
		number = 1
	}
	for _, item := range l.Items {
		text := s.blocks(item, loose)
		if text == "" {
			continue
		}
		marker := "- "
		if l.Ordered {
			marker = strconv.Itoa(number) + ". "
			number++
		}
		items = append(items, marker+indented(task(text), strings.Repeat(" ", len(marker))))
	}
	return strings.Join(items, between)
}

// task is the text of an item with the box that it begins with as Markdown has it.
func task(text string) string {
	for _, b := range []struct{ sign, box string }{{"☐ ", "[ ] "}, {"☑ ", "[x] "}, {"☒ ", "[x] "}} {
		if rest, ok := strings.CutPrefix(text, b.sign); ok {
			return b.box + rest
		}
	}
	return text
}

// indented is text with prefix before every line but the first.
func indented(text, prefix string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines[1:] {
		switch {
		case l != "":
			lines[i+1] = prefix + l
		case strings.TrimSpace(prefix) != "":
			lines[i+1] = strings.TrimRight(prefix, " ")
		}
	}
	return strings.Join(lines, "\n")
}

func (s *sheet) table(t Table) string {
	columns := len(t.Head)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return ""
	}
	head, rows := t.Head, t.Rows
	if len(head) == 0 {
		head, rows = rows[0], rows[1:]
	}
	lines := []string{s.row(head, columns), "|" + strings.Repeat(" --- |", columns)}
	for _, row := range rows {
		lines = append(lines, s.row(row, columns))
	}
	text := strings.Join(lines, "\n")
	if caption := s.text(t.Caption, inParagraph); caption != "" {
		text = caption + "\n\n" + text
	}
	return text
}

func (s *sheet) row(cells []Text, columns int) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := range columns {
		words := ""
		if i < len(cells) {
			words = s.text(cells[i], inCell)
		}
		b.WriteString(" " + words + " |")
	}
	return b.String()
}

// fenced is code between fences that are longer than any in it.
func fenced(c Code) string {
	text := strings.TrimRight(strings.ReplaceAll(c.Text, "\r\n", "\n"), "\n")
	if strings.TrimSpace(text) == "" {
		return ""
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	language := strings.Map(func(r rune) rune {
		if isWord(r) || strings.ContainsRune("+-#.", r) {
			return r
		}
		return -1
	}, c.Language)
	return fmt.Sprintf("%s%s\n%s\n%s", fence, language, text, fence)
}

// figure is an image that stands alone, with its caption for its words, as Pandoc's
// implicit figures have it; without a caption, with what it says instead of a picture.
func (s *sheet) figure(f Figure) string {
	words := s.text(f.Caption, inHeading)
	if words == "" {
		words = escape(oneLine(f.Alt), inHeading)
	}
	if words == "" {
		return ""
	}
	source := destination(f.Source)
	if source == "" {
		source = "#"
	}
	return "![" + bracketed(words) + "](" + source + ")"
}
