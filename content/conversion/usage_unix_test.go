//go:build unix

package conversion

import (
	"os"
	"runtime"
	"syscall"
)

// peakOfNothing is what a child takes that converts nothing, and what it may take beyond
// its limit until it has seen that, in bytes.
const peakOfNothing = 48 << 20

// peak is the most memory that a child had, in bytes.
func peak(s *os.ProcessState) int64 {
	used, ok := s.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin":
		return used.Maxrss
	}
	return used.Maxrss << 10
}
