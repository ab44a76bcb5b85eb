package mail

import (
	"slices"
	"strings"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// A transcript makes blocks of the plain text of a message.
type transcript struct {
	measure int // at which its lines were broken; 0 where they were not
	body    []manuscript.Block
	armour  []manuscript.Block // what OpenPGP put around it
	notes   []hypertext.Note   // that its text calls as Markdown does
	whole   bool               // all of its lines are read
	missing map[string]bool    // lines that were looked for and are not there
}

// transcribe makes blocks of the plain text of a message.
func transcribe(text string) *transcript {
	lines := strings.SplitN(strings.ReplaceAll(text, "\r\n", "\n"), "\n", mostLines+1)
	t := &transcript{whole: len(lines) <= mostLines, missing: map[string]bool{}}
	lines = lines[:min(len(lines), mostLines)]
	for i, l := range lines {
		l = strings.ReplaceAll(strings.TrimRight(l, "\r"), "\r", " ")
		if l != signatureMark {
			l = strings.TrimRight(l, " \t\u00A0")
		}
		lines[i] = l
	}
	t.measure = measureOf(lines)
	t.body = t.blocks(lines, 0)
	t.settle()
	return t
}

// settle makes words of the calls of notes that are not there: a call has both until all
// is read.
func (t *transcript) settle() {
	known := map[string]bool{}
	for _, n := range t.notes {
		known[n.Key] = true
	}
	for text := range manuscript.Texts(t.body) {
		for i := range text {
			if known[text[i].Note] {
				text[i].Words = ""
			} else {
				text[i].Note = ""
			}
		}
	}
}

const (
	signatureMark = "-- " // RFC 3676, section 4.3
	deepestQuote  = 12
	mostLines     = 400_000 // of a message that are read
	mostProse     = 100_000 // lines that are looked at for headings and lists
)

// blocks divides lines into what is quoted, what is laid out by line, and prose.
func (t *transcript) blocks(lines []string, depth int) []manuscript.Block {
	var blocks []manuscript.Block
	start := 0 // of the prose that is not read yet
	prose := func(end int) {
		if start < end {
			blocks = append(blocks, t.read(lines[start:end])...)
		}
	}
	for i := 0; i < len(lines); {
		n, made := t.special(lines[i:], depth)
		if n == 0 {
			i++
			continue
		}
		prose(i)
		blocks = append(blocks, made...)
		i += n
		start = i
	}
	prose(len(lines))
	return blocks
}

// special is how many of the lines, from the first, are no prose, and the blocks that
// they make.
func (t *transcript) special(lines []string, depth int) (int, []manuscript.Block) {
	first := lines[0]
	switch {
	case first == "":
		return 0, nil
	case first[0] == '>' && depth < deepestQuote:
		return t.quoted(lines, depth)
	case first == signatureMark:
		return signed(lines)
	case strings.HasPrefix(first, "begin "):
		return t.encodedFile(lines)
	case strings.HasPrefix(first, "-----BEGIN PGP "):
		return t.armoured(lines)
	case forwardMark(first):
		return 1, []manuscript.Block{manuscript.Paragraph{Text: manuscript.Words(first)}}
	}
	if n := headerLines(lines); n > 0 {
		return n, []manuscript.Block{broken(lines[:n])}
	}
	return 0, nil
}

// quoted reads lines that begin with an angle bracket, with those below it within.
func (t *transcript) quoted(lines []string, depth int) (int, []manuscript.Block) {
	n := 0
	var within []string
	for n < len(lines) && strings.HasPrefix(lines[n], ">") {
		within = append(within, strings.TrimPrefix(lines[n][1:], " "))
		n++
	}
	return n, []manuscript.Block{manuscript.Quote{Blocks: t.blocks(within, depth+1)}}
}

// signed reads a signature: it reaches to the end, or to a quotation below it.
func signed(lines []string) (int, []manuscript.Block) {
	n := 1
	for n < len(lines) && !strings.HasPrefix(lines[n], ">") && lines[n] != signatureMark {
		n++
	}
	return n, append([]manuscript.Block{manuscript.Rule{}}, byLines(lines[1:n])...)
}

// byLines are paragraphs whose lines stay as they are.
func byLines(lines []string) []manuscript.Block {
	var blocks []manuscript.Block
	start := 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && lines[i] != "" {
			continue
		}
		if start < i {
			blocks = append(blocks, broken(lines[start:i]))
		}
		start = i + 1
	}
	return blocks
}

// broken is a paragraph of these lines.
func broken(lines []string) manuscript.Paragraph {
	var text manuscript.Text
	for i, l := range lines {
		if i > 0 {
			text = append(text, manuscript.Piece{Break: true})
		}
		text = append(text, linked(strings.TrimSpace(l))...)
	}
	return manuscript.Paragraph{Text: text}
}

// encodedFile reads a file that was put into the text by uuencode. It stays as it is.
func (t *transcript) encodedFile(lines []string) (int, []manuscript.Block) {
	words := strings.Fields(lines[0])
	if len(words) < 3 || len(words[1]) != 3 || strings.Trim(words[1], "01234567") != "" {
		return 0, nil
	}
	n := t.after(lines, "end")
	return n, []manuscript.Block{manuscript.Code{Text: strings.Join(lines[:n], "\n")}}
}

// after is how many of the lines end with the given one; 0 when it is not there. One that
// was missed is not looked for again.
func (t *transcript) after(lines []string, end string) int {
	if t.missing[end] {
		return 0
	}
	n := slices.Index(lines, end) + 1
	t.missing[end] = n == 0
	return n
}

// armoured sets the lines aside that OpenPGP puts around a text that it signs (RFC 9580,
// section 7), and keeps as they are those of something encrypted.
func (t *transcript) armoured(lines []string) (int, []manuscript.Block) {
	const begin = "-----BEGIN PGP "
	kind := strings.TrimPrefix(lines[0], begin)
	if kind == "SIGNED MESSAGE-----" {
		n := 1
		for n < len(lines) && lines[n] != "" {
			n++
		}
		t.armour = append(t.armour, broken(lines[:n]))
		return n, nil
	}
	n := t.after(lines, "-----END PGP "+kind)
	if n > 0 && kind == "SIGNATURE-----" {
		t.armour = append(t.armour, broken(lines[:n]))
		return n, nil
	}
	return n, []manuscript.Block{manuscript.Code{Text: strings.Join(lines[:n], "\n")}}
}
