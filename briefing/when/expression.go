package when

import "lede/briefing/edtf"

// A Kind is what an expression is, as the types of TIMEX3 in TimeML have it.
type Kind uint8

// The kinds.
const (
	Date     Kind = iota // a day or more: "3 January", "last week", "the 1990s"
	Time                 // part of a day: "9:30 a.m.", "Tuesday night"
	Duration             // how long: "three days"
	Set                  // how often: "every Tuesday"
)

// String is the kind in lower case: "date".
func (k Kind) String() string {
	names := [...]string{"date", "time", "duration", "set"}
	if int(k) < len(names) {
		return names[k]
	}
	return "none"
}

// A Clock is a time of day as it is stated.
type Clock struct {
	Time string // "09:30", "24:00"; of a part of the day its name, "night"; "" when none is stated
	Zone string // as stated: "ET", "GMT", "+02:00", "local"; "" when none is
}

// An Expression is some words of a text that say when.
type Expression struct {
	// Start and End are bytes in the text given, End exclusive. They are of the time
	// expression itself, as TIMEX3 has it: without the "since", "by" or "between" in
	// front of it.
	Start, End int

	Kind Kind

	// Value is what the words themselves cover; "2021" of "since 2021". It is zero
	// where they are not resolved, and for a Duration and a Set.
	Value edtf.Expr

	// Of is what Value is a part of: 2009 of "early 2009", which is the value that
	// TIMEX3 gives, with a modifier. It is zero where the words name no part.
	Of edtf.Expr

	// Span is what the words cover together with the preposition in front or the
	// "onwards" behind: 2021/.. of "since 2021". Elsewhere it is Value. The first
	// expression of "from X to Y" and "between X and Y" has the whole interval, and
	// the second has its own value.
	Span edtf.Expr

	// Head and Whole are where the words that Span covers begin and end: at the
	// preposition that they take in, and for the first of "from X to Y" at the End of
	// the second; elsewhere they are Start and End.
	Head, Whole int

	Clock  Clock
	Period string // ISO 8601 duration of a Duration or Set: "P3D"; "PXD" is some days
	Rule   Rule   // by which Value was found, or why it was not
	Anchor Anchor // what Value was counted from

	// Saying marks the date of the act of saying, not of the event: "said on Tuesday".
	Saying bool

	// Vague marks words such as "now" and "recently": found, never resolved.
	Vague bool

	counted edtf.Expr // the day that "three days after it" counts from; else zero
	weekday int8      // that the words name, for Why
}

// Resolved reports whether it is known when the words mean.
func (e Expression) Resolved() bool { return !e.Value.IsZero() }
