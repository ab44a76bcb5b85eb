package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/briefing/attribution"
	"lede/briefing/edtf"
	grouping "lede/briefing/voices"
	"lede/ui/pane"
	"lede/ui/voices"
)

// A chorus is who is heard in all briefings, and what they are grouped from.
type chorus struct {
	briefings []grouping.Briefing
	refused   []grouping.Join
	voices    grouping.Grouping
}

// sung groups the statements of briefings without the joins that were refused.
func sung(briefings []grouping.Briefing, refused []grouping.Join) chorus {
	return chorus{briefings, refused, grouping.Group(briefings, grouping.Options{Refuse: refused})}
}

// regrouped is a chorus that was grouped anew.
type regrouped struct {
	round  uint64
	read   int // briefings, when it was
	chorus chorus
}

// openVoices shows everyone who is heard in the briefings, or what showed before when
// they show already.
func (m *Model) openVoices() tea.Cmd {
	if m.screen == onVoices {
		m.leaveScreen()
		return nil
	}
	if m.screen == onBriefing {
		m.voices.From(m.open.index, m.reader.Cursor())
	}
	m.cover(onVoices)
	if m.hearing.holds {
		return nil
	}
	m.voices.Show(grouping.Grouping{}, nil, 0, len(m.config.Shelf.Entries))
	refused := m.refused
	return begin(&m.hearing, m.config.Shelf, harvest[attribution.Statement, chorus]{
		find: attribution.Of,
		merge: func(lists [][]attribution.Statement, of []about) chorus {
			briefings := make([]grouping.Briefing, len(lists))
			for i, list := range lists {
				published, _ := edtf.Parse(of[i].published) // the zero Expr when it cannot be read
				briefings[i] = grouping.Briefing{Published: published, Statements: list}
			}
			return sung(briefings, refused)
		},
	})
}

// receiveVoices shows what has come in, and waits for more.
func (m *Model) receiveVoices(msg gathered[chorus]) tea.Cmd {
	if msg.round != m.hearing.number {
		return nil
	}
	m.heard = msg.gathering
	if !slices.Equal(m.heard.result.refused, m.refused) {
		return tea.Batch(m.regroup(), msg.next())
	}
	m.showVoices()
	return msg.next()
}

// showVoices shows who is heard, as far as the briefings have been read.
func (m *Model) showVoices() {
	g := m.heard
	briefings := make([]voices.Briefing, len(g.about))
	for i, a := range g.about {
		briefings[i] = voices.Briefing{Title: a.title, Name: m.config.Shelf.Entries[i].Name, Published: edtf.English(a.published)}
	}
	m.voices.Show(g.result.voices, briefings, g.read, g.of)
}

// keepApart refuses joins of spellings, or takes that back, and groups the voices anew.
func (m *Model) keepApart(r pane.Apart) tea.Cmd {
	m.refused = slices.DeleteFunc(slices.Clone(m.refused), func(j grouping.Join) bool {
		return slices.ContainsFunc(r.Joins, func(k grouping.Join) bool { return samePair(j, k) })
	})
	if !r.Undo {
		m.refused = append(m.refused, r.Joins...)
	}
	return m.regroup()
}

// samePair reports whether two joins are of the same names.
func samePair(a, b grouping.Join) bool {
	return a.Spelling == b.Spelling && a.With == b.With || a.Spelling == b.With && a.With == b.Spelling
}

// regroup groups what has been heard so far anew, beside the program.
func (m *Model) regroup() tea.Cmd {
	round, heard, refused := m.hearing.number, m.heard, m.refused
	return func() tea.Msg { return regrouped{round, heard.read, sung(heard.result.briefings, refused)} }
}

// receiveGrouping shows voices that were grouped anew, unless they are not of what has
// been heard and refused since.
func (m *Model) receiveGrouping(msg regrouped) {
	if msg.round != m.hearing.number || msg.read != m.heard.read || !slices.Equal(msg.chorus.refused, m.refused) {
		return
	}
	m.heard.result = msg.chorus
	m.showVoices()
}
