package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// patience is how long a test waits for what must come.
const patience = time.Minute

// ways are the ways in which folders are watched here. A system that tells nothing
// has only one.
func ways() map[string]how {
	soon := pace{share: 1, least: time.Millisecond, most: 10 * time.Millisecond}
	all := map[string]how{"looking": {func(string) bool { return false }, mostNotified, soon}}
	if mostNotified > 0 {
		seldom := pace{share: 1, least: time.Hour, most: time.Hour}
		all["being told"] = how{func(string) bool { return true }, mostNotified, seldom}
	}
	return all
}

func await(t *testing.T, events <-chan struct{}, what string) {
	t.Helper()
	select {
	case _, ok := <-events:
		if !ok {
			t.Fatalf("%s: it has ended", what)
		}
	case <-time.After(patience):
		t.Fatalf("%s: no event", what)
	}
}

func TestFolders(t *testing.T) {
	for name, h := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			a := filepath.Join(dir, "a.md")
			write(t, a, "text")
			ctx, cancel := context.WithCancel(t.Context())
			w := folders(ctx, h)
			w.Set([]string{dir + string(filepath.Separator), dir})
			await(t, w.Events(), "under watch")

			write(t, a, "a longer text")
			await(t, w.Events(), "written in place")
			write(t, filepath.Join(dir, ".tmp"), "a text that takes its place")
			must(t, os.Rename(filepath.Join(dir, ".tmp"), a))
			await(t, w.Events(), "replaced")
			must(t, os.Remove(a))
			await(t, w.Events(), "deleted")

			below := filepath.Join(dir, "below")
			must(t, os.Mkdir(below, 0o700))
			await(t, w.Events(), "a new folder")
			w.Set([]string{dir, below})
			await(t, w.Events(), "the new folder under watch")
			write(t, filepath.Join(below, "b.md"), "text")
			await(t, w.Events(), "a file in the new folder")

			must(t, os.RemoveAll(below))
			await(t, w.Events(), "the folder deleted")
			write(t, filepath.Join(below, "c.md"), "text")
			w.Set([]string{dir, below})
			await(t, w.Events(), "another under its name")
			write(t, filepath.Join(below, "d.md"), "text")
			await(t, w.Events(), "a file in the other")

			cancel()
			for range w.Events() { // until it has ended
			}
		})
	}
}

// Beyond the folders that the system is asked to tell of, one looks.
func TestMoreThanTheSystemIsAsked(t *testing.T) {
	if mostNotified == 0 {
		t.Skip("the system is not asked here")
	}
	h := ways()["being told"]
	h.most = 2
	ctx, cancel := context.WithCancel(t.Context())
	w := &Watcher{wake: make(chan struct{}, 1), notes: newNotes(h.most), how: h}
	defer func() { _ = w.notes.Close() }()
	defer cancel()
	root := t.TempDir()
	var wanted []string
	for _, name := range []string{"a", "b", "c", "d"} {
		wanted = append(wanted, filepath.Join(root, name))
		must(t, os.Mkdir(wanted[len(wanted)-1], 0o700))
	}
	looked := newPatrol()
	for i, c := range []struct {
		wanted        []string
		more          bool
		noted, looked int
	}{
		{wanted, true, 2, 2}, {wanted, false, 2, 2}, {wanted[2:], true, 2, 0}, {wanted[3:], false, 1, 0},
		{[]string{filepath.Join(root, "nowhere"), wanted[0]}, true, 1, 1},
	} {
		w.Set(c.wanted)
		if more := w.take(ctx, looked); more != c.more {
			t.Errorf("%d: some are new: %v", i, more)
		}
		if n := len(w.notes.WatchList()); n != c.noted || len(looked.posts) != c.looked {
			t.Errorf("%d: %d are told of and %d looked at, want %d and %d", i, n, len(looked.posts), c.noted, c.looked)
		}
	}
}

func TestSetWithoutEnd(t *testing.T) {
	w := Folders(t.Context())
	dir := t.TempDir()
	for range 1000 {
		w.Set([]string{dir}) // nobody waits
	}
	await(t, w.Events(), "under watch")
}

func TestMatters(t *testing.T) {
	for name, want := range map[string]bool{
		"a.md": true, "folder": true, ".a.md.swp": false, ".git": false, ".ledeignore": true, ".gitignore": true, ".#a.md": false,
	} {
		if matters(name) != want {
			t.Errorf("%s matters: %v", name, !want)
		}
	}
}
