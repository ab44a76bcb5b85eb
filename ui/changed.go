package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/roll"
)

// changed is what is not as it was when the open briefing was last marked as read.
type changed struct {
	old     *briefing.Document // nil when that is not kept, or was never done
	changes change.Changes
	since   time.Time // zero for never
}

// when says since when, as "on Tuesday"; "" for never.
func (c *changed) when(now time.Time) string {
	if c.since.IsZero() {
		return ""
	}
	since, now := c.since.Local(), now.Local()
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	switch days := int(day(now).Sub(day(since)).Hours()) / 24; {
	case days <= 0:
		return "today at " + since.Format("15:04")
	case days == 1:
		return "yesterday"
	case days < 7:
		return "on " + since.Weekday().String()
	case since.Year() == now.Year():
		return "on " + since.Format("2 January")
	}
	return "on " + since.Format("2 January 2006")
}

// changesFound is what came of comparing the open briefing with what was read of it.
type changesFound struct {
	generation uint64
	changed    changed
	reread     bool // it is the same document, read otherwise
	err        error
}

// compare looks what changed in the open briefing since it was last marked as read. One
// that is open for the first time is what later ones will be compared with.
func (m *Model) compare() tea.Cmd {
	o := m.open
	if o == nil {
		return nil
	}
	if o.memory.Seen == "" {
		return m.see()
	}
	if o.memory.Seen == o.key.Hash {
		return m.receiveChanges(changesFound{generation: m.generation, changed: changed{old: o.doc, since: o.memory.SeenAt}})
	}
	generation, before, from, doc, converted := m.generation, o.before, m.desk(), o.doc, o.source.Converted
	seen, since, options := o.memory.Seen, o.memory.SeenAt, briefing.Options{Format: o.source.Format, Name: o.source.Name}
	m.stopComparing()
	ctx, cancel := context.WithCancel(context.Background())
	m.stopComparing = cancel
	return func() tea.Msg {
		found := changesFound{generation: generation, changed: changed{since: since}}
		old, err := before, error(nil)
		if old == nil {
			old, err = from.seen(ctx, seen, options)
		}
		if found.reread = err == nil && old != nil && converted && sameOriginal(old, doc); found.reread {
			return found
		}
		if err == nil && old != nil {
			found.changed.changes, err = change.Between(ctx, old, doc)
			found.changed.old = old
		}
		if ctx.Err() != nil {
			return nil // another briefing was opened
		}
		found.err = err
		return found
	}
}

// receiveChanges shows what changed, beside the page and on it.
func (m *Model) receiveChanges(msg changesFound) tea.Cmd {
	if msg.generation != m.generation || m.open == nil || !msg.changed.since.Equal(m.open.memory.SeenAt) {
		return nil // another briefing is open, or this one has been marked as read since
	}
	if msg.reread {
		return m.see()
	}
	m.changed = msg.changed
	m.showChanges()
	switch n := m.changed.count(); {
	case msg.err != nil:
		m.notice = msg.err.Error()
	case m.rewritten && n > 0:
		m.notice = "The file was rewritten and has been read again: " + roll.Plural(n, "change", "changes") + " since you read it " + m.changed.when(m.config.Now()) + "."
	case m.rewritten:
		m.notice = "The file was rewritten and has been read again."
	}
	m.rewritten = false
	return nil
}

// sameOriginal reports whether two texts were converted from the same bytes: what differs
// then is how lede reads them, and nothing that anybody wrote.
func sameOriginal(a, b *briefing.Document) bool {
	sum := a.Meta.Original.SHA256
	return sum != "" && sum == b.Meta.Original.SHA256
}

func (m *Model) showChanges() {
	c := &m.changed
	m.margin.SetChanges(c.old, c.changes, c.when(m.config.Now()))
	m.reader.SetChanged(c.changes.List)
	item := m.shelf.Item(m.open.index)
	item.Changed = c.count()
	m.shelf.Describe(m.open.index, item)
}

// count is how much changed.
func (c *changed) count() int { return len(c.changes.List) }

// settled is the outcome of keeping a text as what has been read.
type settled struct {
	err error
}

// see keeps the text of the open briefing as what has been read of it.
func (m *Model) see() tea.Cmd {
	o := m.open
	o.memory.Seen, o.memory.SeenAt = o.key.Hash, m.config.Now()
	store, hash, text := m.config.Versions, o.key.Hash, o.doc.Text
	m.changed = changed{}
	m.showChanges()
	return tea.Batch(m.save(), func() tea.Msg { return settled{store.Keep(hash, text)} })
}

// settle marks the open briefing as read: what changed in it until now is known.
func (m *Model) settle() tea.Cmd {
	if m.open.arriving {
		m.notice = stillArriving
		return nil
	}
	n := m.changed.count()
	cmd := m.see()
	m.changed = changed{old: m.open.doc, since: m.open.memory.SeenAt}
	m.showChanges()
	m.notice = "Marked as read. What changes from now on is shown."
	if n > 0 {
		m.notice = "Marked as read: " + roll.Plural(n, "change", "changes") + " settled."
	}
	return cmd
}

// receiveSettled says when what was read could not be kept. The reading goes on.
func (m *Model) receiveSettled(msg settled) {
	if msg.err != nil {
		m.notice = msg.err.Error()
	}
}
