package library

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
)

// moved are the briefings in the index that have gone from where they were or were
// written since. The same text need not be read again, whatever its file is called now.
type moved struct {
	mu     sync.Mutex
	byHash map[string][]place
	taken  map[int64]bool // by id
}

// A place is where a briefing was.
type place struct {
	file
	path  string
	facts Facts
	gone  bool // nothing is there now
}

func (m *moved) add(p place) {
	if m.byHash == nil {
		m.byHash, m.taken = make(map[string][]place), make(map[int64]bool)
	}
	m.byHash[p.facts.Hash] = append(m.byHash[p.facts.Hash], p)
}

// take gives up the briefing that the text with the hash was, if it would be read in
// the same way from where the job finds it.
func (m *moved) take(hash string, j *job) (place, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	best := -1
	for i, p := range m.byHash[hash] {
		switch {
		case m.taken[p.id]:
		case p.id == j.was.id:
			m.taken[p.id] = true
			return p, true
		case p.gone && p.readAs(j.path):
			best = i
		}
	}
	if best < 0 {
		return place{}, false
	}
	p := m.byHash[hash][best]
	m.taken[p.id] = true
	return p, true
}

// left are those of the ids that have not been taken.
func (m *moved) left(ids []int64) []int64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(ids), func(id int64) bool { return m.taken[id] })
}

// readAs reports whether a text that is moved to path is read as it was: the ending of
// a name says what it is, and the name is the title of a text without any.
func (p *place) readAs(path string) bool {
	if p.facts.Derived {
		return filepath.Base(p.path) == filepath.Base(path)
	}
	return filepath.Ext(p.path) == filepath.Ext(path)
}

// remember adds the briefings that the plan drops or reads again.
func (s *store) remember(ctx context.Context, p *plan) error {
	ids := slices.Clone(p.gone)
	for i := range p.jobs {
		if id := p.jobs[i].was.id; id != 0 {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	get, err := s.reads.PrepareContext(ctx, "SELECT size, modified, path, facts FROM file WHERE id = ?")
	if err != nil {
		return err
	}
	defer func() { _ = get.Close() }() // it has only read
	for i, id := range ids {
		was := place{file: file{id: id}, gone: i < len(p.gone)}
		var facts []byte
		if err := get.QueryRowContext(ctx, id).Scan(&was.size, &was.modified, &was.path, &facts); err != nil {
			return err
		}
		if was.facts, err = readFacts(facts); err != nil {
			return err
		}
		if was.facts.Err == "" {
			p.moved.add(was)
		}
	}
	return nil
}
