package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/briefing/query"
	"lede/content"
)

func must(t interface {
	Helper()
	Fatal(args ...any)
}, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A folder of briefings, and where its index is.
type folder struct {
	*testing.T
	dir, cache string
}

func newFolder(t *testing.T) folder {
	t.Helper()
	return folder{t, t.TempDir(), filepath.Join(t.TempDir(), "lede", "index")}
}

// write puts a text in a file that was written so long ago, the less the newer.
func (f folder) write(name, text string, ago time.Duration) {
	f.Helper()
	path := filepath.Join(f.dir, name)
	must(f.T, os.MkdirAll(filepath.Dir(path), 0o700))
	must(f.T, os.WriteFile(path, []byte(text), 0o600))
	at := time.Now().Add(-time.Hour - ago)
	must(f.T, os.Chtimes(path, at, at))
}

// open opens the folder's library without bringing it up to date.
func (f folder) open() *Library {
	f.Helper()
	shelf, err := content.Open(f.Context(), []string{f.dir}, nil)
	must(f.T, err)
	l, err := Open(f.Context(), f.cache, []string{f.dir}, shelf)
	must(f.T, err)
	f.Cleanup(func() { must(f.T, l.Close()) })
	return l
}

// update brings a library up to date and returns how many briefings were read.
func update(t *testing.T, l *Library) int {
	t.Helper()
	read := 0
	must(t, l.Update(t.Context(), func(p Progress) { read = p.Done }))
	return read
}

// names is those of the briefings that a query is found in, the newest first.
func names(t *testing.T, l *Library, text string) []string {
	t.Helper()
	q, err := query.Parse(text)
	must(t, err)
	var found []string
	for r, err := range l.Search(t.Context(), q, Options{}) {
		must(t, err)
		found = append(found, filepath.Base(l.shelf.Entries[r.Entry].Name))
	}
	return found
}

func TestSearch(t *testing.T) {
	f := newFolder(t)
	f.write("a.md", "---\ntitle: The harbour\npublished: 2031-03-04\noutlet: Courier\n---\n\nThe board met in Tarsk.\n\n## What we know\n\nThe *gates* were shut before noon [^m].\n\n"+
		"## What we do not know yet\n\n- Who shut the gates.\n- When the crane\n  fell down.\n\n[^m]: Minutes of the board.\n", 3*time.Minute)
	f.write("b/b.txt", "Ferry talks\n\nWhat we know\n\n- Ferries run again.\n- Gates are open.\n", 2*time.Minute)
	f.write("c.md", "# Cranes\n\nNo crane is unsafe, says the harbour.\nShut it is not.\n", time.Minute)
	l := f.open()
	if n := update(t, l); n != 3 {
		t.Fatalf("%d read", n)
	}
	for q, want := range map[string]string{
		"gates":                        "b.txt a.md",
		"CRANES":                       "c.md a.md",
		"gates harbour":                "a.md",
		"gates OR crane":               "c.md b.txt a.md",
		"crane -noon":                  "c.md",
		"kind:known gates":             "b.txt a.md",
		"kind:unknown gates":           "a.md",
		"kind:unknown,known ferry":     "b.txt",
		"kind:background gates":        "",
		"kind:unknown":                 "a.md",
		`"gates were shut"`:            "a.md",
		`"shut the gates"`:             "a.md",
		`"gates when"`:                 "", // two items
		`"crane fell"`:                 "a.md",
		`"harbour shut"`:               "c.md",
		"ferr*":                        "b.txt",
		"title:harbour":                "a.md",
		"title:cranes":                 "c.md",
		"path:b/":                      "b.txt",
		"path:b/ gates":                "b.txt",
		"published:2031-03":            "a.md",
		"published:2030 gates":         "",
		"source:minutes":               "a.md",
		"source:courier":               "a.md",
		"noted:yes":                    "",
		"nothing":                      "",
		"(gates OR crane) -kind:known": "c.md a.md",
	} {
		if got := strings.Join(names(t, l, q), " "); got != want {
			t.Errorf("%s: %q, want %q", q, got, want)
		}
	}
}

// Who is heard and of when it speaks is found before the index knows it, and from the
// index alone afterwards.
func TestSearchVoices(t *testing.T) {
	f := newFolder(t)
	f.write("a.md", "# Gates\n\nHarbour master Qasim Haddadi said on 5 March 2031 that the gates were shut. A harbour official said that the crane fell.\n", 2*time.Minute)
	f.write("b.md", "# Cranes\n\nHaddadi Street is closed.\n\n## Timeline\n\n- **Mid-October 2030:** The crane was built.\n- **2019:** The yard opened.\n", time.Minute)
	l := f.open()
	update(t, l)
	cases := map[string]string{
		"haddadi":                               "b.md a.md",
		"speaker:haddadi":                       "a.md",
		"speaker:haddadi gates":                 "a.md",
		"speaker:haddadi kind:timeline":         "",
		"speaker:hadd*":                         "a.md",
		"footing:named":                         "a.md",
		"footing:anonymous crane":               "a.md",
		"footing:document":                      "",
		"on:2031-03":                            "a.md",
		"on:2030-10-12":                         "b.md",
		"on:2030-10-12..2031-04":                "b.md a.md",
		"before:2020":                           "b.md",
		"after:2030-12-01":                      "a.md",
		"after:2031-03-05":                      "",
		"(speaker:haddadi OR before:2020)":      "b.md a.md",
		"crane -speaker:haddadi":                "b.md",
		"crane (on:2030 OR footing:collective)": "b.md",
	}
	for q, want := range cases {
		if got := strings.Join(names(t, l, q), " "); got != want {
			t.Errorf("%s: %q, want %q", q, got, want)
		}
	}
	<-l.listener.done
	for text, want := range cases {
		if got := strings.Join(names(t, l, text), " "); got != want {
			t.Errorf("listened to, %s: %q, want %q", text, got, want)
		}
		q, err := query.Parse(text)
		must(t, err)
		s := l.search(q, Options{})
		ids, err := s.ids(t.Context(), 1<<62, 10)
		must(t, err)
		if precise := s.heard != "" && !strings.Contains(text, "crane") && !strings.Contains(text, " kind:"); precise && len(ids) != len(strings.Fields(want)) {
			t.Errorf("%s: %d candidates, want %q", text, len(ids), want)
		}
	}
}

func TestRank(t *testing.T) {
	f := newFolder(t)
	for i := range 30 {
		f.write(fmt.Sprintf("%d.md", i), fmt.Sprintf("# Briefing %d\n\nThe harbour %s.\n", i, strings.Repeat("gate ", i%7)), time.Duration(i)*time.Minute)
	}
	f.write("title.md", "# The harbour of Tarsk\n\nShips.\n", 40*time.Minute)
	l := f.open()
	update(t, l)
	q, err := query.Parse("harbour")
	must(t, err)
	best, count, err := l.Rank(t.Context(), q, Options{}, 3)
	must(t, err)
	if all, _, err := l.Rank(t.Context(), q, Options{}, 100); err != nil || len(all) != 31 {
		t.Errorf("%d of all, %v", len(all), err)
	}
	if len(best) != 3 || best[0].Facts.Title != "The harbour of Tarsk" || count != (Count{Briefings: 31}) {
		t.Errorf("%+v, %+v", best, count)
	}
	if !slices.IsSortedFunc(best, func(a, b Result) int { return int(b.Score*1e6) - int(a.Score*1e6) }) || best[2].Score <= 0 {
		t.Errorf("not the best first: %v %v %v", best[0].Score, best[1].Score, best[2].Score)
	}
}

func TestUpdate(t *testing.T) {
	f := newFolder(t)
	f.write("a.md", "# A\n\nOne harbour.\n", 3*time.Minute)
	f.write("b.md", "# B\n\nTwo harbours.\n", 2*time.Minute)
	f.write("d.md", "\x89PNG\r\n\x1a\n\x00\x00", time.Minute)
	for _, step := range []struct {
		name   string
		change func()
		read   int
		want   string
	}{
		{"at first", func() {}, 3, "b.md a.md"},
		{"nothing", func() {}, 0, "b.md a.md"},
		{"changed", func() { f.write("a.md", "# A\n\nThree harbours.\n", 0) }, 1, "a.md b.md"},
		{"touched", func() { f.write("b.md", "# B\n\nTwo harbours.\n", 0) }, 1, "a.md b.md"},
		{"moved", func() {
			must(t, os.Mkdir(filepath.Join(f.dir, "x"), 0o700))
			must(t, os.Rename(filepath.Join(f.dir, "b.md"), filepath.Join(f.dir, "x", "c.md")))
		}, 1, "a.md c.md"},
		{"added, older", func() { f.write("e.md", "Harbour.\n", time.Hour) }, 1, "a.md c.md e.md"},
		{"removed", func() { must(t, os.Remove(filepath.Join(f.dir, "a.md"))) }, 0, "c.md e.md"},
		{"swapped", func() {
			f.write("e.md", "# B\n\nTwo harbours.\n", 0)
			f.write("x/c.md", "# C\n\nNo ship.\n", 0)
		}, 2, "e.md"},
	} {
		step.change()
		l := f.open()
		if n := update(t, l); n != step.read {
			t.Errorf("%s: %d read, want %d", step.name, n, step.read)
		}
		if got := strings.Join(names(t, l, "harbour"), " "); got != step.want {
			t.Errorf("%s: %q, want %q", step.name, got, step.want)
		}
	}
}

// What is told while it is found is what is told afterwards.
func TestFacts(t *testing.T) {
	f := newFolder(t)
	f.write("a.md", "---\ntitle: \"A\\e[31m red\"\noutlet: Courier\npublished: 2031-03-04\n---\n\n## What we know\n\n- One.\n- Two.\n", time.Minute)
	f.write("b.md", "\x89PNG\r\n\x1a\n\x00\x00", time.Minute)
	l := f.open()
	told := map[int]Facts{}
	must(t, l.Update(t.Context(), func(p Progress) {
		for _, facts := range p.Facts {
			told[facts.Entry] = facts
		}
		if p.Finished && p.Failed != 1 {
			t.Errorf("%d failed", p.Failed)
		}
	}))
	kept := map[int]Facts{}
	for chunk, err := range l.Facts(t.Context()) {
		must(t, err)
		for _, facts := range chunk {
			kept[facts.Entry] = facts
		}
	}
	if len(kept) != 2 || kept[0] != told[0] || kept[1] != told[1] {
		t.Errorf("told %+v\nkept %+v", told, kept)
	}
	if a := kept[0]; a.Title != "A\uFFFD[31m red" || a.Outlet != "Courier" || a.Published != "2031-03-04" || a.Kinds[2] != 2 || len(a.Hash) != 64 {
		t.Errorf("%+v", a)
	}
	if b := kept[1]; !strings.Contains(b.Err, "PNG") {
		t.Errorf("%+v", b)
	}
}

func TestCancelled(t *testing.T) {
	f := newFolder(t)
	for i := range 300 {
		f.write(fmt.Sprintf("%d.md", i), "One harbour.\n", 0)
	}
	l := f.open()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Update(ctx, func(Progress) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if n := update(t, l); n != 300 {
		t.Errorf("%d read", n)
	}
}
