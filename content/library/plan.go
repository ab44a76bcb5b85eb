package library

import (
	"cmp"
	"context"
	"database/sql"
	"math"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"lede/content"
)

// A plan is what an update has to do.
type plan struct {
	shelf content.Shelf
	jobs  []job   // in the order in which they are to be done
	gone  []int64 // ids of files that are on the shelf no more
	moved moved
}

// plan compares the shelf with the index.
func (l *Library) plan(ctx context.Context, s *store) (*plan, error) {
	shelf, entries := l.shelved()
	p := &plan{shelf: shelf.Behind()}
	known := make([]file, len(shelf.Entries)) // by entry
	var ends bounds
	err := s.each(ctx, allFiles, func(f file, path string, _ []byte) error {
		ends.add(f.id)
		if entry, ok := entries[path]; ok && shelf.Entries[entry].Err == nil {
			known[entry] = f
		} else {
			p.gone = append(p.gone, f.id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := p.find(ctx, known); err != nil {
		return nil, err
	}
	for i := range p.jobs {
		p.jobs[i].path = l.roots.name(&shelf.Entries[p.jobs[i].entry])
	}
	p.number(ends, oldest(known))
	return p, s.remember(ctx, p)
}

// find adds a job for each entry that is not as the index knows it.
func (p *plan) find(ctx context.Context, known []file) error {
	const step = 256
	now := time.Now()
	var next atomic.Int64
	var mu sync.Mutex
	var all sync.WaitGroup
	for range workers() {
		all.Go(func() {
			var mine []job
			for ctx.Err() == nil {
				from := int(next.Add(step)) - step
				if from >= len(known) {
					break
				}
				for i := from; i < min(from+step, len(known)); i++ {
					e := &p.shelf.Entries[i]
					if e.Err != nil {
						continue
					}
					if is := look(e, now); !is.same(known[i]) {
						mine = append(mine, job{entry: i, was: known[i], is: is})
					}
				}
			}
			mu.Lock()
			defer mu.Unlock()
			p.jobs = append(p.jobs, mine...)
		})
	}
	all.Wait()
	return ctx.Err()
}

// bounds are the lowest and the highest id in the index.
type bounds struct{ low, high int64 }

// first is the id of the first file in an index. Below it there is room for older ones.
const first = 1 << 24

func (b *bounds) add(id int64) {
	if b.high == 0 {
		b.low = id
	}
	b.low, b.high = min(b.low, id), max(b.high, id)
}

func oldest(known []file) int64 {
	var least int64
	for _, f := range known {
		if f.modified != 0 && (least == 0 || f.modified < least) {
			least = f.modified
		}
	}
	return least
}

// newness is what jobs are ordered by: a time that is not settled is now.
func (j job) newness() int64 {
	if j.is.modified == 0 {
		return math.MaxInt64
	}
	return j.is.modified
}

// number gives the jobs the ids that their files will have and puts those of the newest
// files first. The newer a file, the higher its id: what is older than all in the
// index, as when an update was broken off, comes below them.
func (p *plan) number(ends bounds, oldest int64) {
	slices.SortFunc(p.jobs, func(a, b job) int {
		return cmp.Or(cmp.Compare(b.newness(), a.newness()), cmp.Compare(b.entry, a.entry))
	})
	older := len(p.jobs)
	if ends.high == 0 {
		ends = bounds{first + int64(len(p.jobs)), first - 1}
	} else {
		older = 0
		for i := len(p.jobs) - 1; i >= 0 && p.jobs[i].newness() < oldest && p.jobs[i].was.id == 0; i-- {
			older++
		}
	}
	newer := len(p.jobs) - older
	for i := range p.jobs {
		if i < newer {
			p.jobs[i].is.id = ends.high + int64(newer-i)
		} else {
			p.jobs[i].is.id = ends.low - int64(i-newer+1)
		}
	}
}

// What each goes through.
const (
	allFiles    = "SELECT id, size, modified, path, facts FROM file"
	unreadFiles = allFiles + " WHERE heard = 2"
)

// each goes through files in the index. The facts are only lent.
func (s *store) each(ctx context.Context, files string, do func(f file, path string, facts []byte) error) error {
	rows, err := s.reads.QueryContext(ctx, files)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // Err says what was wrong
	for rows.Next() {
		var f file
		var path string
		var facts sql.RawBytes
		if err := rows.Scan(&f.id, &f.size, &f.modified, &path, &facts); err != nil {
			return err
		}
		if err := do(f, path, facts); err != nil {
			return err
		}
	}
	return rows.Err()
}

// workers is how many briefings are read at once. Two processors are left, where there
// are as many: one for what is written, one for the screen.
func workers() int { return min(runtime.NumCPU(), max(1, runtime.GOMAXPROCS(0)-2)) }
