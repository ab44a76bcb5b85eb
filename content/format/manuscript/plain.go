package manuscript

import "strings"

// plainLines are the words of a block, a line for each part of it that has any.
func plainLines(b Block) []string {
	var lines []string
	add := func(t Text) {
		var words strings.Builder
		for _, p := range t {
			if p.Break {
				words.WriteByte(' ')
			}
			words.WriteString(p.Words)
		}
		if l := oneLine(words.String()); l != "" {
			lines = append(lines, l)
		}
	}
	all := func(blocks []Block) {
		for _, b := range blocks {
			lines = append(lines, plainLines(b)...)
		}
	}
	switch b := b.(type) {
	case Heading:
		add(b.Text)
	case Paragraph:
		add(b.Text)
	case Quote:
		all(b.Blocks)
	case List:
		for _, item := range b.Items {
			all(item)
		}
	case Table:
		add(b.Caption)
		for _, row := range append([][]Text{b.Head}, b.Rows...) {
			var cells Text
			for _, c := range row {
				cells = append(append(cells, c...), Piece{Words: " "})
			}
			add(cells)
		}
	case Code:
		for l := range strings.Lines(b.Text) {
			add(Words(l))
		}
	case Figure:
		add(b.Caption)
		if len(b.Caption) == 0 {
			add(Words(b.Alt))
		}
	}
	return lines
}
