package ui

import (
	"fmt"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/format"
	"lede/content/notebook"
	"lede/content/sanitize"
	"lede/ui/keymap"
	"lede/ui/layout"
	"lede/ui/reader"
)

// An opened briefing is the one on the page, and what is kept of its reading.
type opened struct {
	index   int // on the shelf
	source  format.Source
	doc     *briefing.Document
	words   *anchor.Text // its text, in which what is remembered is found again
	key     notebook.Key
	memory  notebook.Memory
	history history
	before  *briefing.Document // the text that was marked as read, when that was open before this one
	saved   notebook.Memory    // as last written

	// arriving is true while there is more of the text to come. Nothing is remembered of
	// it until then, and nothing is looked for in it.
	arriving bool
	begun    reader.Position // where the reader was when it began to arrive
}

// title is the headline, fit for one line of the screen or the window's title.
func (o *opened) title() string { return sanitize.Line(o.doc.Headline.Text) }

// show puts a loaded briefing on the page, where it was left.
func (m *Model) show(o *opened) {
	m.open, m.loading = o, -1
	m.screen, m.focus = onBriefing, onPage
	m.changed, m.rewritten = changed{}, false
	m.whereabouts.learn(o.index, o.key)
	m.clearFind()
	m.arrange()
	place, changed := o.place()
	m.reader.Show(o.doc, place)
	m.outline.Show(o.doc)
	m.margin.Show(o.doc)
	m.shelf.Describe(o.index, describe(m.shelf.Item(o.index), o.doc))
	m.shelf.Select(o.index)
	m.chooseSide()
	m.showMarks()
	m.follow()
	m.tell(o.source.Notices, o.doc.Notices, m.remarks(), changed)
	m.beginAtKind()
}

// replace puts the open briefing on the page as it is now that it was read again. What
// the person is doing goes on: only the words are others.
func (m *Model) replace(o *opened) {
	m.open, m.loading = o, -1
	m.whereabouts.learn(o.index, o.key)
	place, changed := o.place()
	tab := m.margin.Tab()
	m.reader.Show(o.doc, place)
	m.outline.Show(o.doc)
	m.margin.Show(o.doc)
	m.margin.Turn(tab)
	m.shelf.Describe(o.index, describe(m.shelf.Item(o.index), o.doc))
	m.moveNote()
	m.showMarks()
	m.follow()
	m.tell(o.source.Notices, o.doc.Notices, changed)
}

// remarks says that the open briefing has some beside its text, once all of them are known.
func (m *Model) remarks() []string {
	n := len(m.open.doc.Remarks)
	if n == 0 || !m.known() {
		return nil
	}
	stands := "comments by others stand"
	if n == 1 {
		stands = "comment by others stands"
	}
	return []string{fmt.Sprintf("%d %s beside this text; %s lists them.", n, stands, m.keyFor(keymap.MarginNotes))}
}

// beginAtKind goes to the section that the reading was to begin with, as soon as
// it is known whether the briefing has one.
func (m *Model) beginAtKind() {
	if m.config.Kind == briefing.KindOther {
		return
	}
	if m.gotoKind(m.config.Kind) || m.known() {
		m.config.Kind = briefing.KindOther
	}
}

// known reports whether the structure of the open briefing is known to its end.
func (m *Model) known() bool {
	return !m.open.arriving && m.open.doc.Surveyed == len(m.open.doc.Text)
}

// place is where the briefing was left. When the words there are gone, it is
// about where they stood, and the sentence says so.
func (o *opened) place() (offset int, changed []string) {
	p := o.memory.Place
	if p.Start == 0 {
		return 0, nil
	}
	if at, ok := o.words.Place(p); ok {
		return at, nil
	}
	return min(p.Start, len(o.doc.Text)), []string{"The passage where you stopped has changed; this is about where it stood."}
}

// chooseSide picks what stands beside the page where there is room for one part:
// the outline, unless it has nothing to list and the margin has; or neither.
func (m *Model) chooseSide() {
	doc := m.open.doc
	switch {
	case len(doc.Sections) > 1 || doc.Surveyed < len(doc.Text):
		m.side = layout.SideOutline
	case len(doc.Entries) > 0 || len(doc.Sources) > 0:
		m.side = layout.SideMargin
	default:
		m.side = layout.SideNone
	}
	m.arrange()
}

// tell says what came up while a briefing was opened, the first thing first.
func (m *Model) tell(notices ...[]string) {
	all := slices.Concat(append(notices, m.config.Notebook.Notices())...)
	if len(all) > 0 {
		m.notice = strings.Join(all, " ")
	}
}

// learn takes the same briefing known further.
func (m *Model) learn(doc *briefing.Document) {
	m.open.doc = doc
	m.reader.Learn(doc)
	m.outline.Show(doc)
	m.margin.Show(doc)
	m.shelf.Describe(m.open.index, describe(m.shelf.Item(m.open.index), doc))
	m.beginAtKind()
	m.follow()
}

// follow tells the panes beside the page where the reader is.
func (m *Model) follow() {
	if m.open == nil {
		return
	}
	m.margin.Follow(m.reader.Cursor())
	m.outline.Follow(m.reader.Section(), m.focus == onOutline)
	m.open.memory.Furthest = max(m.open.memory.Furthest, m.reader.End())
}

// showMarks puts the bookmarks that can be found in the text into the gutter.
func (m *Model) showMarks() {
	var marks []reader.Mark
	for name, p := range m.open.memory.Marks {
		if at, ok := m.open.words.Place(p); ok {
			marks = append(marks, reader.Mark{Letter: []rune(name)[0], Offset: at})
		}
	}
	m.reader.SetMarks(marks)
}
