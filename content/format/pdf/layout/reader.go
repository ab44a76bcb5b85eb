package layout

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"lede/content/format/manuscript"
)

// An Out takes what a document holds, as a *manuscript.Writer does.
type Out interface {
	Blocks(blocks ...manuscript.Block)
	Locator(l manuscript.Locator)
	Note(key string, blocks ...manuscript.Block)
	Furniture(why string, blocks ...manuscript.Block)
}

// ahead is how many pages are read before what is repeated on a page is told from its
// neighbours, and again as many before the ranks of its headings are.
const ahead = 4

// A Reader reads the pages of one document in their order.
type Reader struct {
	out     Out
	outline map[string]int // levels of headings, by their folded words
	measure *measure
	lexicon lexicon
	divider divider

	sheets   []*sheet // of which the first is sheet number dropped
	dropped  int
	composed int // sheets
	written  int // sheets

	classes   map[class]map[int]int // of headings: how many of them the outline has at which level
	levels    map[class]int
	shift     int                 // 1 when the headline is not in the outline, and stands above it
	keys      map[string]struct{} // of footnotes
	ends      []note              // that stand at the end of the document
	furniture map[string]struct{} // what was repeated, and is set aside

	open   *paragraph // may go on with the next
	items  []listItem // of a list that may go on
	quoted []manuscript.Block
	here   *sheet // whose locator was written last
}

// A Heading is an entry of the outline that a document has of itself.
type Heading struct {
	Words string
	Level int
}

// NewReader reads a document, which has this outline of itself, to out.
func NewReader(out Out, outline []Heading) *Reader {
	r := &Reader{
		out: out, outline: make(map[string]int), measure: newMeasure(), lexicon: make(lexicon),
		classes: make(map[class]map[int]int), levels: make(map[class]int),
		keys: make(map[string]struct{}), furniture: make(map[string]struct{}),
	}
	for _, h := range outline {
		if key := folded(h.Words); key != "" && r.outline[key] == 0 {
			r.outline[key] = h.Level
		}
	}
	return r
}

// Add reads the next page.
func (r *Reader) Add(p Page) {
	s := sheetOf(r.dropped+len(r.sheets), p)
	r.sheets = append(r.sheets, s)
	r.measure.add(s)
	for i := range s.rows {
		r.lexicon.add(&s.rows[i])
	}
	r.advance(ahead)
}

// Close gives on what is left.
func (r *Reader) Close() {
	r.composeUpTo(r.dropped + len(r.sheets))
	if r.written == 0 { // so all calls of notes are still to be written
		r.endnotes()
	}
	r.advance(0)
	r.settle()
	r.flush()
	r.note(r.ends)
}

// advance composes the sheets that have as many behind them as wait says, and writes
// those that have as many composed ones behind them.
func (r *Reader) advance(wait int) {
	r.composeUpTo(r.dropped + len(r.sheets) - wait)
	for ; r.written+wait < r.composed; r.written++ {
		r.write(r.sheets[r.written-r.dropped])
	}
	for r.dropped+ahead < r.written {
		r.sheets = slices.Delete(r.sheets, 0, 1)
		r.dropped++
	}
}

// composeUpTo composes the sheets before this one.
func (r *Reader) composeUpTo(number int) {
	for ; r.composed < number; r.composed++ {
		i := r.composed - r.dropped
		s := r.sheets[i]
		s.unfurnish(r.sheets[max(0, i-ahead):min(len(r.sheets), i+ahead+1)])
		r.compose(s)
	}
}

// name is what the sheet is cited by.
func (s *sheet) name() string { return cmp.Or(s.label, strconv.Itoa(s.number+1)) }

// write gives on a sheet, but for its last paragraph, which may go on.
func (r *Reader) write(s *sheet) {
	r.rank()
	for i := range s.paragraphs {
		p := &s.paragraphs[i]
		if r.open != nil && r.goesOn(r.open, p) {
			r.open.lines = append(r.open.lines, p.lines...)
			continue
		}
		r.settle()
		r.open = p
	}
	if r.open != nil && (r.open.kind == heading || r.open.kind == table) {
		r.settle()
	}
	if s.instead != "" {
		r.settle()
		r.flush()
		r.arrive(&setLine{sheet: s})
		r.out.Blocks(manuscript.Paragraph{Text: manuscript.Text{{Words: s.instead, Style: manuscript.Emphasis}}})
	}
	r.note(s.notes)
	r.aside(s)
}

// note gives on footnotes.
func (r *Reader) note(all []note) {
	for _, n := range all {
		t := typist{lexicon: r.lexicon, plain: r.measure.face, place: func(*setLine) *manuscript.Locator { return nil }}
		r.out.Note(n.key, manuscript.Paragraph{Text: t.typed(n.text)})
	}
}

// aside gives on what is not part of the text.
func (r *Reader) aside(s *sheet) {
	for _, l := range append(slices.Clone(s.head), s.foot...) {
		text := l.text()
		if _, ok := r.furniture[repeated(text)]; !ok && !s.isPageNumber(text) {
			r.furniture[repeated(text)] = struct{}{}
			r.out.Furniture("page headers and footers", manuscript.Paragraph{Text: manuscript.Words(text)})
		}
	}
	if s.askew != "" {
		r.out.Furniture("text set at an angle", manuscript.Paragraph{Text: manuscript.Words(s.askew)})
	}
}

// rank gives levels to the classes of headings that have none. Those that have one keep
// it.
func (r *Reader) rank() {
	above := 0
	for _, c := range slices.SortedFunc(maps.Keys(r.classes), higher) {
		outlined := most(r.classes[c])
		if above == 1 && outlined == 1 {
			r.shift = 1
		}
		if r.levels[c] == 0 {
			r.levels[c] = above + 1
			if outlined > 0 {
				r.levels[c] = outlined + r.shift
			}
		}
		above = r.levels[c]
	}
}

// goesOn reports whether a paragraph goes on with another, which comes next after the end
// of a column or page.
func (r *Reader) goesOn(p, next *paragraph) bool {
	last, first := p.lines[len(p.lines)-1], next.lines[0]
	if last.sheet == first.sheet && p.column == next.column || next.kind == heading || next.kind == item || next.kind == table ||
		p.kind == heading || p.kind == table {
		return false
	}
	const sameSize = 0.06
	if math.Abs(last.size-first.size) > sameSize*last.size || p.kind == quote && next.kind != quote {
		return false
	}
	if first.words()[0].raised {
		return true // what calls a footnote begins nothing
	}
	full := !ended(&last.line, &first.line, p.column)
	begins, _ := utf8.DecodeRuneInString(first.text())
	switch {
	case p.kind == item && first.left-next.column.left < slack*first.size && p.label.text-p.column.left > slack*first.size && next.column.left < p.label.text-slack*first.size:
		return false
	case unicode.IsLower(begins):
		return !ends(last.text()) || full
	case ends(last.text()):
		return false
	}
	return full
}

// arrive writes the locator of the line, if another was written before.
func (r *Reader) arrive(l *setLine) {
	if at := r.locator(l, true); at != nil {
		r.out.Locator(*at)
	}
}

// locator is where the line stands, if that is to be said there: where a page begins, and
// where a paragraph does on a page that has the numbers of its lines.
func (r *Reader) locator(l *setLine, begins bool) *manuscript.Locator {
	if r.here == l.sheet && (l.number == "" || !begins) {
		return nil
	}
	r.here = l.sheet
	at := l.sheet.name()
	if l.number != "" {
		at += ":" + l.number
	}
	return &manuscript.Locator{Label: "page", Value: at}
}
