package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/content"
	"lede/content/watch"
	"lede/ui/shelf"
)

// watching is what is told of when it changes outside.
type watching struct {
	folders *watch.Watcher // nil until the shelf is watched
	stop    context.CancelFunc
	file    uint64 // counts the files that were watched; what is told of an earlier one is dropped
	release context.CancelFunc
	begun   tea.Cmd // waits for what is told of the briefing that the program began with
}

// watchShelf has changes in the shelf's folders told.
func (m *Model) watchShelf() tea.Cmd {
	w := &m.watching
	folders := m.config.Shelf.Folders()
	if w.folders != nil || len(folders) == 0 || !m.config.Watch {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background()) //nolint:gosec // unwatch calls it
	w.stop = cancel
	w.folders = watch.Folders(ctx)
	w.folders.Set(folders)
	return m.lookAgain(ctx)
}

// shelfLookedAt is the shelf as it is now.
type shelfLookedAt struct {
	shelf      content.Shelf
	shelves    uint64 // which shelf was looked at
	difference content.Difference
	again      tea.Cmd
	ctx        context.Context //nolint:containedctx // of the watch, for another look
}

// lookAgain waits until something may have changed in the shelf's folders, and looks.
func (m *Model) lookAgain(ctx context.Context) tea.Cmd {
	events, look := m.watching.folders.Events(), m.look(ctx)
	return func() tea.Msg {
		if _, ok := <-events; !ok {
			return nil
		}
		return look()
	}
}

// look looks at the shelf's folders.
func (m *Model) look(ctx context.Context) tea.Cmd {
	s, shelves := m.config.Shelf, m.shelves
	return func() tea.Msg {
		now, difference, err := s.Refresh(ctx)
		if err != nil {
			return nil // the program ends
		}
		return shelfLookedAt{now, shelves, difference, func() tea.Msg { return lookAgain{ctx} }, ctx}
	}
}

// lookAgain asks for the shelf to be looked at when something changes once more.
type lookAgain struct{ ctx context.Context } //nolint:containedctx // a message between two commands of one watch

// receiveShelf takes what became of the shelf: the library and the screens of all
// briefings read again what is new or has changed.
func (m *Model) receiveShelf(msg shelfLookedAt) tea.Cmd {
	if msg.shelves != m.shelves {
		return m.look(msg.ctx) // something was put on it since
	}
	m.setShelf(msg.shelf) // also without a difference: the files are known better now
	d := msg.difference
	if d.Empty() {
		return msg.again
	}
	for _, i := range d.New {
		e := &msg.shelf.Entries[i]
		item := shelf.Item{Name: e.Name, Modified: e.Modified}
		if e.Err != nil {
			item.Err, item.Known = e.Err.Error(), true
		}
		m.shelf.Append(item)
	}
	for _, i := range d.Gone {
		item := m.shelf.Item(i)
		item.Gone = true
		m.shelf.Describe(i, item)
	}
	for _, i := range append(d.Back, d.Changed...) {
		item := m.shelf.Item(i)
		item.Gone, item.Known = false, false
		m.shelf.Describe(i, item)
		delete(m.asked, i)
	}
	m.outdate()
	m.watching.folders.Set(msg.shelf.Folders())
	var open tea.Cmd
	if m.shelf.Len() > 1 {
		open = m.openLibrary()
	}
	return tea.Batch(msg.again, open, m.indexAgain(), m.describe())
}

// fileChanged says that the open briefing's file was written, or that it is gone.
type fileChanged struct {
	file   uint64
	change watch.Change
	more   <-chan watch.Change
}

// watchFile has changes of a briefing's file told. It begins before the file is read, so
// that none is missed.
func (m *Model) watchFile(i int) tea.Cmd {
	w := &m.watching
	if w.release != nil {
		w.release()
	}
	w.file++
	path := m.config.Shelf.Entries[i].Path
	if path == "" || !m.config.Watch {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.release = cancel
	return awaitFile(w.file, watch.File(ctx, path))
}

func awaitFile(file uint64, more <-chan watch.Change) tea.Cmd {
	return func() tea.Msg {
		c, ok := <-more
		if !ok {
			return nil
		}
		return fileChanged{file, c, more}
	}
}

// receiveFileChanged reads the open briefing again, in place.
func (m *Model) receiveFileChanged(msg fileChanged) tea.Cmd {
	switch {
	case msg.file != m.watching.file:
		return nil
	case m.loading >= 0 && (m.open == nil || m.open.index != m.loading):
		return m.loadAgain(m.loading) // it was written while it was being read
	case m.open == nil:
		return nil
	}
	next := awaitFile(msg.file, msg.more)
	if msg.change.Gone {
		m.notice = "The file of this briefing is gone. What you read stays here until you leave it."
		return next
	}
	m.rewritten = true
	return tea.Batch(next, m.reload())
}

// unwatch ends what is being watched.
func (m *Model) unwatch() {
	for _, stop := range []context.CancelFunc{m.watching.stop, m.watching.release} {
		if stop != nil {
			stop()
		}
	}
}
