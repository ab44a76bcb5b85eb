//go:build unix

package library

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"lede/content"
)

// The variables by which the test says to a lede of its own what to index, and where.
const (
	folderVariable = "LEDE_TEST_LIBRARY"
	cacheVariable  = "LEDE_TEST_CACHE"
)

// indexElsewhere is a lede that indexes the folder until it has done so, or is killed.
func (f folder) indexElsewhere() *exec.Cmd {
	f.Helper()
	cmd := exec.CommandContext(f.Context(), os.Args[0], "-test.run=^TestElsewhere$")
	cmd.Env = append(os.Environ(), folderVariable+"="+f.dir, cacheVariable+"="+f.cache)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	must(f.T, cmd.Start())
	return cmd
}

// TestElsewhere is that lede.
func TestElsewhere(t *testing.T) {
	dir := os.Getenv(folderVariable)
	if dir == "" {
		t.Skip("there is nothing to index")
	}
	shelf, err := content.Open(t.Context(), []string{dir}, nil)
	must(t, err)
	l, err := Open(t.Context(), os.Getenv(cacheVariable), []string{dir}, shelf)
	must(t, err)
	must(t, l.Update(t.Context(), func(Progress) {}))
	<-l.listener.done
	must(t, l.Close())
}

// A lede that is killed while it indexes leaves what can be searched and gone on with.
func TestKilled(t *testing.T) {
	f := newFolder(t)
	f.many(1500)
	most := 0
	for i := range 6 {
		cmd := f.indexElsewhere()
		time.Sleep(time.Duration(30+60*i) * time.Millisecond)
		must(t, cmd.Process.Kill())
		_ = cmd.Wait()
		l := f.open()
		n := 0
		for _, err := range l.Search(t.Context(), parsed(t, "harbour"), Options{}) {
			must(t, err)
			n++
		}
		if n < most {
			t.Errorf("%d found after it was killed, and %d before", n, most)
		}
		most = n
		if notices := l.Notices(); len(notices) > 0 {
			t.Errorf("%q", notices)
		}
		must(t, l.Close())
	}
	l := f.open()
	update(t, l)
	for i := range 1500 {
		if got := names(t, l, fmt.Sprintf("place%d", i)); len(got) != 1 || got[0] != fmt.Sprintf("%d.md", i) {
			t.Fatalf("place%d: %q", i, got)
		}
	}
}

// Of two ledes one indexes, the other waits and finds all of it.
func TestTwoAtOnce(t *testing.T) {
	f := newFolder(t)
	f.many(1500)
	cmd := f.indexElsewhere()
	l := f.open()
	update(t, l)
	if got := names(t, l, "harbour"); len(got) != 1500 {
		t.Errorf("%d found", len(got))
	}
	must(t, cmd.Wait())
	var rows int
	must(t, l.current().reads.QueryRowContext(t.Context(), "SELECT count(*) FROM file").Scan(&rows))
	if rows != 1500 {
		t.Errorf("%d in the index", rows)
	}
}

// One that waits takes over when the other dies.
func TestTakeOver(t *testing.T) {
	f := newFolder(t)
	f.many(1500)
	cmd := f.indexElsewhere()
	l := f.open()
	killed := false
	must(t, l.Update(t.Context(), func(p Progress) {
		if p.Elsewhere && !killed {
			killed = true
			must(t, cmd.Process.Kill())
		}
	}))
	_ = cmd.Wait()
	if got := names(t, l, "harbour"); len(got) != 1500 {
		t.Errorf("%d found", len(got))
	}
}
