package timeline

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/when"
)

// Of is the entries of one document, in its order: those that it states, and those
// that its prose mentions. It fails only when ctx is cancelled.
func Of(ctx context.Context, doc *briefing.Document, o Options) ([]Entry, error) {
	r, err := read(ctx, doc, o)
	if err != nil {
		return nil, err
	}
	entries := slices.Concat(r.stated(), r.mentioned())
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Passage.Start, b.Passage.Start) })
	return entries, nil
}

// stated are the entries that the document lists.
func (r *reading) stated() []Entry {
	doc, dates := r.doc, r.found
	entries := make([]Entry, len(doc.Entries))
	at := 0
	for i, e := range doc.Entries {
		for at < len(dates) && dates[at].Place.End <= e.Date.Start {
			at++
		}
		to := at
		for to < len(dates) && dates[to].Place.Start < e.Date.End {
			to++
		}
		date := dateOf(dates[at:to])
		date.Span, date.Words = e.Date, r.words[i].date
		entries[i] = Entry{
			Origin: Stated, Section: e.Section, Kind: doc.Sections[e.Section].Kind, Passage: e.Span,
			Date: date, Text: short(r.words[i].text), Sources: sourcesIn(doc, e.Span),
		}
	}
	return entries
}

// dateOf is the date of an entry that is stated in the words of the expressions: the
// first that is resolved, or all of them from first to last when they are two
// ends of one range.
func dateOf(found []Found) Date {
	for _, f := range found {
		if f.Resolved() && (f.Kind == when.Date || f.Kind == when.Time) {
			return date(f)
		}
	}
	if len(found) > 0 {
		return date(found[0]) // why it was not read
	}
	return Date{Rule: "no-date", Why: "These words name no date."}
}

// date is the date that an expression is.
func date(f Found) Date {
	d := Date{Span: f.Whole, Words: strings.Clone(f.Reading), When: f.Span, Rule: f.Rule.String(), Why: f.Why}
	if d.When.IsZero() {
		d.When = f.Value
	}
	if !d.When.IsZero() {
		d.First, d.Last = d.When.Bounds()
	}
	if d.First.State != edtf.Known && d.Last.State != edtf.Known {
		d.When = edtf.Expr{} // it says nothing of when
	}
	return d
}

// mentioned are the sentences of the document's prose in which a date that
// was resolved stands: one for each date in it.
func (r *reading) mentioned() []Entry {
	var entries []Entry
	doc := r.doc
	s := skipping{doc: doc}
	for _, f := range r.found {
		if !f.Resolved() || f.Kind == when.Duration || f.Kind == when.Set || s.skips(f) {
			continue
		}
		e := Entry{
			Origin: Mentioned, Saying: f.Saying, Section: f.Section, Passage: f.Sentence,
			Date: date(f), Text: short(f.Said), Sources: sourcesIn(doc, f.Sentence),
		}
		if f.Section >= 0 {
			e.Kind = doc.Sections[f.Section].Kind
		}
		if n := len(entries); n > 0 && sameEvent(entries[n-1], e) || !e.Date.Read() {
			continue
		}
		entries = append(entries, e)
	}
	return entries
}

// sameEvent reports whether two mentions are of one event: the same date in the
// same sentence, or a date within what the one before covers as a range.
func sameEvent(a, b Entry) bool {
	return a.Passage == b.Passage && a.Saying == b.Saying &&
		(a.Date.When == b.Date.When || a.Date.Span.Overlaps(b.Date.Span))
}

// sourcesIn are the sources that a passage cites, as they are shown.
func sourcesIn(doc *briefing.Document, s briefing.Span) []string {
	var sources []string
	for _, c := range doc.CitedIn(s) {
		if c.Source < 0 {
			continue
		}
		if text := doc.Sources[c.Source].Text; !slices.Contains(sources, text) {
			sources = append(sources, text)
		}
	}
	return sources
}
