package notebook

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"lede/content/durable"
)

// A storage is the file system as far as it is written to. Tests put one in its
// place on which steps fail.
type storage struct {
	mkdir  func(dir string) error // and all above it
	create func(dir, pattern string) (draft, error)
	rename func(from, to string) error
}

// A draft is a file that is being written, under a name that nobody reads.
type draft interface {
	io.Writer
	Name() string
	Sync() error
	Close() error
}

// disk is the storage of the system.
func disk() storage {
	return storage{
		mkdir:  func(dir string) error { return os.MkdirAll(dir, 0o700) },
		create: func(dir, pattern string) (draft, error) { return os.CreateTemp(dir, pattern) }, // 0600
		rename: os.Rename,
	}
}

// replace replaces the file at path, at once or not at all.
func (s storage) replace(path string, data []byte) (err error) {
	dir := filepath.Dir(path)
	if err := s.mkdir(dir); err != nil {
		return err
	}
	f, err := s.create(dir, "."+filepath.Base(path)+".*"+durable.TempSuffix)
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
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return s.move(f.Name(), path)
}

// move gives a file another name, for good.
func (s storage) move(from, to string) error {
	if err := s.rename(from, to); err != nil {
		return err
	}
	syncDir(filepath.Dir(to))
	return nil
}

// moveAside renames the damaged file at path to a name that is free.
func (s storage) moveAside(path string) (string, error) {
	aside := path + ".damaged"
	for i := 2; ; i++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			return aside, s.rename(path, aside)
		} else if err != nil {
			return "", err
		}
		aside = fmt.Sprintf("%s.damaged-%d", path, i)
	}
}

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
