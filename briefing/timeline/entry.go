package timeline

import (
	"lede/briefing"
	"lede/briefing/edtf"
)

// An Origin is how an entry came to be.
type Origin uint8

// The origins.
const (
	Stated    Origin = iota // the briefing lists it
	Mentioned               // a date was found in its prose
)

// String is the origin's name in the JSON output.
func (o Origin) String() string {
	if o == Mentioned {
		return "mentioned"
	}
	return "stated"
}

// An Entry is one dated thing in a briefing.
type Entry struct {
	Briefing int // which of the merged briefings it stands in, from 0
	Origin   Origin
	// Saying is true of a mentioned entry whose date is that of words being said, as
	// in "she said on Tuesday": not of what they are about.
	Saying  bool
	Section int           // index into the Document's Sections, -1 for none
	Kind    briefing.Kind // what that section is for, or the one around it if its heading does not tell
	Passage briefing.Span // the listed item, or the sentence around the date
	Date    Date
	// Text is what happened, as a reader sees it and on one line: the item without
	// its date, or the whole sentence. A long one is cut at LongestText.
	Text    string
	Sources []string         // as they are shown, those that the passage cites
	Locator briefing.Locator // the narrowest where the passage begins; zero for none
}

// A Date is when, in the briefing's own words and as far as they could be read.
type Date struct {
	Span  briefing.Span // where the words stand in the text
	Words string        // on one line; "Mid-October 2023"
	When  edtf.Expr     // what they cover; zero when they were not read
	// First and Last are the bounds of When. An entry whose date was not read has
	// neither.
	First, Last edtf.Bound
	Rule        string // how they were read, as package when names it
	Why         string // the same in a sentence for the reader
}

// Read reports whether the date's words were read.
func (d Date) Read() bool { return !d.When.IsZero() }

// Within reports whether the date may lie between from and to: whether the days
// that it may cover and those have one in common. An open end reaches for ever; one
// that is not known reaches as far as the other end. A bound that is not Known
// bounds nothing.
func (d Date) Within(from, to edtf.Bound) bool {
	if !d.Read() {
		return false
	}
	first, last := d.Reach()
	begins := to.State != edtf.Known || d.First.State == edtf.Open || !to.Day.Before(first)
	ends := from.State != edtf.Known || d.Last.State == edtf.Open || !last.Before(from.Day)
	return begins && ends
}
