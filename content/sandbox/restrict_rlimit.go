//go:build linux || darwin

package sandbox

import (
	"errors"
	"fmt"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// Restrict bounds this process, for good. In any case it can write no file and leave no
// image of its memory behind, and open only a few more files. The error says what the
// system refused; the rest holds.
func Restrict(b Bound) error {
	errs := []error{
		limit("core", unix.RLIMIT_CORE, 0),
		limit("file size", unix.RLIMIT_FSIZE, 0),
		limit("open files", unix.RLIMIT_NOFILE, 32),
	}
	if b.CPU > 0 {
		var used unix.Rusage
		if err := unix.Getrusage(unix.RUSAGE_SELF, &used); err != nil {
			errs = append(errs, fmt.Errorf("processor time so far: %w", err))
		}
		all := time.Duration(used.Utime.Nano()+used.Stime.Nano()) + b.CPU
		errs = append(errs, limit("processor time", unix.RLIMIT_CPU, uint64((all+time.Second-1)/time.Second)))
	}
	if b.Memory > 0 {
		errs = append(errs, limit("memory", unix.RLIMIT_DATA, mapped()+uint64(b.Memory)))
	}
	return errors.Join(errs...)
}

// mapped is how many bytes of memory this process has of its own, as RLIMIT_DATA counts
// them; 0 where the system does not tell. See proc(5) on statm.
func mapped() uint64 {
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var whole, resident, shared, text, library, data uint64 // in pages
	if _, err := fmt.Sscan(string(statm), &whole, &resident, &shared, &text, &library, &data); err != nil {
		return 0
	}
	return data * uint64(os.Getpagesize())
}

// limit sets a limit, unless there is a lower one.
func limit(what string, resource int, most uint64) error {
	var l unix.Rlimit
	if err := unix.Getrlimit(resource, &l); err != nil {
		return fmt.Errorf("limit of %s: %w", what, err)
	}
	l.Cur, l.Max = min(l.Cur, most), min(l.Max, most)
	if err := unix.Setrlimit(resource, &l); err != nil {
		return fmt.Errorf("limit of %s: %w", what, err)
	}
	return nil
}
