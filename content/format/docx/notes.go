package docx

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// call is the key of the note that is called: footnotes are numbered as they come, and
// endnotes for themselves.
func (d *document) call(c call) string {
	if key, ok := d.keys[c]; ok {
		return key
	}
	d.called[c.part]++
	key := strconv.Itoa(d.called[c.part])
	if c.part == "endnotes" {
		key = "end-" + key
	}
	d.calls, d.keys[c] = append(d.calls, c), key
	return key
}

// writeNotes writes the notes that were called.
func (d *document) writeNotes() {
	// Reading them may call others, which come after.
	notes := map[string]map[string][]manuscript.Block{}
	for _, part := range []string{"footnotes", "endnotes"} {
		notes[part] = d.read(part).named
	}
	for _, c := range d.calls {
		d.body.Writer().Note(d.keys[c], notes[c.part][c.id]...)
	}
}

// read reads the parts of a kind that have their text in pieces.
func (d *document) read(kind string) *story {
	s := &story{doc: d, named: map[string][]manuscript.Block{}, remarks: map[string]manuscript.Remark{}}
	for _, name := range d.parts.links.kind(kind) {
		s.links = d.parts.related(name)
		s.stack.Begin()
		d.parts.walk(name, s)
		s.endAll()
	}
	return s
}

// openNote begins a note or a comment. What divides notes from the text is none.
func (s *story) openNote(e *elements.Element) bool {
	if kind := e.Attr("type"); s.named == nil || strings.Contains(strings.ToLower(kind), "separator") || kind == "continuationNotice" {
		return false
	}
	s.note = e.Attr("id")
	if s.remarks != nil {
		s.remarks[s.note] = manuscript.Remark{Author: e.Attr("author"), Date: day(e.Attr("date"))}
	}
	s.stack.Begin()
	return true
}

// day is the day of a time. Word gives the hour in an unknown time zone.
func day(time string) string {
	day, _, _ := strings.Cut(time, "T")
	return day
}

// readComments are the comments, by their ids. Replies are comments of their own, called
// at the same place.
func (d *document) readComments() map[string]manuscript.Remark {
	s := d.read("comments")
	for id, r := range s.remarks {
		var words []string
		for _, p := range flow.Lines(s.named[id]) {
			if p.Words != "" {
				words = append(words, p.Words)
			}
			if p.Break {
				words = append(words, " ")
			}
		}
		r.Words = strings.TrimSpace(strings.Join(words, ""))
		s.remarks[id] = r
	}
	return s.remarks
}

// writeComments sets aside the comments that are on nothing which is shown.
func (d *document) writeComments() {
	for _, id := range slices.Sorted(maps.Keys(d.comments)) {
		r := d.comments[id]
		d.body.Writer().Furniture("comments on words that are not there any more",
			manuscript.Paragraph{Text: manuscript.Words(strings.Join([]string{r.Author, r.Date, r.Words}, ", "))})
	}
}

// writeMargins sets aside what is printed on every page, once.
func (d *document) writeMargins() {
	seen := map[string]bool{}
	for _, kind := range []string{"header", "footer"} {
		for _, name := range d.parts.links.kind(kind) {
			s := &story{doc: d, links: d.parts.related(name)}
			f := &flow.Flow{}
			s.stack.Push(f)
			d.parts.walk(name, s)
			s.endAll()
			text := flow.Lines(f.End())
			words := strings.Builder{}
			for _, p := range text {
				words.WriteString(p.Words)
			}
			if line := words.String(); !seen[line] {
				seen[line] = true
				d.body.Writer().Furniture("page headers and footers", manuscript.Paragraph{Text: text})
			}
		}
	}
}
