package durable

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
)

func TestWriteFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	path := filepath.Join(dir, "a")
	for _, text := range []string{"first", "second, and longer", ""} {
		if err := WriteFile(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != text {
			t.Errorf("%q, %v; want %q", b, err, text)
		}
	}
	if names := names(t, dir); len(names) != 1 {
		t.Errorf("left behind: %q", names)
	}
	if runtime.GOOS == "windows" {
		return // permissions say nothing there
	}
	for name, want := range map[string]os.FileMode{path: 0o600, dir: 0o700, filepath.Dir(dir): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %v", name, info.Mode().Perm(), err, want)
		}
	}
}

func TestWriteFileThatFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, []byte("text")); err == nil {
		t.Error("a folder that is not empty was replaced")
	}
	if names := names(t, dir); len(names) != 1 {
		t.Errorf("left behind: %q", names)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range list {
		names = append(names, d.Name())
	}
	return names
}

// Under the lock there is never more than one.
func TestLockTakesTurns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "lock")
	var inside, turns atomic.Int32 // the race detector knows nothing of file locks
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			unlock, err := Lock(path)
			if err != nil {
				t.Error(err)
				return
			}
			defer unlock()
			if n := inside.Add(1); n != 1 {
				t.Errorf("%d at once", n)
			}
			inside.Add(-1)
			turns.Add(1)
		})
	}
	all.Wait()
	if n := turns.Load(); n != 8 {
		t.Errorf("%d turns", n)
	}
}

func TestLockThatIsHeld(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	unlock, err := Lock(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Lock(path); !errors.Is(err, ErrBusy) {
		t.Errorf("held: %v", err)
	}
	unlock()
	again, err := Lock(path)
	if err != nil {
		t.Fatalf("let go: %v", err)
	}
	again()
}

func TestLockThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	if _, err := Lock(dir); err == nil || errors.Is(err, ErrBusy) {
		t.Errorf("a folder for a lock: %v", err)
	}
}
