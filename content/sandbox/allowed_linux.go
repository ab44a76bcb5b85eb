//go:build amd64 || arm64

package sandbox

import (
	"os"

	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

// allowed are the system calls by which Go's runtime, with and without cgo, takes memory,
// lets threads wait for each other and tells the time, and those on what is open already.
// architecture has those that only one architecture has.
func allowed() []call {
	calls := []call{
		{unix.SYS_CLONE, []condition{{lowerAt(0), bpf.JumpBitsSet, unix.CLONE_THREAD}}},
		{unix.SYS_TGKILL, []condition{{lowerAt(0), bpf.JumpEqual, uint32(os.Getpid())}}},
		// Limits may be looked at.
		{unix.SYS_PRLIMIT64, []condition{
			{lowerAt(0), bpf.JumpEqual, 0},
			{lowerAt(2), bpf.JumpEqual, 0}, {upperAt(2), bpf.JumpEqual, 0},
		}},
		// Go names its memory, for whoever looks at the process.
		{unix.SYS_PRCTL, []condition{{lowerAt(0), bpf.JumpEqual, unix.PR_SET_VMA}}},
	}
	for _, number := range append([]uint32{
		unix.SYS_READ, unix.SYS_WRITE, unix.SYS_CLOSE,
		unix.SYS_MMAP, unix.SYS_MUNMAP, unix.SYS_MREMAP, unix.SYS_MPROTECT, unix.SYS_MADVISE, unix.SYS_BRK,
		unix.SYS_FUTEX, unix.SYS_SET_ROBUST_LIST, unix.SYS_RSEQ, unix.SYS_RESTART_SYSCALL,
		unix.SYS_RT_SIGACTION, unix.SYS_RT_SIGPROCMASK, unix.SYS_RT_SIGRETURN, unix.SYS_SIGALTSTACK,
		unix.SYS_GETPID, unix.SYS_GETTID, unix.SYS_EXIT, unix.SYS_EXIT_GROUP,
		unix.SYS_NANOSLEEP, unix.SYS_CLOCK_NANOSLEEP, unix.SYS_CLOCK_GETTIME, unix.SYS_GETTIMEOFDAY, unix.SYS_GETRUSAGE,
		unix.SYS_SCHED_YIELD, unix.SYS_SCHED_GETAFFINITY, unix.SYS_GETRANDOM,
		unix.SYS_EPOLL_CREATE1, unix.SYS_EPOLL_CTL, unix.SYS_EPOLL_PWAIT, unix.SYS_EVENTFD2,
	}, architecture()...) {
		calls = append(calls, call{number: number})
	}
	return calls
}
