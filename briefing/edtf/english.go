package edtf

import "strings"

// English says a date as Expr.English does where it is an expression of EDTF, and returns
// it as it is written where it is none.
func English(date string) string {
	if e, err := Parse(strings.TrimSpace(date)); err == nil {
		return e.English()
	}
	return date
}

// English says e in plain English as a newspaper writes it, days before months:
// "about October 2023", "3–7 October 2023", "by March 2024". The package's convention
// for early, mid- and late is read back. The zero Expr is "".
func (e Expr) English() string {
	switch e.kind {
	case TypeInterval:
		return intervalWords(e.from, e.to)
	case TypeSet:
		return e.membersWords("one of: ", "or")
	case TypeList:
		return e.membersWords("all of: ", "and")
	}
	words, note := e.from.qualifiedWords()
	if note != "" {
		return words + ", " + note
	}
	return words
}

// inlineWords is a date inside a longer phrase.
func (d date) inlineWords() string {
	words, note := d.qualifiedWords()
	if note != "" {
		return words + " (" + note + ")"
	}
	return words
}

// qualifiedWords says a date and how sure it is: of all of it in the words, of some
// of its parts in a note.
func (d date) qualifiedWords() (words, note string) {
	words = d.words()
	q, whole := d.commonQualifier()
	switch {
	case q == 0:
		return words, ""
	case !whole:
		return words, d.partNotes()
	case q == uncertain:
		return "perhaps " + words, ""
	}
	if d.xs != 0 {
		words = d.aboutUnspecified(words)
	} else {
		words = "about " + words
	}
	if q&uncertain != 0 {
		words = "perhaps " + words
	}
	return words, ""
}

// commonQualifier is what qualifies some component of d, and whether it qualifies
// them all alike.
func (d date) commonQualifier() (q qualifier, whole bool) {
	q = d.qualifiers.ofYear()
	if d.hasMonth() && d.qualifiers.ofMonth() != q || d.hasDay() && d.qualifiers.ofDay() != q {
		return d.any(), false
	}
	return q, true
}

// partNotes says which components of d are not sure: "the month uncertain".
func (d date) partNotes() string {
	var notes []string
	of := [...]qualifier{d.qualifiers.ofYear(), 0, 0}
	if d.hasMonth() {
		of[1] = d.qualifiers.ofMonth()
	}
	if d.hasDay() {
		of[2] = d.qualifiers.ofDay()
	}
	for _, q := range [...]qualifier{uncertain, approximate, uncertain | approximate} {
		var parts []string
		for i, name := range [...]string{"year", "month", "day"} {
			if of[i] == q {
				parts = append(parts, name)
			}
		}
		if len(parts) > 0 {
			notes = append(notes, "the "+series(parts, "and")+" "+q.word())
		}
	}
	return series(notes, "and")
}

// word is the qualifier as an adjective.
func (q qualifier) word() string {
	return [...]string{"", "uncertain", "approximate", "uncertain and approximate"}[q&3]
}

// series is "a", "a and b", "a, b and c".
func series(items []string, conjunction string) string {
	s := ""
	for i, item := range items {
		switch {
		case i == 0:
		case i == len(items)-1:
			s += " " + conjunction + " "
		default:
			s += ", "
		}
		s += item
	}
	return s
}

// membersWords says a set or a list.
func (e Expr) membersWords(lead, conjunction string) string {
	var items []string
	var last span
	for m := range e.spans() {
		last = m
		switch {
		case m.to.form == formNone:
			items = append(items, m.from.inlineWords())
		case m.from.form == formOpen:
			items = append(items, "up to "+m.to.inlineWords())
		case m.to.form == formOpen:
			items = append(items, "from "+m.from.inlineWords()+" onwards")
		default:
			items = append(items, joinedWords(m.from, m.to))
		}
	}
	switch {
	case len(items) > 1:
		return lead + series(items, conjunction)
	case e.kind == TypeList && last.from.isDate() && last.to.isDate():
		return "all of " + items[0]
	case e.kind == TypeList && last.to.form != formNone:
		return "all " + items[0]
	case last.from.form == formOpen:
		return last.to.inlineWords() + " or earlier"
	case last.to.form == formOpen:
		return last.from.inlineWords() + " or later"
	case last.to.form != formNone:
		return lead + items[0]
	}
	return items[0]
}
