package library

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// DefaultDir is the folder of indexes in the person's cache folder:
// $XDG_CACHE_HOME/lede/index or, where that is not set to an absolute path (which the
// XDG Base Directory Specification asks for), the system's usual place.
func DefaultDir() (string, error) {
	if dir := os.Getenv("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede", "index"), nil
	}
	if dir := os.Getenv("LOCALAPPDATA"); runtime.GOOS == "windows" && filepath.IsAbs(dir) {
		return filepath.Join(dir, "lede", "cache", "index"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return "", errors.New("your home folder is not known, so no index can be kept; set XDG_CACHE_HOME or HOME")
	}
	switch runtime.GOOS {
	case "darwin":
		return filepath.Join(home, "Library", "Caches", "lede", "index"), nil
	case "windows":
		return filepath.Join(home, "AppData", "Local", "lede", "cache", "index"), nil
	}
	return filepath.Join(home, ".cache", "lede", "index"), nil
}

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
