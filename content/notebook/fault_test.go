package notebook

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"lede/content/durable"
)

// A failing is which step fails, and how.
type failing struct {
	step string // mkdir, create, write, short, sync, close or rename
	err  error
	skip int // how often the step succeeds before
}

func (f *failing) fails(step string) bool {
	if f.step != step {
		return false
	}
	f.skip--
	return f.skip < 0
}

// diskFailing is the system's disk, but that f fails on it.
func diskFailing(f failing) durable.Disk {
	works := durable.System()
	return durable.Disk{
		MkdirAll: func(dir string) error {
			if f.fails("mkdir") {
				return &fs.PathError{Op: "mkdir", Path: dir, Err: f.err}
			}
			return works.MkdirAll(dir)
		},
		Create: func(dir, pattern string) (durable.Draft, error) {
			if f.fails("create") {
				return nil, &fs.PathError{Op: "open", Path: dir, Err: f.err}
			}
			d, err := works.Create(dir, pattern)
			return &failingDraft{d, &f}, err
		},
		Rename: func(from, to string) error {
			if f.fails("rename") {
				return &os.LinkError{Op: "rename", Old: from, New: to, Err: f.err}
			}
			return works.Rename(from, to)
		},
	}
}

type failingDraft struct {
	durable.Draft
	f *failing
}

func (d *failingDraft) Write(b []byte) (int, error) {
	switch {
	case d.f.fails("write"):
		n, _ := d.Draft.Write(b[:len(b)/2])
		return n, &fs.PathError{Op: "write", Path: d.Name(), Err: d.f.err}
	case d.f.fails("short"):
		return d.Draft.Write(b[:len(b)/2])
	}
	return d.Draft.Write(b)
}

func (d *failingDraft) Sync() error {
	if d.f.fails("sync") {
		return &fs.PathError{Op: "sync", Path: d.Name(), Err: d.f.err}
	}
	return d.Draft.Sync()
}

func (d *failingDraft) Close() error {
	err := d.Draft.Close()
	if d.f.fails("close") {
		return &fs.PathError{Op: "close", Path: d.Name(), Err: d.f.err}
	}
	return err
}

// contents is every file below dir and what stands in it.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			b, readErr := os.ReadFile(path)
			all[path], err = string(b), readErr
		}
		return err
	}))
	return all
}

// Whatever step fails, of whatever is done with a note: the error is a sentence, the
// files are as they were, the note is still there in memory, and when the disk works
// again everything is written.
func TestEveryStepFails(t *testing.T) {
	steps := []failing{
		{step: "mkdir", err: syscall.EACCES}, {step: "create", err: syscall.EROFS}, {step: "create", err: syscall.EMFILE},
		{step: "write", err: syscall.ENOSPC}, {step: "write", err: syscall.EIO}, {step: "short", err: io.ErrShortWrite},
		{step: "sync", err: syscall.EIO}, {step: "close", err: syscall.EDQUOT}, {step: "rename", err: syscall.EIO}, {step: "rename", err: syscall.ENOSPC},
	}
	for _, step := range steps {
		t.Run(fmt.Sprintf("%s %v", step.step, step.err), func(t *testing.T) {
			n := opened(t, t.TempDir())
			there := kept1(t, n, noteOn("harbour", "there"))
			gone := kept1(t, n, noteOn("harbour", "gone"))
			must(t, n.Delete(gone.ID))
			before := contents(t, n.dir)

			n.disk = diskFailing(step)
			failed := func(what string, err error) {
				t.Helper()
				if err == nil || !errors.Is(err, step.err) || strings.Contains(err.Error(), ".tmp") || !strings.Contains(err.Error(), n.dir) {
					t.Errorf("%s: %v", what, err)
				}
				if after := contents(t, n.dir); !reflect.DeepEqual(after, before) {
					t.Errorf("%s: the files are %v", what, slices.Sorted(maps.Keys(after)))
				}
			}
			fresh, err := n.Keep(noteOn("ferry", "fresh"))
			failed("a new note", err)
			n.disk = diskFailing(step)
			changed := there
			changed.Body = "changed"
			changed, err = n.Keep(changed)
			failed("a changed note", err)
			if !strings.Contains(err.Error(), "the note is kept only until lede closes") {
				t.Errorf("%v", err)
			}
			n.disk = diskFailing(step)
			failed("what was kept in memory", n.KeepUnsaved())
			n.disk = diskFailing(step)
			_, err = n.Import(strings.NewReader(exported(t, noteOn("ferry", "imported").withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8"))))
			failed("an imported note", err)
			if step.step == "mkdir" || step.step == "rename" { // the others take no part in it
				n.disk = diskFailing(step)
				failed("restored", n.Restore(gone.ID))
				n.disk = diskFailing(step)
				failed("deleted", n.Delete(there.ID))
			}

			sameNotes(t, n.AllNotes(), []Note{changed, fresh})
			sameNotes(t, n.Unsaved(), []Note{changed, fresh})
			sameNotes(t, opened(t, n.dir).AllNotes(), []Note{there})

			n.disk = durable.System()
			next := kept1(t, n, noteOn("No reason", "next")) // takes the others with it
			sameNotes(t, n.Unsaved(), nil)
			sameNotes(t, opened(t, n.dir).AllNotes(), []Note{changed, next, fresh})
			must(t, n.Restore(gone.ID))
		})
	}
}

// When words have to be kept twice, a failure after the first leaves no more than the
// same words twice, and no less.
func TestAConflictFailsHalfway(t *testing.T) {
	for skip := range 2 {
		n := opened(t, t.TempDir())
		mine := kept1(t, n, noteOn("harbour", "first"))
		theirs := noteNamed(t, opened(t, n.dir), mine.ID)
		theirs.Body = "theirs"
		kept1(t, opened(t, n.dir), theirs)
		mine.Body = "mine"
		n.disk = diskFailing(failing{"rename", syscall.EIO, skip})
		if _, err := n.Keep(mine); !errors.Is(err, syscall.EIO) {
			t.Fatalf("%v", err)
		}
		for _, note := range opened(t, n.dir).AllNotes() {
			if note.Body != "theirs" {
				t.Errorf("after %d: %+v", skip, note)
			}
		}
		n.disk = durable.System()
		must(t, n.KeepUnsaved())
		all := opened(t, n.dir).AllNotes()
		if len(all) != 2 || all[0].Body == all[1].Body {
			t.Errorf("after %d: %+v", skip, all)
		}
	}
}

// Words that are replaced by an import are kept before they are replaced.
func TestAnUpdateFailsHalfway(t *testing.T) {
	for skip := range 2 {
		n := opened(t, t.TempDir())
		note := kept1(t, n, noteOn("harbour", "there"))
		newer := note
		newer.Body, newer.Modified = "newer", tuesday
		n.disk = diskFailing(failing{"rename", syscall.EIO, skip})
		if _, err := n.Import(strings.NewReader(exported(t, newer))); !errors.Is(err, syscall.EIO) {
			t.Fatalf("%v", err)
		}
		same(t, opened(t, n.dir).AllNotes()[0], note)
		n.disk = durable.System()
		imported(t, n, exported(t, newer), Imported{Updated: 1})
		same(t, opened(t, n.dir).AllNotes()[0], newer)
		must(t, n.Restore(note.beside().ID))
	}
}

func TestAReadOnlyFolder(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("permissions do not bind here")
	}
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", "there"))
	dir := filepath.Join(n.dir, "notes")
	must(t, os.Chmod(dir, 0o500))
	defer func() { must(t, os.Chmod(dir, 0o700)) }()
	fresh, err := n.Keep(noteOn("ferry", "fresh"))
	if !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
	if err := n.Delete(note.ID); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "the note is not deleted") {
		t.Errorf("%v", err)
	}
	sameNotes(t, n.AllNotes(), []Note{note, fresh})
}

// A folder that cannot be read says so, once, and what is in memory shows.
func TestAFolderThatCannotBeRead(t *testing.T) {
	n := opened(t, t.TempDir())
	must(t, os.WriteFile(filepath.Join(n.dir, "notes"), []byte("mine"), 0o600))
	note, err := n.Keep(noteOn("ferry", "words"))
	if err == nil || !strings.Contains(err.Error(), "could not be used") {
		t.Errorf("%v", err)
	}
	sameNotes(t, n.AllNotes(), []Note{note})
	sameNotes(t, n.AllNotes(), []Note{note})
	if notices := n.Notices(); len(notices) != 1 || !strings.Contains(notices[0], "the notes in it do not show") {
		t.Errorf("notices %q", notices)
	}
	if b, err := os.ReadFile(filepath.Join(n.dir, "notes")); err != nil || string(b) != "mine" {
		t.Errorf("%q, %v", b, err)
	}
}

// A folder that vanishes while lede is open is made again.
func TestAFolderThatVanishes(t *testing.T) {
	n := opened(t, filepath.Join(t.TempDir(), "lede"))
	note := kept1(t, n, noteOn("harbour", "first"))
	must(t, os.RemoveAll(n.dir))
	note.Body, note.Modified = "second", tuesday.Add(time.Hour)
	note = kept1(t, n, note)
	sameNotes(t, opened(t, n.dir).AllNotes(), []Note{note})
}
