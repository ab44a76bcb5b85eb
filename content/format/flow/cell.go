package flow

import (
	"strconv"

	"lede/content/format/manuscript"
)

// Lines is blocks as one text of several lines, as a cell of a table has it: items keep
// their bullets and numbers, and the cells of a table within are divided by dots.
func Lines(blocks []manuscript.Block) manuscript.Text {
	var l lines
	l.blocks(blocks, "")
	return l.text
}

type lines struct {
	text  manuscript.Text
	depth int
}

func (l *lines) line(prefix string, t manuscript.Text) {
	if len(t) == 0 {
		return
	}
	if HasWords(l.text) && (HasWords(t) || prefix != "") {
		l.text = append(l.text, manuscript.Piece{Break: true})
	}
	if prefix != "" {
		l.text = append(l.text, manuscript.Piece{Words: prefix})
	}
	l.text = append(l.text, t...)
}

// blocks adds blocks, the first of them after prefix.
func (l *lines) blocks(blocks []manuscript.Block, prefix string) {
	if l.depth++; l.depth > 100 {
		return // no file format's reader nests deeper
	}
	for _, b := range blocks {
		l.block(b, prefix)
		prefix = ""
	}
	l.depth--
}

func (l *lines) block(b manuscript.Block, prefix string) {
	switch b := b.(type) {
	case manuscript.Paragraph:
		l.line(prefix, b.Text)
	case manuscript.Heading:
		l.line(prefix, b.Text)
	case manuscript.Quote:
		l.blocks(b.Blocks, prefix)
	case manuscript.List:
		for i, item := range b.Items {
			marker := "• "
			if b.Ordered {
				marker = strconv.Itoa(b.Start+i) + ". "
			}
			l.blocks(item, marker)
		}
	case manuscript.Table:
		l.line(prefix, b.Caption)
		for _, row := range append([][]manuscript.Text{b.Head}, b.Rows...) {
			var line manuscript.Text
			for _, cell := range row {
				if HasWords(line) && HasWords(cell) {
					line = append(line, manuscript.Piece{Words: " · "})
				}
				line = append(line, cell...)
			}
			l.line("", line)
		}
	case manuscript.Code:
		l.line(prefix, manuscript.Text{{Words: b.Text, Style: manuscript.Monospace}})
	case manuscript.Figure:
		if len(b.Caption) == 0 && b.Alt != "" {
			b.Caption = manuscript.Words(b.Alt)
		}
		l.line(prefix, b.Caption)
	}
}
