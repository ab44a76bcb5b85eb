package when

import (
	"strings"
	"testing"

	"lede/briefing/edtf"
)

// hostile are texts whose repetition could make a reader look at the same words
// again and again.
func hostile() []string {
	return []string{
		"the ", "early ", "last ", "a ", "three ", "twenty-", "mid-", "the last the first ", "of ", "shortly after ",
		"about ", "to ", "3 ", "3-", "3/4/", "2024-", "Jan. ", "Monday-", "9:30 ", "'", "the day before ", "three days after ",
		"in two weeks ", "earlier in the ", "between 3 and ", "will be held ", "the first week of ", "January to ", "\n", "A 3 B ",
		"said that ", "early to mid-", "2024/", "2024–", "the same period ", ". ", "the ’90s ", "Friday, the ",
	}
}

// TestWorkIsInProportion counts the tokens looked at, not the time: twice the text
// is twice the work.
func TestWorkIsInProportion(t *testing.T) {
	for _, unit := range hostile() {
		once := visits(strings.Repeat(unit, 500))
		twice := visits(strings.Repeat(unit, 1000))
		if twice > 5*once/2+1000 {
			t.Errorf("%q: 500 times takes %d visits, 1000 times %d", unit, once, twice)
		}
		if most := 600 * len(unit) * 1000; twice > most {
			t.Errorf("%q: %d visits, more than %d", unit, twice, most)
		}
	}
}

func visits(text string) int {
	day := edtf.OfDay(edtf.Day{Year: 2024, Month: 8, Day: 7})
	r := NewReader(Options{Published: day})
	r.Read(text)
	return r.grammar.visits
}
