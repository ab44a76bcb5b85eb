package voices

// A Join is the proposal that two names are one person's.
type Join struct {
	Spelling string // as it is written, the less full of the two
	With     string
	Reason   Reason
}

// A Reason is why two names are thought to be one person's.
type Reason uint8

// The reasons.
const (
	Letters  Reason = iota // they differ in accents, hyphens, apostrophes or capitals
	Title                  // one has a title
	Middle                 // one has a middle name, or more of it
	Initial                // one has an initial for the first name
	Rendered               // they render the same name of another script
	Family                 // one is the end of the other, and of no other person's name
	Given                  // one is the beginning of the other, and both are heard in one briefing or role
)

// String is the reason in words that follow the two names.
func (r Reason) String() string {
	return [...]string{
		"the same letters but for accents, hyphens, apostrophes or capitals",
		"the same name but for a title",
		"the same name but for a middle name",
		"the same name with an initial for the first name",
		"two renderings of one name",
		"the family name of nobody else who is heard",
		"the first part of the name, heard in the same briefing or role",
	}[r]
}

// A pair is two names, whichever comes first.
type pair [2]string

func pairOf(a, b string) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}
