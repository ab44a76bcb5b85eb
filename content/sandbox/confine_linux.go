//go:build amd64 || arm64

package sandbox

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

// Confine leaves to this process, in all its threads and for good, only the system calls
// that a computation needs. The error says why the kernel did not agree; then nothing is
// forbidden.
func Confine() error {
	program, err := bpf.Assemble(filter())
	if err != nil {
		return fmt.Errorf("assemble the list of system calls: %w", err)
	}
	list := make([]unix.SockFilter, len(program))
	for i, p := range program {
		list[i] = unix.SockFilter{Code: p.Op, Jt: p.Jt, Jf: p.Jf, K: p.K}
	}
	// The kernel takes a list only from a thread that can gain no rights, and that
	// thread has to be the one that hands it over.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("give up new rights: %w", err)
	}
	fprog := unix.SockFprog{Len: uint16(len(list)), Filter: &list[0]}
	thread, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&fprog))) //nolint:gosec // as seccomp(2) has it
	switch {
	case errno != 0:
		return fmt.Errorf("confine to a list of system calls: %w", errno)
	case thread != 0:
		return fmt.Errorf("confine to a list of system calls: thread %d has one of its own", thread)
	}
	return nil
}
