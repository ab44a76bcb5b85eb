package library

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"lede/content"
)

// DefaultDir is the folder of indexes in the person's cache folder.
func DefaultDir() (string, error) { return content.CacheDir("index") }

const (
	extension = ".db"
	lockEnd   = ".lock"
	keptFor   = 90 * 24 * time.Hour
)

// prune removes the indexes in dir that were last used so long before now that their
// shelves seem to be gone. One that cannot be removed is left.
func prune(dir string, now time.Time) {
	listing, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, d := range listing {
		info, err := d.Info()
		if err != nil || filepath.Ext(d.Name()) != extension || now.Sub(info.ModTime()) < keptFor {
			continue
		}
		path := filepath.Join(dir, d.Name())
		if release, ok := lock(path); ok {
			_ = remove(path)
			_ = os.Remove(path + lockEnd)
			release()
		}
	}
}

// remove deletes an index. What SQLite keeps beside it belongs to it.
func remove(path string) error {
	err := os.Remove(path)
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	for _, beside := range []string{"-wal", "-shm", "-journal"} {
		if gone := os.Remove(path + beside); gone != nil && !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}
