package durable

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// A Disk is a file system as far as it is written to: the steps of which a durable
// change is made. Tests put one in place of System's on which steps fail.
type Disk struct {
	MkdirAll func(dir string) error                   // for the person alone, 0700
	Create   func(dir, pattern string) (Draft, error) // likewise 0600; the pattern is os.CreateTemp's
	Rename   func(from, to string) error
}

// A Draft is a file that is being written, under a name that nobody reads.
type Draft interface {
	io.Writer
	Name() string
	Sync() error
	Close() error
}

// System is the system's Disk.
func System() Disk {
	return Disk{
		MkdirAll: func(dir string) error { return os.MkdirAll(dir, 0o700) },
		Create:   func(dir, pattern string) (Draft, error) { return os.CreateTemp(dir, pattern) },
		Rename:   os.Rename,
	}
}

// Replace is WriteFile on d.
func (d Disk) Replace(path string, data []byte) (err error) {
	dir := filepath.Dir(path)
	if err := d.MkdirAll(dir); err != nil {
		return err
	}
	f, err := d.Create(dir, "."+filepath.Base(path)+".*"+draftSuffix)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	written, err := f.Write(data)
	if err == nil && written < len(data) {
		err = io.ErrShortWrite
	}
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return d.rename(f.Name(), path)
}

// Move gives a file another name, for good, in place of a file that has that name. Its
// new folder is made if it has to be. The error is the system's.
func (d Disk) Move(from, to string) error {
	if err := d.MkdirAll(filepath.Dir(to)); err != nil {
		return err
	}
	return d.rename(from, to)
}

// rename renames a file and makes that last through a loss of power. Not every file
// system can, and where one cannot the file is no less renamed.
func (d Disk) rename(from, to string) error {
	if err := d.Rename(from, to); err != nil {
		return err
	}
	if runtime.GOOS == "windows" {
		return nil
	}
	if dir, err := os.Open(filepath.Dir(to)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
	return nil
}

const draftSuffix = ".tmp"

// IsDraft reports whether a file of this name is being written, or was when its lede
// ended. One that nobody writes any more may be removed.
func IsDraft(name string) bool {
	return strings.HasPrefix(name, ".") && strings.HasSuffix(name, draftSuffix)
}
