package when

import "lede/briefing/edtf"

// Options are what is known about a text before it is read.
type Options struct {
	// Published is the day that deictic words such as "yesterday" count from. When it
	// is zero, a date line of the text takes its place for what follows.
	Published edtf.Expr

	// Language is the language of the text as BCP 47 has it; "" is English, and so for
	// now is any other.
	Language string

	// List says that each paragraph is an entry of a timeline: a date without a year
	// takes the year of the entry before.
	List bool
}

// A Reader finds the dates of one text, paragraph by paragraph, and remembers what
// the next ones may count from. It is not safe for concurrent use.
type Reader struct {
	options Options
	scanner scanner
	grammar grammar

	published mention // of publication, or of the date line
	mentioned mention // the date last mentioned
	day       mention // the last that is exact to the day
	heading   mention
	entry     mention // in a list: the date of the entry before, then of this one
	descends  bool    // the list goes back in time
	entries   int     // dated so far
	order     order   // of dates in digits
	found     []Expression
	before    phrase // the one before in the block
	line      int    // the number of the line being read
	lines     int    // read so far, while a date line may come
}

// A mention is a date that others can be counted from.
type mention struct {
	kind       AnchorKind
	point      point
	last       point // of an interval, its end; else zero
	start, end int   // bytes
	paragraph  int   // how many paragraphs ago
	line       int   // the number of its line in the paragraph
	told       bool  // the text tells of that time: it states the year, or has it from a mention that does
}

// NewReader returns a Reader for one text.
func NewReader(o Options) *Reader {
	r := &Reader{options: o, scanner: scanner{lex: english()}, grammar: newGrammar()}
	if p, ok := pointOf(o.Published); ok {
		r.published = mention{kind: AnchorPublished, point: p}
	}
	return r
}

// Under tells the reader the heading that the next paragraphs stand under: it
// supplies the year, or the month, that they leave out. The zero Expr takes it away.
func (r *Reader) Under(heading edtf.Expr) {
	r.heading = mention{}
	if p, ok := pointOf(heading); ok {
		r.heading = mention{kind: AnchorHeading, point: p}
	}
}

// pointOf is the day, month or year that an expression covers exactly; for a longer
// span within a year that year.
func pointOf(e edtf.Expr) (point, bool) {
	if e.IsZero() {
		return point{}, false
	}
	from, to := e.Bounds()
	if from.State != edtf.Known || to.State != edtf.Known {
		return point{}, false
	}
	for _, grain := range [...]unit{unitDay, unitMonth, unitYear} {
		if p := spanOf(from.Day, grain); p.in(to.Day) {
			return p, true
		}
	}
	return point{}, false
}

// Read finds the expressions of the next paragraph, in order; none overlap. Blank
// lines within it divide it.
func (r *Reader) Read(paragraph string) []Expression {
	r.found = nil
	r.forgetPlaces()
	r.order = r.order.after(paragraph)
	r.scanner.text, r.scanner.at, r.scanner.gap = paragraph, 0, gapBlank
	for tokens := r.scanner.block(); len(tokens) > 0; tokens = r.scanner.block() {
		r.block(paragraph, tokens)
	}
	return r.found
}

// forgetPlaces drops the bytes of mentions in the paragraph before, for they are no
// bytes of this one.
func (r *Reader) forgetPlaces() {
	for _, m := range [...]*mention{&r.published, &r.mentioned, &r.day, &r.entry} {
		m.start, m.end = 0, 0
		m.paragraph++
	}
}

// block reads the tokens between two blank lines.
func (r *Reader) block(text string, tokens []token) {
	g := &r.grammar
	g.text, g.tokens = text, tokens
	r.lines++
	first := len(r.found)
	r.before = phrase{to: -1}
	for i := 0; i < len(tokens); {
		if tokens[i].gap >= gapLine {
			r.line++
		}
		if !g.canBegin(i) {
			i++
			continue
		}
		p, ok := g.phrase(i)
		if !ok {
			i++
			continue
		}
		r.resolve(&p)
		r.pair(&p)
		r.before = p
		i = max(p.to, i+1)
		if p.also != 0 {
			second := p
			second.from, second.to, second.also = p.alsoAt, p.alsoTo, 0
			second.point.day = int(p.also)
			r.resolve(&second)
			i = p.alsoTo
		}
	}
	if r.options.List {
		r.closeEntry(r.found[first:])
	}
}

// Find finds the expressions of a whole text. Newlines may be those of wrapped lines
// or of paragraphs: an expression can cross one, but no blank line.
func Find(text string, o Options) []Expression {
	return NewReader(o).Read(text)
}
