package content

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/content/format"
	"lede/content/samples"
	"lede/content/sanitize"
)

// plant makes files in a new folder, which becomes the working folder. A name that
// ends in a slash is a folder; "a -> b" is a link.
func plant(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if link, target, ok := strings.Cut(name, " -> "); ok {
			must(t, os.MkdirAll(filepath.Dir(link), 0o755))
			if err := os.Symlink(target, link); err != nil {
				t.Skipf("no links here: %v", err)
			}
			continue
		}
		if strings.HasSuffix(name, "/") {
			must(t, os.MkdirAll(name, 0o755))
			continue
		}
		must(t, os.MkdirAll(filepath.Dir(name), 0o755))
		must(t, os.WriteFile(name, []byte("# "+name+"\n"), 0o644))
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// list is a shelf's names, with what speaks against reading them.
func lines(s Shelf) []string {
	var out []string
	for _, e := range s.Entries {
		line := e.Name
		if e.Err != nil {
			line = "! " + e.Err.Error()
		}
		out = append(out, line)
	}
	return out
}

func TestOpen(t *testing.T) {
	saved := slices.DeleteFunc([]string{"p.html", "q.HTM", "r_files/c.md", "s.files/d.md", "s.md"}, func(name string) bool { return !format.Announced(name) })
	for _, c := range []struct {
		name  string
		files []string
		args  []string
		want  []string
		title string // "*" for the folder's own
		err   string
	}{
		{name: "a file", files: []string{"a.md"}, args: []string{"a.md"}, want: []string{"a.md"}, title: "a.md"},
		{name: "a file of any extension", files: []string{"d/notes.log"}, args: []string{"./d//notes.log"}, want: []string{"d/notes.log"}, title: "notes.log"},
		{
			name:  "a folder, in natural order",
			files: []string{"d/part 10.md", "d/Part 2.md", "d/part 1.txt", "d/x.markdown", "d/x.png", "d/sub/b.md", "d/sub/a/c.md", "d/é.md"},
			args:  []string{"d"}, title: "d",
			want: []string{"part 1.txt", "Part 2.md", "part 10.md", "sub/a/c.md", "sub/b.md", "x.markdown", "é.md"},
		},
		{name: "this folder", files: []string{"a.md"}, args: []string{"."}, want: []string{"a.md"}, title: "*"},
		{
			name:  "hidden things",
			files: []string{"d/a.md", "d/.b.md", "d/.git/c.md", "d/CVS/d.md", "d/node_modules/e/README.md", "d/.obsidian/f.md"},
			args:  []string{"d"}, want: []string{"a.md"}, title: "d",
		},
		{
			name:  "what a browser saves beside a page",
			files: []string{"d/p.html", "d/p_files/a.md", "d/q.HTM", "d/q-Dateien/b.md", "d/r_files/c.md", "d/s.md", "d/s.files/d.md"},
			args:  []string{"d"}, want: saved, title: "d",
		},
		{name: "a hidden folder by name", files: []string{".notes/a.md"}, args: []string{".notes"}, want: []string{"a.md"}, title: ".notes"},
		{name: "several", files: []string{"d/a.md", "e/b.md", "c.log"}, args: []string{"c.log", "e", "d"}, want: []string{"c.log", "e/b.md", "d/a.md"}, title: "Shelf"},
		{name: "twice", files: []string{"d/a.md", "d/b.md"}, args: []string{"d/b.md", "d", "d/b.md", "./d"}, want: []string{"d/b.md", "d/a.md"}, title: "Shelf"},
		{name: "a folder in a folder", files: []string{"d/e/b.md", "d/a.md"}, args: []string{"d/e", "d"}, want: []string{"d/e/b.md", "d/a.md"}, title: "Shelf"},
		{name: "standard input", args: []string{"-"}, want: []string{"standard input"}, title: "standard input"},
		{name: "standard input twice", files: []string{"a.md"}, args: []string{"-", "a.md", "-"}, want: []string{"standard input", "a.md"}, title: "Shelf"},
		{name: "a hostile name", files: []string{"d/a\x1b[2J.md", "d/b\nc.md"}, args: []string{"d"}, want: []string{"a␛[2J.md", "b␊c.md"}, title: "d"},

		{name: "missing", args: []string{"gone.md"}, err: "there is no file or folder called gone.md; check its spelling"},
		{name: "missing, hostile", args: []string{"\x1b]0;x\a"}, err: "there is no file or folder called ␛]0;x␇; check its spelling"},
		{name: "no name", args: []string{""}, err: "there is no file or folder called “”; check its spelling"},
		{
			name: "missing among good ones", files: []string{"a.md"}, args: []string{"gone.md", "a.md"}, title: "Shelf",
			want: []string{"! there is no file or folder called gone.md; check its spelling", "a.md"},
		},
		{
			name: "all missing", args: []string{"a", "b"},
			err: "there is no file or folder called a; check its spelling\nthere is no file or folder called b; check its spelling",
		},
		{
			name: "many missing", args: []string{"a", "b", "c", "d", "e", "f", "g"},
			err: "there is no file or folder called a; check its spelling\nthere is no file or folder called b; check its spelling\n" +
				"there is no file or folder called c; check its spelling\nthere is no file or folder called d; check its spelling\n" +
				"there is no file or folder called e; check its spelling\nand 2 more cannot be read either",
		},
		{
			name: "a folder without briefings", files: []string{"d/a.png", "d/e/"}, args: []string{"d"},
			err: "the folder d holds no briefings (." + strings.Join(format.Extensions(), ", .") + "); name a file to open it whatever its extension",
		},

		{name: "a link to a file", files: []string{"a.md", "l.md -> a.md"}, args: []string{"l.md"}, want: []string{"l.md"}, title: "l.md"},
		{name: "a link to a folder", files: []string{"d/a.md", "l -> d"}, args: []string{"l"}, want: []string{"a.md"}, title: "l"},
		{
			name:  "links in a folder",
			files: []string{"d/a.md", "x/b.md", "x/c.log", "d/far -> ../x", "d/b.md -> ../x/b.md", "d/c.md -> ../x/c.log", "d/c -> ../x/b.md", "d/gone -> nowhere"},
			args:  []string{"d"}, want: []string{"a.md", "b.md", "c.md", "far/b.md"}, title: "d",
		},
		{
			name: "a dead link", files: []string{"d/a.md", "d/b.md -> gone.md"}, args: []string{"d"}, title: "d",
			want: []string{"a.md", "! b.md is a link to a file that is gone; restore the file or remove the link"},
		},
		{
			name: "a link to itself", files: []string{"a.md -> a.md"}, args: []string{"a.md"},
			err: "a.md is a link that leads back to itself; name the file that it was meant for",
		},
		{
			name: "a folder that links to itself", files: []string{"d/a.md", "d/e/up -> ..", "d/e/b.md"}, args: []string{"d"}, title: "d",
			want: []string{"a.md", "e/b.md", "! e/up is a link to a folder that it stands in; it is not followed"},
		},
		{
			name: "folders that link to each other", files: []string{"d/a/a.md", "d/b/b.md", "d/c/c.md", "d/a/to b -> ../b", "d/b/to c -> ../c", "d/c/to a -> ../a"},
			args: []string{"d"}, title: "d",
			want: []string{"a/a.md", "a/to b/b.md", "a/to b/to c/c.md"},
		},
		{
			name: "a way out of the folder", files: []string{"d/a.md", "d/root -> /"}, args: []string{"d"}, title: "d",
			want: []string{"a.md", "! root is a link to a folder that it stands in; it is not followed"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			plant(t, c.files...)
			s, err := Open(t.Context(), c.args, strings.NewReader(""))
			if c.err != "" {
				if err == nil || err.Error() != c.err {
					t.Fatalf("error %v\nwant %s", err, c.err)
				}
				return
			}
			must(t, err)
			if got := lines(s); !slices.Equal(got, c.want) {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
			if c.title == "*" {
				wd, err := os.Getwd()
				must(t, err)
				c.title = filepath.Base(wd)
			}
			if s.Title != c.title {
				t.Errorf("title %q, want %q", s.Title, c.title)
			}
			for _, e := range s.Entries {
				if e.Err == nil && e.Path != "" && (e.Size > 0) == e.Modified.IsZero() {
					t.Errorf("%s has size %d, time %v", e.Name, e.Size, e.Modified)
				}
			}
		})
	}
}

// Links between folders could be walked in n! ways.
func TestOpenManyLinkedFolders(t *testing.T) {
	var files []string
	names := strings.Split("abcdefghijkl", "")
	for _, a := range names {
		files = append(files, "d/"+a+"/x.md")
		for _, b := range names {
			if a != b {
				files = append(files, "d/"+a+"/to "+b+" -> ../"+b)
			}
		}
	}
	plant(t, files...)
	s, err := Open(t.Context(), []string{"d"}, nil)
	must(t, err)
	readable := 0
	for _, e := range s.Entries {
		if e.Err == nil {
			readable++
		}
	}
	if readable != len(names) {
		t.Errorf("%d briefings, want %d", readable, len(names))
	}
}

func TestSamples(t *testing.T) {
	s, err := Open(t.Context(), nil, nil)
	must(t, err)
	if len(s.Entries) != len(samples.Names()) || s.Entries[0].Name != "guide.md" {
		t.Fatalf("the samples are %q", lines(s))
	}
	for i, e := range s.Entries {
		if !e.Sample || e.Path != "" || e.Size <= 0 || e.Err != nil {
			t.Errorf("%+v", e)
		}
		src, err := s.Load(t.Context(), i)
		if err != nil || src.Format != briefing.FormatMarkdown || len(src.Notices) > 0 || int64(len(src.Text)) != e.Size {
			t.Errorf("%s: %v, %q", e.Name, err, src.Notices)
		}
	}
}

func TestLoad(t *testing.T) {
	plant(t, "d/a.md", "empty.md", "b.txt", "pic.md")
	must(t, os.WriteFile("empty.md", nil, 0o644))
	must(t, os.WriteFile("pic.md", []byte("\x89PNG\r\n\x1a\n\x00\x00"), 0o644))
	s, err := Open(t.Context(), []string{"d/a.md", "empty.md", "b.txt", "pic.md", "-", "gone"}, strings.NewReader("from a pipe\n"))
	must(t, err)

	src, err := s.Load(t.Context(), 0)
	if err != nil || src.Text != "# d/a.md\n" || src.Name != "a" || src.Format != briefing.FormatMarkdown {
		t.Errorf("%+v, %v", src, err)
	}
	if _, err := s.Load(t.Context(), 1); !errors.Is(err, format.ErrEmpty) {
		t.Errorf("empty: %v", err)
	}
	if _, err := s.Load(t.Context(), 3); !errors.Is(err, format.ErrBinary) || err.Error() != "pic.md looks like a PNG picture, which lede does not read; open a text that was made of it, as by character recognition" {
		t.Errorf("picture: %v", err)
	}
	for range 2 { // a pipe gives its text once, the shelf as often as it is asked for
		if src, err := s.Load(t.Context(), 4); err != nil || src.Text != "from a pipe\n" || src.Name != "" {
			t.Errorf("%+v, %v", src, err)
		}
	}
	if _, err := s.Load(t.Context(), 5); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}

	must(t, os.WriteFile("b.txt", []byte("changed\n"), 0o644))
	if src, err := s.Load(t.Context(), 2); err != nil || src.Text != "changed\n" {
		t.Errorf("a changed file is %+v, %v", src, err)
	}
	must(t, os.Remove("b.txt"))
	if _, err := s.Load(t.Context(), 2); err == nil || err.Error() != "there is no file or folder called b.txt; check its spelling" {
		t.Errorf("a removed file: %v", err)
	}
	must(t, os.Mkdir("b.txt", 0o755))
	if _, err := s.Load(t.Context(), 2); err == nil || !strings.HasPrefix(err.Error(), "b.txt is a folder now") {
		t.Errorf("a folder in a file's place: %v", err)
	}
}

func TestUnreadable(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("permissions do not bind here")
	}
	plant(t, "d/a.md", "d/b.md", "d/locked/c.md")
	must(t, os.Chmod("d/b.md", 0))
	must(t, os.Chmod("d/locked", 0))
	t.Cleanup(func() { _ = os.Chmod("d/locked", 0o755) })
	s, err := Open(t.Context(), []string{"d"}, nil)
	must(t, err)
	want := []string{"a.md", "b.md", "! locked may not be read by you; ask its owner or change its permissions"}
	if got := lines(s); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
	if _, err := s.Load(t.Context(), 1); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
}

func TestTooLarge(t *testing.T) {
	plant(t, "d/a.md", "d/big.md")
	if err := os.Truncate("d/big.md", MaxBytes+1); err != nil {
		t.Skipf("no sparse files here: %v", err)
	}
	const want = "d/big.md is larger than the 2 GB that lede reads; split it into parts"
	if _, err := Open(t.Context(), []string{"d/big.md"}, nil); err == nil || err.Error() != want || !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v", err)
	}
	s, err := Open(t.Context(), []string{"d"}, nil)
	must(t, err)
	if _, err := s.Load(t.Context(), 1); !errors.Is(err, ErrTooLarge) {
		t.Errorf("in a folder: %v", err)
	}
	if b, err := readAll(t.Context(), strings.NewReader("more than that"), nil, 5); !errors.Is(err, errTooLarge) {
		t.Errorf("a stream: %q, %v", b, err)
	}
}

func TestCancelled(t *testing.T) {
	plant(t, "d/a.md")
	ctx, cancel := context.WithCancel(t.Context())
	s, err := Open(ctx, []string{"d", "-"}, io.MultiReader(strings.NewReader("one "), strings.NewReader("two")))
	must(t, err)
	cancel()
	if _, err := Open(ctx, []string{"d"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v", err)
	}
	for i := range s.Entries {
		if _, err := s.Load(ctx, i); !errors.Is(err, context.Canceled) {
			t.Errorf("Load(%d): %v", i, err)
		}
	}
	// What was given up can be asked for again.
	if src, err := s.Load(t.Context(), 1); err != nil || src.Text != "one two" {
		t.Errorf("%+v, %v", src, err)
	}
}

// Whatever arrives in pieces, of any size, arrives whole.
func TestReadAllInPieces(t *testing.T) {
	text := strings.Repeat("words ", 3000)
	for _, size := range []int{1, 7, 512, 4096} {
		r := &pieces{rest: text, size: size}
		b, err := readAll(t.Context(), r, nil, MaxBytes)
		if err != nil || string(b) != text {
			t.Errorf("pieces of %d: %d bytes, %v", size, len(b), err)
		}
	}
}

// pieces reads a few bytes at a time, and the last together with the end.
type pieces struct {
	rest string
	size int
}

func (p *pieces) Read(b []byte) (int, error) {
	n := copy(b, p.rest[:min(p.size, len(p.rest))])
	p.rest = p.rest[n:]
	if p.rest == "" {
		return n, io.EOF
	}
	return n, nil
}

func TestErrorsAreFitToShow(t *testing.T) {
	err := cannotOpen("x", &fs.PathError{Op: "read", Path: "/raw\x1b", Err: errors.New("bad\x1bsector")})
	if got := err.Error(); got != "x could not be read (bad␛sector); try again or open a copy" || sanitize.Line(got) != got {
		t.Errorf("%q", got)
	}
}
