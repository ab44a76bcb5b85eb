package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"lede/content/format"
	"lede/content/ignore"
)

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
	pictures := companions(found)
	found = slices.DeleteFunc(found, func(d fs.DirEntry) bool {
		return hidden(d.Name()) || pictures[d.Name()] || !d.IsDir() && d.Type()&fs.ModeSymlink == 0 && !format.Announced(d.Name())
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
