// Package watch tells that folders or a file may have changed, so that somebody looks
// again.
//
// It owns how that is noticed: by being told by the system (inotify on Linux,
// ReadDirectoryChangesW on Windows) where the system tells, and by looking now and
// then where it does not: on file systems that others write to (NFS, SMB, 9P, FUSE and
// their like), beyond as many folders as it is decent to have watched, and on systems
// that would want a file held open for every file in a folder (macOS, the BSDs). It
// does not own what changed (package content looks) or what is done about it.
//
// Looking costs about one part in a hundred of the time: what takes longer is done
// less often. A renamed, new or deleted file shows in its folder, which is soon
// looked at; for one that was written in place, the files themselves are gone through,
// some folders at a time.
package watch

import (
	"context"
	"path/filepath"
	"slices"
	"sync"

	"github.com/fsnotify/fsnotify"
)

// A Watcher watches folders, none of what is below them.
type Watcher struct {
	wake   chan struct{} // wanted is another
	change chan struct{} // something may have changed
	events chan struct{}
	notes  *fsnotify.Watcher // nil where the system tells nothing
	how    how

	mu     sync.Mutex
	wanted []string
}

// how is how folders are watched.
type how struct {
	notifies func(folder string) bool // whether the system tells what happens in it
	most     int                      // folders that it is asked to
	pace     pace
}

// Folders returns a watcher of no folders yet, which ends with ctx.
func Folders(ctx context.Context) *Watcher {
	return folders(ctx, how{notifies, mostNotified, usualPace()})
}

func folders(ctx context.Context, h how) *Watcher {
	w := &Watcher{
		wake: make(chan struct{}, 1), change: make(chan struct{}, 1), events: make(chan struct{}, 1),
		notes: newNotes(h.most), how: h,
	}
	var parts sync.WaitGroup
	parts.Go(func() { w.keep(ctx) })
	parts.Go(func() { gather(ctx, w.change, w.events) })
	if w.notes != nil {
		parts.Go(func() { listen(ctx, w.notes, w.change) })
	}
	go func() {
		parts.Wait()
		if w.notes != nil {
			_ = w.notes.Close() // nothing was written
		}
		close(w.events)
	}()
	return w
}

// newNotes asks the system for notes. It may have no more to give.
func newNotes(most int) *fsnotify.Watcher {
	if most == 0 {
		return nil
	}
	notes, err := fsnotify.NewWatcher()
	if err != nil {
		return nil
	}
	return notes
}

// Events says "look again": soon after something may have changed in one of the
// folders, and when folders that are new to Set have come under watch, for what
// happened before may have been missed. A burst of changes is one event, and so are
// those that nobody has received. The channel is closed when the watcher has ended.
func (w *Watcher) Events() <-chan struct{} { return w.events }

// Set says which folders are watched from now on. It does not wait until they are.
func (w *Watcher) Set(folders []string) {
	clean := make([]string, len(folders))
	for i, f := range folders {
		clean[i] = filepath.Clean(f)
	}
	slices.Sort(clean)
	w.mu.Lock()
	w.wanted = slices.Compact(clean)
	w.mu.Unlock()
	tell(w.wake)
}

// tell says something on a channel that holds one: twice is the same as once.
func tell(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
