package watch

import (
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A Change is what became of a watched file.
type Change struct {
	Gone bool // it is not there any more
}

// File tells when the file at path has been written, has gone or is there again: once
// it has come to rest, so that it is not read half written. What it is compared with
// is the file as it is now; so begin to watch it before it is read. A change that
// nobody has received is replaced by the next. The channel is closed when the watching
// has ended, with ctx.
func File(ctx context.Context, path string) <-chan Change {
	return watchFile(ctx, path, how{notifies, mostNotified, filePace()})
}

// filePace is how often the file is looked at, whatever the system tells: once a second
// costs nothing.
func filePace() pace { return pace{share: 100, least: time.Second, most: 30 * time.Second} }

func watchFile(ctx context.Context, path string, h how) <-chan Change {
	told := make(chan Change, 1)
	f := fileWatch{path: path, how: h, told: told}
	f.rest.known = stampOf(path)
	go func() {
		defer close(told)
		f.run(ctx)
	}()
	return told
}

// A fileWatch watches one file.
type fileWatch struct {
	path string
	how  how
	rest settling
	told chan Change
}

func (f *fileWatch) run(ctx context.Context) {
	names, notes := f.listen()
	var noted <-chan fsnotify.Event
	var lost <-chan error
	if notes != nil {
		defer func() { _ = notes.Close() }() // nothing was written
		noted, lost = notes.Events, notes.Errors
	}
	timer := time.NewTimer(f.look())
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case note, ok := <-noted:
			if !ok {
				noted = nil
			}
			if !names[filepath.Base(note.Name)] {
				continue
			}
		case _, ok := <-lost:
			if !ok {
				lost = nil
			}
		case <-timer.C:
		}
		timer.Reset(f.look())
	}
}

// listen has the system tell of the folder that the file is in and, if it is a link, of
// the one that the link leads into. A file that is replaced, as editors do, is
// another file under the same name: watching the file itself would miss it.
func (f *fileWatch) listen() (names map[string]bool, notes *fsnotify.Watcher) {
	notes = newNotes(f.how.most)
	names = make(map[string]bool)
	paths := []string{f.path}
	if resolved, err := filepath.EvalSymlinks(f.path); err == nil {
		paths = append(paths, resolved)
	}
	for _, path := range paths {
		names[filepath.Base(path)] = true
		if folder := filepath.Dir(path); notes != nil && f.how.notifies(folder) {
			_ = notes.Add(folder) // looking does without
		}
	}
	return names, notes
}

// look looks at the file, tells what is to be told, and returns when to look again.
func (f *fileWatch) look() time.Duration {
	began := time.Now()
	now := stampOf(f.path)
	if f.rest.see(began, now) {
		select {
		case <-f.told: // nobody has received it, and it is old
		default:
		}
		f.told <- Change{Gone: now == stamp{}} // nobody else writes, so there is room
	}
	if f.rest.moving() {
		return settleStep
	}
	return f.how.pace.after(time.Since(began))
}
