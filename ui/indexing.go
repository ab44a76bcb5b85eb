package ui

import (
	"context"
	"iter"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/edtf"
	"lede/content"
	"lede/content/library"
	"lede/content/notebook"
	"lede/ui/roll"
	"lede/ui/shelf"
)

// A catalogue is the library of the shelf, and how far it is.
type catalogue struct {
	library  *library.Library // nil until it is open
	asked    bool             // it is being opened, or has been
	told     bool             // the shelf knows what the library knew at first
	round    uint64           // counts the updates
	stop     context.CancelFunc
	progress library.Progress
}

// libraryOpened is the library of the shelf, or why there is none.
type libraryOpened struct {
	library *library.Library
	err     error
}

// openLibrary opens the library of the shelf, once.
func (m *Model) openLibrary() tea.Cmd {
	if m.config.Library == nil || m.catalogue.asked {
		return nil
	}
	m.catalogue.asked = true
	open, shelf := m.config.Library, m.config.Shelf
	return func() tea.Msg {
		l, err := open(context.Background(), shelf)
		return libraryOpened{l, err}
	}
}

// receiveLibrary brings the library up to date, beside the program.
func (m *Model) receiveLibrary(msg libraryOpened) tea.Cmd {
	if msg.err != nil {
		m.notice = msg.err.Error()
		return m.watchShelf()
	}
	m.catalogue.library = msg.library
	m.tell(m.catalogue.library.Notices())
	return tea.Batch(m.indexAgain(), m.searchAgain())
}

// closeLibrary ends what is being indexed and searched, and closes the library.
func (m *Model) closeLibrary() tea.Cmd {
	c := &m.catalogue
	for _, stop := range []context.CancelFunc{c.stop, m.searching.stop} {
		if stop != nil {
			stop()
		}
	}
	l := c.library
	if l == nil {
		return nil
	}
	c.library = nil
	return func() tea.Msg {
		_ = l.Close() // what was committed is there, and the rest is read again
		return nil
	}
}

// indexed is news of the library. more is where the next comes from.
type indexed struct {
	round    uint64
	progress library.Progress
	notices  []string
	err      error
	more     <-chan indexed
}

// indexAgain brings the library up to the shelf as it is now.
func (m *Model) indexAgain() tea.Cmd {
	c := &m.catalogue
	if c.library == nil {
		return nil
	}
	if c.stop != nil {
		c.stop()
	}
	ctx, cancel := context.WithCancel(context.Background())
	c.stop = cancel
	c.round++
	l, round, first, out := c.library, c.round, !c.told, make(chan indexed, 4)
	c.told = true
	shelf := m.config.Shelf
	return func() tea.Msg {
		l.Shelve(shelf) // it may have grown, or its files be known better
		go index(ctx, l, first, func(n indexed) {
			n.round, n.more = round, out
			select {
			case out <- n:
			case <-ctx.Done():
			}
		}, out)
		return <-out
	}
}

// factsAtOnce is what the shelf is told of in one step, which has to be done within a
// frame.
const factsAtOnce = 400

// index tells what the library knows already, when that is asked for, and then what it
// learns while it is brought up to date.
func index(ctx context.Context, l *library.Library, known bool, tell func(indexed), out chan indexed) {
	defer close(out)
	if known {
		for facts, err := range l.Facts(ctx) {
			if err != nil {
				break // Update says what is wrong
			}
			inSteps(library.Progress{Facts: facts}, tell)
		}
	}
	err := l.Update(ctx, func(p library.Progress) { inSteps(p, tell) })
	if ctx.Err() == nil {
		tell(indexed{progress: library.Progress{Finished: true}, notices: l.Notices(), err: err})
	}
}

// inSteps tells of progress, so many facts at once as the shelf can be told.
func inSteps(p library.Progress, tell func(indexed)) {
	for len(p.Facts) > factsAtOnce {
		some := p
		some.Facts, some.Finished = p.Facts[:factsAtOnce], false
		tell(indexed{progress: some})
		p.Facts = p.Facts[factsAtOnce:]
	}
	tell(indexed{progress: p})
}

// receiveIndexed tells the shelf what has been learned, and waits for more.
func (m *Model) receiveIndexed(msg indexed) tea.Cmd {
	if msg.more == nil || msg.round != m.catalogue.round {
		return nil
	}
	m.learnFacts(msg.progress.Facts)
	m.catalogue.progress = msg.progress
	m.shelf.SetProgress(m.indexing())
	m.search.SetProgress(msg.progress)
	if msg.err != nil {
		m.notice = msg.err.Error()
	}
	m.tell(msg.notices)
	next := func() tea.Msg {
		n, ok := <-msg.more
		if !ok {
			return nil
		}
		return n
	}
	if msg.progress.Finished {
		return tea.Batch(next, m.searchShown(), m.watchShelf())
	}
	return next
}

// indexing is how far the library is, "" when it is up to date.
func (m *Model) indexing() string {
	switch p := m.catalogue.progress; {
	case p.Elsewhere:
		return "another lede is indexing"
	case p.Finished, p.Done >= p.Total:
		return ""
	default:
		return "indexing " + roll.Grouped(p.Done) + " of " + roll.Grouped(p.Total)
	}
}

// learnFacts tells the shelf what the library knows of briefings.
func (m *Model) learnFacts(facts []library.Facts) {
	if len(facts) == 0 {
		return
	}
	m.shelf.DescribeAll(m.described(facts))
	for i := range facts {
		m.whereabouts.learn(facts[i].Entry, notebook.Key{Hash: facts[i].Hash, Slug: facts[i].Slug})
	}
}

// described are the items of the shelf with what the library knows of them.
func (m *Model) described(facts []library.Facts) iter.Seq2[int, shelf.Item] {
	return func(yield func(int, shelf.Item) bool) {
		for i := range facts {
			f := &facts[i]
			if f.Entry >= m.shelf.Len() || m.open != nil && m.open.index == f.Entry {
				continue // the open one is known better
			}
			if !yield(f.Entry, m.itemOf(f)) {
				return
			}
		}
	}
}

// itemOf is the item of a briefing as the library knows it.
func (m *Model) itemOf(f *library.Facts) shelf.Item {
	item := m.shelf.Item(f.Entry)
	item.Known, item.Err, item.Partial = true, f.Err, false
	item.Modified = m.config.Shelf.Entries[f.Entry].Modified
	if f.Err != "" {
		return item
	}
	item.Title, item.Derived, item.Words = f.Title, f.Derived, f.Words
	item.Outlet, item.Published, item.Date = f.Outlet, dayOf(f.Published), f.Published
	for k, n := range f.Kinds {
		item.Kinds[k] = int32(n)
	}
	if m.standing != nil {
		item = m.standing.tell(item, keyOf(m.config.Shelf, f))
	}
	return item
}

// keyOf is what a briefing is known by.
func keyOf(s content.Shelf, f *library.Facts) notebook.Key {
	k := notebook.Key{Hash: f.Hash, Slug: f.Slug}
	if f.Entry < len(s.Entries) { // else it has come to the shelf since
		k.Path = pathOf(&s.Entries[f.Entry])
	}
	return k
}

// dayOf says a date without the time of the day, for which a list has no room.
func dayOf(date string) string {
	if before, _, timed := strings.Cut(date, "T"); timed {
		if e, err := edtf.Parse(before); err == nil {
			return e.English()
		}
	}
	return edtf.English(date)
}
