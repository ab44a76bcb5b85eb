package notebook

import (
	"errors"
	"os"
	"path/filepath"
	"time"
)

// A write takes milliseconds. Another lede that holds the lock for longer has been
// stopped, and is not waited for.
const (
	lockTries = 100
	lockPause = 20 * time.Millisecond
)

var errBusy = errors.New("in use by another lede")

// lock takes the notebook's lock, which the ledes of all processes share. A file
// system that has no locks is used without.
func (n *Notebook) lock() (unlock func(), err error) {
	if err := n.disk.mkdir(n.dir); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(n.dir, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	for range lockTries {
		if !heldElsewhere(f) {
			return func() { _ = f.Close() }, nil // closing unlocks
		}
		time.Sleep(lockPause)
	}
	_ = f.Close()
	return nil, errBusy
}
