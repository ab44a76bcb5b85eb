package ui

import (
	"context"
	"path"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/format"
	"lede/content/sanitize"
)

// stillArriving is said instead of what can only be done with the whole text.
const stillArriving = "The rest of this document is still being read; then that can be done."

// begun is a briefing as far as it has been read: the whole begins with it.
type begun struct {
	generation uint64
	index      int
	source     format.Source
	doc        *briefing.Document
	more       tea.Cmd // waits for more of it
}

// reading is the command that reads the i-th briefing. Of one that takes long it comes to
// what is there first, and to what is there next each time when it is asked.
func (d desk) reading(ctx context.Context, generation uint64, i int) tea.Cmd {
	newest := make(chan tea.Msg, 1)
	more := func() tea.Msg { return <-newest }
	return func() tea.Msg {
		go func() {
			o, err := d.readBegun(ctx, i, func(source format.Source) {
				doc := briefing.Glance(source.Text, briefing.Options{Format: source.Format, Name: source.Name})
				doc.Surveyed = min(doc.Surveyed, len(doc.Text)-1) // more is to come behind its end
				sendNewest[tea.Msg](newest, begun{generation, i, source, doc, more})
			})
			sendNewest[tea.Msg](newest, loaded{generation, i, o, err})
		}()
		return more()
	}
}

// receiveBegun shows as much of a briefing as there is, unless another was asked for since.
// One that is read again stays as it is until all of it is there, and who is typing goes on
// typing.
func (m *Model) receiveBegun(msg begun) tea.Cmd {
	if msg.generation != m.generation {
		return nil
	}
	switch again := m.open != nil && m.open.index == msg.index; {
	case again && m.open.arriving:
		m.open.source = msg.source
		m.open.words = anchor.Read(msg.source.Text)
		m.learn(msg.doc)
	case again, m.writing != nil, m.find.Open():
	default:
		m.show(&opened{index: msg.index, source: msg.source, doc: msg.doc, words: anchor.Read(msg.source.Text), arriving: true})
		m.open.begun = m.reader.Position()
	}
	m.loading = msg.index
	return msg.more
}

// complete takes all of the briefing that has been arriving. Who has read on stays where
// they are; else it is opened where it was left the last time.
func (m *Model) complete(o *opened) {
	was := m.open
	o.history = was.history
	m.open, m.loading = o, -1
	m.whereabouts.learn(o.index, o.key)
	m.learn(o.doc)
	place, changed := o.place()
	if m.reader.Position() != was.begun {
		changed = nil
	} else if place > 0 {
		m.reader.Place(place)
	}
	m.showMarks()
	m.follow()
	m.tell(o.source.Notices, o.doc.Notices, m.remarks(), changed)
}

// giveUp ends the reading of the briefing that has been arriving, and closes it.
func (m *Model) giveUp() {
	m.stop()
	m.generation++
	m.open, m.loading = nil, -1
}

// progress says what is being read and, of what is arriving, how far that is.
func (m *Model) progress() string {
	name := m.shelf.Item(m.loading).Name
	if m.open == nil || !m.open.arriving || m.open.index != m.loading {
		return "Opening " + name + "…"
	}
	said := "Reading " + path.Base(name) + "…"
	const near = 64 << 10 // the end of the text
	text := m.open.doc.Text
	if at := briefing.LastLocator(text[max(0, len(text)-near):]).String(); at != "" {
		said += " " + sanitize.Line(at)
	}
	return said
}
