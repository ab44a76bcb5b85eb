package attribution

// A Footing is how a speaker is identified to the reader.
type Footing uint8

// The footings, from nothing to a name.
const (
	Unattributed Footing = iota // nobody is
	Bare                        // "sources", "a source", "reports": nothing but that there is one
	Described                   // "a US official", "two people familiar with the matter": unnamed but characterised
	Collective                  // "the Biden administration", "critics", "police": a body or a group
	Document                    // "the directive", "a court filing", "the study"
	Outlet                      // "The Wall Street Journal", "state television"
	Named                       // a person by name, or by words that stand for one named before
)

// String is the footing's name in the JSON output.
func (f Footing) String() string {
	return [...]string{"unattributed", "bare", "described", "collective", "document", "outlet", "named"}[f]
}

// Anonymous reports whether there is a person behind the words who is not named.
func (f Footing) Anonymous() bool { return f == Bare || f == Described }
