package watch

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/fsnotify/fsnotify"
)

// listen passes on that the system has something to tell.
func listen(ctx context.Context, notes *fsnotify.Watcher, change chan<- struct{}) {
	for {
		select {
		case <-ctx.Done():
			return
		case note, ok := <-notes.Events:
			if !ok {
				return
			}
			// Permissions alone change no text, and indexers of desktops touch them often.
			if note.Op != fsnotify.Chmod && matters(filepath.Base(note.Name)) {
				tell(change)
			}
		case _, ok := <-notes.Errors:
			if !ok {
				return
			}
			tell(change) // notes were lost
		}
	}
}

// matters reports whether a file or folder of this name can matter to a shelf, which
// sees nothing that begins with a dot but the files that say what to ignore.
func matters(name string) bool {
	return !strings.HasPrefix(name, ".") || strings.HasSuffix(name, "ignore")
}
