package durable

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"
)

// Documents is System for files that a person asks for and may give to others: whom they
// and their folders are for is as everywhere on the system (0666 and 0777 less the umask).
func Documents() Disk {
	d := System()
	d.MkdirAll = func(dir string) error { return os.MkdirAll(dir, 0o777) } //nolint:gosec // as the umask has it
	d.Create = func(dir, pattern string) (Draft, error) {
		path := filepath.Join(dir, strings.Replace(pattern, "*", uuid.NewString(), 1))
		return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) //nolint:gosec // as the umask has it
	}
	return d
}

// Add is Replace where there is no file yet: its error matches fs.ErrExist when there is
// something at path, which stays as it is.
func (d Disk) Add(path string, data []byte) error {
	d.Rename = addAs
	return d.Replace(path, data)
}

// addAs gives a file a name that nothing else has. A second link is refused where there is
// something, at once; file systems without links are asked before.
func addAs(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		_ = os.Remove(from) // the file has its name; a draft's is swept up
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return &fs.PathError{Op: "rename", Path: to, Err: fs.ErrExist}
	}
	return os.Rename(from, to)
}
