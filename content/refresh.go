package content

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"sync"
	"sync/atomic"
)

// Refresh looks at the files and folders again. Every entry keeps its index, also of a
// file that is gone: what is new comes at the end. An entry that ignore files leave
// out by now stays until the shelf is opened anew.
//
// It looks at each file, but into none. So the first time it learns how large they are
// and when they were modified, without which it cannot tell a change.
//
// Its error is ctx's.
func (s Shelf) Refresh(ctx context.Context) (Shelf, Difference, error) {
	if len(s.args) == 0 {
		return s, Difference{}, ctx.Err()
	}
	known := make(map[string]bool, len(s.Entries))
	for i := range s.Entries {
		known[s.Entries[i].Path] = true
	}
	o, err := openAll(ctx, s.args, nil, known)
	if err != nil {
		return s, Difference{}, err
	}
	r := refreshing{old: s.Entries, entries: slices.Clone(s.Entries)}
	r.settle(o.entries)
	if err := r.look(ctx); err != nil {
		return s, Difference{}, err
	}
	d := r.compare()
	r.add(o.entries, &d)
	d.Renamed = r.renamed(d)
	s.Entries, s.Ignored, s.folders = r.entries, o.ignored, o.folders
	return s, d, nil
}

// A refreshing is a shelf that is being looked at again.
type refreshing struct {
	old     []Entry
	entries []Entry // those as they are now, and the new ones
}

// settle takes in what is wrong with folders by now.
func (r *refreshing) settle(found []Entry) {
	wrong := make(map[string]error)
	for i := range found {
		if found[i].Path == "" {
			wrong[found[i].Name] = found[i].Err
		}
	}
	for i := range r.old {
		if e := &r.entries[i]; e.folder() {
			if e.Err = wrong[e.Name]; e.Err == nil {
				e.Err = settled(e.Name)
			}
		}
	}
}

// folder reports whether the entry stands for a folder with which something is, or
// was, wrong.
func (e *Entry) folder() bool { return e.Path == "" && e.from == nil }

// look looks at the files, several at once: one that is on the network is mostly
// waited for.
func (r *refreshing) look(ctx context.Context) error {
	const step = 256
	var next atomic.Int64
	var lookers sync.WaitGroup
	for range readers {
		lookers.Go(func() {
			for ctx.Err() == nil {
				to := int(next.Add(step))
				if to-step >= len(r.entries) {
					return
				}
				for i := to - step; i < min(to, len(r.entries)); i++ {
					r.entries[i].look()
				}
			}
		})
	}
	lookers.Wait()
	return ctx.Err()
}

// look learns what there is to know of a file without reading it.
func (e *Entry) look() {
	if e.Path == "" {
		return
	}
	info, err := os.Stat(e.Path)
	switch {
	case err == nil && info.IsDir() && e.lost():
		e.Err = settled(e.Name) // a folder that was named is back
	case err == nil:
		*e = entryOf(e.Name, e.Path, info)
	case errors.Is(err, fs.ErrNotExist) && (!e.lost() || errors.Is(e.Err, errSettled)):
		e.Err = gone(e.Name)
	}
	// What cannot be looked at otherwise may still be there.
}

// lost reports whether the entry's file is not there.
func (e *Entry) lost() bool { return errors.Is(e.Err, fs.ErrNotExist) }

// compare lists what is otherwise with the old entries.
func (r *refreshing) compare() (d Difference) {
	for i := range r.old {
		was, is := &r.old[i], &r.entries[i]
		switch {
		case is.lost() && !was.lost():
			d.Gone = append(d.Gone, i)
		case !is.lost() && was.lost():
			d.Back = append(d.Back, i)
		case is.differs(was):
			d.Changed = append(d.Changed, i)
		}
	}
	return d
}

// differs reports whether something is known to be otherwise than it was.
func (e *Entry) differs(was *Entry) bool {
	if (e.Err == nil) != (was.Err == nil) || e.Err != nil && e.Err.Error() != was.Err.Error() {
		return true
	}
	return was.Size >= 0 && (e.Size != was.Size || !e.Modified.Equal(was.Modified))
}

// add puts on the shelf what is new on it. That a folder holds nothing any more is told
// by what is gone.
func (r *refreshing) add(found []Entry, d *Difference) {
	told := make(map[string]bool)
	for i := range r.old {
		if r.old[i].folder() {
			told[r.old[i].Name] = true
		}
	}
	for _, e := range found {
		if e.from != nil || e.folder() && (told[e.Name] || errors.Is(e.Err, ErrNoBriefings)) {
			continue
		}
		readable := e.Err == nil
		if e.look(); readable && e.lost() {
			continue // it was there for a moment
		}
		d.New = append(d.New, len(r.entries))
		r.entries = append(r.entries, e)
	}
}

// renamed pairs what is gone with what is new.
func (r *refreshing) renamed(d Difference) (pairs []Renaming) {
	gone := make(map[identity][]int)
	for _, i := range d.Gone {
		if id := r.old[i].id; id != (identity{}) {
			gone[id] = append(gone[id], i)
		}
	}
	for _, to := range d.New {
		e := &r.entries[to]
		if from := gone[e.id]; len(from) == 1 && r.old[from[0]].Size == e.Size && r.old[from[0]].Modified.Equal(e.Modified) {
			pairs = append(pairs, Renaming{from[0], to})
			delete(gone, e.id)
		}
	}
	return pairs
}
