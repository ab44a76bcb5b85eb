package versions

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lede/content/durable"
)

// A kept file is one of the store's.
type keptFile struct {
	hash string
	size int64
	used time.Time
}

// trim removes the texts that were not used for longest, once there are too many. Some
// room is made, so that it is not for each new text that the folder is gone through.
func (s *Store) trim(except string) error {
	if s.total >= 0 && s.total <= s.maxStore {
		return nil
	}
	files, err := s.files()
	if err != nil {
		return err
	}
	s.total = 0
	for _, f := range files {
		s.total += f.size
	}
	if s.total <= s.maxStore {
		return nil
	}
	slices.SortFunc(files, func(a, b keptFile) int {
		return cmp.Or(a.used.Compare(b.used), strings.Compare(a.hash, b.hash))
	})
	for _, f := range files {
		if s.total <= s.maxStore-s.maxStore/16 {
			break
		}
		if f.hash == except {
			continue
		}
		if err := os.Remove(s.path(f.hash)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		s.total -= f.size
	}
	return nil
}

// files lists what is kept, and removes what a crash left half written.
func (s *Store) files() ([]keptFile, error) {
	listing, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, err
	}
	var files []keptFile
	for _, d := range listing {
		name := d.Name()
		hash, ours := strings.CutSuffix(name, suffix)
		switch {
		case durable.IsDraft(name):
			_ = os.Remove(filepath.Join(s.dir, name)) // nobody else writes now
		case ours && valid(hash) && d.Type().IsRegular():
			info, err := d.Info()
			if err != nil {
				continue // removed in this moment
			}
			files = append(files, keptFile{hash, info.Size(), info.ModTime()})
		}
	}
	return files, nil
}
