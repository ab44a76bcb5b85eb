package library

import (
	"bytes"
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/terms"
	"lede/briefing/when"
)

// Between two passages stands gap, so that no phrase reaches from one into the other, and
// in front of the words of each section opening. The tokenizer takes them for words, and
// no key is like them.
const (
	gap     = "¶"
	opening = gap + "s"
)

// mostKept is how much memory is kept for the next document, in bytes.
const mostKept = 1 << 20

// A wordReader gathers what the table of words has of a document. It is reused from
// one to the next.
type wordReader struct {
	scan    *terms.Scanner
	columns []bytes.Buffer // as columns has them
	kinds   [16]int        // the column of each kind
}

func newWordReader() *wordReader {
	r := &wordReader{scan: terms.Scan(""), columns: make([]bytes.Buffer, len(columns()))}
	for i, k := range briefing.Kinds() {
		r.kinds[k] = i
	}
	return r
}

// read returns the keys of a document's words, a text for each column.
func (r *wordReader) read(doc *briefing.Document) []string {
	for i := range r.columns {
		r.columns[i].Reset()
	}
	r.body(doc)
	title, about := len(r.columns)-2, len(r.columns)-1
	r.text(title, doc.Headline.Text)
	r.text(about, doc.Meta.Outlet)
	for i := range doc.Sources {
		s := &doc.Sources[i]
		for _, text := range []string{s.Key, s.Text, s.Title, s.Outlet, s.Author, s.URL} {
			r.text(about, text)
		}
	}
	for _, token := range publishedTokens(doc.Meta.Published) {
		_, _ = r.columns[about].WriteString(" " + token) // never fails
	}
	texts := make([]string, len(r.columns))
	for i := range r.columns {
		texts[i] = r.columns[i].String()
		if r.columns[i].Cap() > mostKept {
			r.columns[i] = bytes.Buffer{}
		}
	}
	return texts
}

// body adds the words that a reader sees to the columns of their sections.
func (r *wordReader) body(doc *briefing.Document) {
	kinds := doc.SectionKinds()
	const unknown = -2 // nothing has been read yet
	section, end := unknown, 0
	var column *bytes.Buffer
	r.scan.ResetTo(doc)
	for r.scan.Next() {
		at := r.scan.Span()
		if at.Start >= end {
			switch in := sectionAt(doc, section, at.Start); {
			case in != section:
				kind := briefing.KindOther
				if section = in; in >= 0 {
					kind = kinds[in]
				}
				column = &r.columns[r.kinds[kind]]
				column.WriteString(" " + opening)
			case divides(doc.Text[end:at.Start]):
				column.WriteString(" " + gap)
			}
			end = at.End
		}
		column.WriteByte(' ')
		column.Write(r.scan.Key())
	}
}

// sectionAt is Document.SectionAt, which is mostly the section that it was before.
func sectionAt(doc *briefing.Document, before, offset int) int {
	if before >= 0 && doc.Sections[before].Own.Contains(offset) {
		return before
	}
	return doc.SectionAt(offset)
}

// text adds words to a column.
func (r *wordReader) text(column int, text string) {
	if text == "" {
		return
	}
	b := &r.columns[column]
	b.WriteString(" " + gap)
	for r.scan.Reset(text); r.scan.Next(); {
		b.WriteByte(' ')
		b.Write(r.scan.Key())
	}
}

// divides reports whether what stands between two words certainly divides two passages:
// a blank line, or one that begins with the sign of a list, a heading or a table, in a
// quotation or not.
func divides(between string) bool {
	_, lines, found := strings.Cut(between, "\n")
	for found {
		var line string
		line, lines, found = strings.Cut(lines, "\n")
		line = strings.TrimLeft(line, " \t\r>")
		rest := strings.TrimLeft(line, "#")
		switch {
		case line == "":
			if found {
				return true
			}
		case len(rest) < len(line):
			if strings.HasPrefix(rest, " ") {
				return true
			}
		case line[0] == '|', len(line) > 1 && line[1] == ' ' && strings.IndexByte("-*+", line[0]) >= 0:
			return true
		}
	}
	return false
}

// publishedTokens are those of the days on which a briefing says that it was published.
func publishedTokens(stated string) []string {
	if stated == "" {
		return nil
	}
	on, err := edtf.Parse(stated)
	if err != nil {
		for _, e := range when.Find(stated, when.Options{}) {
			if e.Resolved() {
				on = e.Value
				break
			}
		}
	}
	if on.IsZero() {
		return nil
	}
	return stretchOf(on.Bounds()).tokens()
}
