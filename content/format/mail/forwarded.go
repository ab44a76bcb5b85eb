package mail

import (
	"strings"
	"sync"

	"lede/content/format/manuscript"
)

// mostHeadLines is more lines than the head of a forwarded message has.
const mostHeadLines = 16

// forwardMark reports whether the line says that a forwarded message begins.
func forwardMark(line string) bool {
	framed := strings.HasSuffix(line, ":") || strings.HasPrefix(strings.TrimLeft(line, "*> "), "--") || strings.HasPrefix(line, "__")
	return framed && len(line) < 120 && phrases().forwarded[strings.Trim(folded(line), "-_*=:> ")]
}

// headerField is the field that a line of text states, as "from", and its value.
func headerField(line string) (name, value string) {
	label, value, ok := strings.Cut(strings.Trim(line, "* \u00A0"), ":")
	if !ok || len(label) > 40 {
		return "", ""
	}
	return phrases().fields[strings.Trim(folded(label), "* ")], strings.Trim(value, "* \u00A0")
}

// headerLines is how many of the lines, from the first, are the head of a forwarded
// message, as a mail program writes it into the text; 0 when they are none. A line between
// two fields goes on with the first of them.
func headerLines(lines []string) int {
	seen := map[string]bool{}
	n := 0
	for i, line := range lines[:min(len(lines), mostHeadLines)] {
		name, _ := headerField(line)
		switch {
		case name != "" && !seen[name]:
			seen[name] = true
			n = i + 1
		case name != "" || n == 0 || n < i || strings.TrimSpace(line) == "":
			return headLength(seen, n)
		}
	}
	return headLength(seen, n)
}

// headLength is n when the fields that were seen make the head of a message.
func headLength(seen map[string]bool, n int) int {
	if seen["from"] && len(seen) >= 3 && (seen["date"] || seen["subject"]) {
		return n
	}
	return 0
}

// angled writes addresses as the heads of messages have them.
var angled = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("[mailto:", "<", "mailto:", "", "]", ">")
})

// textEnvelope is the envelope that lines of text state.
func textEnvelope(lines []string) envelope {
	var e envelope
	values := map[string]string{}
	last := ""
	for _, line := range lines {
		name, value := headerField(line)
		if name == "" {
			values[last] += " " + strings.TrimSpace(line)
			continue
		}
		values[name], last = value, name
	}
	e.from = []person{someone(angled().Replace(values["from"]))}
	e.to = people(angled().Replace(values["to"]))
	e.copy = people(angled().Replace(values["copy"]))
	e.date = momentOf(values["date"])
	e.subject = values["subject"]
	return e
}

// forwarded makes a section of every forwarded message whose head is in the text, with a
// heading of the given level. No other heading stands above that, and none in a section
// beside it.
func forwarded(blocks []manuscript.Block, level int) []manuscript.Block {
	var out, within []manuscript.Block
	inside := false
	finish := func() {
		floor := level
		if inside {
			floor++
		}
		out, within = append(out, manuscript.Under(floor, within)...), nil
	}
	for i := 0; i < len(blocks); {
		if q, ok := quotedMessage(blocks[i:]); ok {
			finish()
			out = append(out, forwarded(q, level)...)
			i++
			continue
		}
		head, n, rest := headAt(blocks[i:])
		if n == 0 {
			if !marksNext(blocks[i:]) {
				within = append(within, blocks[i])
			}
			i++
			continue
		}
		finish()
		inside = true
		e := textEnvelope(head)
		out = append(out, e.opening(level)...)
		within = rest
		i += n
	}
	finish()
	return out
}

// headAt is the head of a forwarded message that blocks begin with, how many of them hold
// it, and what else the last of those holds.
func headAt(blocks []manuscript.Block) (head []string, n int, rest []manuscript.Block) {
	var lines []string
	var texts []manuscript.Text
	var owner []int
	for i, b := range blocks {
		p, ok := b.(manuscript.Paragraph)
		if !ok || len(lines) > mostHeadLines {
			break
		}
		for _, t := range linesOf(p.Text) {
			lines, texts, owner = append(lines, plainWords(t)), append(texts, t), append(owner, i)
		}
		if name, _ := headerField(lines[0]); i == 0 && name == "" && !forwardMark(lines[0]) {
			break // as nearly always
		}
	}
	mark := 0
	if len(lines) > 0 && forwardMark(lines[0]) {
		mark = 1
	}
	length := headerLines(lines[mark:])
	if length == 0 {
		return nil, 0, nil
	}
	end := mark + length
	last := owner[end-1]
	var left manuscript.Text
	for ; end < len(lines) && owner[end] == last; end++ {
		if len(left) > 0 {
			left = append(left, manuscript.Piece{Break: true})
		}
		left = append(left, texts[end]...)
	}
	if strings.TrimSpace(plainWords(left)) != "" {
		rest = []manuscript.Block{manuscript.Paragraph{Text: left}}
	}
	return lines[mark : mark+length], last + 1, rest
}

// quotedMessage is what stands in a quotation that begins with the head of a message.
func quotedMessage(blocks []manuscript.Block) ([]manuscript.Block, bool) {
	q, ok := blocks[0].(manuscript.Quote)
	if !ok || q.Pull {
		return nil, false
	}
	_, n, _ := headAt(q.Blocks)
	return q.Blocks, n > 0
}

// marksNext reports whether the first of blocks says that the second is a forwarded
// message, which then says so itself.
func marksNext(blocks []manuscript.Block) bool {
	p, ok := blocks[0].(manuscript.Paragraph)
	if !ok || len(blocks) < 2 || !forwardMark(plainWords(p.Text)) {
		return false
	}
	_, ok = quotedMessage(blocks[1:])
	return ok
}
