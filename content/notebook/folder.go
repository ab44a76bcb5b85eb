package notebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"
)

const (
	// maxNoteFile is the size of the largest file of a note, in bytes: MaxBody, each
	// byte of it escaped, and what stands around it.
	maxNoteFile = 6*MaxBody + 1<<20
	// settles is how long after a change a folder may change again without its time
	// of modification showing it, on a file system with fine times and on one that
	// counts seconds.
	settles, settlesCoarse = 20 * time.Millisecond, 2 * time.Second
	// arrives is how long a file may be half there while another program copies it in.
	arrives = 2 * time.Second
	// abandoned is the age of a draft that nobody is writing any more.
	abandoned = time.Hour
)

// A folder is the notes in a folder as they were last read. It is read again when
// its time of modification has changed, which it does when a file is made, renamed or
// removed; a file that another program overwrites in place is seen when something
// else changes.
type folder struct {
	dir     string
	changed time.Time // the folder's time of modification
	read    time.Time // when that was looked at; zero when it has to be again
	files   map[string]noteFile
}

// A noteFile is one note and the file it was read from.
type noteFile struct {
	info fs.FileInfo
	note *Note // nobody changes it; nil for what could not be read
}

// notePath is where a note is kept.
func (f *folder) notePath(id string) string { return filepath.Join(f.dir, id+".json") }

// stale reports whether the folder has to be read again, and its time of
// modification.
func (f *folder) stale() (bool, time.Time, error) {
	info, err := os.Stat(f.dir)
	if err != nil {
		return true, time.Time{}, err
	}
	changed, settles := info.ModTime(), settles
	if changed.Nanosecond() == 0 {
		settles = settlesCoarse
	}
	return !changed.Equal(f.changed) || f.read.Before(changed.Add(settles)), changed, nil
}

// refresh reads again what has changed, and reports whether anything has. Files that
// are no notes are returned; so is an error of the folder itself, in which no notes
// are found then.
func (f *folder) refresh(now time.Time) (changed bool, damaged []string, err error) {
	stale, modified, err := f.stale()
	if !stale {
		return false, nil, nil
	}
	var entries []fs.DirEntry
	if err == nil {
		entries, err = os.ReadDir(f.dir)
	}
	if err != nil {
		changed = len(f.files) > 0
		f.files, f.read = nil, time.Time{}
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return changed, nil, err
	}
	f.changed, f.read = modified, now
	names, infos := f.list(entries, now)
	files := make([]noteFile, len(names))
	reread := make([]bool, len(names))
	each(len(names), func(i int) {
		if old, ok := f.files[names[i]]; ok && old.note != nil && sameFile(old.info, infos[i]) {
			files[i] = old
			return
		}
		reread[i] = true
		files[i] = noteFile{info: infos[i]}
		if n, _, err := loadNote(f.notePath(names[i])); err == nil {
			files[i].note = &n
		}
	})
	changed = len(names) != len(f.files)
	next := make(map[string]noteFile, len(names))
	for i, name := range names {
		next[name] = files[i]
		changed = changed || reread[i]
		if files[i].note == nil {
			damaged = append(damaged, name)
		}
	}
	f.files = next
	return changed, damaged, nil
}

// list is the notes among the entries of the folder. Drafts that a lede left behind
// when it was killed are removed.
func (f *folder) list(entries []fs.DirEntry, now time.Time) (ids []string, infos []fs.FileInfo) {
	for _, e := range entries {
		draft := strings.HasPrefix(e.Name(), ".") && strings.HasSuffix(e.Name(), draftSuffix)
		id, ok := strings.CutSuffix(e.Name(), ".json")
		if !draft && (!ok || !validID(id)) {
			continue
		}
		info, err := e.Info()
		switch {
		case err != nil || !info.Mode().IsRegular(): // it is gone meanwhile, or a link, a pipe...
		case !draft:
			ids, infos = append(ids, id), append(infos, info)
		case now.Sub(info.ModTime()) > abandoned:
			_ = os.Remove(filepath.Join(f.dir, e.Name())) // or else the next time
		}
	}
	return ids, infos
}

// validID reports whether id is a UUID as it is written here.
func validID(id string) bool {
	u, err := uuid.Parse(id)
	return err == nil && u.String() == id
}

func sameFile(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// loadNote reads the file of a note, and returns what stands in it too. Its errors
// match errDamaged or are the system's.
func loadNote(path string) (Note, []byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return Note{}, nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err != nil {
		return Note{}, nil, err
	}
	raw := bytes.NewBuffer(make([]byte, 0, min(info.Size(), maxNoteFile)+bytes.MinRead))
	if _, err := raw.ReadFrom(io.LimitReader(f, maxNoteFile+1)); err != nil {
		return Note{}, nil, err
	}
	if raw.Len() > maxNoteFile {
		return Note{}, nil, fmt.Errorf("%s: too long: %w", path, errDamaged)
	}
	n, err := readAnnotation(raw.Bytes())
	if err == nil && n.ID+".json" != filepath.Base(path) {
		err = fmt.Errorf("the note %s", n.ID)
	}
	if err != nil {
		return Note{}, nil, fmt.Errorf("%s: %w: %w", path, errDamaged, err)
	}
	return n, raw.Bytes(), nil
}

// loadNoteLocked is loadNote for a holder of the lock: a damaged file is moved aside,
// so that none is there, unless it may still be arriving.
func (n *Notebook) loadNoteLocked(id string) (Note, []byte, error) {
	path := n.notes.folder.notePath(id)
	note, raw, err := loadNote(path)
	if !errors.Is(err, errDamaged) {
		return note, raw, err
	}
	if info, statErr := os.Lstat(path); statErr == nil && n.now().Sub(info.ModTime()).Abs() < arrives {
		return Note{}, nil, err
	}
	aside, err := n.disk.moveAside(path)
	if err != nil {
		return Note{}, nil, err
	}
	n.notices.add(writings.aside(aside))
	return Note{}, nil, fs.ErrNotExist
}

// tend looks after files that could not be read: a damaged one is moved aside, and one
// that is arriving is read again the next time.
func (n *Notebook) tend(ids []string) {
	if len(ids) == 0 {
		return
	}
	unlock, err := n.lock()
	if err != nil {
		n.notices.add(asSentence(n.trouble(err, reading)))
		return
	}
	defer unlock()
	f := &n.notes.folder
	for _, id := range ids {
		note, _, err := n.loadNoteLocked(id)
		switch {
		case err == nil:
			f.files[id] = noteFile{f.files[id].info, &note}
		case errors.Is(err, errDamaged):
			f.read = time.Time{}
		case !errors.Is(err, fs.ErrNotExist):
			n.notices.add(asSentence(n.trouble(err, reading)))
		}
	}
}
