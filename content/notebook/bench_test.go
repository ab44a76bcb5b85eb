package notebook

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
)

// manyNotes is a folder with notes on a number of briefings, ten on each.
func manyNotes(tb testing.TB, count int) string {
	tb.Helper()
	n, err := Open(tb.TempDir())
	must(tb, err)
	must(tb, n.disk.MkdirAll(n.notes.folder.dir))
	for i := range count {
		note := noteOn("closed on Monday", fmt.Sprintf("Who says so? Ask the harbour master again before Friday, number %d. #ask-again #wages", i))
		note.ID = uuid.NewSHA1(uuid.Nil, fmt.Append(nil, i)).String()
		note.Briefing = KeyOf(fmt.Sprint("briefing ", i/10), fmt.Sprint("slug-", i/10))
		ready, err := note.ready()
		must(tb, err)
		data, err := ready.file(nil)
		must(tb, err)
		must(tb, os.WriteFile(n.notes.folder.notePath(note.ID), data, 0o600)) // without the waiting for the disk
	}
	long := time.Now().Add(-time.Minute)
	must(tb, os.Chtimes(n.notes.folder.dir, long, long.Truncate(time.Second).Add(1)))
	return filepath.Clean(n.dir)
}

func BenchmarkNotes(b *testing.B) {
	const count = 10_000
	dir := manyNotes(b, count)
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			n, err := Open(dir)
			must(b, err)
			if all := n.AllNotes(); len(all) != count {
				b.Fatal(len(all))
			}
		}
	})
	n, err := Open(dir)
	must(b, err)
	k := KeyOf("briefing 77", "slug-77")
	if n.Noted().Of(k) != 10 {
		b.Fatal("the notes of a briefing are not found")
	}
	b.Run("of a briefing", func(b *testing.B) {
		for b.Loop() {
			n.Notes(k)
		}
	})
	b.Run("counted", func(b *testing.B) {
		noted := n.Noted()
		for b.Loop() {
			noted.Of(k)
		}
	})
	b.Run("all, nothing changed", func(b *testing.B) {
		for b.Loop() {
			n.AllNotes()
		}
	})
	b.Run("all, one changed", func(b *testing.B) {
		for b.Loop() {
			if _, err := n.Keep(noteOn("ferry", "one more")); err != nil {
				b.Fatal(err)
			}
			n.AllNotes()
		}
	})
}
