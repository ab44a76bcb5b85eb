package library

import "github.com/gofrs/flock"

// lock takes the right to write the index at path, which the ledes of all processes
// share and which ends with the one that has it. It fails when another has it. A file
// system that has no locks is used without: SQLite's own keep the index whole, and two
// that index the same do so twice.
func lock(path string) (release func(), ok bool) {
	l := flock.New(path + lockEnd)
	held, err := l.TryLock()
	if err != nil {
		return func() {}, true
	}
	return func() { _ = l.Close() }, held
}
