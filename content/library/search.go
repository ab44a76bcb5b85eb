package library

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"runtime"
	"sync"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content"
)

// Options say what a search knows of the reader, and how much it gives.
type Options struct {
	// Hits bounds the hits that are given of one briefing; 0 is for one.
	Hits int
	// Changed reports whether a briefing has changed since it was read, and Notes gives
	// the words of the reader's notes on it. Either may be nil.
	Changed func(*Facts) bool
	Notes   func(*Facts) []string
}

// Search gives the briefings that a query is found in, the newest first. Whether one is,
// and where, is read from its file. The error is the last that is given: ctx's, or a
// sentence for the reader.
func (l *Library) Search(ctx context.Context, q query.Query, o Options) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		if q.Empty() {
			return
		}
		s := l.search(q, o)
		for page, err := range s.newest(ctx) {
			if err != nil {
				yield(Result{}, l.failed(ctx, s.store, err))
				return
			}
			for r, err := range s.verify(ctx, page) {
				if err != nil {
					yield(Result{}, l.failed(ctx, s.store, err))
					return
				}
				if !yield(r, nil) {
					return
				}
			}
		}
	}
}

// failed is the error of a search: ctx's own, or a sentence. An index that proves to be
// damaged is deleted, so that the next Update makes it anew, here or in another lede.
func (l *Library) failed(ctx context.Context, s *store, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if damaged(err) && s.path != "" && !s.lost() {
		l.notice(anewNotice)
		_ = remove(s.path) // what cannot be deleted is found damaged again
	}
	return unanswered(err)
}

// A search is a query on its way through the library.
type search struct {
	query   query.Query
	options Options
	store   *store
	shelf   content.Shelf
	entries map[string]int
	candidates
}

func (l *Library) search(q query.Query, o Options) *search {
	s := &search{query: q, options: o, store: l.current(), candidates: candidatesOf(q)}
	s.shelf, s.entries = l.shelved()
	return s
}

// A candidate is a briefing that may match.
type candidate struct {
	id    int64
	score float64
	facts Facts
	about query.About
}

// firstPage is how many candidates are asked for at first, so that there is soon
// something to see. Then there are more at a time, for each question costs something.
const firstPage = 8

func nextPage(size int) int { return min(size*8, 4096) }

// newest gives the candidates by the page, the newest first.
func (s *search) newest(ctx context.Context) iter.Seq2[[]candidate, error] {
	return func(yield func([]candidate, error) bool) {
		before := int64(1) << 62
		for size := firstPage; ; size = nextPage(size) {
			ids, err := s.ids(ctx, before, size)
			if err != nil {
				yield(nil, err)
				return
			}
			page, err := s.describe(ctx, ids)
			if err != nil || len(page) > 0 {
				if !yield(page, err) || err != nil {
					return
				}
			}
			if len(ids) < size {
				return
			}
			before = ids[len(ids)-1].id
		}
	}
}

// ids are the candidates below an id, at most limit of them, the highest first.
func (s *search) ids(ctx context.Context, before int64, limit int) ([]candidate, error) {
	text, args := s.where()
	return s.ask(ctx, "SELECT rowid, 0 FROM "+text+" AND rowid < ? ORDER BY rowid DESC LIMIT ?", append(args, before, limit)...)
}

// where is what the candidates are taken from, with a condition at its end.
func (s *search) where() (text string, args []any) {
	text = "file WHERE heard < 2"
	if s.words != "" {
		text, args = "words WHERE words MATCH ?", []any{s.words}
	}
	if s.heard != "" {
		text += ` AND (rowid IN (SELECT rowid FROM voices WHERE voices MATCH ?)
			OR rowid IN (SELECT id FROM file WHERE heard = 0))`
		args = append(args, s.heard)
	}
	return text, args
}

func (s *search) ask(ctx context.Context, text string, args ...any) ([]candidate, error) {
	rows, err := s.store.reads.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // Err says what was wrong
	var found []candidate
	for rows.Next() {
		var c candidate
		if err := rows.Scan(&c.id, &c.score); err != nil {
			return nil, err
		}
		found = append(found, c)
	}
	return found, rows.Err()
}

// describe adds to candidates what is known of them, and leaves out those that are not
// on the shelf or that this alone tells not to match.
func (s *search) describe(ctx context.Context, all []candidate) ([]candidate, error) {
	get, err := s.store.reads.PrepareContext(ctx, "SELECT path, facts FROM file WHERE id = ?")
	if err != nil {
		return nil, err
	}
	defer func() { _ = get.Close() }() // it has only read
	kept := all[:0]
	for _, c := range all {
		var path string
		var facts []byte
		switch err := get.QueryRowContext(ctx, c.id).Scan(&path, &facts); {
		case errors.Is(err, sql.ErrNoRows):
			continue // it has been replaced since
		case err != nil:
			return nil, err
		}
		entry, ok := s.entries[path]
		if !ok {
			continue
		}
		if c.facts, err = readFacts(facts); err != nil {
			return nil, err
		}
		c.facts.Entry = entry
		if c.about = s.about(&c.facts); s.mayHold(&c) {
			kept = append(kept, c)
		}
	}
	return kept, nil
}

// about is what the query has to know of a briefing beside its text.
func (s *search) about(f *Facts) query.About {
	e := &s.shelf.Entries[f.Entry]
	a := query.About{Path: e.Path}
	if a.Path == "" {
		a.Path = e.Name
	}
	if s.options.Changed != nil {
		a.Changed = s.options.Changed(f)
	}
	if s.options.Notes != nil {
		a.Notes = s.options.Notes(f)
	}
	return a
}

// mayHold reports whether the filters of whole briefings hold that the query is joined
// of.
func (s *search) mayHold(c *candidate) bool {
	if c.facts.Err != "" {
		return false
	}
	parts, ok := s.query.Root().(query.And)
	if !ok {
		parts = query.And{s.query.Root()}
	}
	for _, part := range parts {
		ok := true
		switch n := part.(type) {
		case query.Path:
			ok = n.Holds(c.about.Path)
		case query.Changed:
			ok = n.Yes == c.about.Changed
		case query.Noted:
			ok = n.Holds(c.about.Notes)
		}
		if !ok {
			return false
		}
	}
	return true
}

// verify reads candidates and gives those that match, in their order. Somebody waits for
// it, so that all processors read.
func (s *search) verify(ctx context.Context, all []candidate) iter.Seq2[Result, error] {
	return func(yield func(Result, error) bool) {
		for len(all) > 0 {
			some := all[:min(runtime.NumCPU(), len(all))]
			all = all[len(some):]
			results, errs := make([]Result, len(some)), make([]error, len(some))
			found := make([]bool, len(some))
			var each sync.WaitGroup
			for i := range some {
				each.Go(func() { results[i], found[i], errs[i] = s.find(ctx, &some[i]) })
			}
			each.Wait()
			for i := range some {
				if errs[i] != nil {
					yield(Result{}, errs[i])
					return
				}
				if found[i] && !yield(results[i], nil) {
					return
				}
			}
		}
	}
}

// find looks for the query in the text of a candidate. A file that cannot be read does
// not match; the next Update tells why. The error is ctx's.
func (s *search) find(ctx context.Context, c *candidate) (Result, bool, error) {
	source, err := s.shelf.Load(ctx, c.facts.Entry)
	if err != nil {
		return Result{}, false, ctx.Err()
	}
	doc, err := briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	if err != nil {
		return Result{}, false, err
	}
	found, err := s.query.Find(ctx, doc, c.about, s.options.Hits)
	if err != nil || !found.Matches {
		return Result{}, false, err
	}
	return Result{Entry: c.facts.Entry, Facts: c.facts, Hits: found.Hits, More: found.More, Score: c.score}, true, nil
}
