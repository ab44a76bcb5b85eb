package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content/library"
	"lede/ui/search"
	"lede/ui/shelf"
)

// searching is what is being searched for in all briefings.
type searching struct {
	round  uint64 // counts the searches, so that what comes of an earlier one is dropped
	stop   context.CancelFunc
	typed  string      // what the prompt said when the last one began
	query  query.Query // as it was read
	mended bool        // the index has been looked after, for a search could not read it
	marks  bool        // the briefing that is opened next shows its hits
}

// searched is what has been found so far.
type searched struct {
	round   uint64
	results search.Results
	rank    bool // what follows puts all of it in order
}

// openSearch shows the search of all briefings with its prompt.
func (m *Model) openSearch() tea.Cmd {
	m.cover(onSearch)
	m.search.Type()
	return tea.Batch(m.openLibrary(), m.readStanding())
}

// searchOn searches for what is typed, once it is not what was searched for last.
func (m *Model) searchOn() tea.Cmd {
	if m.screen != onSearch || m.search.Query() == m.searching.typed {
		return nil
	}
	return m.searchAgain()
}

// searchShown searches again where the results show: what is known has changed.
func (m *Model) searchShown() tea.Cmd {
	if m.screen != onSearch || m.search.Query() == "" {
		return nil
	}
	return m.searchAgain()
}

// How much is found at once: enough for a screen, and enough to scroll in.
const (
	firstResults  = 30
	rankedResults = 200
	hitsOfEach    = 5
)

// searchAgain searches for what is typed.
func (m *Model) searchAgain() tea.Cmd {
	s := &m.searching
	if s.stop != nil {
		s.stop()
	}
	s.round++
	s.typed = m.search.Query()
	q, err := query.Parse(s.typed)
	s.query = q
	l := m.catalogue.library
	if err != nil || q.Empty() || l == nil {
		m.search.Show(search.Results{Query: s.typed, Err: err, Working: m.catalogue.asked && l == nil})
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.stop = cancel
	round, typed := s.round, s.typed
	options := m.searchOptions()
	return func() tea.Msg {
		found, err := newest(ctx, l, q, options)
		if ctx.Err() != nil {
			return nil // another search replaced this one
		}
		return searched{round, search.Results{Query: typed, List: found, Total: -1, Working: err == nil, Err: err}, err == nil}
	}
}

// newest are the first briefings that a query is found in, the newest first.
func newest(ctx context.Context, l *library.Library, q query.Query, o library.Options) ([]library.Result, error) {
	var found []library.Result
	for r, err := range l.Search(ctx, q, o) {
		if err != nil {
			return found, err
		}
		if found = append(found, r); len(found) == firstResults {
			break
		}
	}
	return found, nil
}

// receiveSearched shows what has been found, and has it put in order.
func (m *Model) receiveSearched(msg searched) tea.Cmd {
	if msg.round != m.searching.round {
		return nil
	}
	msg.results.Of = m.shelf.Len()
	m.search.Show(msg.results)
	if msg.results.Err != nil && !m.searching.mended {
		m.searching.mended = true // once: an index that cannot be read is made anew by that
		return m.indexAgain()
	}
	if !msg.rank {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	m.searching.stop = cancel
	l, q, options, typed := m.catalogue.library, m.searching.query, m.searchOptions(), m.searching.typed
	return func() tea.Msg {
		ranked, count, err := l.Rank(ctx, q, options, rankedResults)
		if ctx.Err() != nil {
			return nil
		}
		return searched{msg.round, search.Results{Query: typed, List: ranked, Total: count.Briefings, Ranked: true, Err: err}, false}
	}
}

// searchOptions is what a search has to know beside the texts.
func (m *Model) searchOptions() library.Options {
	o := library.Options{Hits: hitsOfEach}
	if s := m.standing; s != nil {
		on := m.config.Shelf
		o.Changed = func(f *library.Facts) bool { return s.tell(shelf.Item{}, keyOf(on, f)).Changed != 0 }
		o.Notes = func(f *library.Facts) []string { return s.notesOn(keyOf(on, f)) }
	}
	return o
}

// hitsMarked are the words of the open briefing that a search of all briefings found.
type hitsMarked struct {
	generation uint64
	query      string
	words      []briefing.Span
}

// markHits looks for what was searched for in the briefing that a result led to.
func (m *Model) markHits() tea.Cmd {
	s := &m.searching
	if !s.marks || s.query.Empty() {
		return nil
	}
	s.marks = false
	generation, doc, q, typed := m.generation, m.open.doc, s.query, s.typed
	return func() tea.Msg {
		found, err := q.Find(context.Background(), doc, query.About{}, maxHits)
		if err != nil {
			return nil
		}
		marked := hitsMarked{generation: generation, query: typed}
		for _, h := range found.Hits {
			marked.words = append(marked.words, h.Words...)
		}
		return marked
	}
}

// receiveMarked shows the hits on the page; n and N go through them.
func (m *Model) receiveMarked(msg hitsMarked) {
	if msg.generation != m.generation || m.open == nil || len(msg.words) == 0 {
		return
	}
	m.find.Take(msg.query, msg.words, m.reader.Cursor().Start)
	m.reader.SetHits(m.find.Hits())
}
