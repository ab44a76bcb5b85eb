package notebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"lede/content/durable"
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

// A refreshment is what reading a folder again has brought.
type refreshment struct {
	changed bool     // the notes are others
	damaged []string // the IDs of those that could not be read
	copies  []string // the names of files that another program made of a note
}

// refresh reads again what has changed. With an error, which is of the folder itself, no
// notes are found.
func (f *folder) refresh(now time.Time) (r refreshment, err error) {
	stale, modified, err := f.stale()
	if !stale {
		return r, nil
	}
	var entries []fs.DirEntry
	if err == nil {
		entries, err = os.ReadDir(f.dir)
	}
	if err != nil {
		r.changed = len(f.files) > 0
		f.files, f.read = nil, time.Time{}
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return r, err
	}
	f.changed, f.read = modified, now
	ids, files, copies := f.list(entries, now)
	reread := make([]bool, len(ids))
	each(len(ids), func(i int) {
		if old, ok := f.files[ids[i]]; ok && old.note != nil && sameFile(old.info, files[i].info) {
			files[i] = old
			return
		}
		reread[i] = true
		if n, _, err := loadNote(f.notePath(ids[i])); err == nil {
			files[i].note = &n
		}
	})
	r = refreshment{changed: len(ids) != len(f.files) || slices.Contains(reread, true), copies: copies}
	f.files = make(map[string]noteFile, len(ids))
	for i, id := range ids {
		f.files[id] = files[i]
		if files[i].note == nil {
			r.damaged = append(r.damaged, id)
		}
	}
	return r, nil
}

// list is the notes among the entries of the folder, not yet read, and the copies of
// notes. Drafts that a lede left behind when it was killed are removed.
func (f *folder) list(entries []fs.DirEntry, now time.Time) (ids []string, files []noteFile, copies []string) {
	for _, e := range entries {
		draft := durable.IsDraft(e.Name())
		id, ok := strings.CutSuffix(e.Name(), ".json")
		if !draft && (!ok || len(id) < idLength || !validID(id[:idLength])) {
			continue
		}
		info, err := e.Info()
		switch {
		case err != nil || !info.Mode().IsRegular(): // it is gone meanwhile, or a link, a pipe...
		case !draft && len(id) == idLength:
			ids, files = append(ids, id), append(files, noteFile{info: info})
		case !draft:
			copies = append(copies, e.Name())
		case now.Sub(info.ModTime()) > abandoned:
			_ = os.Remove(filepath.Join(f.dir, e.Name())) // or else the next time
		}
	}
	return ids, files, copies
}

// idLength is the length of a UUID as it is written here.
const idLength = len("00000000-0000-0000-0000-000000000000")

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
	if err == nil && !strings.HasPrefix(filepath.Base(path), n.ID) {
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
	return Note{}, nil, n.setAside(path, writings)
}
