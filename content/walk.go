package content

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lede/content/format"
)

// openFolder adds the briefings in the folder that an argument names. Its error is
// ctx's.
func (o *opening) openFolder(ctx context.Context, path, label string) error {
	resolved, err := resolve(path)
	if err != nil {
		o.put(Entry{Name: label, Size: -1, Err: cannotOpen(label, err)})
		return ctx.Err()
	}
	if o.seen[resolved] {
		return nil // in another argument's folder
	}
	f := folder{path: filepath.Clean(path), resolved: resolved, inTree: inWorkTree(resolved)}
	if o.several {
		f.label = label
	}
	entries, ignored := len(o.entries), o.ignored
	found, err := o.search(ctx, f)
	if err == nil && !found && len(o.entries) == entries {
		o.put(Entry{Name: label, Size: -1, Err: noBriefings(label, o.ignored-ignored)})
	}
	return err
}

// search adds the briefings in f and the folders in it, in natural order, and reports
// whether there are any, new on the shelf or not. A folder is searched once,
// whichever way leads to it, so links cannot make the search endless.
func (o *opening) search(ctx context.Context, f folder) (found bool, err error) {
	if o.seen[f.resolved] {
		return false, nil
	}
	l := newListing(f)
	o.ahead.begin(l)
	return o.walk(ctx, l)
}

// walk is search for a folder that is being read.
func (o *opening) walk(ctx context.Context, l *listing) (found bool, err error) {
	f := l.folder
	if o.seen[f.resolved] {
		return false, nil
	}
	if err := l.await(ctx); err != nil {
		return false, err
	}
	o.seen[f.resolved] = true
	o.folders = append(o.folders, f.path)
	o.ignored += l.left
	if l.err != nil {
		label := f.label
		if label == "" {
			label = labelOf(f.path)
		}
		o.put(Entry{Name: label, Size: -1, Err: cannotOpen(label, l.err)})
	}
	named := o.named.in[f.resolved]
	if room := cap(o.entries) - len(o.entries); room < len(l.items) {
		o.entries = slices.Grow(o.entries, len(l.items)+len(o.entries)) // append alone would copy five times as often
	}
	for _, it := range l.items {
		here := true
		switch {
		case it.below != nil:
			here, err = o.walk(ctx, it.below)
		case it.mode&fs.ModeSymlink != 0:
			here, err = o.follow(ctx, l, it)
		case named.take(it.name()):
			o.put(it.entry())
		}
		if err != nil {
			return found, err
		}
		found = found || here
	}
	return found, nil
}

// entry is the file's, which has not been looked at.
func (it item) entry() Entry {
	e := Entry{Name: it.label, Path: it.path, Size: -1}
	if it.mode != 0 {
		e.Err = notAFile(it.label, it.mode)
	}
	return e
}

// follow adds what a link in a folder leads to: a briefing or a folder of them.
func (o *opening) follow(ctx context.Context, in *listing, link item) (found bool, err error) {
	announced := format.Announced(link.name())
	info, err := os.Stat(link.path)
	switch {
	case err != nil:
		// A link that leads nowhere is worth a word only if it was to be a briefing.
		if announced {
			o.put(Entry{Name: link.label, Path: link.path, Size: -1, Err: deadLink(link.label, err)})
		}
		return false, nil
	case !info.IsDir():
		if announced && o.named.in[in.folder.resolved].take(link.name()) {
			o.put(entryOf(link.label, link.path, info))
		}
		return announced, nil
	}
	if in.rules.Out(link.path, true) {
		o.ignored++
		return false, nil
	}
	resolved, err := resolve(link.path)
	if err != nil {
		o.put(Entry{Name: link.label, Size: -1, Err: cannotOpen(link.label, err)})
		return false, nil
	}
	if within(in.folder.resolved, resolved) {
		o.put(Entry{Name: link.label, Size: -1, Err: folderLoop(link.label)})
		return false, nil
	}
	return o.search(ctx, in.folderIn(link, resolved))
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
