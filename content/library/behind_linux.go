package library

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// behind has the goroutine that calls it run behind all others, for as long as it runs: on
// a thread of its own that the system gives a processor when nobody else wants one. The
// thread ends with the goroutine.
func behind() {
	runtime.LockOSThread()
	const niceness = 10
	_ = unix.Setpriority(unix.PRIO_PROCESS, 0, niceness) // of this thread; without it, it is as all others
}
