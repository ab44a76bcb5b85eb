package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content"
	"lede/content/notebook"
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
	return m.loadAgain(i)
}

// loadAgain reads the i-th briefing, whether or not it is open.
func (m *Model) loadAgain(i int) tea.Cmd {
	m.stop()
	ctx, cancel := context.WithCancel(context.Background())
	m.stop = cancel
	m.generation++
	m.loading = i
	generation, shelf, book := m.generation, m.config.Shelf, m.config.Notebook
	saved := m.save()
	read := func() tea.Msg {
		o, err := read(ctx, shelf, book, i)
		return loaded{generation, i, o, err}
	}
	return tea.Sequence(saved, read)
}

// read reads one briefing as far as a first screen needs, and what is remembered
// of it.
func read(ctx context.Context, s content.Shelf, book *notebook.Notebook, i int) (*opened, error) {
	source, err := s.Load(ctx, i)
	if err != nil {
		return nil, err // a sentence, which says what it is about
	}
	// Two looks at all of a long text, which need not wait for each other.
	hashed := make(chan notebook.Key, 1)
	go func() { hashed <- notebook.KeyOf(source.Text, "") }()
	doc := briefing.Glance(source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	key := <-hashed
	key.Slug = slug(doc)
	memory := recall(book, key, doc)
	return &opened{index: i, source: source, doc: doc, key: key, memory: memory, saved: memory}, nil
}

// slug is what a briefing calls itself: as it states, or made of the headline that
// it states.
func slug(doc *briefing.Document) string {
	if doc.Headline.Derived {
		return doc.Meta.Slug
	}
	return doc.Slug()
}

// remembers reports whether a passage that is remembered stands in the text; the
// headline, which both have, is no evidence.
func remembers(memory notebook.Memory, doc *briefing.Document) bool {
	if at, ok := memory.Place.Find(doc.Text); ok && at >= doc.Headline.Span.End {
		return true
	}
	for _, mark := range memory.Marks {
		if _, ok := mark.Find(doc.Text); ok {
			return true
		}
	}
	return false
}

// recall is what is remembered of a briefing. A text of the same name but with
// other words may be another briefing altogether, as next week's "What we know" is:
// unless it states the same slug, the words that are remembered decide.
func recall(book *notebook.Notebook, key notebook.Key, doc *briefing.Document) notebook.Memory {
	memory := book.Recall(key)
	if !memory.Edited {
		return memory
	}
	if doc.Meta.Slug == "" && !remembers(memory, doc) {
		return notebook.Memory{}
	}
	memory.Furthest = 0 // how far that is in this text is not known
	return memory
}

// receive shows a briefing that has been loaded, unless another was asked for
// since.
func (m *Model) receive(msg loaded) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	m.loading = -1
	if msg.err != nil {
		m.notice = msg.err.Error()
		item := m.shelf.Item(msg.index)
		item.Err, item.Known = msg.err.Error(), true
		m.shelf.Describe(msg.index, item)
		return nil
	}
	if m.open != nil && m.open.index == msg.index {
		msg.opened.history = m.open.history
		msg.opened.memory = m.open.memory // whatever was edited, it is the same briefing
		m.ungather()                      // its words may have changed
		msg.opened.memory.Furthest = min(m.open.memory.Furthest, len(msg.opened.doc.Text))
	}
	m.show(msg.opened)
	m.takeUp(m.resume)
	m.resume = passage{}
	m.arrive()
	return m.survey()
}

// takeUp puts the cursor on a passage of the open briefing, if its words are still
// there.
func (m *Model) takeUp(at passage) {
	if at.words == (anchor.Anchor{}) || at.briefing != m.open.index {
		return
	}
	if offset, ok := at.words.Find(m.open.doc.Text); ok {
		m.reader.Goto(spanAt(offset))
		m.follow()
	}
}

// survey reads the rest of a long briefing's structure, and then its dates and who
// says what in it.
func (m *Model) survey() tea.Cmd {
	if m.open == nil {
		return nil
	}
	if m.known() {
		return tea.Batch(m.findEntries(), m.findStatements())
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
	return tea.Batch(m.findEntries(), m.findStatements())
}

// describe looks at the briefings that show on the shelf and have not been looked
// at, one at a time.
func (m *Model) describe() tea.Cmd {
	if m.screen != onShelf {
		return nil
	}
	for _, i := range m.shelf.Strangers(m.height) {
		if m.asked[i] {
			continue
		}
		m.asked[i] = true
		item, s, book := m.shelf.Item(i), m.config.Shelf, m.config.Notebook
		return func() tea.Msg {
			o, err := read(context.Background(), s, book, i)
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
	m.shelf.Describe(msg.index, msg.item)
	return m.describe()
}

// describe adds to a shelf's item what a document has.
func describe(item shelf.Item, doc *briefing.Document) shelf.Item {
	item.Known, item.Err = true, ""
	item.Title, item.Derived = sanitize.Line(doc.Headline.Text), doc.Headline.Derived
	item.Words, item.Partial = doc.Words, doc.Surveyed < len(doc.Text)
	item.Kinds = make(map[briefing.Kind]int)
	for _, s := range doc.Sections {
		item.Kinds[s.Kind] += s.Items
	}
	return item
}

func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return int(int64(part) * 100 / int64(whole))
}
