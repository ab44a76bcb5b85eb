package ui

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content"
	"lede/content/library"
	"lede/content/notebook"
	"lede/content/versions"
	"lede/ui/keymap"
	"lede/ui/theme"
	"lede/ui/uitest"
)

// TestScripts reads with the whole program on a virtual screen, as the scripts in
// testdata/script say. A script is an archive: its comment is the steps, one a
// line, and its files are the briefings.
//
//	size COLUMNS ROWS     before open; 100 30 without it
//	open [FILE|FOLDER…]   the archive's files; nothing opens the samples
//	press KEY…            by the names of the key table
//	type TEXT             paste TEXT: all at once, as a terminal pastes
//	click X Y             from 0; wheel X Y NOTCHES
//	resize COLUMNS ROWS
//	write FILE NEW        the archive's file NEW takes FILE's place
//	repeat FILE N         FILE becomes N times as long, before open
//	watch                 the files are watched, before open
//	edit-with FILE        the editor, before open: it gives the file FILE's content
//	see TEXT              it shows; gone TEXT: it does not
//	row N TEXT            row N, from 0, has the text
//	copied TEXT           what was last sent to the clipboard has the text
//	again                 quits, and opens the same again
//	ended                 the program has ended
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s := &script{t: t, dir: t.TempDir(), width: 100, height: 30}
			s.book, err = notebook.Open(filepath.Join(s.dir, ".notebook"))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range archive.Files {
				s.plant(f.Name, f.Data)
			}
			for n, line := range strings.Split(string(archive.Comment), "\n") {
				if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
					s.step(n+1, line)
				}
			}
		})
	}
}

// A script is one being played.
type script struct {
	t             *testing.T
	dir           string
	book          *notebook.Notebook
	width, height int
	args          []string
	editor        []string
	watch         bool
	term          *uitest.Terminal
}

func (s *script) plant(name string, data []byte) {
	s.t.Helper()
	path := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// step plays one line.
func (s *script) step(n int, line string) {
	s.t.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	words := strings.Fields(rest)
	fail := func(problem string) {
		s.t.Helper()
		s.t.Fatalf("line %d: %s\n%s\n%s", n, line, problem, s.term.Screen())
	}
	switch verb {
	case "size":
		s.width, s.height = number(s.t, words[0]), number(s.t, words[1])
	case "open":
		s.args = words
		s.open()
	case "again":
		s.term.Press("Q")
		if err := s.term.WaitEnd(); err != nil {
			fail(err.Error())
		}
		s.open()
	case "press":
		s.term.Press(words...)
	case "type":
		s.term.Type(rest)
	case "paste":
		s.term.Paste(rest)
	case "repeat":
		b, err := os.ReadFile(filepath.Join(s.dir, words[0]))
		if err != nil {
			s.t.Fatal(err)
		}
		s.plant(words[0], bytes.Repeat(b, number(s.t, words[1])))
	case "edit-with":
		if _, err := exec.LookPath("cp"); err != nil {
			s.t.Skip("there is no cp to edit with")
		}
		s.editor = []string{"cp", filepath.Join(s.dir, words[0])}
	case "watch":
		s.watch = true
	case "click":
		s.term.Click(number(s.t, words[0]), number(s.t, words[1]))
	case "wheel":
		s.term.Wheel(number(s.t, words[0]), number(s.t, words[1]), number(s.t, words[2]))
	case "resize":
		s.term.Resize(number(s.t, words[0]), number(s.t, words[1]))
	case "write":
		s.replace(words[0], words[1])
	case "see":
		s.term.WaitFor(rest)
	case "gone":
		s.term.WaitGone(rest)
	case "row":
		y, text := number(s.t, words[0]), strings.TrimSpace(strings.TrimPrefix(rest, words[0]))
		if !eventually(func() bool { return strings.Contains(s.term.Row(y), text) }) {
			fail("row " + words[0] + " does not have it")
		}
	case "copied":
		if !eventually(func() bool { return strings.Contains(s.term.Copied(), rest) }) {
			fail("copied: " + s.term.Copied())
		}
	case "ended":
		if err := s.term.WaitEnd(); err != nil {
			fail(err.Error())
		}
	default:
		s.t.Fatalf("line %d: no step is called %s", n, verb)
	}
}

// eventually reports whether a condition comes to hold.
func eventually(holds func() bool) bool {
	for end := time.Now().Add(10 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			return false
		}
	}
	return true
}

// replace gives a file the content of another.
func (s *script) replace(name, by string) {
	s.t.Helper()
	b, err := os.ReadFile(filepath.Join(s.dir, by))
	if err != nil {
		s.t.Fatal(err)
	}
	s.plant(name, b)
}

// open starts the program on the script's arguments.
func (s *script) open() {
	s.t.Helper()
	paths := make([]string, len(s.args))
	first := len(paths) > 0
	for i, a := range s.args {
		paths[i] = filepath.Join(s.dir, a)
		if info, err := os.Stat(paths[i]); err == nil && info.IsDir() {
			first = false
		}
	}
	m, err := newModel(s.t.Context(), paths, s.book, first, s.width, s.height)
	if err != nil {
		s.t.Fatal(err)
	}
	m.config.Editor, m.config.Watch = s.editor, s.watch
	if m.config.Versions, err = versions.Open(filepath.Join(s.dir, ".versions")); err != nil {
		s.t.Fatal(err)
	}
	s.term = uitest.Start(s.t, m, s.width, s.height)
}

// newModel is the program's state on some paths, or the samples, as Run begins
// with it.
func newModel(ctx context.Context, paths []string, book *notebook.Notebook, first bool, w, h int) (*Model, error) {
	shelf, err := content.Open(ctx, paths, nil)
	if err != nil {
		return nil, err
	}
	m := New(Config{
		Shelf: shelf, Notebook: book, Keys: keymap.Default(), Theme: theme.Dark(), Mouse: true, OpenFirst: first,
		SaveAfter: time.Millisecond,
		Library: func(ctx context.Context, s content.Shelf) (*library.Library, error) {
			return library.Open(ctx, "", paths, s)
		},
		Now: func() time.Time { return time.Date(2024, 1, 26, 12, 0, 0, 0, time.UTC) },
	})
	m.width, m.height = w, h
	if first || len(shelf.Entries) == 1 {
		if err := m.openFirst(ctx, time.Hour); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
