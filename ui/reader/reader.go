// Package reader is the pane in which a briefing is read: the page, scrolled, with
// a cursor on one passage, the hits of a search and the reader's marks.
//
// It owns where the reader is. It does not own how text becomes rows (ui/page),
// the history of jumps or what is remembered (package ui).
package reader

import (
	"cmp"
	"slices"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/page"
	"lede/ui/pane"
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
	marks   []Mark
}

// New returns a pane that shows nothing yet.
func New(th theme.Theme) *Pane {
	return &Pane{opts: page.Options{Theme: th, Width: layout.Measure}, current: -1}
}

// Show puts another briefing on the page, with the passage at offset on top.
func (p *Pane) Show(doc *briefing.Document, offset int) {
	p.doc, p.hits, p.marks, p.current = doc, nil, nil, -1
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

// Unfold shows or folds what was set aside as furniture, and says which.
func (p *Pane) Unfold() bool {
	p.opts.Furniture = !p.opts.Furniture
	p.configure()
	return p.opts.Furniture
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
	if offset <= 0 {
		p.setTop(p.page.First())
		if p.cursor = p.page.Passage(0); p.cursor.Empty() {
			p.cursor, _ = p.page.Next(0) // the text begins after its front matter
		}
		return
	}
	p.setTop(p.page.At(offset))
	p.cursor = p.page.Passage(offset)
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

// Top is what is left of the passage on the top row, from that row on.
func (p *Pane) Top() briefing.Span {
	if p.page == nil {
		return briefing.Span{}
	}
	return briefing.Span{Start: p.anchor, End: max(p.page.Passage(p.anchor).End, p.anchor)}
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

// SetHits says which words are looked for; current is the index of the one that
// the reader is at, or -1.
func (p *Pane) SetHits(hits []briefing.Span, current int) {
	p.hits, p.current = hits, current
}

// setTop makes a place the top row, unless the page would then end above the
// bottom of the screen.
func (p *Pane) setTop(top page.Place) {
	p.top = top
	p.clamp()
	if rows := p.page.Rows(p.top, 1); len(rows) > 0 {
		p.anchor = rows[0].Span.Start
	}
}

// clamp keeps the last row of the page from rising above the last of the screen.
func (p *Pane) clamp() {
	if len(p.page.Rows(p.top, p.height())) < p.height() {
		p.top = p.page.Last(p.height())
	}
}

func (p *Pane) atEnd() bool {
	return p.page.Scroll(p.top, 1) == p.top || p.top == p.page.Last(p.height())
}

// visible reports whether a row of s is on the screen.
func (p *Pane) visible(s briefing.Span) bool {
	for _, r := range p.page.Rows(p.top, p.height()) {
		if !r.Span.Empty() && r.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// rowAt is what the row shows that has the byte at offset, or the row before it
// where that byte is markup.
func (p *Pane) rowAt(offset int) briefing.Span {
	if rows := p.page.Rows(p.page.At(offset), 1); len(rows) > 0 {
		return rows[0].Span
	}
	return briefing.Span{}
}

// follow brings the cursor to what shows: when its passage has left the screen,
// to the first that begins there, or the last when scrolling back.
func (p *Pane) follow(direction int) {
	if p.visible(p.cursor) {
		return
	}
	rows := p.page.Rows(p.top, p.height())
	if direction < 0 {
		slices.Reverse(rows)
	}
	for _, r := range rows {
		if !r.Span.Empty() {
			p.cursor = p.page.Passage(r.Span.Start)
			return
		}
	}
}

// Section is the index of the section that the cursor is in, or -1.
func (p *Pane) Section() int {
	if p.doc == nil {
		return -1
	}
	return p.doc.SectionAt(p.cursor.Start)
}

// hitsIn is the range of hits that overlap s.
func (p *Pane) hitsIn(s briefing.Span) (from, to int) {
	from, _ = slices.BinarySearchFunc(p.hits, s.Start, func(h briefing.Span, start int) int {
		return cmp.Compare(h.End, start+1)
	})
	for to = from; to < len(p.hits) && p.hits[to].Start < s.End; to++ {
	}
	return from, to
}

var _ pane.Pane = (*Pane)(nil)

// Act moves about the page.
func (p *Pane) Act(a keymap.Action) (pane.Request, bool) {
	if p.page == nil {
		return nil, false
	}
	h := p.height()
	switch a {
	case keymap.LineDown:
		p.step(1)
	case keymap.LineUp:
		p.step(-1)
	case keymap.HalfDown:
		p.leap(max(h/2, 1))
	case keymap.HalfUp:
		p.leap(-max(h/2, 1))
	case keymap.PageDown:
		p.leap(max(h-1, 1))
	case keymap.PageUp:
		p.leap(-max(h-1, 1))
	case keymap.Top:
		return pane.Goto{Passage: briefing.Span{}}, true
	case keymap.Bottom:
		return pane.Goto{Passage: briefing.Span{Start: len(p.doc.Text), End: len(p.doc.Text)}}, true
	case keymap.NextPassage:
		p.passage(p.page.Next)
	case keymap.PrevPassage:
		p.passage(p.page.Prev)
	case keymap.NextSection:
		return p.section(1)
	case keymap.PrevSection:
		return p.section(-1)
	case keymap.Follow:
		return p.followCitation(), true
	default:
		return nil, false
	}
	return nil, true
}

// step scrolls by one row; at the ends of the page, where there is nothing more
// to scroll, it moves the cursor.
func (p *Pane) step(rows int) {
	before := p.top
	p.setTop(p.page.Scroll(p.top, rows))
	if p.top != before {
		p.follow(rows)
		return
	}
	if rows > 0 {
		p.passage(p.page.Next)
	} else {
		p.passage(p.page.Prev)
	}
}

// leap scrolls by many rows; at the ends it takes the cursor to the last passage,
// or the first.
func (p *Pane) leap(rows int) {
	before := p.top
	p.setTop(p.page.Scroll(p.top, rows))
	if p.top != before {
		p.follow(rows)
		return
	}
	end := 0
	if rows > 0 {
		end = len(p.doc.Text)
	}
	p.cursor = p.page.Passage(end)
}

// passage moves the cursor to a neighbouring passage and shows it whole where the
// screen is tall enough.
func (p *Pane) passage(next func(int) (briefing.Span, bool)) {
	s, ok := next(p.cursor.Start)
	if !ok {
		return
	}
	p.cursor = s
	first, last := p.page.At(s.Start), p.page.At(max(s.End-1, s.Start))
	switch {
	case !p.visible(p.rowAt(s.Start)) && s.Start < p.anchor:
		p.setTop(first)
	case !p.visible(p.rowAt(max(s.End-1, s.Start))):
		p.setTop(p.page.Scroll(last, 1-p.height()))
		if !p.visible(p.rowAt(s.Start)) {
			p.setTop(first) // taller than the screen: its beginning
		}
	}
}

// section goes to the next section in a direction, its heading on the top row.
// Going back from within a section leads to its own heading first.
func (p *Pane) section(direction int) (pane.Request, bool) {
	here := p.cursor.Start
	best := -1
	for i, s := range p.doc.Sections {
		if direction > 0 && s.Span.Start > here {
			best = i
			break
		}
		if direction < 0 && s.Span.Start < here {
			best = i
		}
	}
	if best < 0 {
		return p.noSection(direction), true
	}
	p.ShowSection(best)
	return nil, true
}

func (p *Pane) noSection(direction int) pane.Request {
	if direction < 0 {
		p.Place(0)
		return nil
	}
	if p.doc.Surveyed < len(p.doc.Text) {
		return pane.Say{Text: "Still reading the rest of this long document."}
	}
	return pane.Say{Text: "This is the last section."}
}

// ShowSection puts the i-th section's heading on the top row.
func (p *Pane) ShowSection(i int) {
	start := p.doc.Sections[i].Span.Start
	p.setTop(p.page.At(start))
	p.cursor = p.page.Passage(start)
}

// Scroll moves the page by rows.
func (p *Pane) Scroll(rows int) {
	if p.page == nil {
		return
	}
	p.setTop(p.page.Scroll(p.top, rows))
	p.follow(rows)
}

// Click puts the cursor on the passage under the mouse.
func (p *Pane) Click(x, y int) pane.Request {
	if p.page == nil {
		return nil
	}
	rows := p.page.Rows(p.top, p.height())
	if y < 0 || y >= len(rows) || rows[y].Span.Empty() {
		return nil
	}
	p.cursor = p.page.Passage(rows[y].OffsetAt(max(x-(p.text.X-p.at.X), 0)))
	return nil
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
