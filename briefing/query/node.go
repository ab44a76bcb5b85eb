package query

import (
	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/edtf"
	"lede/briefing/terms"
)

// A Node is a part of a query: one of the types below. Its String is the part as a
// query that means the same.
type Node interface {
	String() string
	node()
}

type (
	// And is of all of its parts; an And of none holds for everything.
	And []Node

	// Or is of one of its parts, at least two.
	Or []Node

	// Not is of whatever Of is not.
	Not struct{ Of Node }

	// Words are one word, or a phrase of several in a row.
	Words struct {
		Text string // as it was written, without quotes
		terms.Phrase
	}

	// Kind is of passages in sections of a kind.
	Kind struct{ Kind briefing.Kind }

	// Speaker is of passages in which somebody is heard whose name, or the words that
	// stand for whom, has these words in it.
	Speaker struct{ Name Words }

	// Footing is of passages in which somebody is heard on one of the footings. Text is
	// their name, as "anonymous".
	Footing struct {
		Text     string
		Footings []attribution.Footing
	}

	// Source is of passages that cite or come through a source with these words, and of
	// all in a briefing of which it is the outlet.
	Source struct{ Name Words }

	// Dated is of passages that speak of a time: of a dated entry that lies so to When.
	Dated struct {
		Relation Relation
		Text     string // When, as it was written
		When     edtf.Expr
	}

	// Published is of briefings published in When.
	Published struct {
		Text string // When, as it was written
		When edtf.Expr
	}

	// Path is of briefings whose path has Part in it; see Holds.
	Path struct{ Part string }

	// Title is of briefings whose title has these words.
	Title struct{ Words Words }

	// Changed is of briefings that changed since they were read, or not.
	Changed struct{ Yes bool }

	// Noted is of briefings with a note of the reader's: with Words in it, where they
	// are not empty. None is of those without any.
	Noted struct {
		None  bool
		Words Words
	}
)

// A Relation is how a date lies to the one that is asked for.
type Relation uint8

// On is overlapping it, Before is beginning before it, After is ending after it.
const (
	On Relation = iota
	Before
	After
)

func (And) node()       {}
func (Or) node()        {}
func (Not) node()       {}
func (Words) node()     {}
func (Kind) node()      {}
func (Speaker) node()   {}
func (Footing) node()   {}
func (Source) node()    {}
func (Dated) node()     {}
func (Published) node() {}
func (Path) node()      {}
func (Title) node()     {}
func (Changed) node()   {}
func (Noted) node()     {}
