package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// A store is an index that is open. Readers see what the writer has committed.
type store struct {
	path   string // "" in memory
	file   os.FileInfo
	reads  *sql.DB
	writes *sql.DB // the same as reads in memory
}

// The memory that a connection takes for pages. What it does not hold, the system does.
const (
	readerPages = 4 << 10 // KiB
	writerPages = 8 << 10
	readers     = 3
)

// openStore opens the index at path, and makes it if there is none. Its error matches
// errStale for one that has to be made anew.
func openStore(ctx context.Context, path string) (*store, error) {
	file, err := claim(path)
	if err != nil {
		return nil, err
	}
	s := &store{path: path, file: file}
	if s.writes, err = connect(path, writerPages, 1); err != nil {
		return nil, err
	}
	if s.reads, err = connect(path, readerPages, readers); err != nil {
		return nil, errors.Join(err, s.close())
	}
	err = s.prepare(ctx)
	if err == nil {
		err = s.hold(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// hold opens all connections that searches will want, which are then kept: a file that
// somebody deletes cannot be opened afterwards, but still be read by those who have it.
func (s *store) hold(ctx context.Context) error {
	held := make([]*sql.Conn, 0, readers)
	var err error
	for len(held) < readers && err == nil {
		var c *sql.Conn
		if c, err = s.reads.Conn(ctx); err == nil {
			held = append(held, c)
			err = c.PingContext(ctx)
		}
	}
	for _, c := range held {
		err = errors.Join(err, c.Close()) // back to those that are idle
	}
	return err
}

// openAnew removes the index at path and makes another. The lock is held.
func openAnew(ctx context.Context, path string) (*store, error) {
	if err := remove(path); err != nil {
		return nil, err
	}
	return openStore(ctx, path)
}

// openMemory makes an index that ends with the program. One connection is all there
// is, so that a search waits for what is being written.
func openMemory(ctx context.Context) (*store, error) {
	db, err := connect("", writerPages, 1)
	if err != nil {
		return nil, err
	}
	s := &store{reads: db, writes: db}
	if err := create(ctx, db); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// claim makes the file at path the person's own before SQLite, which would let others
// read it, makes one.
func claim(path string) (os.FileInfo, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if release, ok := lock(path); ok {
			defer release()
			// What was beside one that somebody deleted would be taken for the new one's.
			_ = remove(path)
		}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	return info, errors.Join(err, f.Close())
}

// lost reports whether the file has been deleted or replaced since it was opened. Those
// who have it open can go on, but nobody else will ever see what they write.
func (s *store) lost() bool {
	if s.path == "" {
		return false
	}
	info, err := os.Stat(s.path)
	return err != nil || !os.SameFile(info, s.file)
}

// used keeps an index from being taken for one that nobody needs.
func (s *store) used(now time.Time) {
	if s.path != "" {
		_ = os.Chtimes(s.path, now, now) // the worst is that it has to be made anew
	}
}

// connect prepares connections to the index at path, or to one in memory. None is
// given up while the store is open: a file that is deleted is still there for those
// who have it.
func connect(path string, pages, most int) (*sql.DB, error) {
	pragmas := url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(wal)", "synchronous(normal)", "journal_size_limit(0)",
		fmt.Sprintf("cache_size(-%d)", pages), "mmap_size(0)", "temp_store(memory)",
	}}
	name := ":memory:"
	if path != "" {
		slashed := filepath.ToSlash(path)
		if !strings.HasPrefix(slashed, "/") {
			slashed = "/" + slashed // a drive's letter
		}
		name = (&url.URL{Scheme: "file", OmitHost: true, Path: slashed}).String()
	}
	db, err := sql.Open("sqlite", name+"?"+pragmas.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// errStale is matched by the errors of an index that has to be made anew.
var (
	errStale   = errors.New("not an index of this program")
	errVersion = fmt.Errorf("%w: of another version", errStale)
)

// prepare looks whether the tables are there, and makes them in a new index.
func (s *store) prepare(ctx context.Context) error {
	var objects int
	if err := s.writes.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&objects); err != nil {
		return err
	}
	if objects == 0 {
		return create(ctx, s.writes)
	}
	ok, err := current(ctx, s.writes)
	switch {
	case err != nil:
		return err
	case !ok:
		return errVersion
	}
	return nil
}

func (s *store) close() error {
	if s.reads == s.writes {
		return s.writes.Close()
	}
	var err error
	if s.reads != nil {
		err = s.reads.Close()
	}
	return errors.Join(err, s.writes.Close())
}

// damaged reports whether an error is of an index that is not what it should be.
func damaged(err error) bool {
	if errors.Is(err, errStale) {
		return true
	}
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return false
	}
	switch failed.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_SCHEMA,
		sqlite3.SQLITE_ERROR: // there is no such table; the statements themselves are right
		return true
	case sqlite3.SQLITE_IOERR:
		return failed.Code() == sqlite3.SQLITE_IOERR_SHORT_READ
	case sqlite3.SQLITE_READONLY:
		return failed.Code() == sqlite3.SQLITE_READONLY_DBMOVED
	}
	return false
}
