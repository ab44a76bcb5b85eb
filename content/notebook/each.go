package notebook

import (
	"runtime"
	"sync"
)

// each calls do for the numbers below n, on all processors, and returns when all
// calls have.
func each(n int, do func(i int)) {
	workers := min(n, max(runtime.GOMAXPROCS(0), 2)) // while one waits for the disk, another decodes
	var wg sync.WaitGroup
	for first := range workers {
		wg.Go(func() {
			for i := first; i < n; i += workers {
				do(i)
			}
		})
	}
	wg.Wait()
}
