package watch

import (
	"context"
	"time"
)

const (
	// quiet is how long nothing must have changed before an event says that something
	// has.
	quiet = 200 * time.Millisecond
	// longest is how long an event waits while changes go on.
	longest = 2 * time.Second
)

// gather makes one event of a burst of changes.
func gather(ctx context.Context, change <-chan struct{}, events chan<- struct{}) {
	var first time.Time // of the burst; zero outside one
	timer := time.NewTimer(longest)
	timer.Stop()
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-change:
			now := time.Now()
			if first.IsZero() {
				first = now
			}
			timer.Reset(min(quiet, first.Add(longest).Sub(now)))
		case <-timer.C:
			first = time.Time{}
			tell(events)
		}
	}
}
