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

// rankedAtMost bounds the briefings that are ranked, which are then the newest, unless
// more are asked for. A word that more have says little of any.
const rankedAtMost = 25_000

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
	count, best, err := s.begin(ctx, 4*n)
	if err != nil {
		return nil, count, l.failed(ctx, s.store, err)
	}
	results := make([]Result, 0, min(n, count.Briefings))
	looked := 0
	for {
		looked += len(best)
		if results, err = s.take(ctx, best, results, n); err != nil {
			return results, count, l.failed(ctx, s.store, err)
		}
		if len(results) == n {
			return results, count, nil
		}
		if best, err = s.best(ctx, count.Briefings, looked, 4*n); err != nil {
			return results, count, l.failed(ctx, s.store, err)
		}
		if len(best) == 0 {
			break
		}
	}
	if looked >= count.Briefings {
		count = Count{Briefings: len(results)} // all have been looked at
	}
	return results, count, nil
}

// begin counts the candidates and meanwhile ranks them, in the hope that they are not too
// many. Either may mean that all of the index is gone through.
func (s *search) begin(ctx context.Context, limit int) (count Count, best []candidate, err error) {
	ranking, enough := context.WithCancel(ctx)
	defer enough()
	var failed error
	ranked := make(chan struct{})
	go func() {
		defer close(ranked)
		best, failed = s.best(ranking, 0, 0, limit)
	}()
	count, err = s.count(ctx)
	if tooMany := count.Briefings > rankedAtMost && limit <= rankedAtMost; tooMany || err != nil {
		enough()
		<-ranked
		if err == nil {
			best, err = s.best(ctx, count.Briefings, 0, limit)
		}
		return count, best, err
	}
	<-ranked
	return count, best, failed
}

// take adds the candidates that match to results, until there are n.
func (s *search) take(ctx context.Context, all []candidate, results []Result, n int) ([]Result, error) {
	for len(all) > 0 && len(results) < n {
		some := all[:min(len(all), n-len(results))]
		all = all[len(some):]
		some, err := s.describe(ctx, some)
		if err != nil {
			return results, err
		}
		for r, err := range s.verify(ctx, some) {
			if err != nil {
				return results, err
			}
			results = append(results, r)
		}
	}
	return results, nil
}

// count is how many candidates there are.
func (s *search) count(ctx context.Context) (Count, error) {
	text, args := s.where()
	c := Count{Most: !s.exact}
	err := s.store.reads.QueryRowContext(ctx, "SELECT count(*) FROM "+text, args...).Scan(&c.Briefings)
	return c, err
}

// best are so many of the candidates, the best first, behind those that have been looked
// at.
func (s *search) best(ctx context.Context, count, looked, limit int) ([]candidate, error) {
	text, args := s.where()
	if s.words == "" || !ranks(s.query.Root()) {
		return s.ask(ctx, "SELECT rowid, 0 FROM "+text+" ORDER BY rowid DESC LIMIT ? OFFSET ?", append(args, limit, looked)...)
	}
	if count > rankedAtMost && limit <= rankedAtMost {
		text += " AND rowid > (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?)"
		args = append(args, s.words, rankedAtMost)
	}
	ranked := strings.Replace(text, "MATCH ?", "MATCH ? AND rank MATCH "+weights(), 1)
	return s.ask(ctx, "SELECT rowid, -rank FROM "+ranked+" ORDER BY rank LIMIT ? OFFSET ?", append(args, limit, looked)...)
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
