package when

// A shape is what a token is made of.
type shape uint8

const (
	shapeWord   shape = iota
	shapeNumber       // digits: "3", also "3rd"
	shapeMark         // a punctuation mark; quotation marks and dashes in their plain form
	shapeOther        // letters and digits mixed: "A380"
)

// A gap is the white space in front of a token.
type gap uint8

const (
	gapNone gap = iota
	gapSpace
	gapLine  // one newline
	gapBlank // a blank line: nothing reaches across
)

// A token is a word, a number or a mark. Marks are cheap: what they mean in a
// number ("1,979", "9:30") the grammar decides, from the gaps.
type token struct {
	from, to int32 // bytes
	class    class
	trait    trait
	value    int32 // of a word by its class; of a number
	unit     unit
	digits   uint8 // of a number
	shape    shape
	gap      gap
	mark     byte // of a mark
	suffix   suffix
	capital  bool // begins with a capital letter
	upper    bool // is all capitals
	edged    bool // ends like a past tense: -ed
}

// A suffix is what is written onto a number.
type suffix uint8

const (
	noSuffix      suffix = iota
	ordinalSuffix        // 3rd
	pluralSuffix         // 1990s
	hoursSuffix          // 18h, 1430hrs
)

func (t *token) has(c class) bool { return t.class&c != 0 }

// is reports whether t is the mark m.
func (t *token) is(m byte) bool { return t.shape == shapeMark && t.mark == m }

// number reports whether t is nothing but digits, at most so many.
func (t *token) number(digits uint8) bool {
	return t.shape == shapeNumber && t.suffix == noSuffix && t.digits <= digits
}
