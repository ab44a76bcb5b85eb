package mail

import (
	"slices"
	"strings"

	"lede/content/format/manuscript"
)

// mailingLines is what furniture of a mailing is called.
const mailingLines = "mailing-list lines"

const (
	longestButton    = 64  // bytes of a line that is nothing but a button,
	longestReason    = 480 // of one that says why a mailing was sent,
	longestBesides   = 120 // and of one that stands below either
	fewestInRow      = 3   // links or pictures make a row
	longestInRow     = 24  // bytes of the words of each
	leastUnderscores = 30  // in the line that a mailing list's program draws under a message
)

// withoutMailing divides blocks into the message and what belongs to its mailing.
func withoutMailing(blocks []manuscript.Block) (body, aside []manuscript.Block) {
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		switch b := b.(type) {
		case manuscript.Paragraph:
			kept, dropped := mailingText(b.Text)
			if len(dropped) > 0 {
				aside = append(aside, manuscript.Paragraph{Text: dropped})
				if plainWords(kept) != "" {
					body = append(body, manuscript.Paragraph{Text: kept})
				}
				continue
			}
		case manuscript.Heading:
			if _, dropped := mailingText(b.Text); len(dropped) > 0 {
				aside = append(aside, b)
				continue
			}
		case manuscript.List:
			if allMailing(b) {
				aside = append(aside, b)
				continue
			}
		case manuscript.Table:
			if n := len(b.Rows); n <= 2 && mailingTable(b) {
				aside = append(aside, b)
				continue
			}
		case manuscript.Figure:
			if n := iconRow(blocks[i:]); n > 0 {
				aside = append(aside, blocks[i:i+n]...)
				i += n - 1
				continue
			}
		}
		body = append(body, b)
	}
	if body = trimRules(body); len(body) == 0 {
		return blocks, nil // somebody wrote just this
	}
	return body, aside
}

// mailingText divides a text into the lines that are the message's and those that belong
// to the mailing, with the short ones below these.
func mailingText(t manuscript.Text) (kept, dropped manuscript.Text) {
	for _, l := range linesOf(t) {
		to := &kept
		if isMailing(l) || len(dropped) > 0 && len(plainWords(l)) <= longestBesides {
			to = &dropped
		}
		if len(*to) > 0 {
			*to = append(*to, manuscript.Piece{Break: true})
		}
		*to = append(*to, l...)
	}
	return kept, dropped
}

// isMailing reports whether a line belongs to the mailing: it says why it was sent, or
// is a button of it, or a row of short links.
func isMailing(line manuscript.Text) bool {
	words := folded(plainWords(line))
	if words == "" || len(words) > longestReason {
		return false
	}
	if phrases().reason(strings.TrimLeft(words, "*([|•·-– ")) {
		return true
	}
	if isButtons(words) {
		return true
	}
	for i := range line {
		if line[i].Link != "" && len(line[i].Words) <= longestButton && isButton(folded(line[i].Words)) {
			return true
		}
	}
	return linkRow(line)
}

// isButton reports whether the folded words of a link hold what a mailing has its readers
// press.
func isButton(words string) bool {
	return slices.ContainsFunc(phrases().buttons, func(b string) bool { return strings.Contains(words, b) })
}

// isButtons reports whether folded words are nothing but such, with a word more in each
// at most, as "here".
func isButtons(words string) bool {
	if len(words) > longestButton {
		return false
	}
	n := 0
	for part := range strings.FieldsFuncSeq(words, func(r rune) bool { return strings.ContainsRune("|·•/", r) }) {
		part = strings.TrimSpace(part)
		if !slices.ContainsFunc(phrases().buttons, func(b string) bool {
			rest, ok := strings.CutPrefix(part, b)
			return ok && !strings.Contains(strings.TrimSpace(rest), " ")
		}) {
			return false
		}
		n++
	}
	return n > 0
}

// linkRow reports whether a line is a row of short links and nothing else, as those to
// where else a sender can be found.
func linkRow(line manuscript.Text) bool {
	links, last := 0, ""
	for i := range line {
		p := &line[i]
		words := strings.Trim(folded(p.Words), "|•·-–—/,[]() ")
		switch {
		case words == "":
		case p.Link == "" || len(words) > longestInRow:
			return false
		case p.Link != last:
			links++
		}
		last = p.Link
	}
	return links >= fewestInRow
}

// iconRow is how many of the blocks, from the first, are a row of small pictures.
func iconRow(blocks []manuscript.Block) int {
	n := 0
	for _, b := range blocks {
		f, ok := b.(manuscript.Figure)
		if !ok || len(f.Caption) > 0 || len(f.Alt) > longestInRow {
			break
		}
		n++
	}
	if n < fewestInRow {
		return 0
	}
	return n
}

// allMailing reports whether each item of a list belongs to the mailing.
func allMailing(l manuscript.List) bool {
	row := manuscript.Text{}
	for _, item := range l.Items {
		for _, b := range item {
			p, ok := b.(manuscript.Paragraph)
			if !ok {
				return false
			}
			if !isMailing(p.Text) {
				row = append(row, p.Text...)
			}
		}
	}
	return len(l.Items) > 0 && (len(row) == 0 || linkRow(row))
}

// mailingTable reports whether a table of one or two rows belongs to the mailing.
func mailingTable(t manuscript.Table) bool {
	var all manuscript.Text
	for _, row := range append([][]manuscript.Text{t.Head}, t.Rows...) {
		for _, cell := range row {
			all = append(append(all, cell...), manuscript.Piece{Words: " "})
		}
	}
	return isMailing(all)
}

// withoutListFooter divides lines of plain text at the line that a mailing list's program
// draws, when what stands below is about the list.
func withoutListFooter(text string) (body, footer string) {
	at := strings.LastIndex(text, "\n"+strings.Repeat("_", leastUnderscores))
	const longest = 2 << 10
	if at < 0 || len(text)-at > longest || !strings.Contains(text[at:], "list") || !strings.Contains(text[at:], "://") {
		return text, ""
	}
	return text[:at+1], text[at+1:]
}

// trimRules is blocks without the rules at their ends, which divided what is gone.
func trimRules(blocks []manuscript.Block) []manuscript.Block {
	isRule := func(b manuscript.Block) bool {
		_, ok := b.(manuscript.Rule)
		return ok
	}
	for len(blocks) > 0 && isRule(blocks[0]) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 && isRule(blocks[len(blocks)-1]) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}
