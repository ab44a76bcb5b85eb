package when

// A form is what kind of phrase was read.
type form uint8

const (
	formDate      form = iota // a point, perhaps without its year
	formWeekday               // a weekday alone
	formDay                   // yesterday
	formShift                 // last week, two years ago
	formOfMonth               // "the 15th"
	formOvernight             // the night that ends on the anchor's day
	formNumeric               // 03/04/2024, in an order that is not settled
	formTime                  // a time of day alone
	formDuration
	formSet
	formVague
)

// A side is what a relative phrase counts from.
type side uint8

const (
	sidePublished side = iota // "last week"
	sideMentioned             // "the following week"
	sideEither                // "a year earlier": the date mentioned, else publication
	sideTense                 // "the weekend": the tense says which
)

// A phrase is what the grammar has read: some tokens that say when. Nothing is
// resolved yet.
type phrase struct {
	from, to int // tokens
	form     form

	point    point // formDate: what is stated; formNumeric: year, and the two numbers as month and day
	yearless bool  // the point's year is not stated
	named    named // a day with a name instead of a month and a day
	second   point // the last of an interval; zero when there is none
	weekday  int8
	lastDay  int8 // of an interval of weekdays, its last

	also   int16 // the other day of "3 and 7 January", a phrase of its own: its number,
	alsoAt int   // its first token,
	alsoTo int   // and the one after its last

	opening bool // the sentence opens with it

	turned bool // the year, the week or the weekday is told by a turn: "last", "this", "next"
	turn   int8
	side   side
	unit   unit // formShift, and what a turn is of: "March last year"
	count  int  // formShift: so many units on
	on     unit // formShift of a period: what the unit is shifted by: "the same month a year ago"

	part     part
	partFrom part // of "early to mid-October" the first
	sub      unit // "the last week of": a smaller span within
	nth      int8 // which of them; -1 the last
	few      int  // "the first three months of": so many of them
	drift    int8 // -1 "earlier this month", 1 "later this month"

	away   int  // so many units after the date
	awayIn unit // of which they are

	clock   Clock
	approx  bool
	shortly int8 // -1 shortly before, 1 shortly after
	onwards bool
	fiscal  bool

	period string // formDuration, formSet
}

// timed reports whether a time of day is stated.
func (p *phrase) timed() bool { return p.clock.Time != "" }

// dated reports whether the phrase says which day or more, not only how long.
func (p *phrase) dated() bool { return p.form <= formNumeric }
