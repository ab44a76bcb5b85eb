package ui

import (
	"time"

	"lede/ui/keymap"
	"lede/ui/reader"
)

// A stroke is a key that was pressed on a briefing's screen, and where the reader was
// before.
type stroke struct {
	key  string
	from reader.Position
	when time.Time
}

// together is how long after a key another one can make two keys of both.
const together = time.Second

// second is what a key asks for as the second of two, None when it is not. What the
// first one did alone is taken back.
func (m *Model) second(name string) keymap.Action {
	first := m.stroke
	m.stroke = stroke{}
	if first.key == "" || m.config.Now().Sub(first.when) > together {
		return keymap.None
	}
	a := m.config.Keys.Lookup(m.context(), first.key+" "+name)
	if a != keymap.None && m.open != nil {
		m.reader.Return(first.from)
	}
	return a
}

// pressed notes a key as one that another may follow.
func (m *Model) pressed(name string) {
	m.stroke = stroke{}
	if m.open != nil && m.screen == onBriefing {
		m.stroke = stroke{name, m.reader.Position(), m.config.Now()}
	}
}
