package flow

import (
	"fmt"
	"strings"
	"unicode"

	"lede/content/format/manuscript"
)

// Properties are what a document's file says of it beside its text.
type Properties struct {
	Title, Creator, Language string
	Created, Modified        string // as manuscript.Head has them
}

// often is how many blocks are written before they are handed on to be read.
const often = 64

// A Document is the Sink of a document's body. What stands at its beginning in styles for
// a title and the like goes to the head of the text; then it writes blocks as they come.
type Document struct {
	Properties Properties
	// Changes and Hidden are told at the end; Hidden counts words.
	Changes Changes
	Hidden  int

	w      *manuscript.Writer
	flow   Flow
	head   manuscript.Head
	begun  bool
	unread int
}

// NewDocument writes to w. read is as manuscript.Head has it.
func NewDocument(w *manuscript.Writer, read string) *Document {
	return &Document{w: w, head: manuscript.Head{Read: read}}
}

// Writer is where the document is written.
func (d *Document) Writer() *manuscript.Writer { return d.w }

// Paragraph adds p.
func (d *Document) Paragraph(p Paragraph) {
	if p.Role == Contents {
		d.w.Furniture("the table of contents", manuscript.Paragraph{Text: p.Text})
		d.flow.carry(p.Text)
		return
	}
	if !d.begun && HasWords(p.Text) {
		if d.opening(p) {
			d.flow.carry(p.Text)
			p.Text = nil
		} else {
			d.begin(&p)
		}
	}
	d.flow.Paragraph(p)
	d.write(d.flow.Take())
}

// Block adds b.
func (d *Document) Block(b manuscript.Block) {
	if !d.begun {
		d.begin(&Paragraph{})
	}
	d.flow.Block(b)
	d.write(d.flow.Take())
}

func (d *Document) write(blocks []manuscript.Block) {
	if len(blocks) == 0 {
		return
	}
	if !d.begun {
		d.begin(&Paragraph{})
	}
	d.w.Blocks(blocks...)
	if d.unread += len(blocks); d.unread >= often {
		d.unread = 0
		_ = d.w.Flush() // w keeps the error
	}
}

// End writes what is left, and tells the reader what is not in the text.
func (d *Document) End() {
	d.write(d.flow.End())
	if !d.begun {
		d.begin(&Paragraph{})
	}
	if notice := d.Changes.Notice(); notice != "" {
		d.w.Notice(notice)
	}
	switch {
	case d.Hidden == 1:
		d.w.Notice("1 word of hidden text is left out.")
	case d.Hidden > 1:
		d.w.Notice(fmt.Sprintf("%d words of hidden text are left out.", d.Hidden))
	}
}

// opening takes a paragraph that is about the document, and reports whether it was one.
func (d *Document) opening(p Paragraph) bool {
	var value *manuscript.Value
	var from string
	switch p.Role {
	case Title:
		value, from = &d.head.Title, "the title's style"
	case Headline:
		value, from = &d.head.Title, "its first line, which is set larger"
	case Subtitle:
		value, from = &d.head.Standfirst, "the subtitle's style"
	case Author:
		value, from = &d.head.Byline, "the author's style"
	case Date:
		value, from = &d.head.Published, "the date's style"
	case Day:
		value, from = &d.head.Published, "the line below the title"
	default:
		return false
	}
	words := strings.Join(strings.Fields(strings.ReplaceAll(plain(p.Text), "\u00AD", "")), " ")
	*value = manuscript.Value{Text: strings.TrimSpace(value.Text + " " + words), From: from}
	return true
}

// begin writes the head, before the body that begins with p. A title that p shows as well
// is written once.
func (d *Document) begin(p *Paragraph) {
	d.begun = true
	h, props := &d.head, d.Properties
	const from = "document properties"
	if h.Title.Text == "" && meaningful(props.Title) {
		same := letters(props.Title) == letters(plain(p.Text))
		switch {
		case same && p.Role == Heading:
		case same:
			h.Title = manuscript.Value{Text: props.Title, From: from}
			p.Text = notWords(p.Text)
		default:
			h.Title = manuscript.Value{Text: props.Title, From: from}
		}
	}
	if h.Byline.Text == "" && somebody(props.Creator) {
		h.Byline = manuscript.Value{Text: props.Creator, From: from}
	}
	h.Created, h.Modified = props.Created, props.Modified
	if props.Language != "" {
		h.Language = manuscript.Value{Text: props.Language, From: "the language of its text"}
	}
	d.w.Head(*h)
}

// meaningful reports whether a title is one: programs fill it in with the name of a file
// or a kind of document.
func meaningful(title string) bool {
	t := strings.ToLower(strings.TrimSpace(title))
	if strings.HasPrefix(t, "microsoft word - ") || letters(t) == "" {
		return false
	}
	for _, ending := range []string{".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".tmp", ".txt", ".wpd", ".indd"} {
		if strings.HasSuffix(t, ending) {
			return false
		}
	}
	switch strings.TrimRight(t, " 0123456789") {
	case "untitled", "untitled document", "document", "word document", "unbenannt", "sans titre", "sin título", "title":
		return false
	}
	return true
}

// somebody reports whether a creator is a name, and not what a program puts there when
// nobody gave it one.
func somebody(creator string) bool {
	switch strings.ToLower(strings.TrimSpace(creator)) {
	case "", "microsoft office user", "user", "windows user", "admin", "administrator", "owner", "author", "unknown", "python-docx":
		return false
	}
	return true
}

// letters is what is left of s to compare it by.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// notWords is what t holds beside words.
func notWords(t manuscript.Text) manuscript.Text {
	var f Flow
	f.carry(t)
	return f.carried
}
