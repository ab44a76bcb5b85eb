//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package notebook

import (
	"errors"
	"os"
	"syscall"
)

// heldElsewhere locks f unless somebody else has, and reports whether that is so. A
// file that cannot be locked here is held by nobody.
func heldElsewhere(f *os.File) bool {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			return errors.Is(err, syscall.EWOULDBLOCK)
		}
	}
}
