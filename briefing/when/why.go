package when

import (
	"strings"

	"lede/briefing/edtf"
)

// Why says to the reader how the expression was understood, or why it was not:
// "Tuesday → 6 August 2024, the Tuesday before publication". The text is the one
// that the expression was found in.
func (e Expression) Why(text string) string {
	if !e.Resolved() {
		words := oneLine(text[e.Start:e.End])
		return words + ": " + e.whyNot(words)
	}
	said := oneLine(text[e.Head:e.Whole]) + " → " + e.Span.English()
	if !e.counted.IsZero() {
		said += ", counted from " + e.counted.English()
	}
	if why := e.how(text); why != "" {
		said += ", " + why
	}
	return said
}

// oneLine is s with each stretch of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// whyNot is why it is not known when the words mean.
func (e Expression) whyNot(words string) string {
	switch e.Rule {
	case RuleNoAnchor:
		if isAnaphoric(words) {
			return "before or after which date is not said"
		}
		return "the date of publication is not known"
	case RuleAmbiguousOrder:
		return bothOrders(words) + "; the text does not say"
	case RuleNoSuchDay:
		return "there is no such day"
	case RuleNotSaid:
		return "which one is not said"
	case RuleVague:
		return "no date"
	case RuleLength:
		return "how long, not when"
	case RuleRepeated:
		return "how often, not when"
	}
	return "not resolved"
}

// isAnaphoric reports whether the words count from a date mentioned before.
func isAnaphoric(words string) bool {
	for _, w := range strings.Fields(strings.ToLower(words)) {
		switch w {
		case "previous", "following", "same", "that", "later", "earlier", "preceding", "next", "before", "after", "prior":
			return true
		}
	}
	return false
}

// bothOrders are the two days that 03/04/2024 may be.
func bothOrders(words string) string {
	tokens := scan(words, english())
	if len(tokens) < 5 {
		return "one day or another"
	}
	g := grammar{text: words, tokens: tokens}
	p, ok := g.digitDate(0)
	if !ok {
		return "one day or another"
	}
	day := func(month, day int) string {
		return edtf.OfDay(edtf.Day{Year: p.point.year, Month: month, Day: day}).English()
	}
	first, second := day(p.point.day, p.point.month), day(p.point.month, p.point.day)
	year := " " + first[strings.LastIndexByte(first, ' ')+1:]
	return strings.TrimSuffix(first, year) + " or " + strings.TrimSuffix(second, year)
}

// how is the rule in words, with what it counted from.
func (e Expression) how(text string) string {
	from := e.Anchor.words(text)
	name := ""
	if e.weekday > 0 {
		name = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}[e.weekday]
	}
	if e.Value == e.Anchor.Value && e.Rule >= RuleWeekdayBefore && e.Rule <= RuleWeekdayNext {
		return "the day of " + e.Anchor.event(text)
	}
	switch e.Rule {
	case RuleWeekdayBefore, RuleWeekdayLast:
		return "the " + name + " before " + from
	case RuleWeekdayAfter, RuleWeekdayNext:
		return "the " + name + " after " + from
	case RuleNearestPast:
		return "the last one before " + from
	case RuleNearestFuture:
		return "the next one after " + from
	case RuleNearest:
		return "the nearest to " + from
	case RuleYearOfRange:
		return "with the year of the other end"
	case RuleYearOfHeading:
		return "in the year of the heading"
	case RuleMonthOfHeading:
		return "in the month of the heading"
	case RuleYearOfEntry:
		return "in the year of the entry before"
	case RuleYearAfterEntry:
		return "in the year after the entry before"
	case RuleYearAgain:
		return "in the year of " + from
	case RuleMonthAgain:
		return "in the month of " + from
	case RuleOrderSettled:
		return "in the order of the text's other dates"
	}
	if e.Anchor.Kind == AnchorNone {
		return ""
	}
	return "counted from " + from
}

// words are what an anchor is called.
func (a Anchor) words(text string) string {
	switch a.Kind {
	case AnchorPublished:
		return "publication"
	case AnchorDateline:
		return "the date line"
	case AnchorHeading:
		return "the heading"
	case AnchorMentioned:
		if a.End > a.Start && a.End <= len(text) {
			return "“" + oneLine(text[a.Start:a.End]) + "”, " + a.Value.English()
		}
		return a.Value.English()
	}
	return "nothing"
}

// event is words for what happens on the anchor's day.
func (a Anchor) event(text string) string {
	if a.Kind == AnchorMentioned {
		return a.words(text)
	}
	return strings.TrimPrefix(a.words(text), "the ")
}
