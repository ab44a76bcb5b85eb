//go:build !unix

package conversion

import "time"

// processorTime is the time, where a process cannot tell what it has used of it.
func processorTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
