package manuscript

// A Block is a part of a document that stands by itself.
type Block interface{ block() }

// A Text is the words of a block, in pieces.
type Text []Piece

// A Heading opens a section. Levels below 1 and above 6 are written as those.
type Heading struct {
	Level int
	Text  Text
}

// A Paragraph is words.
type Paragraph struct{ Text Text }

// A Quote is words of others, set apart.
type Quote struct {
	Blocks []Block
	// Pull marks words that the page repeats from its own text to catch the eye.
	Pull bool
}

// A List is items, each of blocks.
type List struct {
	Ordered bool
	Start   int // of an ordered list
	Items   [][]Block
}

// A Table is rows of cells. Where it has no Head, its first row is written as one.
type Table struct {
	Head    []Text
	Rows    [][]Text
	Caption Text
}

// A Code is text whose line ends and blanks count.
type Code struct{ Language, Text string }

// A Rule divides.
type Rule struct{}

// A Figure is a picture with what is written under it. The picture itself is never
// fetched; Source says where it would be.
type Figure struct {
	Alt, Source string
	Caption     Text
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Quote) block()     {}
func (List) block()      {}
func (Table) block()     {}
func (Code) block()      {}
func (Rule) block()      {}
func (Figure) block()    {}

// A Piece is some words of one look, or what stands between words. White space in
// Words counts as one blank, also at their ends.
type Piece struct {
	Words string
	Style Style
	Link  string // where they lead; "" nowhere
	// Note is the key of a footnote that is called here (Writer.Note has its text).
	Note  string
	Break bool // a line ends here
	// Locator begins here, and Remark is on the words before.
	Locator *Locator
	Remark  *Remark
}

// A Style is how words are set.
type Style uint8

// The styles can be joined.
const (
	Strong Style = 1 << iota
	Emphasis
	Monospace
	Struck
)

// A Locator is where a part of the document begins by which it is cited.
type Locator struct {
	// Label is CSL's term: page, chapter, message, paragraph, section.
	Label string
	Value string // as "12", or "3. The harbour"
}

// A Remark is what somebody wrote beside the text.
type Remark struct{ Author, Date, Words string }

// Words is a text of nothing but these words.
func Words(s string) Text { return Text{{Words: s}} }
