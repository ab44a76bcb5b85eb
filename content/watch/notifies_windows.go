package watch

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// mostNotified is how many folders the system is asked to tell of. Each takes a buffer
// of 64 kB.
const mostNotified = 64

// notifies reports whether the system tells of all that happens in a folder, as it does
// on a disk of this machine.
func notifies(folder string) bool {
	abs, err := filepath.Abs(folder)
	if err != nil {
		return false
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(abs) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_FIXED
}
