// Package durable writes files that are whole or not there at all, and lets the
// ledes of several processes take turns at it.
//
// It owns how that is done on a file system. It does not own what is in the files,
// where they are, or the sentences that tell a person why one could not be written.
package durable

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// WriteFile replaces the file at path, at once or not at all: whoever reads it, also
// after a crash, finds what was there before or all of data. The file is the person's
// alone (0600), as is its folder (0700) if that has to be made.
//
// Its error is the system's.
func WriteFile(path string, data []byte) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*"+TempSuffix) // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncDir(dir)
	return nil
}

// TempSuffix ends the name of a file that is being written, which begins with a dot.
// One that a crash left behind may be removed.
const TempSuffix = ".tmp"

// syncDir makes the renaming last through a loss of power. Not every file system
// can, and where one cannot the file is no less written.
func syncDir(dir string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
