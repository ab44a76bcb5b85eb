package when

import "lede/briefing/edtf"

// An AnchorKind is what kind of date another one is counted from.
type AnchorKind uint8

// The kinds of anchor.
const (
	AnchorNone      AnchorKind = iota // the words say it all, or there is nothing to count from
	AnchorPublished                   // the date of publication, from Options
	AnchorDateline                    // a date line or a dateline of the text
	AnchorMentioned                   // a date mentioned before
	AnchorHeading                     // the heading that the text stands under
)

// String is the kind in lower case: "published".
func (k AnchorKind) String() string {
	names := [...]string{"none", "published", "dateline", "mentioned", "heading"}
	if int(k) < len(names) {
		return names[k]
	}
	return "none"
}

// An Anchor is what a relative date was counted from.
type Anchor struct {
	Kind  AnchorKind
	Value edtf.Expr

	// Start and End are its bytes where it stands in the same text, or the same
	// paragraph for a Reader; else both are 0.
	Start, End int
}
