package manuscript

import (
	"strings"
	"unicode/utf8"

	"lede/content/sanitize"
)

// oneLine is s sanitised, with single blanks and no line ends. Soft hyphens say where a
// word may be divided, which is not for the text to say.
func oneLine(s string) string {
	return sanitize.Line(strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00AD", "")), " "))
}

// A liner writes a text as one line of Markdown, or several where it has breaks.
type liner struct {
	b     strings.Builder
	in    setting
	blank bool // is owed before the next words
	begun bool // the line has words
	said  bool // so had one
	// hoisted are the comments that stood before the first words: none can begin a
	// paragraph, for it would be an HTML block.
	hoisted []string
}

// A setting is where a line is written.
type setting uint8

const (
	inParagraph setting = iota
	inHeading
	inCell
)

// line writes t, and returns apart the comments that stood before its first words.
func line(t Text, in setting) (words string, hoisted []string) {
	l := liner{in: in}
	pieces := joined(t)
	Smooth(pieces)
	pieces = joined(pieces)
	for i := range pieces {
		l.piece(pieces, i)
	}
	return withoutBreak(l.b.String()), l.hoisted
}

// What ends a line; after a backslash, the blanks do.
const (
	hardBreak   = "\\\n"
	blanksBreak = "  \n"
)

func withoutBreak(line string) string {
	return strings.TrimSuffix(strings.TrimSuffix(line, hardBreak), blanksBreak)
}

// joined is t with its words on one line each, and with neighbours of one look made one.
func joined(t Text) Text {
	var pieces Text
	for i := 0; i < len(t); {
		p, n := t[i], i+1
		for n < len(t) && t[n].joins(&p) {
			n++
		}
		if n > i+1 {
			var words strings.Builder
			for _, next := range t[i:n] {
				words.WriteString(next.Words)
			}
			p.Words = words.String()
		}
		p.Words = collapsed(p.Words)
		pieces = append(pieces, p)
		i = n
	}
	return pieces
}

// joins reports whether the piece is words that look as those of the one before, q.
func (p *Piece) joins(q *Piece) bool {
	return p.plainWords() && q.plainWords() && p.Style == q.Style && p.Link == q.Link
}

// plainWords reports whether the piece is nothing but words.
func (p *Piece) plainWords() bool {
	return p.Note == "" && !p.Break && p.Locator == nil && p.Remark == nil
}

// collapsed is s sanitised, with one blank for white space, also at its ends.
func collapsed(s string) string {
	words := oneLine(s)
	if words == "" {
		if s != "" && strings.TrimLeft(s, " \t\r\n\f\u00A0") != s {
			return " "
		}
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(s); isBlank(first) {
		words = " " + words
	}
	if last, _ := utf8.DecodeLastRuneInString(s); isBlank(last) {
		words += " "
	}
	return words
}

func (l *liner) piece(pieces Text, i int) {
	p := &pieces[i]
	switch {
	case p.Locator != nil:
		l.comment(p.Locator.comment())
	case p.Remark != nil:
		l.comment(p.Remark.comment())
	case p.Break:
		l.lineEnd()
	case p.Note != "":
		if key := noteKey(p.Note); key != "" {
			l.begin()
			l.bracket("[^" + key + "]")
		}
	default:
		l.words(pieces, i)
	}
}

// begin writes the blank that is owed.
func (l *liner) begin() {
	if l.blank && l.begun {
		l.b.WriteByte(' ')
	}
	l.blank, l.begun, l.said = false, true, true
}

// comment writes a comment where it stands; before the first words it is for the caller.
func (l *liner) comment(c string) {
	switch {
	case !l.said:
		l.hoisted = append(l.hoisted, c)
	case !l.begun: // a line cannot begin with one
		text := withoutBreak(l.b.String())
		rest := l.b.String()[len(text):]
		l.b.Reset()
		l.b.WriteString(text + c + rest)
	default:
		l.b.WriteString(c)
	}
}

func (l *liner) lineEnd() {
	switch {
	case l.in == inHeading:
		l.blank = true
	case !l.begun:
	case l.in == inCell:
		l.b.WriteString("<br>")
		l.blank = false
	default:
		l.breakLine()
		l.blank, l.begun = false, false
	}
}

// breakLine ends the line. After a backslash another would not be read as this.
func (l *liner) breakLine() {
	if strings.HasSuffix(l.b.String(), `\`) {
		l.b.WriteString(blanksBreak)
	} else {
		l.b.WriteString(hardBreak)
	}
}

// words writes the words of a piece, with their look as far as Markdown can say it.
func (l *liner) words(pieces Text, i int) {
	p := &pieces[i]
	words := strings.Trim(p.Words, " ")
	if words == "" {
		l.blank = l.blank || p.Words != ""
		return
	}
	l.blank = l.blank || p.Words[0] == ' '
	atStart := !l.begun
	l.begin()
	set := l.look(pieces, i, words)
	switch link := destination(p.Link); {
	case link != "":
		l.bracket("[" + bracketed(set) + "](" + link + ")")
	case atStart && l.in == inParagraph:
		l.b.WriteString(lineStart(set))
	case set[0] == ':' && strings.HasSuffix(l.b.String(), "]"):
		l.b.WriteString(`\` + set) // no definition of a footnote
	default:
		l.b.WriteString(set)
	}
	l.blank = p.Words[len(p.Words)-1] == ' '
}

// bracket writes what begins with a bracket. An exclamation mark before it would make an
// image of it.
func (l *liner) bracket(s string) {
	if text := l.b.String(); strings.HasSuffix(text, "!") && !strings.HasSuffix(text, `\!`) {
		l.b.Reset()
		l.b.WriteString(text[:len(text)-1] + `\!`)
	}
	l.b.WriteString(s)
}

// bracketed is words that are no footnote or citation for standing in brackets.
func bracketed(set string) string {
	if strings.HasPrefix(set, "^") || strings.HasPrefix(set, "@") {
		return `\` + set
	}
	return set
}

// look is the words with the marks of their style.
func (l *liner) look(pieces Text, i int, words string) string {
	p := &pieces[i]
	if p.Style&Monospace != 0 && !strings.HasSuffix(l.b.String(), "`") {
		return code(words, l.in)
	}
	set := escape(words, l.in)
	mark := ""
	if p.Style&Emphasis != 0 {
		mark += "*"
	}
	if p.Style&Strong != 0 {
		mark += "**"
	}
	if p.Style&Struck != 0 {
		mark += "~~"
	}
	if mark == "" || !l.canMark(pieces, i, words, mark) {
		return set
	}
	return mark + set + reversed(mark)
}

// canMark reports whether Markdown takes marks around the words as a style: between a
// letter and a punctuation mark it does not (CommonMark's flanking), and marks that touch
// other marks are read as those.
func (l *liner) canMark(pieces Text, i int, words, mark string) bool {
	if destination(pieces[i].Link) != "" {
		return true // brackets are around it
	}
	before, after := ' ', ' '
	if text := l.b.String(); text != "" {
		before, _ = utf8.DecodeLastRuneInString(text)
	}
	if last := pieces[i].Words; last[len(last)-1] != ' ' && i+1 < len(pieces) {
		next := &pieces[i+1]
		switch {
		case next.Words != "":
			after, _ = utf8.DecodeRuneInString(next.Words)
			if destination(next.Link) != "" {
				after = '['
			}
		case !next.Break:
			after = '['
		}
	}
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	const signs = "*~_`\\"
	touches := strings.ContainsRune(signs, before) || strings.ContainsRune(signs, after) ||
		strings.ContainsRune(signs, first) || strings.ContainsRune(signs, last)
	// Of several marks the inner ones are punctuation to the outer, and an address of
	// e-mail takes in what is written before it.
	odd := strings.Contains(mark, "~") && strings.Contains(mark, "*") || strings.Contains(words, "@")
	opens := !odd && !isMark(first) || isBlank(before) || isMark(before)
	closes := !odd && !isMark(last) || isBlank(after) || isMark(after)
	return !touches && opens && closes
}

func reversed(mark string) string {
	b := []byte(mark)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}
