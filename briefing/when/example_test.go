package when_test

import (
	"fmt"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

func ExampleFind() {
	text := "The minister said on Tuesday that the port, closed since mid-October, will open by the end of the year."
	published := edtf.OfDay(edtf.Day{Year: 2024, Month: 8, Day: 7})
	for _, e := range when.Find(text, when.Options{Published: published}) {
		fmt.Println(e.Why(text))
	}
	// Output:
	// Tuesday → 6 August 2024, the Tuesday before publication
	// since mid-October → from about 11 October 2023 onwards, the last one before publication
	// by the end of the year → by about December 2024, counted from publication
}

// Without a date to count from, a relative date stays relative.
func ExampleFind_unresolved() {
	text := "It was signed on 03/04/2024, a week after the vote, and announced yesterday."
	for _, e := range when.Find(text, when.Options{}) {
		fmt.Println(e.Kind, e.Rule, "|", e.Why(text))
	}
	// Output:
	// date ambiguous-order | 03/04/2024: 3 April or 4 March; the text does not say
	// duration duration | a week: how long, not when
	// date no-anchor | yesterday: the date of publication is not known
}

// The first of "from X to Y" has the whole span.
func ExampleExpression() {
	text := "The road was shut from late October to 3 January 2024."
	found := when.Find(text, when.Options{})
	fmt.Println(found[0].Value, "within", found[0].Span, "|", text[found[0].Start:found[0].Whole])
	// Output:
	// 2023-10-21~/2023-10-31~ within 2023-10-21~/2024-01-03 | late October to 3 January 2024
}

// A reader of a timeline takes the year from the entry before.
func ExampleReader() {
	r := when.NewReader(when.Options{List: true})
	for _, entry := range []string{"28 December 2023: the lock is closed", "3 January: it opens"} {
		for _, e := range r.Read(entry) {
			fmt.Println(e.Value, e.Rule)
		}
	}
	// Output:
	// 2023-12-28 day-stated
	// 2024-01-03 year-after-entry-before
}

func ExampleSays() {
	fmt.Println(when.Says("Night of 3–4 January"), when.Says("In May the keepers"))
	// Output: true false
}
