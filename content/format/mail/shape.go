package mail

import (
	"iter"
	"strings"

	"lede/content/format/manuscript"
)

// linesOf divides a text at its breaks.
func linesOf(t manuscript.Text) []manuscript.Text {
	var lines []manuscript.Text
	start := 0
	for i := range t {
		if t[i].Break {
			lines = append(lines, t[start:i:i])
			start = i + 1
		}
	}
	return append(lines, t[start:])
}

// plainWords are the words of a text, with single blanks.
func plainWords(t manuscript.Text) string {
	var b strings.Builder
	for i := range t {
		if t[i].Break {
			b.WriteByte(' ')
		}
		b.WriteString(t[i].Words)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// texts are the texts of blocks, and of those within them.
func texts(blocks []manuscript.Block) iter.Seq[manuscript.Text] {
	return func(yield func(manuscript.Text) bool) { eachText(blocks, yield) }
}

func eachText(blocks []manuscript.Block, yield func(manuscript.Text) bool) bool {
	for _, b := range blocks {
		more := true
		switch b := b.(type) {
		case manuscript.Paragraph:
			more = yield(b.Text)
		case manuscript.Heading:
			more = yield(b.Text)
		case manuscript.Figure:
			more = yield(b.Caption)
		case manuscript.Quote:
			more = eachText(b.Blocks, yield)
		case manuscript.List:
			for i := 0; i < len(b.Items) && more; i++ {
				more = eachText(b.Items[i], yield)
			}
		case manuscript.Table:
			more = yield(b.Caption)
			for _, row := range append([][]manuscript.Text{b.Head}, b.Rows...) {
				for i := 0; i < len(row) && more; i++ {
					more = yield(row[i])
				}
			}
		}
		if !more {
			return false
		}
	}
	return true
}

// withoutTitle is blocks without the heading that says again what the message is called.
func withoutTitle(blocks []manuscript.Block, title string) []manuscript.Block {
	const early = 6 // blocks in which the headline stands
	for i, b := range blocks[:min(len(blocks), early)] {
		if h, ok := b.(manuscript.Heading); ok && bareSubject(plainWords(h.Text)) == bareSubject(title) {
			return append(blocks[:i:i], blocks[i+1:]...)
		}
	}
	return blocks
}
