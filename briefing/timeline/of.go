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
	l := listing{doc: doc, kinds: doc.SectionKinds(), skipping: skipping{doc: doc}}
	if err := read(ctx, doc, o, l.take); err != nil {
		return nil, err
	}
	for i := range l.entries {
		e := &l.entries[i]
		e.Locator = doc.LocatorAt(e.Passage.Start)
	}
	slices.SortStableFunc(l.entries, func(a, b Entry) int { return cmp.Compare(a.Passage.Start, b.Passage.Start) })
	return l.entries, nil
}

// A listing is the entries of a document, as its blocks are gone through.
type listing struct {
	doc      *briefing.Document
	kinds    []briefing.Kind // of its sections
	skipping skipping
	stated   int // how many of the document's entries have been listed
	entries  []Entry
	open     []openText
}

// take lists the entries of a block, those that are stated in it and those that it
// mentions.
func (l *listing) take(b *briefing.Block, found []Found) {
	l.goOn(b)
	within := found
	for ; l.stated < len(l.doc.Entries); l.stated++ {
		e := l.doc.Entries[l.stated]
		if e.Date.Start >= b.Span.End {
			break
		}
		for len(within) > 0 && within[0].Place.End <= e.Date.Start {
			within = within[1:]
		}
		n := 0
		for n < len(within) && within[n].Place.Start < e.Date.End {
			n++
		}
		l.state(e, b, within[:n])
	}
	l.mention(found)
}

// state lists an entry that is stated in the block, with the expressions in the
// words that say when.
func (l *listing) state(e briefing.Entry, b *briefing.Block, dates []Found) {
	date := dateOf(dates)
	date.Span, date.Words = e.Date, strings.Clone(oneLine(b.Visible(e.Date)))
	date.beside()
	date.written()
	text := oneLine(b.Visible(e.Text))
	if e.Text.End > b.Span.End {
		l.open = append(l.open, openText{entry: len(l.entries), span: e.Text, text: text})
	}
	l.entries = append(l.entries, Entry{
		Origin: Stated, Section: e.Section, Kind: l.kinds[e.Section], Passage: e.Span,
		Date: date, Text: short(text), Sources: sourcesIn(l.doc, e.Span),
	})
}

// mention lists the sentences in which a date stands: one entry for each date in a
// sentence.
func (l *listing) mention(found []Found) {
	for i := range found {
		f := &found[i]
		if !dates(f) || l.skipping.skips(f) {
			continue
		}
		e := Entry{
			Origin: Mentioned, Saying: f.Saying, Section: f.Section, Passage: f.Sentence,
			Date: date(*f), Text: short(f.Said), Sources: sourcesIn(l.doc, f.Sentence),
		}
		if f.Section >= 0 {
			e.Kind = l.kinds[f.Section]
		}
		if n := len(l.entries); n > 0 && sameEvent(l.entries[n-1], e) {
			continue
		}
		l.entries = append(l.entries, e)
	}
}

// dateOf is the date of an entry that is stated in the words of the expressions: the
// first that is resolved, whose span is the whole range where it begins one.
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

// beside takes in that an entry was before or after what its words date: "Before the
// attack of 3 January 2024" is until that day.
func (d *Date) beside() {
	first, _, _ := strings.Cut(d.Words, " ")
	_, one := d.OneDay()
	var span edtf.Expr
	switch {
	case !one:
		return
	case strings.EqualFold(first, "before"):
		span = edtf.Between(edtf.Expr{}, edtf.OfDay(d.First.Day))
	case strings.EqualFold(first, "after"):
		span = edtf.Between(edtf.OfDay(d.First.Day), edtf.Expr{})
	default:
		return
	}
	d.When, d.Rule = span, "beside-a-day"
	d.First, d.Last = span.Bounds()
	d.Why = d.Words + " → " + span.English()
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

// dates reports whether an expression dates an event: whether it was resolved, or
// would be if more were known. What counts from a day of publication that is not
// known stays in the list, so that a reader sees that it is there.
func dates(f *Found) bool {
	if f.Kind == when.Duration || f.Kind == when.Set {
		return false
	}
	return f.Resolved() || f.Rule == when.RuleNoAnchor || f.Rule == when.RuleAmbiguousOrder
}

// sameEvent reports whether two mentions are of one event: the same date in the
// same sentence, or a date within what the one before covers as a range.
func sameEvent(a, b Entry) bool {
	return a.Origin == Mentioned && a.Passage == b.Passage && a.Saying == b.Saying &&
		(a.Date.Read() && a.Date.When == b.Date.When || a.Date.Span.Overlaps(b.Date.Span))
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
