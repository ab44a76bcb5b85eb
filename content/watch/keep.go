package watch

import (
	"context"
	"time"
)

// keep has the folders watched that are wanted, and looks at those of which the
// system tells nothing.
func (w *Watcher) keep(ctx context.Context) {
	looked := newPatrol()
	timer := time.NewTimer(w.how.pace.most)
	defer timer.Stop()
	for {
		var changed bool
		select {
		case <-ctx.Done():
			return
		case <-w.wake:
			if changed = w.take(ctx, looked); changed {
				timer.Reset(w.how.pace.least)
			}
		case <-timer.C:
			changed = looked.look(ctx)
			timer.Reset(looked.rest(w.how.pace))
		}
		if changed {
			tell(w.change)
		}
	}
}

// take has the wanted folders watched and no others, and reports whether some of them
// were not before.
func (w *Watcher) take(ctx context.Context, looked *patrol) (more bool) {
	w.mu.Lock()
	wanted := w.wanted
	w.mu.Unlock()
	noted := make(map[string]bool)
	if w.notes != nil {
		for _, folder := range w.notes.WatchList() {
			noted[folder] = true
		}
	}
	var silent []string
	n := 0
	for _, folder := range wanted {
		if ctx.Err() != nil {
			return false
		}
		// One that is noted already is added again: another may have taken its name.
		if w.notes == nil || n == w.how.most || !w.how.notifies(folder) || w.notes.Add(folder) != nil {
			silent = append(silent, folder)
			continue
		}
		n++
		more = more || !noted[folder]
		delete(noted, folder)
	}
	for folder := range noted {
		_ = w.notes.Remove(folder) // it may have gone by itself
	}
	return looked.set(ctx, silent) || more
}
