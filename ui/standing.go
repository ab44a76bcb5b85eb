package ui

import (
	tea "charm.land/bubbletea/v2"

	"lede/content/notebook"
	"lede/ui/shelf"
)

// A standing is what the notebook has of all briefings: how far each was read, which text
// was marked as read, and what is noted. It is immutable.
type standing struct {
	noted  *notebook.Noted
	hashes map[string]*notebook.Record
	slugs  map[string]*notebook.Record // of those with a name, the one that was open last
	paths  map[string]*notebook.Record
}

// standingRead is what the notebook has now.
type standingRead struct {
	standing *standing
	notices  []string
}

// readStanding looks into the notebook.
func (m *Model) readStanding() tea.Cmd {
	book := m.config.Notebook
	return func() tea.Msg {
		s := standingOf(book.All(), book.Noted())
		return standingRead{s, book.Notices()}
	}
}

func standingOf(records []notebook.Record, noted *notebook.Noted) *standing {
	s := &standing{
		noted:  noted,
		hashes: make(map[string]*notebook.Record, len(records)),
		slugs:  map[string]*notebook.Record{},
		paths:  map[string]*notebook.Record{},
	}
	latest := func(of map[string]*notebook.Record, key string, r *notebook.Record) {
		if was, ok := of[key]; key != "" && (!ok || r.Memory.Opened.After(was.Memory.Opened)) {
			of[key] = r
		}
	}
	for i := range records {
		r := &records[i]
		s.hashes[r.Key.Hash] = r
		latest(s.slugs, r.Key.Slug, r)
		latest(s.paths, r.Memory.Path, r)
	}
	return s
}

// of is what is remembered of a briefing, nil for nothing.
func (s *standing) of(k notebook.Key) *notebook.Record {
	if r, ok := s.hashes[k.Hash]; ok {
		return r
	}
	if r, ok := s.slugs[k.Slug]; ok && k.Slug != "" {
		return r
	}
	return s.paths[k.Path]
}

// tell adds to a shelf's item what the notebook has of the briefing.
func (s *standing) tell(item shelf.Item, k notebook.Key) shelf.Item {
	r := s.of(k)
	if r == nil {
		item.Noted = s.noted.Of(k)
		return item
	}
	item.Noted = s.noted.Of(k, r.Memory.Former...)
	item.Read = int(r.Memory.Read * 100)
	item.Changed = 0
	if r.Memory.Seen != "" && r.Memory.Seen != k.Hash {
		item.Changed = shelf.Uncounted
	}
	return item
}

// notesOn are the words of the notes on a briefing.
func (s *standing) notesOn(k notebook.Key) []string {
	var former []string
	if r := s.of(k); r != nil {
		former = r.Memory.Former
	}
	var words []string
	for _, n := range s.noted.Notes(k, former...) {
		words = append(words, n.Body+"\n"+n.Anchor.Exact)
	}
	return words
}
