package library

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/query"
)

// A Count is how many briefings a query is found in.
type Count struct {
	Briefings int
	// Most is true when it may be fewer: which of them match only their texts could
	// tell.
	Most bool
}

// rankedAtMost bounds the briefings that are ranked, which are then the newest. A word
// that more have says little of any.
const rankedAtMost = 40_000

// Rank gives the n briefings that match a query best, the best first, and how many there
// are. Where the query's words are rare in the library, frequent in the briefing, in its
// headline or in what is known and not known, it is better: the measure is BM25
// (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) as FTS5 has
// it. A query without words gives the newest first.
func (l *Library) Rank(ctx context.Context, q query.Query, o Options, n int) ([]Result, Count, error) {
	if q.Empty() {
		return nil, Count{}, nil
	}
	s := l.search(q, o)
	count, err := s.count(ctx)
	if err != nil {
		return nil, count, l.failed(ctx, err)
	}
	best, err := s.best(ctx, count.Briefings)
	if err != nil {
		return nil, count, l.failed(ctx, err)
	}
	var results []Result
	for len(best) > 0 && len(results) < n {
		some := best[:min(len(best), firstPage)]
		best = best[len(some):]
		if some, err = s.describe(ctx, some); err != nil {
			return results, count, l.failed(ctx, err)
		}
		for r, err := range s.verify(ctx, some) {
			if err != nil {
				return results, count, l.failed(ctx, err)
			}
			if results = append(results, r); len(results) == n {
				break
			}
		}
	}
	if len(best) == 0 && len(results) < n {
		count = Count{Briefings: len(results)} // all have been looked at
	}
	return results, count, nil
}

// count is how many candidates there are.
func (s *search) count(ctx context.Context) (Count, error) {
	text, args := s.where()
	c := Count{Most: !s.exact}
	err := s.store.reads.QueryRowContext(ctx, "SELECT count(*) FROM "+text, args...).Scan(&c.Briefings)
	return c, err
}

// best are the candidates, the best first.
func (s *search) best(ctx context.Context, count int) ([]candidate, error) {
	text, args := s.where()
	if !ranks(s.query.Root()) {
		return s.ask(ctx, "SELECT rowid, 0 FROM "+text+" ORDER BY rowid DESC", args...)
	}
	if count > rankedAtMost {
		text += " AND rowid > (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?)"
		args = append(args, s.words, rankedAtMost)
	}
	ranked := strings.Replace(text, "MATCH ?", "MATCH ? AND rank MATCH "+weights(), 1)
	return s.ask(ctx, "SELECT rowid, -rank FROM "+ranked+" ORDER BY rank", args...)
}

// ranks reports whether a query has words by which briefings can be ranked.
func ranks(n query.Node) bool {
	switch n := n.(type) {
	case query.Words, query.Title:
		return true
	case query.And:
		return slices.ContainsFunc(n, ranks)
	case query.Or:
		return !slices.ContainsFunc(n, func(part query.Node) bool { return !ranks(part) })
	}
	return false
}

// weights are what a word counts for in each column, as FTS5 takes them.
func weights() string {
	var all []string
	for _, name := range columns() {
		weight := 1.0
		switch name {
		case columnTitle:
			weight = 8
		case kindColumn(briefing.KindKnown), kindColumn(briefing.KindUnknown):
			weight = 2
		case kindColumn(briefing.KindComments):
			weight = 0.3
		case columnAbout:
			weight = 0.5
		}
		all = append(all, fmt.Sprint(weight))
	}
	return "'bm25(" + strings.Join(all, ", ") + ")'"
}
