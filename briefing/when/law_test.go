package when_test

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

// checkLaws checks what is true of whatever is found in any text.
func checkLaws(t interface{ Fatalf(string, ...any) }, text string, found []when.Expression) {
	at := 0
	for _, e := range found {
		if e.Start < at || e.End <= e.Start || e.End > len(text) || e.Whole < e.End || e.Whole > len(text) {
			t.Fatalf("%q: %+v is out of order or out of range", text, e)
		}
		at = e.End
		if utf8.ValidString(text) && (!utf8.RuneStart(text[e.Start]) || e.End < len(text) && !utf8.RuneStart(text[e.End])) {
			t.Fatalf("%q: %+v cuts a letter", text, e)
		}
		if e.Vague && e.Resolved() || e.Kind == when.Duration && e.Resolved() || e.Kind == when.Set && e.Resolved() {
			t.Fatalf("%q: %+v is resolved", text, e)
		}
		if e.Rule == when.RuleNone || e.Rule.String() == "none" {
			t.Fatalf("%q: %+v has no rule", text, e)
		}
		if e.Resolved() == e.Span.IsZero() {
			t.Fatalf("%q: %+v has a value without a span", text, e)
		}
		for _, x := range []edtf.Expr{e.Value, e.Span, e.Of, e.Anchor.Value} {
			from, to := x.Bounds()
			if from.State == edtf.Known && to.State == edtf.Known && to.Day.Before(from.Day) {
				t.Fatalf("%q: %s ends before it begins (%s)", text, x, e.Rule)
			}
			if back, err := edtf.Parse(x.String()); !x.IsZero() && (err != nil || back != x) {
				t.Fatalf("%q: %s is no EDTF: %v", text, x, err)
			}
		}
		if e.Why(text) == "" {
			t.Fatalf("%q: %+v has no reason", text, e)
		}
	}
}

// words are what the texts of the law tests are made of.
func words() []string {
	return []string{"the", "last", "next", "this", "early", "late", "mid", "-", "end", "of", "week", "month", "year", "years", "day", "days",
		"3", "15", "31", "2024", "1990s", "January", "Feb.", "May", "March", "Tuesday", "Sunday", "to", "and", "between", "from", "–", ",", ".",
		"ago", "earlier", "later", "two", "several", "first", "second", "third", "quarter", "half", "century", "9:30", "a.m.", "p.m.", "GMT", "noon",
		"yesterday", "today", "the previous", "following", "same", "that", "period", "shortly", "after", "before", "since", "until", "by", "about",
		"fiscal", "summer", "weekend", "03/04/2024", "2024-01-03", "'", "’90s", "BC", "AD", "said", "will", "was", "on", "in", "at", "a", "\n", "\n\n",
		"Christmas", "Day", "overnight", "night", "onwards", "daily", "every", "Q3", "FY2024", "turn", "decade", "29", "February", "0", "9999", "½"}
}

func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, w := range rapid.SliceOfN(rapid.SampledFrom(words()), 0, 14).Draw(t, "words") {
			text += w + rapid.SampledFrom([]string{" ", " ", " ", ""}).Draw(t, "gap")
		}
		var o when.Options
		if rapid.Bool().Draw(t, "dated") {
			o.Published = edtf.OfDay(edtf.DayOf(rapid.Int64Range(-200000, 40000).Draw(t, "day")))
		}
		o.List = rapid.Bool().Draw(t, "list")
		found := when.Find(text, o)
		checkLaws(t, text, found)
		again := when.Find(text, o)
		for i := range found {
			if found[i] != again[i] {
				t.Fatalf("%q: read twice: %+v and %+v", text, found[i], again[i])
			}
		}
	})
}

// A blank line keeps what is before it from what is after: the first half of a text
// twice over is read as the text alone is.
func TestTwice(t *testing.T) {
	text := news(4000)
	o := when.Options{Published: edtf.OfDay(edtf.Day{Year: 2024, Month: 8, Day: 7})}
	once, twice := when.Find(text, o), when.Find(text+"\n\n"+text, o)
	if len(twice) != 2*len(once) {
		t.Fatalf("%d expressions once, %d in twice the text", len(once), len(twice))
	}
	for i, e := range once {
		if twice[i] != e {
			t.Errorf("%+v\n%+v", e, twice[i])
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"said on Tuesday, 3 January 2024", "9 a.m. p. m.", "\xff\xe2\x80\x93 3–4", "99999999999999 years ago",
		"30 February", "9999-12-31 the next day", "the 0s", "1/1/1/1/1", "Jan. 3 and 4, 2024", "0000 GMT 2400 hours", "the 30th century BC"} {
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		var o when.Options
		if dated {
			o.Published = edtf.OfDay(edtf.Day{Year: 2024, Month: 2, Day: 29})
		}
		checkLaws(t, text, when.Find(text, o))
		when.Says(text)
		when.Mentions(text)
	})
}
