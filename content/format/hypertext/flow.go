package hypertext

import (
	"slices"
	"strings"

	"lede/content/format/manuscript"
)

// A flow is the blocks that stand one below another in an element, while they are set.
type flow struct {
	blocks []manuscript.Block
	// The paragraph that is being set: its pieces, and the words of the last of them, or
	// their beginning while no more were added.
	pieces  manuscript.Text
	begin   string
	words   strings.Builder
	look    look
	pending bool // words has some of that look
	said    bool // the paragraph says something
	line    bool // so does its last line
	// pictures are those pieces that stand for a picture, by their number.
	pictures map[int]manuscript.Figure
	// only says whether nothing but pictures was said.
	only bool
	// held says that the next words belong to the paragraph, though they stand apart.
	held bool
}

// A look is what pieces that are next to each other need to have in common to be one.
type look struct {
	style manuscript.Style
	link  string
}

// say adds words to the paragraph.
func (f *flow) say(words string, l look) {
	if words == "" {
		return
	}
	silent := saysNothing(words)
	if silent && !f.said {
		return
	}
	if f.pending && f.look != l {
		f.piece()
	}
	if !f.pending {
		f.look, f.pending, f.begin = l, true, words
	} else {
		if f.words.Len() == 0 {
			f.words.WriteString(f.begin)
		}
		f.words.WriteString(words)
	}
	if !silent {
		f.line, f.held = true, false
		f.speak(false)
	}
}

// speak notes that the paragraph says something.
func (f *flow) speak(picture bool) {
	f.only = picture && (f.only || !f.said)
	f.said = true
}

// piece ends the words that are being added.
func (f *flow) piece() {
	if f.pending {
		words := f.begin
		if f.words.Len() > 0 {
			words = f.words.String()
			f.words.Reset()
		}
		f.pieces = append(f.pieces, manuscript.Piece{Words: words, Style: f.look.style, Link: f.look.link})
		f.begin, f.pending = "", false
	}
}

// add adds a piece that is not words.
func (f *flow) add(p manuscript.Piece) {
	f.piece()
	f.pieces = append(f.pieces, p)
	if p.Note != "" {
		f.line = true
		f.speak(false)
	}
}

// picture adds a picture, which is a block if it stays alone.
func (f *flow) picture(p manuscript.Figure, l look) {
	f.piece()
	if f.pictures == nil {
		f.pictures = map[int]manuscript.Figure{}
	}
	f.pictures[len(f.pieces)] = p
	f.pieces = append(f.pieces, manuscript.Piece{Words: p.Alt, Link: l.link})
	f.line = true
	f.speak(true)
}

// lineEnd ends the line; an empty line ends the paragraph.
func (f *flow) lineEnd() {
	switch {
	case !f.said:
	case !f.line || f.only:
		f.paragraph()
	default:
		f.add(manuscript.Piece{Break: true})
		f.line = false
	}
}

// paragraph ends the paragraph, if there is one that is not held.
func (f *flow) paragraph() {
	if !f.held {
		f.close()
	}
}

// close ends the paragraph, if there is one.
func (f *flow) close() {
	f.held = false
	pictures, only := f.pictures, f.only
	if !f.said {
		f.words.Reset()
		f.pending = false
		return // locators wait for the next
	}
	f.piece()
	t := slices.Clone(trimmed(f.pieces))
	f.pieces, f.pictures, f.said, f.line, f.only = f.pieces[:0], nil, false, false, false
	if !only {
		f.blocks = append(f.blocks, manuscript.Paragraph{Text: t})
		return
	}
	for i := range t {
		if p, ok := pictures[i]; ok {
			f.blocks = append(f.blocks, p)
		} else if t[i].Locator != nil {
			f.blocks = append(f.blocks, manuscript.Paragraph{Text: t[i : i+1]})
		}
	}
}

// block adds a block below all that was set.
func (f *flow) block(b manuscript.Block) {
	f.close()
	f.waiting()
	f.blocks = append(f.blocks, b)
}

// end is the blocks of the flow, which is then as new.
func (f *flow) end() []manuscript.Block {
	f.close()
	f.waiting()
	blocks := f.blocks
	f.blocks = nil
	return blocks
}

// waiting sets the locators that no paragraph follows by themselves.
func (f *flow) waiting() {
	if len(f.pieces) > 0 {
		f.blocks = append(f.blocks, manuscript.Paragraph{Text: slices.Clone(f.pieces)})
		f.pieces = f.pieces[:0]
	}
}

// trimmed is t without line ends at its end.
func trimmed(t manuscript.Text) manuscript.Text {
	for len(t) > 0 && (t[len(t)-1].Break || t[len(t)-1].Words != "" && saysNothing(t[len(t)-1].Words)) {
		t = t[:len(t)-1]
	}
	return t
}

// flat is the words of blocks in one text. between stands where one block ends and
// another begins.
func flat(blocks []manuscript.Block, between manuscript.Piece) manuscript.Text {
	var t manuscript.Text
	add := func(next manuscript.Text) {
		if len(t) > 0 && len(next) > 0 {
			t = append(t, between)
		}
		t = append(t, next...)
	}
	var all func(blocks []manuscript.Block)
	all = func(blocks []manuscript.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case manuscript.Heading:
				add(b.Text)
			case manuscript.Paragraph:
				add(b.Text)
			case manuscript.Quote:
				all(b.Blocks)
			case manuscript.List:
				for _, item := range b.Items {
					all(item)
				}
			case manuscript.Table:
				add(b.Caption)
				for _, row := range append([][]manuscript.Text{b.Head}, b.Rows...) {
					for _, cell := range row {
						add(cell)
					}
				}
			case manuscript.Code:
				add(manuscript.Words(b.Text))
			case manuscript.Figure:
				add(manuscript.Words(b.Alt))
				add(b.Caption)
			}
		}
	}
	all(blocks)
	return t
}
