package mail

import (
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
