package when_test

import (
	"strings"
	"testing"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

func parse(t *testing.T, s string) edtf.Expr {
	t.Helper()
	if s == "" {
		return edtf.Expr{}
	}
	e, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestList reads the entries of timelines. A heading stands in brackets.
func TestList(t *testing.T) {
	for _, c := range []struct {
		entries []string
		want    string
	}{
		{[]string{"28 December 2023: the lock is closed", "3 January: it opens", "February: it is closed again"},
			"2023-12-28 day-stated, 2024-01-03 year-after-entry-before, 2024-02 year-of-entry-before"},
		{[]string{"5 March 2024: the vote", "28 February: the debate", "30 November: the draft"},
			"2024-03-05 day-stated, 2024-02-28 year-of-entry-before, 2023-11-30 year-of-entry-before"},
		{[]string{"[2023]", "5 March: the vote", "Late October: the count"},
			"2023-03-05 year-of-heading, 2023-10-21~/2023-10-31~ year-of-heading"},
		{[]string{"[2023-10]", "The 3rd: a letter", "On the 17th the reply came"},
			"2023-10-03 month-of-heading, 2023-10-17 month-of-heading"},
		{[]string{"3 January: no year is known"}, " no-anchor"},
	} {
		r := when.NewReader(when.Options{List: true})
		var got []string
		for _, entry := range c.entries {
			if strings.HasPrefix(entry, "[") {
				r.Under(parse(t, strings.Trim(entry, "[]")))
				continue
			}
			for _, e := range r.Read(entry) {
				got = append(got, e.Value.String()+" "+e.Rule.String())
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%q:\n\tgot  %s\n\twant %s", c.entries, s, c.want)
		}
	}
}

// TestDateline finds the text's own date and counts from it.
func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Harbour to close\nMarch 01, 2008\nThe board said so yesterday.", "2008-02-29"},
		{"LONDON, March 3, 2024 (Agency) — The court ruled on Friday.", "2024-03-01"},
		{"Published: 3 January 2024\n\nThe port closed last week.", "2023-12-25/2023-12-31"},
		{"PORTO — Jan. 3, 2024 — The port closed yesterday.", "2024-01-02"},
		{"On 3 January 2024 the port closed. It had been open yesterday.", ""},
	} {
		found := when.Find(c.text, when.Options{})
		last := found[len(found)-1]
		if got := last.Value.String(); got != c.want {
			t.Errorf("%q: %s (%s), want %s", c.text, got, last.Rule, c.want)
		}
		if c.want != "" && (last.Anchor.Kind != when.AnchorDateline || last.Anchor.End == 0) {
			t.Errorf("%q: counted from %+v", c.text, last.Anchor)
		}
	}
}

// TestParagraphs remembers a date from one paragraph to the next, but not its bytes.
func TestParagraphs(t *testing.T) {
	r := when.NewReader(when.Options{})
	r.Read("The dam was finished on 12 June 2023.")
	found := r.Read("Two days later a crack was found.")
	if len(found) != 1 || found[0].Value.String() != "2023-06-14" || found[0].Anchor.Kind != when.AnchorMentioned || found[0].Anchor.End != 0 {
		t.Errorf("%+v", found)
	}
}

// TestSaying tells the act of saying from the event.
func TestSaying(t *testing.T) {
	for text, want := range map[string]bool{
		"The minister said on Tuesday that the port would close.":    true,
		"The port will close, the minister said late Tuesday.":       true,
		"Officials told reporters Tuesday that the port was closed.": true,
		"In a statement on Tuesday, the board denied it.":            true,
		"On Tuesday, officials said that the port was closed.":       true,
		"The port closed on Tuesday, the minister said.":             false,
		"The minister said the port closed on Tuesday.":              false,
		"The port was closed on Tuesday.":                            false,
	} {
		found := when.Find(text, when.Options{Published: parse(t, "2024-08-07")})
		if len(found) != 1 || found[0].Saying != want {
			t.Errorf("%q: %+v", text, found)
		}
	}
}

// TestWhy is what the reader is told.
func TestWhy(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{"It closed on Tuesday.", "2024-08-07", "Tuesday → 6 August 2024, the Tuesday before publication"},
		{"It closed on Wednesday.", "2024-08-07", "Wednesday → 7 August 2024, the day of publication"},
		{"It will close on Friday.", "2024-08-07", "Friday → 9 August 2024, the Friday after publication"},
		{"It closed on 03/04/2024.", "", "03/04/2024: 3 April or 4 March; the text does not say"},
		{"It closed the previous day.", "2024-08-07", "the previous day: before or after which date is not said"},
		{"It closed yesterday.", "", "yesterday: the date of publication is not known"},
		{"It closed on 30 February 2024.", "", "30 February 2024: there is no such day"},
		{"It closed for three days.", "", "three days: how long, not when"},
	} {
		found := when.Find(c.text, when.Options{Published: parse(t, c.published)})
		if len(found) != 1 {
			t.Errorf("%q: %+v", c.text, found)
			continue
		}
		if got := found[0].Why(c.text); got != c.want {
			t.Errorf("%q\n\tgot  %s\n\twant %s", c.text, got, c.want)
		}
	}
}

// TestClock keeps the time of day as it is stated.
func TestClock(t *testing.T) {
	for text, want := range map[string]when.Clock{
		"at 9:30 a.m. ET on Tuesday":          {Time: "09:30", Zone: "ET"},
		"at 6:40 p.m. (GMT +8) on 3 May 2024": {Time: "18:40", Zone: "GMT +8"},
		"Tuesday at 0800 UTC":                 {Time: "08:00", Zone: "UTC"},
		"Tuesday at 9 o’clock":                {Time: "09:00"},
		"by midnight Friday":                  {Time: "24:00"},
		"on Tuesday night":                    {Time: "night"},
		"Tuesday, 14.30pm":                    {},
		"Tuesday at 2.30pm local time":        {Time: "14:30", Zone: "local"},
		"2024-01-03T09:30:15+02:00":           {Time: "09:30", Zone: "+02:00"},
		"Monday, 9:30 a.m. Eastern time":      {Time: "09:30", Zone: "Eastern"},
	} {
		found := when.Find(text, when.Options{Published: parse(t, "2024-08-07")})
		if len(found) != 1 || found[0].Clock != want {
			t.Errorf("%q: %+v", text, found)
		}
	}
}

// TestSpans is what words cover with what stands in front of them.
func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"since 2021":                              "2021 2021/..",
		"until May 2024":                          "2024-05 ../2024-05",
		"by 3 May 2024":                           "2024-05-03 ../2024-05-03",
		"before 3 May 2024":                       "2024-05-03 ../2024-05-02",
		"after 3 May 2024":                        "2024-05-03 2024-05-04/..",
		"no later than 3 May 2024":                "2024-05-03 ../2024-05-03",
		"May 2024 onwards":                        "2024-05 2024-05/..",
		"Shortly after mid-October 2023":          "2023-10-21~/2023-10-27~ 2023-10-21~/2023-10-27~",
		"between May and July 2024":               "2024-05 2024-05/2024-07; 2024-07 2024-07",
		"from 3 May 2024 to 5 May 2024":           "2024-05-03 2024-05-03/2024-05-05; 2024-05-05 2024-05-05",
		"from late October to early January 2024": "2023-10-21~/2023-10-31~ 2023-10-21~/2024-01-10~; 2024-01-01~/2024-01-10~ 2024-01-01~/2024-01-10~",
	} {
		var got []string
		for _, e := range when.Find(text, when.Options{}) {
			got = append(got, e.Value.String()+" "+e.Span.String())
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %s, want %s", text, s, want)
		}
	}
}
