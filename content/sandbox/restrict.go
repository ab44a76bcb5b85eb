package sandbox

import "time"

// A Bound is what a process may use. What is zero is not bounded.
type Bound struct {
	// CPU is processor time, of all threads together, from now on. It is counted in whole
	// seconds and rounded up; a process that has used it is killed.
	CPU time.Duration
	// Memory is how many bytes of memory of its own the process may have, beside what it
	// has from now: that counts even where it is given back, as Go gives it. A process of
	// Go that Linux gives no more crashes. Other systems do not heed it.
	Memory int64
}
