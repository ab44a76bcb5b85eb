package content

import (
	"slices"
	"sync"
)

// readers is how many folders are read at once. More than there are processors,
// for a folder on the network is mostly waited for.
const readers = 8

// A readahead reads folders, and those below them, before the walk comes to them.
type readahead struct {
	mu    sync.Mutex
	more  sync.Cond
	ahead []*listing // to be read; the one that is wanted first comes last
	ended bool
}

// newReadahead begins to read what it will be given. It has to be ended.
func newReadahead() *readahead {
	r := &readahead{}
	r.more.L = &r.mu
	for range readers {
		go r.run()
	}
	return r
}

// end lets go of what has not been read. A reader that waits for a folder ends when
// it has it.
func (r *readahead) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ahead, r.ended = nil, true
	r.more.Broadcast()
}

// begin has a folder read that no other leads to.
func (r *readahead) begin(l *listing) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ahead = append(r.ahead, l)
	r.more.Signal()
}

func (r *readahead) run() {
	for l := r.next(); l != nil; l = r.next() {
		l.fill()
		r.mu.Lock()
		for _, it := range slices.Backward(l.items) {
			if it.below != nil {
				r.ahead = append(r.ahead, it.below)
				r.more.Signal()
			}
		}
		r.mu.Unlock()
	}
}

// next waits for a folder to read; nil when that is over.
func (r *readahead) next() *listing {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(r.ahead) == 0 && !r.ended {
		r.more.Wait()
	}
	if r.ended {
		return nil
	}
	l := r.ahead[len(r.ahead)-1]
	r.ahead = r.ahead[:len(r.ahead)-1]
	return l
}
