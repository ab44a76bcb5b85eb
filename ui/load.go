package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/sanitize"
	"lede/ui/shelf"
)

// loaded is a briefing that has been read from where it is kept.
type loaded struct {
	generation uint64
	index      int
	opened     *opened
	err        error
}

// surveyed is the open briefing, known to its end.
type surveyed struct {
	generation uint64
	doc        *briefing.Document
}

// described is what a look at a briefing on the shelf found.
type described struct {
	index int
	item  shelf.Item
}

// load opens the i-th briefing of the shelf.
func (m *Model) load(i int) tea.Cmd {
	if m.open != nil && m.open.index == i {
		m.screen = onBriefing
		return nil
	}
	if m.loading == i {
		return nil // it is on its way
	}
	return m.loadAgain(i)
}

// loadAgain reads the i-th briefing, whether or not it is open.
func (m *Model) loadAgain(i int) tea.Cmd {
	m.stop()
	ctx, cancel := context.WithCancel(context.Background())
	m.stop = cancel
	m.generation++
	m.loading = i
	saved, watched := m.save(), tea.Cmd(nil)
	if m.open == nil || m.open.index != i {
		watched = m.watchFile(i)
	}
	return tea.Batch(watched, tea.Sequence(saved, m.desk().reading(ctx, m.generation, i)))
}

// receive shows a briefing that has been loaded, unless another was asked for
// since.
func (m *Model) receive(msg loaded) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	m.loading = -1
	again := m.open != nil && m.open.index == msg.index
	arriving := again && m.open.arriving
	if msg.err != nil {
		m.notice = msg.err.Error()
		item := m.shelf.Item(msg.index)
		item.Err, item.Known = msg.err.Error(), true
		m.shelf.Describe(msg.index, item)
		return m.stay(msg.index)
	}
	if !again && (m.writing != nil || m.find.Open()) {
		return m.stay(msg.index) // who is typing goes on typing
	}
	var find tea.Cmd
	switch {
	case arriving:
		m.complete(msg.opened)
	case again:
		m.takeOver(msg.opened)
		m.replace(msg.opened)
		find = m.findAgain()
	default:
		m.show(msg.opened)
	}
	m.takeUp(m.resume)
	m.resume = passage{}
	m.arrive()
	return tea.Batch(find, m.survey())
}

// stay goes on with the briefing that is open, if any, now that another was not opened.
func (m *Model) stay(other int) tea.Cmd {
	m.resume, m.target, m.searching.marks, m.rewritten = passage{}, destination{}, false, false
	if m.open != nil && m.open.arriving && m.open.index != other {
		return m.loadAgain(m.open.index) // for the other one it was given up
	}
	if m.open == nil || m.open.index == other {
		return m.survey()
	}
	return tea.Batch(m.watchFile(m.open.index), m.survey())
}

// takeOver gives the open briefing, read again, what is kept of its reading: whatever was
// edited in it, it is the same briefing.
func (m *Model) takeOver(o *opened) {
	was := m.open
	o.history, o.memory = was.history, was.memory
	o.memory.Furthest = min(was.memory.Furthest, len(o.doc.Text))
	if o.key.Hash != was.key.Hash {
		o.memory = o.memory.After(was.key.Hash)
		if was.memory.Seen == was.key.Hash && was.doc.Surveyed == len(was.doc.Text) {
			was.before = was.doc
		}
		o.before = was.before
		m.outdate() // its words have changed
	}
}

// takeUp puts the cursor on a passage of the open briefing, if its words are still
// there.
func (m *Model) takeUp(at passage) {
	if at.words == (anchor.Anchor{}) || at.briefing != m.open.index {
		return
	}
	if offset, ok := m.open.words.Place(at.words); ok {
		m.reader.Goto(spanAt(offset))
		m.follow()
	}
}

// survey reads the rest of a long briefing's structure, and then its dates and who
// says what in it.
func (m *Model) survey() tea.Cmd {
	if m.open == nil || m.open.arriving {
		return nil
	}
	if m.known() {
		return m.analyse()
	}
	m.stop()
	ctx, cancel := context.WithCancel(context.Background())
	m.stop = cancel
	generation, source := m.generation, m.open.source
	return func() tea.Msg {
		doc, err := briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
		if err != nil {
			return nil // another briefing was opened
		}
		return surveyed{generation, doc}
	}
}

func (m *Model) receiveSurvey(msg surveyed) tea.Cmd {
	if msg.generation != m.generation || m.open == nil {
		return nil
	}
	m.learn(msg.doc)
	if said := m.remarks(); len(said) > 0 {
		m.tell(said)
	}
	return m.analyse()
}

// analyse reads what the open briefing has: its dates and who says what in it, what
// changed in it, and what is noted on it.
func (m *Model) analyse() tea.Cmd {
	return tea.Batch(m.findEntries(), m.findStatements(), m.compare(), m.readNotes(), m.markHits())
}

// describe looks at the briefings that show on the shelf and have not been looked
// at, one at a time.
func (m *Model) describe() tea.Cmd {
	if m.screen != onShelf {
		return nil
	}
	return tea.Batch(m.carry(m.shelf.Looking()), m.describeNext())
}

// describeNext looks at the first of them.
func (m *Model) describeNext() tea.Cmd {
	for _, i := range m.shelf.Strangers(m.height) {
		if m.asked[i] {
			continue
		}
		m.asked[i] = true
		item, from := m.shelf.Item(i), m.desk().behind()
		return func() tea.Msg {
			o, err := from.read(context.Background(), i)
			if err != nil {
				item.Err, item.Known = err.Error(), true
				return described{i, item}
			}
			item = describe(item, o.doc)
			item.Read = percent(o.memory.Furthest, len(o.doc.Text))
			return described{i, item}
		}
	}
	return nil
}

// receiveDescription takes one description and asks for the next.
func (m *Model) receiveDescription(msg described) tea.Cmd {
	if item := m.shelf.Item(msg.index); !item.Known { // else more is known of it by now
		msg.item.Gone = item.Gone
		m.shelf.Describe(msg.index, msg.item)
	}
	return m.describe()
}

// describe adds to a shelf's item what a document has.
func describe(item shelf.Item, doc *briefing.Document) shelf.Item {
	item.Known, item.Err = true, ""
	item.Title, item.Derived = sanitize.Line(doc.Headline.Text), doc.Headline.Derived
	item.Words, item.Partial = doc.Words, doc.Surveyed < len(doc.Text)
	item.Kinds = shelf.Item{}.Kinds
	for _, s := range doc.Sections {
		item.Kinds[s.Kind] += int32(s.Items)
	}
	return item
}

func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return int(int64(part) * 100 / int64(whole))
}
