package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	grouping "lede/briefing/voices"
	"lede/content"
	"lede/content/library"
	"lede/content/notebook"
	"lede/content/versions"
	"lede/ui/chronology"
	"lede/ui/find"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/margin"
	"lede/ui/notes"
	"lede/ui/outline"
	"lede/ui/palette"
	"lede/ui/reader"
	"lede/ui/search"
	"lede/ui/shelf"
	"lede/ui/theme"
	"lede/ui/voices"
)

// A Config is what a run of the program starts with.
type Config struct {
	Shelf    content.Shelf
	Notebook *notebook.Notebook
	Versions *versions.Store // the texts as they were read; nil keeps none
	// Library opens the index of the shelf; nil where nothing is searched.
	Library func(context.Context, content.Shelf) (*library.Library, error)
	Keys    keymap.Map
	// Theme is the one to begin with. When FollowTerminal is set, the terminal's
	// answer about its background chooses between dark and light.
	Theme          theme.Theme
	FollowTerminal bool
	Measure        int // cells of text, 0 for the usual
	Mouse          bool
	Private        bool          // no file is written
	Watch          bool          // what changes in the files is looked for
	Kind           briefing.Kind // the section to open at; KindOther for none
	OpenFirst      bool          // the first briefing rather than the shelf
	Editor         []string      // the command that edits a file
	Notice         string        // a sentence to begin with
	Now            func() time.Time
	// SaveAfter is how long the reader rests before the place is written, two seconds
	// unless it is set.
	SaveAfter time.Duration
}

// A screen is what fills the body.
type screen uint8

const (
	onShelf screen = iota
	onBriefing
	onChronology
	onVoices
	onSearch
	onNotes
)

// A focus is the part of the briefing's screen that has the keyboard.
type focus uint8

const (
	onPage focus = iota
	onOutline
	onMargin
)

// An overlay covers the screen until it is left.
type overlay uint8

const (
	noOverlay overlay = iota
	helpOverlay
	paletteOverlay
	editorOverlay
)

// A Model is the program's state.
type Model struct {
	config Config
	theme  theme.Theme
	width  int
	height int

	screen  screen
	focus   focus
	overlay overlay
	side    layout.Side // what Medium shows beside the page
	zoomed  bool
	measure int
	// letter is the action that waits for a letter: SetMark, GoMark or None.
	letter keymap.Action
	notice string // on the status line until the next key
	stroke stroke // the last key

	shelf   *shelf.Pane
	reader  *reader.Pane
	outline *outline.Pane
	margin  *margin.Pane
	find    find.Pane
	palette palette.Pane
	titles  *palette.Titles // of the briefings, as when the palette was last opened
	help    int             // rows that the help is scrolled by

	chronology *chronology.Pane
	dating     round // of its entries
	search     *search.Pane
	searching  searching // what is being searched for
	notes      *notes.Pane
	writing    *writing // the note that is being written; nil when none is
	noted      noted    // what is written, as far as it is at hand

	catalogue   catalogue // of the briefings on the shelf
	whereabouts *whereabouts
	shelves     uint64    // counts what became of the shelf
	standing    *standing // nil until the notebook has been looked into

	voices  *voices.Pane
	hearing round             // of its statements
	heard   gathering[chorus] // the last that came of that
	refused []grouping.Join   // joins of spellings that the person has undone
	beneath screen            // what a screen of all briefings was opened from

	watching  watching
	rewritten bool // the open briefing is being read again because its file was written

	open        *opened     // the briefing on the page, nil for none
	loading     int         // index of the briefing that is being loaded, -1 for none
	arrives     tea.Cmd     // waits for it, when it was begun before the program was
	trail       []departure // where links and screens of all briefings led away from
	resume      passage     // where the cursor goes in a briefing that is being loaded
	target      destination // what a briefing is being loaded for, if for a passage of it
	generation  uint64      // counts what has been asked for; results of an older one are dropped
	stop        context.CancelFunc
	stopFind    context.CancelFunc
	findRound   uint64
	stopDating  context.CancelFunc
	stopHearing context.CancelFunc

	changed       changed // in the open briefing since it was marked as read
	stopComparing context.CancelFunc
	saving        bool         // a save is due
	asked         map[int]bool // briefings whose description has been asked for
}

// A passage is one of a briefing on the shelf, in words that can be found again.
type passage struct {
	briefing int // index on the shelf
	words    anchor.Anchor
}

// A departure is a place that a jump to another briefing was made from: a passage,
// or a screen of all briefings.
type departure struct {
	screen  screen
	at      passage // on a briefing
	history history // of the briefing that the screen led into and that was open
}

// New returns the program's first state: the shelf, or the only briefing on it.
func New(c Config) *Model {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Versions == nil {
		c.Versions = versions.Private()
	}
	if c.SaveAfter == 0 {
		c.SaveAfter = 2 * time.Second
	}
	m := &Model{
		config:  c,
		theme:   c.Theme,
		measure: c.Measure,
		notice:  c.Notice,
		side:    layout.SideOutline,
		shelf:   shelf.New(c.Shelf.Title, items(c.Shelf)),
		reader:  reader.New(c.Theme),
		outline: outline.New(),
		margin:  margin.New(),
		loading: -1,

		chronology: chronology.New(),
		voices:     voices.New(),
		search:     search.New(),
		notes:      notes.New(),

		stopComparing: func() {},
		whereabouts:   newWhereabouts(c.Shelf),
		stopDating:    func() {},
		stopHearing:   func() {},
		asked:         make(map[int]bool),
		stop:          func() {},
		stopFind:      func() {},
	}
	return m
}

// items lists a shelf's briefings before any has been looked at.
func items(s content.Shelf) []shelf.Item {
	list := make([]shelf.Item, len(s.Entries))
	for i, e := range s.Entries {
		list[i].Name = e.Name
		if e.Err != nil {
			list[i].Err, list[i].Known = e.Err.Error(), true
		}
	}
	return list
}

// Init asks the terminal for its background, and goes on reading what is open.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.survey(), m.describe(), m.readStanding(), m.watching.begun, m.arrives}
	if m.config.FollowTerminal {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// layout is where everything is on the screen as it stands.
func (m *Model) layout() layout.Screen {
	side, drawer := m.side, m.focus != onPage
	switch m.focus {
	case onOutline:
		side = layout.SideOutline
	case onMargin:
		side = layout.SideMargin
	case onPage:
	}
	return layout.Arrange(m.width, m.height, layout.Want{
		Side: side, Drawer: drawer, Zoom: m.zoomed, Measure: m.measure, Editor: m.writing != nil,
	})
}

// arrange tells the panes what became of the screen.
func (m *Model) arrange() {
	if m.width == 0 || m.height == 0 {
		return // the terminal has not said yet
	}
	if s := m.layout(); !s.Page.Empty() {
		m.reader.Arrange(s.Page, s.Text)
	}
}
