package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/ui/reader"
)

// maxHistory is how many places are kept to go back to.
const maxHistory = 200

// A history is the positions that jumps were made from.
type history struct {
	back, forward []reader.Position
}

// leave notes the position that is being left. A new jump ends what could be gone
// forward to.
func (h *history) leave(at reader.Position) {
	h.forward = nil
	if n := len(h.back); n > 0 && h.back[n-1] == at {
		return
	}
	h.back = append(h.back, at)
	if len(h.back) > maxHistory {
		h.back = h.back[1:]
	}
}

// step takes the last position of one stack, and puts here on the other.
func step(from, to *[]reader.Position, here reader.Position) (reader.Position, bool) {
	n := len(*from)
	if n == 0 {
		return here, false
	}
	at := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, here)
	return at, true
}

// remember notes where the reader is before a jump.
func (m *Model) remember() {
	if m.open != nil {
		m.open.history.leave(m.reader.Position())
	}
}

// jump shows a passage, with a way back.
func (m *Model) jump(s briefing.Span) {
	m.remember()
	m.reader.Goto(s)
	m.focusOn(onPage)
}

func (m *Model) goBack() tea.Cmd {
	at, ok := step(&m.open.history.back, &m.open.history.forward, m.reader.Position())
	if !ok {
		if cmd, ok := m.goBackAlong(); ok {
			return cmd
		}
		m.notice = "There is no earlier place to go back to."
		return nil
	}
	m.focusOn(onPage)
	m.reader.Return(at)
	return nil
}

func (m *Model) goForward() {
	at, ok := step(&m.open.history.forward, &m.open.history.back, m.reader.Position())
	if !ok {
		m.notice = "There is no later place to go forward to."
		return
	}
	m.focusOn(onPage)
	m.reader.Return(at)
}

// stillReading is said instead of what only a look at the whole text can tell.
const stillReading = "Still reading the rest of this long document."

// gotoNth shows the nth section of the highest level that the briefing has.
func (m *Model) gotoNth(n int) {
	count := 0
	for i, s := range m.open.doc.Sections {
		if !m.topLevel(s) {
			continue
		}
		if count++; count == n {
			m.gotoSection(i)
			return
		}
	}
	switch {
	case !m.known():
		m.notice = stillReading
	case count == 0:
		m.notice = "This briefing has no sections."
	default:
		m.notice = fmt.Sprintf("There is no section %d; this briefing has %d.", n, count)
	}
}

// topLevel reports whether no other section holds s.
func (m *Model) topLevel(s briefing.Section) bool {
	for _, t := range m.open.doc.Sections {
		if t.Span.Start >= s.Span.Start {
			break
		}
		if t.Span.End > s.Span.Start && t.Level > 0 {
			return false
		}
	}
	return true
}

func (m *Model) gotoSection(i int) {
	m.remember()
	m.focusOn(onPage)
	m.reader.ShowSection(i)
}

// gotoKind shows the next section of a kind after the reader's place, or else the
// first; or says that there is none. It reports whether there is one.
func (m *Model) gotoKind(kind briefing.Kind) bool {
	here, first, next := m.reader.Cursor().Start, -1, -1
	for i, s := range m.open.doc.Sections {
		if s.Kind != kind {
			continue
		}
		if first < 0 {
			first = i
		}
		if next < 0 && s.Span.Start > here {
			next = i
		}
	}
	switch {
	case next >= 0:
		m.gotoSection(next)
	case first >= 0:
		m.gotoSection(first)
	case !m.known():
		m.notice = stillReading
		return false
	default:
		m.notice = "This briefing has no section " + wanted(kind) + "."
		return false
	}
	return true
}

// wanted describes a kind of section to someone who looked for one in vain.
func wanted(kind briefing.Kind) string {
	switch kind {
	case briefing.KindKnown:
		return "that says what is known"
	case briefing.KindUnknown:
		return "that says what is not known"
	case briefing.KindBackground:
		return "of background"
	case briefing.KindSignificance:
		return "that says why it matters"
	case briefing.KindTimeline:
		return "with a timeline"
	case briefing.KindQuestions:
		return "of questions and answers"
	case briefing.KindNext:
		return "that says what is coming"
	case briefing.KindSources:
		return "of sources"
	}
	return "of that kind"
}
