package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/briefing/query"
)

// many puts n briefings in the folder, of which each has the word harbour.
func (f folder) many(n int) {
	f.Helper()
	for i := range n {
		f.write(fmt.Sprintf("%d/%d.md", i%10, i), fmt.Sprintf("# Briefing %d\n\n## What we know\n\nThe harbour of place%d is shut.\n", i, i), time.Duration(i)*time.Second)
	}
}

// index is the file that the folder's index is in.
func (f folder) index() string {
	f.Helper()
	found, err := filepath.Glob(filepath.Join(f.cache, "*"+extension))
	must(f.T, err)
	if len(found) != 1 {
		f.Fatalf("indexes: %q", found)
	}
	return found[0]
}

// An index that is not what it should be is made anew.
func TestDamaged(t *testing.T) {
	for _, c := range []struct {
		name   string
		damage func(path string) error
		silent bool // for there is nothing to tell
	}{
		{"cut in half", func(path string) error { return os.Truncate(path, 40<<10) }, false},
		{"cut short", func(path string) error { return os.Truncate(path, 100) }, false},
		{"emptied", func(path string) error { return os.Truncate(path, 0) }, true},
		{"another file", func(path string) error { return os.WriteFile(path, []byte(strings.Repeat("words ", 9999)), 0o600) }, false},
		{"the first page", func(path string) error { return scratch(path, 100, 3900) }, false},
		{"the tables of words", func(path string) error { return scratch(path, 4096, 1<<20) }, false},
		{"a newer version", func(path string) error { return alter(path, "PRAGMA user_version = 99") }, true},
		{"another build", func(path string) error { return alter(path, "UPDATE meta SET value = 'other'") }, true},
		{"without a table", func(path string) error { return alter(path, "DROP TABLE words") }, false},
		{"without facts", func(path string) error { return alter(path, "UPDATE file SET facts = x'00'") }, false},
		{"deleted", os.Remove, true},
		{"deleted, but not what was beside it", func(path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path+"-wal", []byte("left"), 0o600))
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFolder(t)
			f.many(60)
			l := f.open()
			update(t, l)
			<-l.listener.done
			must(t, l.Close())
			must(t, c.damage(f.index()))

			var notices []string
			for range 2 { // some of it shows only in a search, and then the next update mends it
				l = f.open()
				err := l.Update(t.Context(), func(Progress) {})
				must(t, err)
				for _, err := range l.Search(t.Context(), parsed(t, "harbour"), Options{}) {
					if err != nil && !strings.Contains(err.Error(), "the index could not be read") {
						t.Error(err)
					}
				}
				for _, err := range l.Facts(t.Context()) {
					if err != nil && !strings.Contains(err.Error(), "the index could not be read") {
						t.Error(err)
					}
				}
				notices = append(notices, l.Notices()...)
			}
			l = f.open()
			update(t, l)
			if got := names(t, l, "harbour"); len(got) != 60 {
				t.Errorf("%d found afterwards", len(got))
			}
			if silent := len(notices) == 0; silent != c.silent || !silent && notices[0] != anewNotice {
				t.Errorf("notices %q", notices)
			}
			if l.Private() {
				t.Error("the index is in memory")
			}
		})
	}
}

func parsed(t *testing.T, text string) query.Query {
	t.Helper()
	q, err := query.Parse(text)
	must(t, err)
	return q
}

// scratch overwrites bytes of a file.
func scratch(path string, from, to int) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for i := from; i < min(to, len(b)); i++ {
		b[i] ^= 0x5a
	}
	return os.WriteFile(path, b, 0o600)
}

func alter(path, statement string) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(context.Background(), statement)
	return err
}

// Whoever has the index open goes on when it is deleted.
func TestDeletedWhileOpen(t *testing.T) {
	f := newFolder(t)
	f.many(60)
	l := f.open()
	update(t, l)
	must(t, os.RemoveAll(f.cache))
	if got := names(t, l, "harbour"); len(got) != 60 {
		t.Errorf("%d found", len(got))
	}
	if n := update(t, l); n != 60 {
		t.Errorf("%d read again", n)
	}
	if got := names(t, l, "harbour"); len(got) != 60 {
		t.Errorf("%d found afterwards", len(got))
	}
	f.index()
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	f := newFolder(t)
	f.many(20)
	must(t, os.MkdirAll(filepath.Dir(f.cache), 0o700))
	must(t, os.WriteFile(f.cache, nil, 0o600))
	l := f.open()
	update(t, l)
	if got := names(t, l, "harbour"); len(got) != 20 || !l.Private() {
		t.Errorf("%d found, private %v", len(got), l.Private())
	}
	if got := l.Notices(); len(got) != 1 || !strings.Contains(got[0], "indexed anew each time") {
		t.Errorf("%q", got)
	}
}

// What goes between being listed and being read is told, and the rest is searched.
func TestGoneBeforeItIsRead(t *testing.T) {
	f := newFolder(t)
	f.many(20)
	l := f.open()
	must(t, os.Remove(filepath.Join(f.dir, "3", "3.md")))
	update(t, l)
	if got := names(t, l, "harbour"); len(got) != 19 {
		t.Errorf("%d found", len(got))
	}
	unread, err := l.Unread(t.Context())
	must(t, err)
	if len(unread) != 1 || !strings.Contains(unread[0].Err, "there is no file or folder called 3/3.md") {
		t.Errorf("%+v", unread)
	}
	must(t, os.Remove(filepath.Join(f.dir, "4", "4.md"))) // after it was indexed
	if got := names(t, l, "place4"); len(got) != 0 {
		t.Errorf("%q found", got)
	}
	f.write("3/3.md", "The harbour is back.\n", 0)
	update(t, l)
	if got := names(t, l, "back"); len(got) != 1 {
		t.Errorf("%q found", got)
	}
}

// An index is found by whichever way leads to the folder.
func TestLinkedFolder(t *testing.T) {
	f := newFolder(t)
	f.many(20)
	update(t, f.open())
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(f.dir, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	f.dir = link
	if n := update(t, f.open()); n != 0 {
		t.Errorf("%d read again", n)
	}
}

func TestPrune(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	for name, age := range map[string]time.Duration{"old.db": keptFor + time.Hour, "new.db": keptFor - time.Hour, "other": keptFor + time.Hour} {
		for _, end := range []string{"", "-wal"} {
			path := filepath.Join(dir, name+end)
			must(t, os.WriteFile(path, nil, 0o600))
			must(t, os.Chtimes(path, now.Add(-age), now.Add(-age)))
		}
	}
	prune(dir, now)
	listing, err := os.ReadDir(dir)
	must(t, err)
	var left []string
	for _, d := range listing {
		left = append(left, d.Name())
	}
	if want := []string{"new.db", "new.db-wal", "other", "other-wal"}; !slices.Equal(left, want) {
		t.Errorf("%q, want %q", left, want)
	}
}
