package library

import (
	"context"
	"path/filepath"
	"sync"
	"time"
)

// How much is written at once. The first pieces are small, so that there is something
// to find at once.
const (
	fewReadings    = 200
	manyReadings   = 2000
	memoryReadings = 100 // in memory, where searches wait for what is being written
	readingsBytes  = 8 << 20
)

// lockPause is how long is waited before it is looked again whether another lede is still
// writing.
const lockPause = 300 * time.Millisecond

// Update brings the index up to the shelf: it reads what is new or has changed, the
// newest first, and drops what is gone. It reports a few times a second and when it has
// finished, one after the other and before it returns. While another lede indexes this
// shelf, it waits.
//
// The error is ctx's, or a sentence for the reader; what was indexed is found all the
// same.
func (l *Library) Update(ctx context.Context, report func(Progress)) error {
	l.updating.Lock()
	defer l.updating.Unlock()
	l.hush()
	release, err := l.turn(ctx, report)
	if err != nil {
		return err
	}
	defer release()
	done := make(chan error)
	go func() {
		behind()
		done <- l.updateOrReplace(ctx, report)
	}()
	if err := <-done; err != nil {
		return err
	}
	l.listen()
	return nil
}

// updateOrReplace updates the index, or one that is made anew in its place. Its error is
// ctx's, or a sentence.
func (l *Library) updateOrReplace(ctx context.Context, report func(Progress)) error {
	s, err := l.current(), errStale
	if !s.lost() {
		err = l.update(ctx, s, report)
	}
	if err != nil && ctx.Err() == nil && damaged(err) {
		if s, err = l.replace(ctx, s); err == nil {
			err = l.update(ctx, s, report)
		}
	}
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return s.stopped(err)
}

// turn waits until no other lede indexes this shelf.
func (l *Library) turn(ctx context.Context, report func(Progress)) (release func(), err error) {
	path := l.current().path
	if path == "" {
		return func() {}, nil
	}
	for {
		if release, ok := lock(path); ok {
			return release, nil
		}
		report(Progress{Elsewhere: true})
		select {
		case <-time.After(lockPause):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// replace makes an index anew that is damaged or was deleted. The lock is held.
func (l *Library) replace(ctx context.Context, old *store) (*store, error) {
	if !old.lost() {
		l.notice(anewNotice)
	}
	_ = old.close() // nothing in it is worth keeping
	s, err := openAnew(ctx, old.path)
	if err != nil {
		l.notice(inMemory(filepath.Dir(old.path), err))
		if s, err = openMemory(ctx); err != nil {
			return old, err
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.store = s
	return s, nil
}

// update does what Update does, with the lock held.
func (l *Library) update(ctx context.Context, s *store, report func(Progress)) error {
	p, err := l.plan(ctx, s)
	if err != nil {
		return err
	}
	w := newWriting(s, report, len(p.jobs))
	if err := w.run(ctx, p); err != nil {
		return err
	}
	if err := s.drop(ctx, p.gone, &p.moved); err != nil {
		return err
	}
	w.progress.Finished = true
	w.tell()
	return s.settle(ctx)
}

// A writing is an update's way through its jobs.
type writing struct {
	store    *store
	report   func(Progress)
	progress Progress
	told     time.Time

	pending []reading
	bytes   int
	limit   int
}

func newWriting(s *store, report func(Progress), total int) *writing {
	w := &writing{store: s, report: report, limit: fewReadings}
	w.progress.Total = total
	if s.path == "" {
		w.limit = memoryReadings
	}
	return w
}

// tell reports, and forgets what has been told.
func (w *writing) tell() {
	w.report(w.progress)
	w.progress.Facts = nil
	w.told = time.Now()
}

// run does the jobs of a plan, as many at once as there are processors, and writes what
// comes of them.
func (w *writing) run(ctx context.Context, p *plan) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	readings := p.read(ctx)
	defer func() { // nobody is left who would write to them
		cancel()
		for range readings {
		}
	}()
	for r := range readings {
		if err := w.add(ctx, r); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return w.flush(ctx)
}

// read does the jobs. The channel is closed behind the last of them or when ctx ends.
func (p *plan) read(ctx context.Context) <-chan reading {
	jobs := make(chan job)
	readings := make(chan reading, 512) // goes on while what is there is written
	go func() {
		defer close(jobs)
		for _, j := range p.jobs {
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	var all sync.WaitGroup
	for range workers() {
		all.Go(func() {
			behind()
			r := reader{shelf: p.shelf, words: newWordReader(), moved: &p.moved}
			for j := range jobs {
				out, err := r.read(ctx, j)
				if err != nil {
					return
				}
				readings <- out
			}
		})
	}
	go func() {
		all.Wait()
		close(readings)
	}()
	return readings
}

// add takes a reading, and writes when there are enough.
func (w *writing) add(ctx context.Context, r reading) error {
	w.pending = append(w.pending, r)
	w.bytes += r.bytes()
	w.progress.Done++
	if r.facts.Err != "" {
		w.progress.Failed++
	}
	if len(w.pending) >= w.limit || w.bytes >= readingsBytes {
		return w.flush(ctx)
	}
	const often = 100 * time.Millisecond
	if time.Since(w.told) >= often {
		w.tell()
	}
	return nil
}

// flush writes what is there, and lets the next piece be larger.
func (w *writing) flush(ctx context.Context) error {
	if len(w.pending) == 0 {
		return nil
	}
	if err := w.store.write(ctx, w.pending); err != nil {
		return err
	}
	for i := range w.pending {
		w.progress.Facts = append(w.progress.Facts, w.pending[i].facts)
	}
	clear(w.pending) // their words
	w.pending, w.bytes = w.pending[:0], 0
	if w.store.path != "" {
		w.limit = min(2*w.limit, manyReadings)
	}
	w.tell()
	return nil
}
