//go:build unix

package conversion

import (
	"syscall"
	"time"
)

// processorTime is what this process has used so far, of all processors together.
func processorTime() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0 // lede's own clock remains
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
