package ui

import (
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/anchor"
	"lede/ui/keymap"
)

// saveDue says that the reader has moved and some time has passed.
type saveDue struct{}

// saved is the outcome of writing what is remembered.
type saved struct {
	err error
}

// saveSoon has the place written shortly, once for all the keys until then.
func (m *Model) saveSoon() tea.Cmd {
	if m.saving || m.open == nil || m.open.arriving {
		return nil
	}
	m.saving = true
	return tea.Tick(m.config.SaveAfter, func(time.Time) tea.Msg { return saveDue{} })
}

// noteReading brings what is remembered up to where the reader is.
func (m *Model) noteReading() {
	o := m.open
	o.memory.Place = m.here()
	o.memory.Read = float64(o.memory.Furthest) / float64(max(len(o.doc.Text), 1))
	item := m.shelf.Item(o.index)
	item.Read = percent(o.memory.Furthest, len(o.doc.Text))
	m.shelf.Describe(o.index, item)
}

// here is the place at the top of the page, as words that can be found again in
// an edited text: from the row there to the end of its passage.
func (m *Model) here() anchor.Anchor {
	top := m.reader.Top()
	return anchor.Of(m.open.doc.Text, top.Start, top.End)
}

// save returns the command that writes what is remembered of the open briefing,
// nil when nothing has changed.
func (m *Model) save() tea.Cmd {
	m.saving = false
	if m.open == nil || m.open.arriving {
		return nil
	}
	m.noteReading()
	o := m.open
	if o.memory.Place == o.saved.Place && o.memory.Furthest == o.saved.Furthest &&
		o.memory.Seen == o.saved.Seen && maps.Equal(o.memory.Marks, o.saved.Marks) {
		return nil
	}
	o.memory.Opened = m.config.Now()
	o.saved = o.memory
	o.saved.Marks = maps.Clone(o.memory.Marks)
	book, key, memory := m.config.Notebook, o.key, o.saved
	return func() tea.Msg { return saved{book.Remember(key, memory)} }
}

// receiveSaved says what could not be written. The reading goes on.
func (m *Model) receiveSaved(msg saved) {
	if msg.err != nil {
		m.notice = msg.err.Error()
		if m.open != nil {
			m.open.saved.Furthest = -1 // nothing is as last written: the next occasion tries again
		}
	}
}

// takeLetter ends a key that waits for a letter: it sets a mark or goes to one.
func (m *Model) takeLetter(k tea.KeyPressMsg) tea.Cmd {
	action := m.letter
	m.letter = keymap.None
	letters := []rune(k.Text)
	switch {
	case m.open == nil || k.String() == "esc":
		return nil
	case action == keymap.GoMark && k.Text == "'":
		return m.goBack()
	case len(letters) != 1 || !markLetter(letters[0]):
		m.notice = "A mark is a letter, a to z or A to Z."
		return nil
	case action == keymap.SetMark && m.open.arriving:
		m.notice = stillArriving
		return nil
	case action == keymap.SetMark:
		return m.setMark(letters[0])
	}
	m.gotoMark(letters[0])
	m.follow()
	return nil
}

func markLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// setMark marks the passage under the cursor and writes it down at once.
func (m *Model) setMark(letter rune) tea.Cmd {
	marks := maps.Clone(m.open.memory.Marks)
	if marks == nil {
		marks = make(map[string]anchor.Anchor)
	}
	at := m.reader.Cursor()
	marks[string(letter)] = anchor.Of(m.open.doc.Text, at.Start, at.End)
	m.open.memory.Marks = marks
	m.showMarks()
	m.notice = "Marked " + string(letter) + ". ' " + string(letter) + " comes back here."
	return m.save()
}

func (m *Model) gotoMark(letter rune) {
	p, ok := m.open.memory.Marks[string(letter)]
	if !ok {
		m.notice = "No passage is marked " + string(letter) + "; m " + string(letter) + " marks the one under the bar."
		return
	}
	at, ok := m.open.words.Place(p)
	if !ok {
		m.notice = "The passage marked " + string(letter) + " is no longer in this briefing."
		return
	}
	m.jump(spanAt(at))
}
