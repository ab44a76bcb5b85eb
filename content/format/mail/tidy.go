package mail

import (
	"net/url"
	"regexp"
	"strings"
	"sync"

	"lede/content/format/manuscript"
)

// longestAddress is the longest address on the web that is shown as it is, in bytes. Those
// of mailings hold whom they were sent to, and fill a screen.
const longestAddress = 72

// tidy is blocks as they are to be read: long addresses are links from their host's name,
// and what a mailing has to be hidden, to fill its preview, is gone.
func tidy(blocks []manuscript.Block) []manuscript.Block {
	out := make([]manuscript.Block, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case manuscript.Paragraph:
			out = append(out, manuscript.Paragraph{Text: tidyText(b.Text)})
		case manuscript.Heading:
			b.Text = tidyText(b.Text)
			out = append(out, b)
		case manuscript.Quote:
			b.Blocks = tidy(b.Blocks)
			out = append(out, b)
		case manuscript.List:
			for i := range b.Items {
				b.Items[i] = tidy(b.Items[i])
			}
			out = append(out, b)
		case manuscript.Table:
			tidyRow(b.Head)
			for _, row := range b.Rows {
				tidyRow(row)
			}
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

func tidyRow(cells []manuscript.Text) {
	for i := range cells {
		cells[i] = tidyText(cells[i])
	}
}

func tidyText(t manuscript.Text) manuscript.Text {
	var out manuscript.Text
	for _, p := range t {
		p.Words = unpadded(p.Words)
		switch {
		case p.Link == "":
			out = append(out, linkedPiece(p)...)
		case isAddress(strings.TrimSpace(p.Words)):
			p.Words = shortAddress(p.Words)
			out = append(out, p)
		default:
			out = append(out, p)
		}
	}
	return out
}

// padding is what fills the preview of a mailing: characters that do not show, with
// blanks between them.
var padding = sync.OnceValue(func() *regexp.Regexp {
	const unseen = `\x{00AD}\x{034F}\x{061C}\x{180E}\x{200B}-\x{200F}\x{2060}\x{FEFF}\x{2007}`
	return regexp.MustCompile(`[` + unseen + `\x{00A0} ]*[` + unseen + `][\x{00A0} ]*[` + unseen + `][` + unseen + `\x{00A0} ]*|[\x{200B}\x{2060}\x{FEFF}\x{034F}]`)
})

// unpadded is words without what does not show.
func unpadded(words string) string {
	if !strings.ContainsFunc(words, unseen) {
		return words
	}
	return padding().ReplaceAllStringFunc(words, func(found string) string {
		if strings.ContainsAny(found, " \u00A0\u2007") {
			return " "
		}
		return ""
	})
}

// unseen reports whether r shows nothing, or nothing but its width.
func unseen(r rune) bool {
	switch r {
	case 0xAD, 0x34F, 0x61C, 0x180E, 0x2007, 0x2060, 0xFEFF:
		return true
	}
	return 0x200B <= r && r <= 0x200F
}

func isAddress(words string) bool {
	return (strings.HasPrefix(words, "http://") || strings.HasPrefix(words, "https://")) && !strings.Contains(words, " ")
}

// shortAddress is an address as it is shown: the host alone where it is long.
func shortAddress(words string) string {
	if len(words) <= longestAddress {
		return words
	}
	u, err := url.Parse(strings.TrimSpace(words))
	if err != nil || u.Host == "" {
		return "link"
	}
	return u.Host + "/…"
}

var addressForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`https?://[^\s<>"\x60]+`)
})

// linkedPiece is a piece with the long addresses in its words made links.
func linkedPiece(p manuscript.Piece) manuscript.Text {
	if !strings.Contains(p.Words, "://") {
		return manuscript.Text{p}
	}
	var out manuscript.Text
	at := 0
	for _, m := range addressForm().FindAllStringIndex(p.Words, -1) {
		address := strings.TrimRight(p.Words[m[0]:m[1]], ".,;:!?)]'")
		if len(address) <= longestAddress {
			continue
		}
		before, link := p, p
		before.Words = p.Words[at:m[0]]
		link.Words, link.Link = shortAddress(address), address
		out = append(out, before, link)
		at = m[0] + len(address)
	}
	p.Words = p.Words[at:]
	return append(out, p)
}

// linked is a line of plain text in pieces.
func linked(line string) manuscript.Text { return linkedPiece(manuscript.Piece{Words: line}) }
