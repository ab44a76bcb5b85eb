// Package flow makes blocks of the paragraphs of a word processor.
//
// Its documents have no quotes, code or figures with captions, and most have no lists:
// they have a flow of paragraphs, each with a style. Package flow owns what those
// paragraphs come to, what stands at the beginning of a document and is said of it as a
// whole, and how the reader is told of tracked changes and hidden text. It does not own
// how a file format says all that (docx, odt and rtf), nor how blocks are written
// (manuscript).
package flow

import (
	"slices"
	"strings"
	"unicode"

	"lede/content/format/manuscript"
)

// A Paragraph is one, as a file format hands it over.
type Paragraph struct {
	Role Role
	// Level is a heading's from 1, and an item's from 0.
	Level int
	// Ordered and Number are an item's. Continues is true of an item's further paragraphs.
	Ordered   bool
	Number    int
	Continues bool
	Text      manuscript.Text
	// Figures are the pictures in the paragraph, and After what is anchored to it, as a
	// text box.
	Figures []manuscript.Figure
	After   []manuscript.Block
}

// A Sink takes paragraphs and other blocks in their order.
type Sink interface {
	Paragraph(p Paragraph)
	Block(b manuscript.Block)
}

// A Flow is a Sink that makes blocks.
type Flow struct {
	done  []manuscript.Block
	lists []openList // each in the last item of the one before
	quote []manuscript.Block
	code  []string
	// figure waits for its caption, and caption for its table or figure.
	figure  *manuscript.Figure
	caption manuscript.Text
	// carried stood in a paragraph without words.
	carried manuscript.Text
}

// Paragraph adds p.
func (f *Flow) Paragraph(p Paragraph) {
	if p.Role == Code && len(p.Figures) == 0 {
		f.end(Code)
		f.code = append(f.code, plain(p.Text))
		f.carry(p.Text)
		return
	}
	manuscript.Smooth(p.Text)
	even(p.Role, p.Text)
	blank := !HasWords(p.Text)
	if blank {
		f.carry(p.Text)
		f.endBlank()
	} else {
		p.Text = append(f.carried, p.Text...)
		f.carried = nil
		f.words(p)
	}
	for _, figure := range p.Figures {
		if p.Role == Caption && !blank && len(p.Figures) == 1 {
			break // words has made them one
		}
		f.Block(figure)
	}
	for _, b := range p.After {
		f.Block(b)
	}
}

// words adds a paragraph that has some.
func (f *Flow) words(p Paragraph) {
	switch p.Role {
	case Item:
		f.end(Item)
		f.item(p)
	case Quote:
		f.end(Quote)
		f.quote = append(f.quote, manuscript.Paragraph{Text: p.Text})
		if attributes(p.Text) {
			f.endQuote()
		}
	case Caption:
		f.captioned(p)
	case Heading:
		f.Block(manuscript.Heading{Level: p.Level, Text: p.Text})
	case Title:
		f.Block(manuscript.Heading{Level: 1, Text: p.Text})
	default:
		if isRule(p.Text) {
			f.Block(manuscript.Rule{})
			return
		}
		f.Block(manuscript.Paragraph{Text: p.Text})
	}
}

// captioned gives a caption to the figure before it, or else keeps it for what follows.
func (f *Flow) captioned(p Paragraph) {
	figure := f.figure
	if len(p.Figures) == 1 {
		figure = &p.Figures[0]
	}
	f.figure = nil
	if figure == nil {
		f.end(Caption)
		f.caption = p.Text
		return
	}
	figure.Caption = p.Text
	f.Block(*figure)
}

// Block adds a block that is no paragraph.
func (f *Flow) Block(b manuscript.Block) {
	switch b := b.(type) {
	case manuscript.Table:
		b.Caption, f.caption = append(f.caption, b.Caption...), nil
		f.end(Body)
		f.putDown()
		f.done = append(f.done, b)
		return
	case manuscript.Figure:
		if len(b.Caption) == 0 {
			b.Caption, f.caption = f.caption, nil
		}
		f.end(Body)
		f.putDown()
		if len(b.Caption) == 0 {
			f.figure = &b
			return
		}
		f.done = append(f.done, b)
		return
	}
	f.end(Body)
	f.putDown()
	f.done = append(f.done, b)
}

// putDown writes what is carried, before a block that cannot take it.
func (f *Flow) putDown() {
	if len(f.carried) > 0 {
		f.done = append(f.done, manuscript.Paragraph{Text: f.carried})
		f.carried = nil
	}
}

// end ends whatever is open and cannot go on in a paragraph of this role.
func (f *Flow) end(role Role) {
	if f.figure != nil {
		f.done, f.figure = append(f.done, *f.figure), nil
	}
	if len(f.caption) > 0 {
		f.done, f.caption = append(f.done, manuscript.Paragraph{Text: f.caption}), nil
	}
	if role != Item {
		f.endLists(0)
	}
	if role != Quote {
		f.endQuote()
	}
	if role != Code {
		f.endCode()
	}
}

// endBlank ends what an empty paragraph ends. Between the items of a list, there may be
// one to leave some space.
func (f *Flow) endBlank() {
	f.endQuote()
	f.endCode()
}

func (f *Flow) endQuote() {
	if len(f.quote) > 0 {
		f.done = append(f.done, manuscript.Quote{Blocks: f.quote})
		f.quote = nil
	}
}

func (f *Flow) endCode() {
	if len(f.code) > 0 {
		f.done = append(f.done, manuscript.Code{Text: strings.Join(f.code, "\n")})
		f.code = nil
	}
}

// carry keeps what is no words for the next paragraph.
func (f *Flow) carry(t manuscript.Text) {
	for _, p := range t {
		if p.Locator != nil || p.Remark != nil || p.Note != "" {
			f.carried = append(f.carried, p)
		}
	}
}

// Take returns the blocks that are complete, and forgets them.
func (f *Flow) Take() []manuscript.Block {
	done := f.done
	f.done = nil
	return done
}

// End returns all blocks that are left.
func (f *Flow) End() []manuscript.Block {
	f.end(Body)
	f.putDown()
	return f.Take()
}

// HasWords reports whether t has any.
func HasWords(t manuscript.Text) bool {
	return slices.ContainsFunc(t, func(p manuscript.Piece) bool { return strings.TrimSpace(p.Words) != "" })
}

// plain is the words of t as they stand, with its line ends.
func plain(t manuscript.Text) string {
	var b strings.Builder
	for _, p := range t {
		if p.Break {
			b.WriteByte('\n')
		}
		b.WriteString(p.Words)
	}
	return b.String()
}

// isRule reports whether t is nothing but dashes or stars, which divide a text.
func isRule(t manuscript.Text) bool {
	signs := strings.Join(strings.Fields(plain(t)), "")
	return len([]rune(signs)) >= 3 && strings.Trim(signs, "-—–―_*•·~=") == "" &&
		!slices.ContainsFunc(t, func(p manuscript.Piece) bool { return p.Words == "" })
}

// attributes reports whether t says whose the words before it are: it begins with a dash,
// as in "— Ada Brandt, harbour master".
func attributes(t manuscript.Text) bool {
	words := strings.TrimSpace(plain(t))
	for _, dash := range []string{"—", "―", "–", "--"} {
		if rest, ok := strings.CutPrefix(words, dash); ok {
			return strings.ContainsFunc(rest, unicode.IsLetter)
		}
	}
	return false
}
