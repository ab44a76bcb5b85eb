package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lede/content/format"
	"lede/content/sanitize"
)

// openFolder adds the briefings in the folder that an argument names. Its error is
// ctx's.
func (o *opening) openFolder(ctx context.Context, path, label string) error {
	resolved, err := resolve(path)
	if err != nil {
		o.entries = append(o.entries, Entry{Name: label, Size: -1, Err: cannotOpen(label, err)})
		return ctx.Err()
	}
	if o.seen[resolved] {
		return nil // in another argument's folder
	}
	f := folder{path: path, resolved: resolved}
	if o.several {
		f.label = label
	}
	before := len(o.entries)
	found, err := o.scan(ctx, f)
	if err == nil && !found && len(o.entries) == before {
		o.entries = append(o.entries, Entry{Name: label, Size: -1, Err: noBriefings(label)})
	}
	return err
}

// A folder is one that is being searched.
type folder struct {
	path     string // how it was come to
	resolved string // absolute, with links resolved
	label    string // how the entries in it are prefixed; "" for the only argument
}

func (f folder) entry(name string) (path, label string) {
	path, label = filepath.Join(f.path, name), name
	if f.label != "" {
		label = f.label + "/" + name
	}
	return path, sanitize.Line(label)
}

// scan adds the briefings in f and the folders in it, in natural order, and reports
// whether there are any, new on the shelf or not. A folder is searched once,
// whichever way leads to it, so links cannot make the search endless.
func (o *opening) scan(ctx context.Context, f folder) (found bool, err error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	o.seen[f.resolved] = true
	listing, unlisted := list(f.path)
	if unlisted != nil {
		label := f.label
		if label == "" {
			label = labelOf(f.path)
		}
		o.entries = append(o.entries, Entry{Name: label, Size: -1, Err: cannotOpen(label, unlisted)})
	}
	for _, d := range listing {
		here := false
		switch {
		case hidden(d.Name()):
			continue
		case d.IsDir():
			path, label := f.entry(d.Name())
			here, err = o.enter(ctx, folder{path, filepath.Join(f.resolved, d.Name()), label})
		case d.Type()&fs.ModeSymlink != 0:
			here, err = o.follow(ctx, f, d.Name())
		case format.Announced(d.Name()):
			here = true
			o.add(f, d)
		}
		if err != nil {
			return found, err
		}
		found = found || here
	}
	return found, nil
}

// enter scans a folder unless that was done before.
func (o *opening) enter(ctx context.Context, f folder) (found bool, err error) {
	if o.seen[f.resolved] {
		return false, nil
	}
	return o.scan(ctx, f)
}

// add puts a file on the shelf without opening it.
func (o *opening) add(f folder, d fs.DirEntry) {
	path, label := f.entry(d.Name())
	if !o.claim(path) {
		return
	}
	info, err := d.Info()
	if err != nil {
		o.entries = append(o.entries, Entry{Name: label, Path: path, Size: -1, Err: cannotOpen(label, err)})
		return
	}
	o.entries = append(o.entries, entryOf(label, path, info))
}

// follow adds what a link in f leads to: a briefing or a folder of them.
func (o *opening) follow(ctx context.Context, f folder, name string) (found bool, err error) {
	path, label := f.entry(name)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		// A link that leads nowhere is worth a word only if it was to be a briefing.
		if format.Announced(name) {
			o.entries = append(o.entries, Entry{Name: label, Path: path, Size: -1, Err: deadLink(label, err)})
		}
		return false, nil
	case !info.IsDir():
		if !format.Announced(name) || !o.claim(path) {
			return format.Announced(name), nil
		}
		o.entries = append(o.entries, entryOf(label, path, info))
		return true, nil
	}
	resolved, err := resolve(path)
	if err != nil {
		o.entries = append(o.entries, Entry{Name: label, Size: -1, Err: cannotOpen(label, err)})
		return false, nil
	}
	if within(f.resolved, resolved) {
		o.entries = append(o.entries, Entry{Name: label, Size: -1, Err: folderLoop(label)})
		return false, nil
	}
	return o.enter(ctx, folder{path, resolved, label})
}

// resolve is the one path of a folder, whichever links lead to it.
func resolve(path string) (string, error) {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

// within reports whether path is folder or lies in it; both are absolute.
func within(path, folder string) bool {
	return path == folder ||
		strings.HasPrefix(path, strings.TrimSuffix(folder, string(filepath.Separator))+string(filepath.Separator))
}

// list is a folder's listing in natural order; on an error, what could be had of it.
func list(path string) ([]fs.DirEntry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	listing, err := f.ReadDir(-1)
	slices.SortFunc(listing, func(a, b fs.DirEntry) int { return natural(a.Name(), b.Name()) })
	return listing, err
}

// hidden reports whether a file or folder is kept out of sight: by the dot, which
// covers most version control, or because it is known to hold other things than a
// person's briefings.
func hidden(name string) bool {
	switch name {
	case "CVS", "RCS", "SCCS", "_darcs", "node_modules":
		return true
	}
	return strings.HasPrefix(name, ".")
}
