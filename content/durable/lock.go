package durable

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// A write takes milliseconds. Another lede that holds the lock for longer has been
// stopped, and is not waited for.
const (
	lockTries = 100
	lockPause = 20 * time.Millisecond
)

// ErrBusy is what the error of Lock matches when another lede holds the lock and
// does not let go.
var ErrBusy = errors.New("in use by another lede")

// Lock takes the lock that the file at path stands for, and waits for it for two
// seconds at most. The file and its folder are made if they have to be. The lock ends
// with unlock or with the process; a file system that has no locks is used without.
func Lock(path string) (unlock func(), err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	l := flock.New(path)
	for range lockTries {
		held, err := l.TryLock()
		var opening *fs.PathError
		switch {
		case errors.As(err, &opening):
			return nil, err
		case err != nil:
			return func() {}, nil //nolint:nilerr // there are no locks here
		case held:
			return func() { _ = l.Close() }, nil
		}
		time.Sleep(lockPause)
	}
	return nil, ErrBusy
}
