package conversion

import (
	"os"
	"runtime/metrics"
	"time"
)

// watchMemory ends this process when Go has more than limit bytes from the system. It is
// for what grows step by step, and for systems that do not bound memory.
func watchMemory(limit int64) {
	const often = 5 * time.Millisecond
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for {
		metrics.Read(samples)
		if samples[0].Value.Uint64()-samples[1].Value.Uint64() > uint64(limit) {
			os.Exit(exitMemory)
		}
		time.Sleep(often)
	}
}
