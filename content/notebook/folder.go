package notebook

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"lede/content/durable"
)

const (
	// settles is how long after a change a folder may change again without its time
	// of modification showing it, on a file system with fine times and on one that
	// counts seconds.
	settles, settlesCoarse = 20 * time.Millisecond, 2 * time.Second
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
	ids, copies := f.list(entries, now)
	files := make([]noteFile, len(ids))
	each(len(ids), func(i int) { files[i] = f.file(ids[i]) })
	former := f.files
	f.files = make(map[string]noteFile, len(ids))
	r = refreshment{changed: len(ids) != len(former), copies: copies}
	for i, id := range ids {
		f.files[id] = files[i]
		r.changed = r.changed || files[i].note != former[id].note
		if files[i].note == nil {
			r.damaged = append(r.damaged, id)
		}
	}
	return r, nil
}

// file is the file of a note as it is now, read again if it is not as it was.
func (f *folder) file(id string) noteFile {
	path := f.notePath(id)
	info, err := os.Lstat(path)
	if err != nil {
		return noteFile{} // it is gone meanwhile
	}
	if known := f.files[id]; known.note != nil && sameFile(known.info, info) {
		return known
	}
	n, _, err := loadNote(path)
	if err != nil {
		return noteFile{info: info}
	}
	return noteFile{info, &n}
}

// list is the IDs of the notes among the entries of the folder, and the names of copies
// of notes. Drafts that a lede left behind when it was killed are removed.
func (f *folder) list(entries []fs.DirEntry, now time.Time) (ids, copies []string) {
	for _, e := range entries {
		name := e.Name()
		id, ok := strings.CutSuffix(name, ".json")
		switch {
		case !e.Type().IsRegular(): // a folder, a link, a pipe...
		case durable.IsDraft(name):
			if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > abandoned {
				_ = os.Remove(filepath.Join(f.dir, name)) // or else the next time
			}
		case !ok || len(id) < idLength || !validID(id[:idLength]): // another's
		case len(id) == idLength:
			ids = append(ids, id)
		default:
			copies = append(copies, name)
		}
	}
	return ids, copies
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
