package keymap

// A Context is where a key is pressed, or a set of such places.
type Context uint16

// The places.
const (
	OnPage Context = 1 << iota
	OnOutline
	OnMargin
	OnShelf
	OnChronology
	OnVoices
	OnSearch // the results of a search in all briefings
	OnNotes  // the notes of all briefings
	OnHelp
	OnSelection // words of the page are being selected
	OnPrompt    // a line is being typed, so that characters are text
	OnEditor    // a note is being written, so that characters are text
	beyond      // what would be the next one

	typed = OnPrompt | OnEditor // where a character is text

	onPanes    = OnPage | OnOutline | OnMargin
	onScreens  = OnShelf | OnChronology | OnVoices | OnSearch | OnNotes // of all briefings
	onLists    = onPanes | onScreens
	onAnything = onLists | OnHelp
)

// A Group is the heading under which a binding is listed.
type Group uint8

// The groups, in the order in which they are listed.
const (
	Moving Group = iota
	Sections
	Following
	Finding
	Panes
	Time
	Heard
	Shelved
	Changing
	Noting
	Selecting
	Keeping
	Screen
	Typing
	Writing
	groupCount
)

// String is the group's heading.
func (g Group) String() string {
	switch g {
	case Moving:
		return "Move"
	case Sections:
		return "Go to a section"
	case Following:
		return "Follow and return"
	case Finding:
		return "Find"
	case Panes:
		return "Panes"
	case Time:
		return "In the chronology"
	case Heard:
		return "Among the voices"
	case Shelved:
		return "On the shelf"
	case Changing:
		return "What changed"
	case Noting:
		return "Note"
	case Selecting:
		return "While selecting words"
	case Keeping:
		return "Keep and take away"
	case Screen:
		return "Screen"
	case Typing:
		return "While typing a line"
	case Writing:
		return "While writing a note"
	}
	return ""
}

// A Binding is one row of the table: an action, the keys that ask for it and
// what it does.
type Binding struct {
	Action Action
	Name   string   // as the configuration calls it: "next-section"
	Keys   []string // the first is the one that hints show
	Group  Group
	Do     string  // what it does, in two to five words; neighbours that share it are listed as one
	Hint   string  // what it does, in one word, for the status line; "" if it is never hinted at
	In     Context // where it works; one that is for a single place wins there
}
