package notebook

import "sync"

// notes are the notes of a notebook: those in its folder, and those that are only in
// memory.
type notes struct {
	mu     sync.Mutex
	folder folder
	// unsaved is, by ID, what is not on disk: all of it in a private notebook.
	unsaved map[string]Note
	// dropped are those of them that were deleted.
	dropped map[string]Note
	noted   *Noted // all of them; nil when one of them has changed
}

// Notes returns the notes of one briefing in the order of its text: those made on
// this text, on one of its former ones, or on one that calls itself the same. What
// calls itself the same need not be the same; the words decide (briefing/anchor).
//
// It takes microseconds when nothing has changed since it or AllNotes was last
// called, else as long as reading what has.
func (n *Notebook) Notes(k Key, former ...string) []Note { return n.Noted().Notes(k, former...) }

// AllNotes returns all notes, by the titles of their briefings and in the order of
// their texts.
func (n *Notebook) AllNotes() []Note { return n.Noted().All() }

// Noted returns all notes as they are now, with those that another lede or another
// program has put into the folder. What is wrong with a file is told by Notices.
func (n *Notebook) Noted() *Noted {
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	return n.noted()
}

// noted is Noted for a holder of the notes' mutex.
func (n *Notebook) noted() *Noted {
	s := &n.notes
	if n.dir != "" {
		r, err := s.folder.refresh(n.now())
		if err == nil && n.tend(r) {
			r, err = s.folder.refresh(n.now())
			r.changed = true
		}
		if err != nil {
			n.notices.add(asSentence(n.trouble(err, reading)))
		}
		if r.changed {
			s.noted = nil
		}
	}
	if s.noted == nil {
		all := make([]Note, 0, len(s.folder.files)+len(s.unsaved))
		for id, f := range s.folder.files {
			if _, ok := s.unsaved[id]; !ok && f.note != nil {
				note := *f.note
				note.kept = f.note
				all = append(all, note)
			}
		}
		for _, note := range s.unsaved {
			all = append(all, note)
		}
		s.noted = newNoted(all)
	}
	return s.noted
}
