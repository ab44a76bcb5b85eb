package watch

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

// gathered sends changes, a pause before each, and returns when events came, counted
// from the first change.
func gathered(t *testing.T, pauses []time.Duration) (when []time.Duration) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		change, events := make(chan struct{}, 1), make(chan struct{}, 1)
		go gather(ctx, change, events)
		began := time.Now().Add(pauses[0])
		go func() {
			for _, pause := range pauses {
				time.Sleep(pause)
				tell(change)
			}
			time.Sleep(time.Minute)
			cancel()
		}()
		for {
			select {
			case <-events:
				when = append(when, time.Since(began))
			case <-ctx.Done():
				return
			}
		}
	})
	return when
}

func repeat(n int, pause time.Duration) []time.Duration {
	pauses := make([]time.Duration, n)
	for i := range pauses {
		pauses[i] = pause
	}
	return pauses
}

func TestGather(t *testing.T) {
	for _, c := range []struct {
		name   string
		pauses []time.Duration
		want   []time.Duration
	}{
		{"one change", repeat(1, 0), []time.Duration{quiet}},
		{"a burst of 10,000", repeat(10_000, 100*time.Microsecond), []time.Duration{9_999*100*time.Microsecond + quiet}},
		{"two bursts", append(repeat(100, time.Millisecond), time.Second), []time.Duration{99*time.Millisecond + quiet, 1099*time.Millisecond + quiet}},
		{
			"no end of it for 5 seconds", repeat(51, 100*time.Millisecond),
			[]time.Duration{longest, 2 * longest, 5*time.Second + quiet},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := gathered(t, c.pauses)
			if len(got) != len(c.want) {
				t.Fatalf("events after %v, want %v", got, c.want)
			}
			for i := range got {
				if off := got[i] - c.want[i]; off < 0 || off > 100*time.Millisecond {
					t.Errorf("events after %v, want %v", got, c.want)
				}
			}
		})
	}
}
