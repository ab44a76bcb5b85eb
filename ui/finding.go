package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	search "lede/briefing/find"
	"lede/ui/keymap"
)

// maxHits is how many hits are kept and shown. Beyond it the count says "more
// than".
const maxHits = 100_000

// found is the result of one search.
type found struct {
	round uint64
	hits  search.Hits
}

// startFind opens the prompt.
func (m *Model) startFind() {
	m.remember()
	m.find.Start(m.reader.Cursor().Start)
	m.reader.SetHits(nil, 0)
}

// findKey edits the query, accepts it or gives it up.
func (m *Model) findKey(a keymap.Action, k tea.KeyPressMsg) tea.Cmd {
	switch a {
	case keymap.Accept:
		m.find.Accept()
		if !m.find.Active() {
			m.clearFind()
		}
		return m.saveSoon()
	case keymap.Cancel:
		origin := m.find.Origin()
		m.clearFind()
		m.reader.Goto(briefing.Span{Start: origin, End: origin + 1})
		return nil
	case keymap.None, keymap.NextMatch, keymap.PrevMatch, keymap.Regexp:
	default:
		return nil
	}
	if !m.find.Key(a, k.String(), k.Text) {
		return nil
	}
	return m.lookFor()
}

// paste types what was pasted, where something can be typed.
func (m *Model) paste(text string) tea.Cmd {
	switch {
	case m.overlay == helpOverlay:
	case m.overlay == paletteOverlay:
		m.palette.Key(keymap.None, "", text)
	case m.find.Open():
		m.find.Paste(text)
		return m.lookFor()
	case m.overlay == editorOverlay:
		m.writing.editor.Paste(text)
	case m.narrowing() != nil:
		m.narrowing().Paste(text)
		return m.searchOn()
	}
	return nil
}

// lookFor looks for what the prompt says, and drops the search before it.
func (m *Model) lookFor() tea.Cmd {
	m.stopFind()
	m.findRound++
	q, err := m.find.Compile()
	m.reader.SetHits(nil, 0)
	if err != nil {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.stopFind = cancel
	round, text := m.findRound, m.open.doc.Text
	return func() tea.Msg {
		h, err := q.All(ctx, text, maxHits)
		if err != nil {
			return nil // another query replaced this one
		}
		return found{round, h}
	}
}

// findAgain goes on with what is being typed in the prompt, in a text that was read again.
// What was looked for before is forgotten.
func (m *Model) findAgain() tea.Cmd {
	if !m.find.Open() {
		m.clearFind()
		return nil
	}
	typed, origin := m.find.Query(), min(m.find.Origin(), len(m.open.doc.Text))
	m.find.Start(origin)
	m.find.Paste(typed)
	return m.lookFor()
}

// receiveHits shows what was found, at the first hit from where the reader was.
func (m *Model) receiveHits(msg found) {
	if msg.round != m.findRound || m.open == nil {
		return
	}
	m.find.Found(m.shown(msg.hits))
	m.reader.SetHits(m.find.Hits())
	if hit, ok := m.find.Current(); ok {
		m.reader.Goto(hit)
	} else {
		origin := m.find.Origin()
		m.reader.Goto(briefing.Span{Start: origin, End: origin + 1})
	}
	m.follow()
}

// shown leaves out the hits in the front matter, of which the page shows only the
// headline, and in what says where a page begins or was remarked, and counts them.
func (m *Model) shown(h search.Hits) (search.Hits, int) {
	doc := m.open.doc
	n := len(h.Spans)
	h.Spans = slices.DeleteFunc(h.Spans, func(s briefing.Span) bool {
		return s.Overlaps(doc.Meta.Span) && !s.Overlaps(doc.Headline.Span) || doc.Beside(s)
	})
	return h, n - len(h.Spans)
}

// nextHit goes to the next hit in a direction.
func (m *Model) nextHit(direction int) {
	if !m.find.Active() {
		m.notice = "Nothing has been looked for yet; / looks for words."
		return
	}
	hit, wrapped, ok := m.find.Step(direction, m.reader.Cursor())
	if !ok {
		return // the count says why: nothing is found, or not yet
	}
	m.reader.SetHits(m.find.Hits())
	m.reader.Goto(hit)
	m.focusOn(onPage)
	switch {
	case wrapped && direction > 0:
		m.notice = "Found from the beginning again: " + m.find.Count()
	case wrapped:
		m.notice = "Found from the end again: " + m.find.Count()
	default:
		m.notice = "“" + m.find.Query() + "” " + m.find.Count()
	}
}

// clearFind forgets what was looked for.
func (m *Model) clearFind() {
	m.stopFind()
	m.findRound++
	m.find.Clear()
	m.reader.SetHits(nil, 0)
}
