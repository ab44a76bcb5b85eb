package sanitize

import (
	"runtime"
	"strings"
	"sync"
)

// partBytes is the least text that is worth a goroutine of its own.
const partBytes = 2 << 20

// firstChange returns the offset of the first character of s that has to change,
// or len(s). A long text is gone through in several parts at the same time.
func firstChange(s string) int {
	if len(s) < 2*partBytes {
		w := walk{text: s}
		return w.clean(0)
	}
	ends := partEnds(s, min(runtime.GOMAXPROCS(0), len(s)/partBytes))
	found := make([]int, len(ends))
	var parts sync.WaitGroup
	start := 0
	for i, end := range ends {
		w, from := walk{text: s[:end]}, start
		parts.Go(func() { found[i] = w.clean(from) })
		start = end
	}
	parts.Wait()
	for i, end := range ends {
		if found[i] < end {
			return found[i]
		}
	}
	return len(s)
}

// partEnds divides s into at most n parts and returns where each ends. All but the
// last end after an LF: it keeps no company and ends every cell, so a
// part is judged by itself as it is in the whole.
func partEnds(s string, n int) []int {
	var ends []int
	for i := 1; i < n; i++ {
		at := len(s) / n * i
		lf := strings.IndexByte(s[at:], '\n')
		if lf < 0 {
			break
		}
		if end := at + lf + 1; len(ends) == 0 || end > ends[len(ends)-1] {
			ends = append(ends, end)
		}
	}
	return append(ends, len(s))
}
