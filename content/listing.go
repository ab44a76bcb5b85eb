package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"lede/content/format"
	"lede/content/ignore"
	"lede/content/sanitize"
)

// A folder is one that is being searched.
type folder struct {
	path     string        // how it was come to, clean
	resolved string        // absolute, with links resolved
	label    string        // how the entries in it are prefixed, sanitised; "" for the only argument
	rules    *ignore.Rules // of the folders above it
	inTree   bool          // one of those is a work tree
}

// before is what the paths in f begin with.
func (f folder) before() string {
	return strings.TrimSuffix(filepath.Join(f.path, "x"), "x")
}

// A listing is what a folder holds that may matter to a shelf, in natural order. It is
// read ahead of the walk over the folders, which decides in which order, and
// whether, what was read gets on the shelf.
type listing struct {
	folder folder
	read   chan struct{} // closed when what follows is there
	items  []item
	// left is how many files that are announced as texts, links and folders the rules
	// leave out.
	left   int
	rules  *ignore.Rules
	inTree bool
	err    error // items are what could be had
}

func newListing(f folder) *listing { return &listing{folder: f, read: make(chan struct{})} }

// An item is a file that is announced as a text, a link or a folder.
type item struct {
	path, label string
	mode        fs.FileMode // the type alone
	below       *listing    // of a folder
}

// name is the item's name in its folder.
func (it item) name() string { return filepath.Base(it.path) }

// await waits until the listing is there. Its error is ctx's.
func (l *listing) await(ctx context.Context) error {
	select {
	case <-l.read:
	case <-ctx.Done():
	}
	return ctx.Err()
}

// fill reads the folder, but none below it.
func (l *listing) fill() {
	defer close(l.read)
	var found []fs.DirEntry
	found, l.err = list(l.folder.path)
	l.rules, l.inTree = l.folder.rulesWith(found)
	found = slices.DeleteFunc(found, func(d fs.DirEntry) bool {
		return hidden(d.Name()) || !d.IsDir() && d.Type()&fs.ModeSymlink == 0 && !format.Announced(d.Name())
	})
	slices.SortFunc(found, func(a, b fs.DirEntry) int { return natural(a.Name(), b.Name()) })
	l.items = make([]item, 0, len(found))
	paths := l.folder.paths(found)
	for i, d := range found {
		if l.rules.Out(paths[i], d.IsDir()) {
			l.left++
			continue
		}
		it := item{path: paths[i], label: l.folder.labelOf(paths[i], d.Name()), mode: d.Type()}
		if d.IsDir() {
			it.below = newListing(l.folderIn(it, filepath.Join(l.folder.resolved, d.Name())))
		}
		l.items = append(l.items, it)
	}
}

// folderIn is the folder that an item is or, being a link, leads to.
func (l *listing) folderIn(it item, resolved string) folder {
	return folder{path: it.path, resolved: resolved, label: it.label, rules: l.rules, inTree: l.inTree}
}

// list is what a folder holds; on an error, what could be had of it.
func list(path string) ([]fs.DirEntry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return f.ReadDir(-1)
}

// paths are those of what f holds. They share their memory: a shelf has very many.
func (f folder) paths(in []fs.DirEntry) []string {
	before, size := f.before(), 0
	for _, d := range in {
		size += len(before) + len(d.Name())
	}
	var all strings.Builder
	all.Grow(size)
	for _, d := range in {
		all.WriteString(before)
		all.WriteString(d.Name())
	}
	rest, paths := all.String(), make([]string, len(in))
	for i, d := range in {
		n := len(before) + len(d.Name())
		paths[i], rest = rest[:n], rest[n:]
	}
	return paths
}

// labelOf is how what f holds under a name is called, which is mostly how its path
// ends; then it takes no memory of its own.
func (f folder) labelOf(path, name string) string {
	if f.label == "" {
		return sanitize.Line(path[len(path)-len(name):])
	}
	if n := len(f.label) + 1 + len(name); filepath.Separator == '/' && n <= len(path) &&
		strings.HasPrefix(path[len(path)-n:], f.label) {
		return sanitize.Line(path[len(path)-n:])
	}
	return f.label + "/" + sanitize.Line(name)
}

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
