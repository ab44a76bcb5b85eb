package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A deleted note can be restored for keepDeleted, or until maxDeleted others have been
// deleted after it.
const (
	keepDeleted = 30 * 24 * time.Hour
	maxDeleted  = 1000
)

// ErrNoNote is what the errors of Delete and Restore match when there is no such note.
var ErrNoNote = errors.New("no such note")

func (n *Notebook) deletedPath(id string) string {
	return filepath.Join(n.notes.folder.dir, "deleted", id+".json")
}

// Delete deletes a note; for 30 days it can be restored. Its error is a sentence for
// the reader, and then the note is there as before.
func (n *Notebook) Delete(id string) error {
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	note, held := n.notes.unsaved[id]
	err := ErrNoNote
	if n.dir != "" && validID(id) {
		if err = n.moveNote(n.notes.folder.notePath(id), n.deletedPath(id)); errors.Is(err, fs.ErrNotExist) {
			err = ErrNoNote
		}
	}
	switch {
	case held && (err == nil || errors.Is(err, ErrNoNote)):
		n.notes.dropped[id] = note
		delete(n.notes.unsaved, id)
	case errors.Is(err, ErrNoNote):
		return &sentenceError{"this note is not there any more", err}
	case err != nil:
		return n.trouble(err, deleting)
	}
	n.notes.noted = nil
	n.sweep()
	return nil
}

// Restore brings back a note that was deleted. Its error is a sentence for the reader.
func (n *Notebook) Restore(id string) error {
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	n.notes.noted = nil
	if note, ok := n.notes.dropped[id]; ok {
		delete(n.notes.dropped, id)
		n.notes.hold(note)
		if err := n.keepUnsaved(); err != nil {
			return n.trouble(err, writings)
		}
		return nil
	}
	if n.dir == "" || !validID(id) || !exists(n.deletedPath(id)) {
		return &sentenceError{fmt.Sprintf("this note cannot be restored: it was deleted over %d days ago, or never was there", keepDeleted/24/time.Hour), ErrNoNote}
	}
	if exists(n.notes.folder.notePath(id)) {
		return &sentenceError{"this note is there already; as it was when it was deleted it is in " + filepath.Dir(n.deletedPath(id)), fs.ErrExist}
	}
	if err := n.moveNote(n.deletedPath(id), n.notes.folder.notePath(id)); err != nil {
		return n.trouble(err, restoring)
	}
	return nil
}

// moveNote moves the file of a note. Its time says since when it is where it is.
func (n *Notebook) moveNote(from, to string) error {
	if !exists(from) {
		return fs.ErrNotExist
	}
	unlock, err := n.lock()
	if err != nil {
		return err
	}
	defer unlock()
	now := n.now()
	_ = os.Chtimes(from, now, now) // a wrong time keeps it for longer or shorter, not at once from being restored
	return n.disk.Move(from, to)
}

// exists reports whether there is a file at path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// sweep removes the notes that were deleted too long ago, or before too many others.
// What cannot be removed is left for the next time.
func (n *Notebook) sweep() {
	if n.dir == "" {
		return
	}
	dir := filepath.Dir(n.deletedPath(""))
	entries, _ := os.ReadDir(dir) // when it is not there, nothing has been deleted
	type deleted struct {
		name string
		at   time.Time
	}
	var all []deleted
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && strings.HasSuffix(e.Name(), ".json") {
			all = append(all, deleted{e.Name(), info.ModTime()})
		}
	}
	slices.SortFunc(all, func(a, b deleted) int { return b.at.Compare(a.at) })
	for i, d := range all {
		if i >= maxDeleted || n.now().Sub(d.at) > keepDeleted {
			_ = os.Remove(filepath.Join(dir, d.name))
		}
	}
}
