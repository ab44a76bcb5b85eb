package ui

import (
	"hash/maphash"
	"path/filepath"
	"sync"

	"lede/content"
	"lede/content/notebook"
)

// whereabouts tell which briefing of the shelf a text is, however it was recognised. It
// is safe for concurrent use.
type whereabouts struct {
	mu sync.Mutex
	// Of a hundred thousand briefings the hashes and slugs would take as much memory as
	// all else that is known of them; numbers made of them do as well.
	seed   maphash.Seed
	hashes map[uint64]int32
	slugs  map[uint64]int32
	paths  map[string]int // nil until one is asked for
	shelf  content.Shelf
}

func newWhereabouts(shelf content.Shelf) *whereabouts {
	return &whereabouts{seed: maphash.MakeSeed(), hashes: map[uint64]int32{}, slugs: map[uint64]int32{}, shelf: shelf}
}

// learn says what the i-th briefing is known by.
func (w *whereabouts) learn(i int, k notebook.Key) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if k.Hash != "" {
		w.hashes[maphash.String(w.seed, k.Hash)] = int32(i)
	}
	if k.Slug != "" {
		w.slugs[maphash.String(w.seed, k.Slug)] = int32(i)
	}
}

// grow says that the shelf has more on it.
func (w *whereabouts) grow(shelf content.Shelf) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.shelf, w.paths = shelf, nil
}

// entry is the index of the briefing with a key: of its text, else of one that calls
// itself the same, else of the file that it was. It is -1 for none.
func (w *whereabouts) entry(k notebook.Key) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if i, ok := w.hashes[maphash.String(w.seed, k.Hash)]; ok {
		return int(i)
	}
	if i, ok := w.slugs[maphash.String(w.seed, k.Slug)]; ok && k.Slug != "" {
		return int(i)
	}
	if k.Path == "" {
		return -1
	}
	if w.paths == nil {
		w.paths = make(map[string]int, len(w.shelf.Entries))
		for i := range w.shelf.Entries {
			if path := pathOf(&w.shelf.Entries[i]); path != "" {
				w.paths[path] = i
			}
		}
	}
	if i, ok := w.paths[k.Path]; ok {
		return i
	}
	return -1
}

// pathOf is the absolute path of a briefing's file, "" for what is none.
func pathOf(e *content.Entry) string {
	if e.Path == "" {
		return ""
	}
	path, err := filepath.Abs(e.Path)
	if err != nil {
		return ""
	}
	return path
}
