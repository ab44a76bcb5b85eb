package notebook

import (
	"errors"
	"io/fs"
	"path/filepath"
	"time"
)

// tend looks after files that are no notes as they are. A damaged one is moved aside, and
// one that is arriving is read again the next time. A copy, such as a program that keeps
// two machines alike makes when a note was changed on both, becomes a note of its own
// unless it says the same. It reports whether there are other notes now.
func (n *Notebook) tend(r refreshment) (changed bool) {
	if len(r.damaged)+len(r.copies) == 0 {
		return false
	}
	unlock, err := n.lock()
	if err != nil {
		n.notices.add(asSentence(n.trouble(err, reading)))
		return false
	}
	defer unlock()
	f := &n.notes.folder
	for _, id := range r.damaged {
		note, _, err := n.loadNoteLocked(id)
		switch {
		case err == nil:
			f.files[id] = noteFile{f.files[id].info, &note}
			changed = true
		case errors.Is(err, errDamaged):
			f.read = time.Time{}
		case !errors.Is(err, fs.ErrNotExist):
			n.notices.add(asSentence(n.trouble(err, reading)))
		}
	}
	for _, name := range r.copies {
		err := n.adopt(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errDamaged) {
			n.notices.add(asSentence(n.trouble(err, reading)))
		}
		changed = changed || err == nil
	}
	return changed
}

// adopt makes a note of a copy of one, and moves the copy to the deleted notes. The
// caller holds the lock.
func (n *Notebook) adopt(name string) error {
	path := filepath.Join(n.notes.folder.dir, name)
	note, raw, err := loadNote(path)
	if err != nil {
		return err
	}
	there, _, err := n.loadNoteLocked(note.ID)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = n.put(note, raw)
	case err == nil && there.Body != note.Body:
		err = n.put(note.beside(), raw)
	}
	if err != nil {
		return err
	}
	return n.disk.Move(path, filepath.Join(filepath.Dir(n.deletedPath(note.ID)), name))
}
