package library

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"lede/content/durable"
	"lede/content/sanitize"
)

var errBusy = errors.New("another lede is using it")

const anewNotice = "The index of this shelf was damaged and is being made anew; nothing of yours was in it."

// A trouble is an error that is a sentence for the reader. It wraps its cause.
type trouble struct {
	sentence string
	cause    error
}

func (t *trouble) Error() string { return t.sentence }
func (t *trouble) Unwrap() error { return t.cause }

// inMemory says why the index is not kept in dir.
func inMemory(dir string, err error) string {
	const until = "so this shelf is indexed anew each time"
	switch dir = sanitize.Line(dir); {
	case full(err):
		return fmt.Sprintf("The disk is full, %s; free some space for %s.", until, dir)
	case unwritable(err):
		return fmt.Sprintf("%s may not be written, %s; change its permissions or set XDG_CACHE_HOME.", dir, until)
	}
	return fmt.Sprintf("The index in %s could not be used (%s), %s.", dir, reason(err), until)
}

// stopped says why the index could not be brought up to date.
func (s *store) stopped(err error) error {
	const still = "what is not indexed yet is not found"
	switch path := sanitize.Line(s.path); {
	case full(err):
		return &trouble{fmt.Sprintf("the disk is full, so %s; free some space for %s", still, path), err}
	case unwritable(err):
		return &trouble{fmt.Sprintf("%s may not be written, so %s; change its permissions or delete it", path, still), err}
	}
	return &trouble{fmt.Sprintf("the index could not be brought up to date (%s), so %s", reason(err), still), err}
}

// unanswered says why a search ended early.
func unanswered(err error) error {
	return &trouble{fmt.Sprintf("the index could not be read (%s), so the search is not complete; lede makes it anew when it is opened again", reason(err)), err}
}

func full(err error) bool {
	return code(err) == sqlite3.SQLITE_FULL || durable.Full(err)
}

func unwritable(err error) bool {
	switch code(err) {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return true
	}
	return durable.Forbidden(err) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, fs.ErrExist)
}

// code is SQLite's primary result code, 0 if the error is not SQLite's.
func code(err error) int {
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return 0
	}
	return failed.Code() & 0xff
}

// reason is what the system says, for a sentence.
func reason(err error) string { return sanitize.Line(durable.Reason(err)) }
