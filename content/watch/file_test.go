package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func awaitChange(t *testing.T, changes <-chan Change, want Change, what string) {
	t.Helper()
	select {
	case got, ok := <-changes:
		if !ok || got != want {
			t.Fatalf("%s: %+v, %v; want %+v", what, got, ok, want)
		}
	case <-time.After(patience):
		t.Fatalf("%s: nothing was told", what)
	}
}

func TestFile(t *testing.T) {
	for name, h := range ways() {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.md")
			write(t, path, "text")
			ctx, cancel := context.WithCancel(t.Context())
			changes := watchFile(ctx, path, h)

			write(t, path, "a longer text")
			awaitChange(t, changes, Change{}, "written in place")
			write(t, filepath.Join(dir, ".tmp"), "a text that takes its place")
			must(t, os.Rename(filepath.Join(dir, ".tmp"), path))
			awaitChange(t, changes, Change{}, "replaced")
			must(t, os.Remove(path))
			awaitChange(t, changes, Change{Gone: true}, "deleted")
			write(t, path, "it is there again")
			awaitChange(t, changes, Change{}, "back")

			cancel()
			for range changes { // until it has ended
			}
		})
	}
}

func TestFileBehindALink(t *testing.T) {
	for name, h := range ways() {
		t.Run(name, func(t *testing.T) {
			target, link := filepath.Join(t.TempDir(), "a.md"), filepath.Join(t.TempDir(), "link.md")
			write(t, target, "text")
			if err := os.Symlink(target, link); err != nil {
				t.Skipf("no links here: %v", err)
			}
			changes := watchFile(t.Context(), link, h)
			write(t, target, "a longer text")
			awaitChange(t, changes, Change{}, "what it leads to was written")
			must(t, os.Remove(link))
			awaitChange(t, changes, Change{Gone: true}, "the link was removed")
		})
	}
}

// What nobody has received is not what is told in the end.
func TestFileTellsTheLast(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.md")
	write(t, path, "text")
	f := fileWatch{path: path, told: make(chan Change, 1), how: ways()["looking"]}
	f.rest.known = stampOf(path)
	write(t, path, "a longer text")
	for f.rest.known != stampOf(path) {
		f.look()
	}
	must(t, os.Remove(path))
	for f.rest.known != (stamp{}) {
		f.look()
	}
	awaitChange(t, f.told, Change{Gone: true}, "gone")
}
