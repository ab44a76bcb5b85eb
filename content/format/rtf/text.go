package rtf

import (
	"strconv"
	"strings"

	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A frame is a text by itself: the body, a footnote, a header. It has a paragraph that is
// open.
type frame struct {
	sink flow.Sink
	flow *flow.Flow // of all but the body

	words    flow.Words
	hidden   strings.Builder
	figures  []manuscript.Figure
	after    []manuscript.Block
	marker   string // as the list has it
	size     int    // of the largest letters
	contents bool
	endnote  bool

	tables []*table
	item   struct{ left, level int } // of the last item; left is 0 when there is none
}

func (r *reader) top() *frame { return r.frames[len(r.frames)-1] }

func (r *reader) beginFrame() {
	f := &flow.Flow{}
	r.frames = append(r.frames, &frame{sink: f, flow: f})
	r.state.into, r.state.link, r.state.field = body, "", nil
	r.state.look, r.state.paragraph = flow.Look{}, paragraphStyle{outline: -1}
}

// endFrame ends a text, and puts it where it belongs in the one around it.
func (r *reader) endFrame(d destination) {
	f := r.top()
	if f.flow == nil {
		return
	}
	r.endParagraph(0)
	r.endTables(0)
	r.frames = r.frames[:len(r.frames)-1]
	blocks := f.flow.End()
	around := r.top()
	switch d {
	case footnote:
		r.notes[f.endnote]++
		key := strconv.Itoa(r.notes[f.endnote])
		if f.endnote {
			key = "end-" + key
		}
		around.words.Mark(manuscript.Piece{Note: key})
		r.body.Writer().Note(key, blocks...)
	case annotation:
		remark := r.remark
		remark.Words = plain(flow.Lines(blocks))
		r.remark = manuscript.Remark{}
		around.words.Mark(manuscript.Piece{Remark: &remark})
	case margin:
		text := flow.Lines(blocks)
		if words := plain(text); words != "" && !r.seen[words] {
			r.seen[words] = true
			r.body.Writer().Furniture("page headers and footers", manuscript.Paragraph{Text: text})
		}
	case box:
		around.after = append(around.after, blocks...)
	}
}

// plain is the words of t on one line.
func plain(t manuscript.Text) string {
	var b strings.Builder
	for _, p := range t {
		if p.Break {
			b.WriteByte(' ')
		}
		b.WriteString(p.Words)
	}
	return strings.TrimSpace(b.String())
}

// longestKept is how long the text of a property or a field's code may be, in bytes.
const longestKept = 64 << 10

// say takes text for what the group that is open is for.
func (r *reader) say(text string) {
	if r.deeper > 0 {
		return
	}
	switch r.state.into {
	case body:
		r.words(text)
	case fontTable, stylesheet, revisionTable:
		r.entry(text)
	default:
		if t := r.state.text; t != nil && t.Len()+len(text) <= longestKept {
			t.WriteString(text)
		}
	}
}

// words adds words to the paragraph that is open, if they are shown.
func (r *reader) words(text string) {
	f, s := r.top(), &r.state
	look := s.look
	if name := r.fonts[s.font].name; flow.Monospaced(name) && !r.typewritten() {
		look.Mono = flow.On
	}
	if style := r.styles[styleKey{true, s.style}]; style != nil && style.look.Mono == flow.On {
		look.Mono = flow.On
	}
	changes := &r.body.Changes
	switch c := s.change; {
	case c.deleted:
		changes.Add(flow.Deletion, r.author(c.deletedBy), strconv.Itoa(c.deletedAt))
		return
	case look.Hidden == flow.On:
		f.hidden.WriteString(text)
		return
	case c.inserted:
		changes.Add(flow.Insertion, r.author(c.author), strconv.Itoa(c.insertedAt))
	default:
		changes.Between()
	}
	if strings.TrimSpace(text) != "" {
		f.size = max(f.size, s.size)
		f.contents = f.contents || s.field != nil && s.field.contents
	}
	f.words.Add(look.Readable(text), look.Style(), s.link)
}

// typewritten reports whether the whole document is in the letters of a typewriter, so
// that they say nothing.
func (r *reader) typewritten() bool { return flow.Monospaced(r.fonts[r.plain].name) }

// author is the author of a change. The first is nobody.
func (r *reader) author(n int) string {
	if n > 0 && n < len(r.authors) {
		return r.authors[n]
	}
	return ""
}

func (r *reader) lineBreak() {
	if r.state.into == body {
		r.top().words.Mark(manuscript.Piece{Break: true})
	}
}

// page marks that a page begins here.
func (r *reader) page() {
	r.say(" ")
	if r.pages.number == 0 || len(r.frames) > 1 {
		return
	}
	r.pages.number++
	r.top().words.Mark(r.pages.locator())
}

func (p *pages) locator() manuscript.Piece {
	return manuscript.Piece{Locator: &manuscript.Locator{Label: "page", Value: strconv.Itoa(p.number)}}
}

// paginate sees whether all of the pages are broken by hand, so that it is known where
// they begin.
func (r *reader) paginate(stated int) {
	if r.paginated {
		return
	}
	r.paginated = true
	breaks := 0
	for rest := string(r.b[r.at:]); ; breaks++ {
		_, after, ok := strings.Cut(rest, `\page`)
		if !ok {
			break
		}
		if rest = after; rest != "" && letter(rest[0]) {
			breaks--
		}
	}
	if stated > 1 && breaks == stated-1 {
		r.pages.number = 1
		r.top().words.Mark(r.pages.locator())
	}
}

// symbolField is the sign that a field of this code shows, as "SYMBOL 183 \f Symbol".
func symbolField(code string) (string, bool) {
	words := strings.Fields(strings.ReplaceAll(code, `"`, ""))
	if len(words) < 2 || !strings.EqualFold(words[0], "symbol") {
		return "", false
	}
	n, err := strconv.ParseUint(words[1], 0, 16)
	if err != nil {
		return "", false
	}
	for i, w := range words[:len(words)-1] {
		if w == `\f` {
			return string(flow.Symbol(words[i+1], rune(n))), true
		}
	}
	return string(rune(n)), true
}
