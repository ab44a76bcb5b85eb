package content

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// refresh is Refresh, with what must be true of it whatever happened.
func refresh(t rapid.TB, s Shelf) (Shelf, Difference) {
	t.Helper()
	fresh, d, err := s.Refresh(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range s.Entries {
		if f := fresh.Entries[i]; f.Name != e.Name || f.Path != e.Path {
			t.Fatalf("entry %d was %s and is %s", i, e.Name, f.Name)
		}
	}
	for i := len(s.Entries); i < len(fresh.Entries); i++ {
		if !slices.Contains(d.New, i) {
			t.Fatalf("%s is new and not told", fresh.Entries[i].Name)
		}
	}
	for _, i := range d.Gone {
		if !errors.Is(fresh.Entries[i].Err, fs.ErrNotExist) {
			t.Fatalf("%s is gone: %v", fresh.Entries[i].Name, fresh.Entries[i].Err)
		}
	}
	for _, i := range d.Back {
		if errors.Is(fresh.Entries[i].Err, fs.ErrNotExist) {
			t.Fatalf("%s is back: %v", fresh.Entries[i].Name, fresh.Entries[i].Err)
		}
	}
	return fresh, d
}

// openAgain opens a shelf and learns what is there to know of its files.
func openAgain(t *testing.T, args ...string) Shelf {
	t.Helper()
	s, err := Open(t.Context(), args, strings.NewReader("from a pipe\n"))
	must(t, err)
	s, d := refresh(t, s)
	if !d.Empty() {
		t.Errorf("a first look found %+v", d)
	}
	return s
}

func write(t *testing.T, name, text string) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(name), 0o755))
	must(t, os.WriteFile(name, []byte(text), 0o600))
}

// do deletes "-name" and writes "name=text".
func do(t *testing.T, deeds ...string) {
	t.Helper()
	for _, deed := range deeds {
		if name, ok := strings.CutPrefix(deed, "-"); ok {
			must(t, os.Remove(name))
			continue
		}
		name, text, _ := strings.Cut(deed, "=")
		write(t, name, text)
	}
}

func TestRefresh(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []string
		args  []string
		do    []string
		want  []string
		diff  Difference
	}{
		{
			name: "nothing", files: []string{"d/a.md"}, args: []string{"d", "-"},
			want: []string{"d/a.md", "standard input"},
		},
		{
			name: "new ones, at the end", files: []string{"d/b.md", "d/e/c.md"}, args: []string{"d"},
			do:   []string{"d/a.md=# new", "d/f/g.md=# new", "d/f/g.log=not for reading"},
			want: []string{"b.md", "e/c.md", "a.md", "f/g.md"}, diff: Difference{New: []int{2, 3}},
		},
		{
			name: "gone and changed", files: []string{"d/a.md", "d/b.md", "d/c.md"}, args: []string{"d"},
			do:   []string{"-d/a.md", "d/c.md=# of another length than before"},
			want: []string{"! a.md is gone: it was moved, renamed or deleted after lede was opened; it is read again when it is back", "b.md", "c.md"},
			diff: Difference{Gone: []int{0}, Changed: []int{2}},
		},
		{
			name: "all of a folder", files: []string{"d/a.md", "e/b.md"}, args: []string{"d", "e"},
			do: []string{"-d/a.md"},
			want: []string{
				"! d/a.md is gone: it was moved, renamed or deleted after lede was opened; it is read again when it is back", "e/b.md",
			},
			diff: Difference{Gone: []int{0}},
		},
		{
			name: "a name that was waited for", files: []string{"a.md"}, args: []string{"a.md", "./b.md", ""},
			do:   []string{"b.md=# here"},
			want: []string{"a.md", "b.md", "! there is no file or folder called “”; check its spelling"}, diff: Difference{Back: []int{1}},
		},
		{
			name: "a folder in a file's place", files: []string{"d/a.md", "d/b.md"}, args: []string{"d"},
			do:   []string{"-d/a.md", "d/a.md/c.md=# below"},
			want: []string{"! a.md is a folder now; open it by its name to see what it holds", "b.md", "a.md/c.md"},
			diff: Difference{New: []int{2}, Changed: []int{0}},
		},
		{
			name: "a link that led in circles", files: []string{"d/a.md", "d/up -> ."}, args: []string{"d"},
			do:   []string{"-d/up"},
			want: []string{"a.md", "! up can be searched again; what is in it is on the shelf"},
			diff: Difference{Gone: []int{1}},
		},
		{
			name: "a link that led nowhere", files: []string{"d/a.md", "d/b.md -> c.log"}, args: []string{"d"},
			do:   []string{"d/c.log=# it is there"},
			want: []string{"a.md", "b.md"}, diff: Difference{Back: []int{1}},
		},
		{
			name: "left out by now", files: []string{"d/a.md", "d/b.md"}, args: []string{"d"},
			do:   []string{"d/.ledeignore=[bc].md\n", "d/c.md=# never seen"},
			want: []string{"a.md", "b.md"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			plant(t, c.files...)
			s := openAgain(t, c.args...)
			do(t, c.do...)
			s, d := refresh(t, s)
			if got := lines(s); !slices.Equal(got, c.want) {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
			if !reflect.DeepEqual(d, c.diff) {
				t.Errorf("\n got %+v\nwant %+v", d, c.diff)
			}
			if _, d := refresh(t, s); !d.Empty() {
				t.Errorf("and again: %+v", d)
			}
		})
	}
}

func TestRefreshOfWhatIsNoFile(t *testing.T) {
	plant(t, "a.md")
	s := openAgain(t, "-", "a.md")
	for range 2 {
		if src, err := s.Load(t.Context(), 0); err != nil || src.Text != "from a pipe\n" {
			t.Errorf("%+v, %v", src, err)
		}
		s, _ = refresh(t, s)
	}
	samples, err := Open(t.Context(), nil, nil)
	must(t, err)
	if again, d := refresh(t, samples); !d.Empty() || len(again.Entries) != len(samples.Entries) {
		t.Errorf("the samples: %+v", d)
	}
}

func TestGoneAndBack(t *testing.T) {
	plant(t, "d/a.md", "d/b.md")
	s := openAgain(t, "d")
	must(t, os.Rename("d", "away"))
	s, d := refresh(t, s)
	if want := (Difference{Gone: []int{0, 1}, New: []int{2}}); !reflect.DeepEqual(d, want) {
		t.Errorf("gone: %+v", d)
	}
	if _, err := s.Load(t.Context(), 0); !errors.Is(err, fs.ErrNotExist) || err.Error() != s.Entries[0].Err.Error() {
		t.Errorf("%v", err)
	}
	must(t, os.Rename("away", "d"))
	// It is read as soon as it is back, whether that was noticed or not.
	if src, err := s.Load(t.Context(), 0); err != nil || src.Text != "# d/a.md\n" {
		t.Errorf("%+v, %v", src, err)
	}
	s, d = refresh(t, s)
	if want := (Difference{Back: []int{0, 1}, Changed: []int{2}}); !reflect.DeepEqual(d, want) {
		t.Errorf("back: %+v", d)
	}
	if got, want := lines(s), []string{"a.md", "b.md", "! d can be searched again; what is in it is on the shelf"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestRenamed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files are not told apart there")
	}
	plant(t, "d/a.md", "d/b.md", "d/c.md")
	s := openAgain(t, "d")
	must(t, os.Mkdir("d/old", 0o700))
	must(t, os.Rename("d/a.md", "d/old/z.md"))
	must(t, os.Rename("d/b.md", "d/y.md"))
	write(t, "d/y.md", "# of another length, so it may be another text\n")
	s, d := refresh(t, s)
	if want := []Renaming{{0, 3}}; !slices.Equal(d.Renamed, want) || s.Entries[3].Name != "old/z.md" {
		t.Errorf("%+v; %q", d, lines(s))
	}

	// Which of two names of one file took the place of a third cannot be told.
	must(t, os.Link("d/c.md", "d/w.md"))
	s, _ = refresh(t, s)
	must(t, os.Remove("d/c.md"))
	must(t, os.Rename("d/w.md", "d/v.md"))
	if _, d := refresh(t, s); len(d.Gone) != 2 || len(d.New) != 1 || len(d.Renamed) != 0 {
		t.Errorf("%+v", d)
	}
}

func TestRefreshCancelled(t *testing.T) {
	plant(t, "d/a.md")
	s := openAgain(t, "d")
	write(t, "d/b.md", "# new\n")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	same, d, err := s.Refresh(ctx)
	if !errors.Is(err, context.Canceled) || !d.Empty() || len(same.Entries) != 1 {
		t.Errorf("%v, %+v, %q", err, d, lines(same))
	}
}

// Whatever is done to a folder, what can be read on its shelf is what is in it, and
// what was told is what was done.
func TestRefreshFollows(t *testing.T) {
	dir := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		root := filepath.Join(dir, strconv.Itoa(round))
		disk := make(map[string]int) // sizes; each is used once
		written := 0
		put := func(name string) {
			written++
			disk[name] = written
			path := filepath.Join(root, filepath.FromSlash(name))
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, make([]byte, written), 0o600)); err != nil {
				t.Fatal(err)
			}
		}
		put("first.md")
		s, err := Open(context.Background(), []string{root}, nil)
		if err != nil {
			t.Fatal(err)
		}
		s, _ = refresh(t, s)
		name := rapid.SampledFrom([]string{"a.md", "b.md", "c.txt", "e/a.md", "e/b.md", "e/f/c.md", "g/a.md"})
		for range rapid.IntRange(1, 4).Draw(t, "refreshes") {
			for range rapid.IntRange(0, 5).Draw(t, "deeds") {
				switch n := name.Draw(t, "name"); rapid.IntRange(0, 2).Draw(t, "deed") {
				case 0, 1:
					put(n)
				default:
					delete(disk, n)
					_ = os.Remove(filepath.Join(root, filepath.FromSlash(n)))
				}
			}
			was := s
			var d Difference
			s, d = refresh(t, s)
			follows(t, was, s, d, disk)
		}
	})
}

// follows compares a shelf and what was told of it with the files on the disk.
func follows(t *rapid.T, was, is Shelf, d Difference, disk map[string]int) {
	t.Helper()
	readable := 0
	for i, e := range is.Entries {
		size, there := disk[e.Name]
		if there != (e.Err == nil) || there && int64(size) != e.Size {
			t.Fatalf("%s has size %d and %v, the file %d", e.Name, e.Size, e.Err, size)
		}
		if there {
			readable++
		}
		if i >= len(was.Entries) {
			continue
		}
		w := was.Entries[i]
		for _, c := range []struct {
			told []int
			want bool
		}{
			{d.Gone, w.Err == nil && !there},
			{d.Back, w.Err != nil && there},
			{d.Changed, w.Err == nil && there && w.Size != e.Size},
		} {
			if slices.Contains(c.told, i) != c.want {
				t.Fatalf("%s was %d, %v and is %d, %v; told was %+v", e.Name, w.Size, w.Err, e.Size, e.Err, d)
			}
		}
	}
	if readable != len(disk) {
		t.Fatalf("%d of %d files are on the shelf", readable, len(disk))
	}
}
