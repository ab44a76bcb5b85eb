package cite

import (
	"strings"
	"unicode"

	"lede/briefing"
	"lede/briefing/attribution"
)

// Of is what a document leans on: its stated sources in their order, then the others
// in the order in which its prose names them. The statements are the document's.
func Of(doc *briefing.Document, statements []attribution.Statement) []Work {
	l := listing{doc: doc, named: map[string]int{}}
	for i, s := range doc.Sources {
		l.works = append(l.works, Work{Name: s.Text, Footing: attribution.Document, Source: i})
		if s.Note {
			l.works[i].Span = s.Span
		}
		l.name(s.Outlet, i)
		l.name(s.Title, i)
	}
	for _, c := range doc.Citations {
		if c.Source >= 0 {
			l.works[c.Source].cited(c.Span)
		}
	}
	for i := range statements {
		l.statement(i, &statements[i])
	}
	return l.works
}

// A listing is the works of a document while its statements are gone through.
type listing struct {
	doc   *briefing.Document
	works []Work
	named map[string]int // by folded name
}

// name takes in that a work has the name, unless another has.
func (l *listing) name(name string, work int) {
	if key := fold(name); key != "" {
		if _, taken := l.named[key]; !taken {
			l.named[key] = work
		}
	}
}

func (l *listing) statement(i int, s *attribution.Statement) {
	for _, c := range l.doc.CitedIn(s.Passage) {
		if c.Source >= 0 {
			l.works[c.Source].rests(i)
		}
	}
	for _, by := range []*attribution.Speaker{&s.Speaker, &s.Via} {
		if by.Unknown() {
			continue
		}
		if by.Footing == attribution.Outlet || by.Footing == attribution.Document {
			l.works[l.work(by)].rests(i)
		}
	}
}

// work is the work that a speaker is, which is listed when it is not yet.
func (l *listing) work(by *attribution.Speaker) int {
	name := by.Name
	if name == "" {
		name = by.Text
	}
	key := fold(name)
	if work, ok := l.named[key]; ok {
		return work
	}
	if work, ok := l.stated(key, by.Footing); ok {
		l.named[key] = work
		return work
	}
	l.works = append(l.works, Work{Name: name, Footing: by.Footing, Source: -1, Span: by.Span})
	l.named[key] = len(l.works) - 1
	return len(l.works) - 1
}

// stated is the first stated source whose text names the outlet whose folded name is
// key: "The Courier" in "Ada Brandt, The Courier, 3 March 2031". Documents are not
// looked for: "the report" would be in many.
func (l *listing) stated(key string, footing attribution.Footing) (int, bool) {
	if footing != attribution.Outlet || key == "" {
		return 0, false
	}
	for i, s := range l.doc.Sources {
		if strings.Contains(" "+fold(s.Text)+" ", " "+key+" ") {
			return i, true
		}
	}
	return 0, false
}

// cited takes in a citation of the work.
func (w *Work) cited(at briefing.Span) {
	w.Citations = append(w.Citations, at)
	if w.Span.Empty() {
		w.Span = at
	}
}

// rests takes in that a statement rests on the work.
func (w *Work) rests(i int) {
	if n := len(w.Statements); n == 0 || w.Statements[n-1] != i {
		w.Statements = append(w.Statements, i)
	}
}

// fold is a name as it is compared: its words in lower case, with one blank between
// them and without an article in front.
func fold(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(words) > 1 {
		switch words[0] {
		case "the", "a", "an", "this", "that":
			words = words[1:]
		}
	}
	return strings.Join(words, " ")
}
