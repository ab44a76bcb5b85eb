// Package reader is the pane in which a briefing is read: the page, scrolled, with
// a cursor on one passage, the hits of a search, the reader's marks and notes, and what
// has changed.
//
// It owns where the reader is. It does not own how text becomes rows (ui/page),
// the history of jumps or what is remembered (package ui).
package reader

import (
	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/layout"
	"lede/ui/page"
	"lede/ui/theme"
)

// A Mark is a lettered bookmark, as it shows in the gutter.
type Mark struct {
	Letter rune
	Offset int
}

// A Pane is the reading pane. The zero Pane shows nothing; Show gives it a
// briefing.
type Pane struct {
	doc  *briefing.Document
	page *page.Page
	opts page.Options

	at   layout.Rect // the pane on the screen
	text layout.Rect // the text in it

	top    page.Place
	anchor int           // the byte that the top row begins with: what survives a new width
	cursor briefing.Span // the passage under the cursor

	hits    []briefing.Span
	current int // index into hits, -1 when none is the current one

	selected selection
	marks    []Mark

	unsourced []int // where claims without a source end, ascending

	changes   []change.Change // in the order of the text
	changedAt spans           // where each of them shows
	noted     []Noted         // in the order of the text
	notedAt   spans           // the words of each

	remarkedAt spans // what the document's own remarks are on
}

// New returns a pane that shows nothing yet.
func New(th theme.Theme) *Pane {
	return &Pane{opts: page.Options{Theme: th, Width: layout.Measure}, current: -1}
}

// Show puts another briefing on the page, with the passage at offset on top.
func (p *Pane) Show(doc *briefing.Document, offset int) {
	p.doc, p.hits, p.marks, p.unsourced, p.current = doc, nil, nil, nil, -1
	p.SetChanged(nil)
	p.SetNoted(nil)
	p.setRemarked()
	p.Unselect()
	p.page = page.New(doc, p.opts)
	p.Place(offset)
}

// Learn replaces the document by one of the same text whose structure is known
// further. The place stays.
func (p *Pane) Learn(doc *briefing.Document) {
	if p.doc == nil {
		return
	}
	p.doc = doc
	p.setRemarked()
	p.page.SetDocument(doc)
	p.settle()
}

// Arrange says where the pane and its text are on the screen. The passage at the
// top stays there.
func (p *Pane) Arrange(at, text layout.Rect) {
	if p.at == at && p.text == text {
		return
	}
	p.at, p.text = at, text
	if text.W > 0 {
		p.opts.Width = text.W
	}
	p.configure()
}

// Dress changes the theme.
func (p *Pane) Dress(th theme.Theme) {
	p.opts.Theme = th
	p.configure()
}

// Unfold shows or folds what was set aside as furniture, and says which. On the line that
// stands for it, the cursor goes on to what it stood for.
func (p *Pane) Unfold() bool {
	fold, folded := p.cursor, p.onFold()
	p.opts.Furniture = !p.opts.Furniture
	p.configure()
	if folded {
		s := p.page.Passage(fold.Start)
		if !s.Overlaps(fold) { // the fold begins with markup
			s, _ = p.page.Next(fold.Start)
		}
		p.cursor = s
		p.setTop(p.page.Scroll(p.page.At(s.Start), -p.height()/3))
	}
	return p.opts.Furniture
}

// onFold reports whether the cursor is on a line that stands for what was set aside.
func (p *Pane) onFold() bool {
	return p.page != nil && p.page.Folded(p.cursor.Start)
}

func (p *Pane) configure() {
	if p.page == nil {
		return
	}
	p.page.Configure(p.opts)
	p.settle()
}

// settle finds the rows of the place again after anything changed that moves
// rows about.
func (p *Pane) settle() {
	p.top = p.page.At(p.anchor)
	if p.anchor == 0 {
		p.top = p.page.First()
	}
	p.clamp()
	p.cursor = p.page.Passage(p.cursor.Start)
}

// height is how many rows show.
func (p *Pane) height() int { return max(p.at.H, 1) }

// Place puts the passage at offset on the top row and the cursor on it.
func (p *Pane) Place(offset int) {
	if p.page == nil {
		return
	}
	offset = max(offset, 0)
	top := p.page.At(offset)
	if offset == 0 {
		top = p.page.First()
	}
	p.setTop(top)
	if p.cursor = p.page.Passage(offset); p.cursor.Empty() {
		p.cursor, _ = p.page.Next(offset) // the text begins after its front matter
	}
}

// Goto shows a passage and puts the cursor on it. Where it is on the screen
// already nothing moves; otherwise it comes to a third from the top.
func (p *Pane) Goto(s briefing.Span) {
	if p.page == nil {
		return
	}
	p.cursor = p.page.Passage(s.Start)
	if p.visible(p.rowAt(s.Start)) {
		return
	}
	p.setTop(p.page.Scroll(p.page.At(s.Start), -p.height()/3))
}

// Cursor is the passage under the cursor.
func (p *Pane) Cursor() briefing.Span { return p.cursor }

// A Position is where the reader is: the offset that the top row begins with, and
// that of the passage under the cursor.
type Position struct {
	Top, Cursor int
}

// Position is where the reader is.
func (p *Pane) Position() Position { return Position{p.anchor, p.cursor.Start} }

// Return goes back to a position as it was, as far as the screen's size allows.
func (p *Pane) Return(to Position) {
	if p.page == nil {
		return
	}
	p.Place(to.Top)
	p.cursor = p.page.Passage(to.Cursor)
	p.Goto(p.cursor)
}

// Top is what is left of the passage on the first row that has words, from that
// row on.
func (p *Pane) Top() briefing.Span {
	if p.page == nil {
		return briefing.Span{}
	}
	start := p.anchor
	for _, r := range p.page.Rows(p.top, p.height()) {
		if !r.Span.Empty() {
			start = r.Span.Start
			break
		}
	}
	return briefing.Span{Start: start, End: max(p.page.Passage(start).End, start)}
}

// End is the offset up to which the page has been shown.
func (p *Pane) End() int {
	if p.page == nil {
		return 0
	}
	end := p.anchor
	for _, r := range p.page.Rows(p.top, p.height()) {
		end = max(end, r.Span.End)
	}
	if p.atEnd() {
		end = len(p.doc.Text)
	}
	return end
}

// Percent is how much of the text lies above the bottom of the page, by bytes.
func (p *Pane) Percent() int {
	if p.doc == nil || len(p.doc.Text) == 0 {
		return 100
	}
	return int(int64(p.End()) * 100 / int64(len(p.doc.Text)))
}

// SetMarks says which bookmarks show in the gutter.
func (p *Pane) SetMarks(marks []Mark) { p.marks = marks }

// SetUnsourced says where the claims end, by their last byte and in ascending order,
// for which the briefing gives no source.
func (p *Pane) SetUnsourced(ends []int) { p.unsourced = ends }

// SetHits says which words are looked for; current is the index of the one that
// the reader is at, or -1.
func (p *Pane) SetHits(hits []briefing.Span, current int) {
	p.hits, p.current = hits, current
}

// Section is the index of the section that the cursor is in, or -1.
func (p *Pane) Section() int {
	if p.doc == nil {
		return -1
	}
	return p.doc.SectionAt(p.cursor.Start)
}

// Count is the number of passages that begin in s.
func (p *Pane) Count(s briefing.Span) int {
	n := 0
	if p.page == nil {
		return n
	}
	at := p.page.Passage(s.Start)
	for ok := true; ok && at.Start < s.End; at, ok = p.page.Next(at.Start) {
		if at.Start >= s.Start {
			n++
		}
	}
	return n
}
