package notebook

import (
	"errors"
	"io/fs"
)

// Keep keeps a note, new or changed, and returns it as it is kept now, with an ID
// and what another lede changed in it meanwhile; who calls says when it was made and
// changed. When Keep returns without an error, the note is on disk.
//
// An error is a sentence for the reader. Unless the note cannot be kept at all, as one
// that is too long, it stays among the notes in memory, is returned, and is tried
// again with the next one, or by KeepUnsaved.
func (n *Notebook) Keep(note Note) (Note, error) {
	note, err := note.ready()
	if err != nil {
		return note, err
	}
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	n.notes.noted = nil
	delete(n.notes.dropped, note.ID)
	if n.dir == "" {
		note.kept = nil
		n.notes.hold(note)
		return note.clone(), nil
	}
	written, err := n.write(note)
	if err != nil {
		n.notes.hold(note)
		return note.clone(), n.trouble(err, writings)
	}
	delete(n.notes.unsaved, note.ID)
	_ = n.keepUnsaved() // it has been said of them
	return written, nil
}

// hold holds a note in memory.
func (s *notes) hold(note Note) {
	s.unsaved[note.ID] = note
	s.noted = nil
}

// Unsaved returns the notes that could not be written, which are lost when lede
// closes.
func (n *Notebook) Unsaved() []Note {
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	if n.dir == "" {
		return nil
	}
	all := make([]Note, 0, len(n.notes.unsaved))
	for _, note := range n.notes.unsaved {
		all = append(all, note)
	}
	return newNoted(all).All()
}

// KeepUnsaved tries again to write what could not be written. Its error is a sentence
// for the reader, and nil when nothing is left.
func (n *Notebook) KeepUnsaved() error {
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	if err := n.keepUnsaved(); err != nil {
		return n.trouble(err, writings)
	}
	return nil
}

func (n *Notebook) keepUnsaved() error {
	if n.dir == "" {
		return nil
	}
	for id, note := range n.notes.unsaved {
		if _, err := n.write(note); err != nil {
			return err // the others would fare no better
		}
		delete(n.notes.unsaved, id)
		n.notes.noted = nil
	}
	return nil
}

// write writes what a note changes, and returns the note as it is then.
func (n *Notebook) write(note Note) (Note, error) {
	unlock, err := n.lock()
	if err != nil {
		return note, err
	}
	defer unlock()
	there, raw, err := n.loadNoteLocked(note.ID)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return note, err
	}
	out := note
	if err == nil {
		var second *Note
		if out, second = mergeNotes(note.base(), note, there); second != nil {
			// First, for until the other is written the words stand in that one's file.
			if err := n.put(*second, nil); err != nil {
				return note, err
			}
			n.notices.add("This note was changed in another lede too: the words written there are kept in a note of their own.")
		}
	}
	if err != nil || !out.Equal(there) {
		if err := n.put(out, raw); err != nil {
			return note, err
		}
	}
	written := out.clone()
	written.kept = nil
	out.kept = &written
	return out.clone(), nil
}

// put writes a note over what is there. The caller holds the lock.
func (n *Notebook) put(note Note, there []byte) error {
	data, err := note.file(there)
	if err != nil {
		return err
	}
	return n.disk.Replace(n.notes.folder.notePath(note.ID), data)
}
