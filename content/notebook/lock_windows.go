package notebook

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// heldElsewhere locks f unless somebody else has, and reports whether that is so. A
// file that cannot be locked here is held by nobody.
func heldElsewhere(f *os.File) bool {
	const whole = ^uint32(0)
	err := windows.LockFileEx(windows.Handle(f.Fd()),
		windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, whole, whole, new(windows.Overlapped))
	return errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING)
}
