// Package library makes a shelf searchable: it indexes the texts of the briefings on
// it, keeps the index up to date, answers queries from it, and tells of each briefing
// what a list of many wants to know.
//
// It owns the index in the cache folder. It does not own which briefings are on the
// shelf (package content), what a query means in a text (briefing/query), what a word
// is (briefing/terms), or anything that could not be made anew from the files.
//
// # The index
//
// One SQLite file for each set of folders, named after a hash of their paths, with an
// FTS5 table of the words in which the text itself is not kept. It says which
// briefings may match; whether one does, and where, is read from its file, which is
// then as new as the disk. A shelf without a folder, a private reader and a cache
// folder that cannot be written have the same index in memory.
//
// What is wrong with an index is never the reader's to repair: one that is damaged, of
// another version or deleted is made anew, and a notice says so.
//
// # Several at once
//
// Searches do not wait for an update, nor the other way round. Of several ledes with
// one shelf a single one indexes, the others read what it has written and take over
// when it ends. A program that is killed leaves what it had committed.
package library

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content"
)

// Facts is what the index knows of a briefing without its text.
type Facts struct {
	Entry     int    // index on the shelf
	Hash      string // as notebook.KeyOf has it
	Slug      string // "" when it states none and has no headline; as the text has it
	Title     string // sanitised
	Derived   bool   // the title is not the document's own
	Outlet    string // sanitised
	Published string // as EDTF where it could be read, else as written and sanitised; "" for none
	Words     int
	Kinds     [16]int // items by kind of section
	Err       string  // why it could not be read; the rest is empty then
}

// Count is how many items the sections of a kind have.
func (f *Facts) Count(k briefing.Kind) int { return f.Kinds[k] }

// Progress is how far the index is.
type Progress struct {
	Done, Total int  // briefings, of those that have to be read
	Failed      int  // that could not be read
	Elsewhere   bool // another lede is indexing this shelf
	Finished    bool
	// Facts are of the briefings that have been indexed since the last report.
	Facts []Facts
}

// A Result is a briefing that a query matches.
type Result struct {
	Entry int // index on the shelf
	Facts Facts
	Hits  []query.Hit // in the order of the text; at most as many as were asked for
	More  bool        // there are more
	Score float64     // the higher the better; 0 until it has been ranked
}

// A Library is a shelf with its index. It is safe for concurrent use.
type Library struct {
	path  string // of the index; "" in memory
	roots roots

	updating sync.Mutex // held by the one Update that runs
	listener *listener  // nil while an Update runs

	mu      sync.Mutex
	store   *store
	shelf   content.Shelf
	entries map[string]int // by what the index calls their files
	notices []string
}

// Open opens the index of a shelf, which args named, in the folder dir; "" keeps it in
// memory, and so does a shelf without a folder. It reads no briefing: Update does.
// A Library has to be closed.
func Open(ctx context.Context, dir string, args []string, shelf content.Shelf) (*Library, error) {
	l := &Library{roots: rootsOf(args)}
	l.Shelve(shelf)
	if dir != "" && l.roots.folders {
		l.path = filepath.Join(dir, l.roots.file())
		prune(dir, time.Now())
	}
	var err error
	l.store, err = l.open(ctx)
	return l, err
}

// Close waits for an Update, whose context should have ended, and lets the index go.
func (l *Library) Close() error {
	l.updating.Lock()
	defer l.updating.Unlock()
	l.hush()
	return l.current().close()
}

// Shelve replaces the shelf, as when files have come or gone. The next Update brings
// the index up to it.
func (l *Library) Shelve(shelf content.Shelf) {
	entries := make(map[string]int, len(shelf.Entries))
	for i := range shelf.Entries {
		entries[l.roots.name(&shelf.Entries[i])] = i
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.shelf, l.entries = shelf, entries
}

// Shelf is the shelf whose entries facts and results count.
func (l *Library) Shelf() content.Shelf {
	shelf, _ := l.shelved()
	return shelf
}

// Private reports whether the index is in memory, and ends with the program.
func (l *Library) Private() bool { return l.current().path == "" }

// Notices returns the sentences for the reader that came up since it was last called.
func (l *Library) Notices() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	notices := l.notices
	l.notices = nil
	return notices
}

// notice adds a sentence, once.
func (l *Library) notice(sentence string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Contains(l.notices, sentence) {
		l.notices = append(l.notices, sentence)
	}
}

func (l *Library) current() *store {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.store
}

// shelved is the shelf and the entry of each file.
func (l *Library) shelved() (content.Shelf, map[string]int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.shelf, l.entries
}

// open opens the store, a new one where there is none that can be used.
func (l *Library) open(ctx context.Context) (*store, error) {
	if l.path == "" {
		return openMemory(ctx)
	}
	s, err := openStore(ctx, l.path)
	if err == nil {
		s.used(time.Now())
		return s, nil
	}
	if damaged(err) {
		if s, err = l.renew(ctx, err); err == nil {
			return s, nil
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	l.notice(inMemory(filepath.Dir(l.path), err))
	return openMemory(ctx)
}

// renew removes an index that cannot be used, for the reason why, and begins another.
func (l *Library) renew(ctx context.Context, why error) (*store, error) {
	release, ok := lock(l.path)
	if !ok {
		return nil, errBusy
	}
	defer release()
	if s, err := openStore(ctx, l.path); err == nil {
		return s, nil // another lede was faster
	}
	s, err := openAnew(ctx, l.path)
	if err == nil && !errors.Is(why, errVersion) {
		l.notice(anewNotice)
	}
	return s, err
}
