package durable

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
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

// A failingDraft takes half of what is written and says nothing, or fails at its end.
type failingDraft struct {
	Draft
	short bool
	err   error
}

func (d failingDraft) Write(b []byte) (int, error) {
	if d.short {
		b = b[:len(b)/2]
	}
	return d.Draft.Write(b)
}

func (d failingDraft) Close() error { return errors.Join(d.Draft.Close(), d.err) }

// Whatever step fails, what was there before is there, and nothing else.
func TestReplaceThatFails(t *testing.T) {
	failed := errors.New("failed")
	drafting := func(draft failingDraft) func(dir, pattern string) (Draft, error) {
		return func(dir, pattern string) (d Draft, err error) {
			draft.Draft, err = System().Create(dir, pattern)
			return draft, err
		}
	}
	for step, c := range map[string]struct {
		breaks func(d *Disk)
		want   error
	}{
		"mkdir":  {func(d *Disk) { d.MkdirAll = func(string) error { return failed } }, failed},
		"create": {func(d *Disk) { d.Create = func(string, string) (Draft, error) { return nil, failed } }, failed},
		"write":  {func(d *Disk) { d.Create = drafting(failingDraft{short: true}) }, io.ErrShortWrite},
		"close":  {func(d *Disk) { d.Create = drafting(failingDraft{err: failed}) }, failed},
		"rename": {func(d *Disk) { d.Rename = func(string, string) error { return failed } }, failed},
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "a")
		if err := WriteFile(path, []byte("before")); err != nil {
			t.Fatal(err)
		}
		disk := System()
		c.breaks(&disk)
		if err := disk.Replace(path, []byte("after")); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", step, err)
		}
		if b, err := os.ReadFile(path); err != nil || string(b) != "before" || len(names(t, dir)) != 1 {
			t.Errorf("%s: %q, %v; in the folder %q", step, b, err, names(t, dir))
		}
	}
}

func TestMove(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "new", "b")
	if err := WriteFile(from, []byte("text")); err != nil {
		t.Fatal(err)
	}
	if err := System().Move(from, to); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(to); err != nil || string(b) != "text" || len(names(t, dir)) != 1 {
		t.Errorf("%q, %v; in the folder %q", b, err, names(t, dir))
	}
}

func TestIsDraft(t *testing.T) {
	for name, want := range map[string]bool{".a.json.123.tmp": true, "a.tmp": false, ".a": false, "a.json": false} {
		if got := IsDraft(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestReasons(t *testing.T) {
	for _, c := range []struct {
		err             error
		full, forbidden bool
		reason          string
	}{
		{&fs.PathError{Op: "write", Path: "/a", Err: syscall.ENOSPC}, true, false, syscall.ENOSPC.Error()},
		{&os.LinkError{Op: "rename", Old: "/a", New: "/b", Err: syscall.EDQUOT}, true, false, syscall.EDQUOT.Error()},
		{fmt.Errorf("keeping: %w", &fs.PathError{Op: "open", Path: "/a", Err: syscall.EROFS}), false, true, syscall.EROFS.Error()},
		{fs.ErrPermission, false, true, "permission denied"},
		{io.ErrShortWrite, false, false, "short write"},
	} {
		if full, forbidden, reason := Full(c.err), Forbidden(c.err), Reason(c.err); full != c.full || forbidden != c.forbidden || reason != c.reason {
			t.Errorf("%v: full %v, forbidden %v, %q", c.err, full, forbidden, reason)
		}
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

func TestAdd(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "new", "a")
	if err := Documents().Add(path, []byte("first")); err != nil {
		t.Fatal(err)
	}
	if err := Documents().Add(path, []byte("second")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over another: %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "first" || len(names(t, filepath.Dir(path))) != 1 {
		t.Errorf("%q, %v; in the folder %q", b, err, names(t, filepath.Dir(path)))
	}
	if err := os.Mkdir(filepath.Join(dir, "b"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Documents().Add(filepath.Join(dir, "b"), nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("in place of a folder: %v", err)
	}
}

// Of several that add a file, one does, and what is there is what it wrote.
func TestAddTakesTurns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	var added atomic.Int32
	var who atomic.Value
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			text := strconv.Itoa(i)
			switch err := Documents().Add(path, []byte(text)); {
			case err == nil:
				added.Add(1)
				who.Store(text)
			case !errors.Is(err, fs.ErrExist):
				t.Error(err)
			}
		})
	}
	all.Wait()
	if b, err := os.ReadFile(path); err != nil || added.Load() != 1 || string(b) != who.Load() {
		t.Errorf("%d added; %q, %v", added.Load(), b, err)
	}
}

// A document is for whom any file that the person makes is for.
func TestDocumentsAreAsOthers(t *testing.T) {
	dir := t.TempDir()
	path, plain := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := Documents().Replace(path, nil); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(plain)
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	a, errA := os.Stat(path)
	b, errB := os.Stat(plain)
	if err := errors.Join(errA, errB); err != nil || a.Mode() != b.Mode() {
		t.Errorf("%v, others are %v; %v", a.Mode(), b.Mode(), err)
	}
}
