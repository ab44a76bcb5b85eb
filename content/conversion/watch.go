package conversion

import (
	"context"
	"os"
	"runtime/metrics"
	"time"
)

// watch sees to it that this process stays within its limits, on systems too that do not:
// near its end it ends the time of ctx, so that what was read can still be written, and at
// a limit it ends the process.
func watch(l Limits) (ctx context.Context) {
	ctx, cancel := context.WithCancelCause(context.Background())
	begun := processorTime()
	go func() {
		const often = 5 * time.Millisecond
		for ; ; time.Sleep(often) {
			switch used := processorTime() - begun; {
			case memory() > l.Memory:
				os.Exit(exitMemory)
			case used > l.Time:
				os.Exit(exitTime)
			case used > l.Time*9/10:
				cancel(context.DeadlineExceeded)
			}
		}
	}()
	return ctx
}

// memory is how many bytes Go has from the system.
func memory() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}
