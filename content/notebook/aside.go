package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// setAside renames the damaged file at path to a name that is free, and says so in a
// notice. The caller holds the lock. When that is done its error is fs.ErrNotExist, for
// then no file is there.
func (n *Notebook) setAside(path string, about concern) error {
	aside, err := freeName(path + ".damaged")
	if err != nil {
		return err
	}
	if err := n.disk.Move(path, aside); err != nil {
		return err
	}
	n.notices.add(about.aside(aside))
	return fs.ErrNotExist
}

// freeName is path, or path with a number behind it, where no file is.
func freeName(path string) (string, error) {
	name := path
	for i := 2; ; i++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", err
		}
		name = fmt.Sprintf("%s-%d", path, i)
	}
}
