package change

// A Part is what a passage is in its document.
type Part uint8

// The parts. That an item is a question or an entry of a timeline is said by the kind of
// its section.
const (
	PartParagraph Part = iota
	PartHeading
	PartItem      // a paragraph of a list item
	PartRow       // of a table
	PartCode      // a block of code, or of HTML
	PartFootnote  // a footnote that is a source, whole
	PartReference // a source that the front matter lists
	PartField     // one key of the front matter
	partSame      // text that is the same in both versions, and was not read
)

var partNames = [...]string{
	"paragraph", "heading", "item", "row", "code", "footnote", "reference", "field", "same",
}

// String is the part as the JSON output names it.
func (p Part) String() string {
	if int(p) < len(partNames) {
		return partNames[p]
	}
	return partNames[PartParagraph]
}

// Source reports whether the passage is a source's definition.
func (p Part) Source() bool { return p == PartFootnote || p == PartReference }

// A Division says how many passages became how many.
type Division uint8

// One passage became one, several, or several one.
const (
	Whole Division = iota
	Split
	Merged
)

// String is the division as the JSON output names it, "" for Whole.
func (d Division) String() string {
	switch d {
	case Split:
		return "split"
	case Merged:
		return "merged"
	}
	return ""
}
