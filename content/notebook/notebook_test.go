package notebook

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"lede/briefing/anchor"
	"lede/content/durable"
)

var (
	monday  = time.Date(2024, 1, 8, 9, 30, 0, 0, time.UTC)
	tuesday = monday.AddDate(0, 0, 1)
)

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// opened is a second lede's view of the same folder.
func opened(t *testing.T, dir string) *Notebook {
	t.Helper()
	n, err := Open(dir)
	must(t, err)
	return n
}

// expect compares what is recalled, which is found by the hash unless want says
// otherwise.
func expect(t *testing.T, n *Notebook, k Key, want Memory) {
	t.Helper()
	if !reflect.DeepEqual(want, Memory{}) && want.By == ByNothing {
		want.By = ByHash
	}
	if got := n.Recall(k); !reflect.DeepEqual(got, want) {
		t.Errorf("recalled %+v\n    want %+v", got, want)
	}
}

const brief = `# Harbour closed

The harbour was closed on Monday.

- No reason was given.
- The ferry was stopped.
`

// edited is m as it is recalled by the slug of another text.
func edited(k Key, m Memory) Memory {
	m = m.After(k.Hash)
	m.By, m.Edited = BySlug, true
	return m
}

func sample() (Key, Memory) {
	return KeyOf(brief, "harbour"), Memory{
		Place:    anchor.Of(brief, 20, 40),
		Furthest: 60, Read: 0.4, Opened: monday,
		Marks: map[string]anchor.Anchor{"a": anchor.Of(brief, 0, 9), "é": anchor.Of(brief, 30, 30)},
	}
}

func TestRemember(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "lede")
	for name, pair := range map[string]func() (writer, reader *Notebook){
		"on disk": func() (*Notebook, *Notebook) { return opened(t, dir), opened(t, dir) },
		"private": func() (*Notebook, *Notebook) { n := Private(); return n, n },
	} {
		t.Run(name, func(t *testing.T) {
			w, r := pair()
			k, m := sample()
			expect(t, w, k, Memory{})
			must(t, w.Remember(k, m))
			expect(t, r, k, m)

			corrected := KeyOf(brief+"Corrected.\n", "harbour")
			expect(t, r, corrected, edited(k, m))
			expect(t, r, KeyOf("Another text.", "other"), Memory{})
			expect(t, r, KeyOf("Another text.", ""), Memory{})

			// Once the edited text has a memory of its own, each has its own.
			later := Memory{Place: anchor.Of(brief, 50, 60), Opened: tuesday}
			must(t, w.Remember(corrected, later))
			expect(t, r, corrected, later)
			expect(t, r, k, m)
			expect(t, r, KeyOf(brief+"Corrected twice.\n", "harbour"), edited(corrected, later))

			if notices := append(w.Notices(), r.Notices()...); len(notices) > 0 {
				t.Errorf("notices %q", notices)
			}
		})
	}
}

func TestRememberRefusesAKeyWithoutHash(t *testing.T) {
	dir := t.TempDir()
	n := opened(t, dir)
	for _, hash := range []string{"", "../../x", strings.Repeat("g", 64), strings.Repeat("A", 64)} {
		if err := n.Remember(Key{Hash: hash}, Memory{}); err == nil {
			t.Errorf("hash %q is taken", hash)
		}
		expect(t, n, Key{Hash: hash}, Memory{})
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("files were made: %v", left)
	}
}

func TestCallersKeepTheirMarks(t *testing.T) {
	n := Private()
	k, m := sample()
	must(t, n.Remember(k, m))
	m.Marks["b"] = anchor.Anchor{}
	n.Recall(k).Marks["c"] = anchor.Anchor{}
	if got := n.Recall(k).Marks; len(got) != 2 {
		t.Errorf("the notebook shares its marks: %v", got)
	}
}

func TestNothingIsTouchedBeforeItIsNeeded(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "lede")
	n := opened(t, dir)
	k, m := sample()
	n.Recall(k)
	must(t, Private().Remember(k, m))
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is there: %v", err)
	}
	if _, err := Open(""); err == nil {
		t.Error("a notebook without a folder opens")
	}
}

func TestOnlyTheReaderMayRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders of the person's profile are private there")
	}
	dir := filepath.Join(t.TempDir(), "lede")
	k, m := sample()
	must(t, opened(t, dir).Remember(k, m))
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		must(t, err)
		info, err := d.Info()
		must(t, err)
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s is %o, want %o", path, got, want)
		}
		return nil
	}))
}

func TestReadIsAShare(t *testing.T) {
	dir := t.TempDir()
	for in, want := range map[float64]float64{-1: 0, 0.5: 0.5, 7: 1, math.Inf(1): 1} {
		k := KeyOf(fmt.Sprint(in), "")
		must(t, opened(t, dir).Remember(k, Memory{Read: in}))
		expect(t, opened(t, dir), k, Memory{Read: want, By: ByHash})
	}
	k := KeyOf("x", "")
	must(t, opened(t, dir).Remember(k, Memory{Read: math.NaN(), Furthest: -3}))
	expect(t, opened(t, dir), k, Memory{By: ByHash})
}

func TestDamagedFilesAreMovedAside(t *testing.T) {
	k, m := sample()
	for name, content := range map[string]string{
		"empty": "", "not JSON": "{\"version\": 1,", "no version": "{}", "zeros": "\x00\x00\x00",
		"another's": `{"version": 1, "hash": "` + strings.Repeat("0", 64) + `"}`,
		"wrong":     `{"version": 1, "hash": "` + k.Hash + `", "marks": 7}`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "places", k.Hash+".json")
			must(t, opened(t, dir).Remember(k, m))
			for _, aside := range []string{".damaged", ".damaged-2"} {
				must(t, os.WriteFile(path, []byte(content), 0o600))
				n := opened(t, dir)
				// Its own file is also what its slug leads to.
				expect(t, n, k, Memory{})
				want := "What was remembered of this briefing is damaged: it is kept as " + path + aside + ", and remembering begins anew."
				if got := n.Notices(); len(got) != 1 || got[0] != want {
					t.Errorf("notices %q", got)
				}
				if b, err := os.ReadFile(path + aside); err != nil || string(b) != content {
					t.Errorf("aside is %q, %v", b, err)
				}
			}
			// Found only when writing, it is not overwritten either.
			must(t, os.WriteFile(path, []byte(content), 0o600))
			must(t, opened(t, dir).Remember(k, m))
			expect(t, opened(t, dir), k, m)
			if b, err := os.ReadFile(path + ".damaged-3"); err != nil || string(b) != content {
				t.Errorf("aside is %q, %v", b, err)
			}
		})
	}
}

func TestADamagedSlugIsWrittenAnew(t *testing.T) {
	dir := t.TempDir()
	k, m := sample()
	n := opened(t, dir)
	must(t, n.Remember(k, m))
	must(t, os.WriteFile(n.slugs.file(k.Slug), []byte("../../etc/passwd\n"), 0o600))
	expect(t, n, Key{Hash: KeyOf("x", "").Hash, Slug: k.Slug}, Memory{})
	must(t, n.Remember(k, m))
	expect(t, n, Key{Hash: KeyOf("x", "").Hash, Slug: k.Slug}, edited(k, m))
}

func TestANewerFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	k, m := sample()
	must(t, opened(t, dir).Remember(k, m))
	path := filepath.Join(dir, "places", k.Hash+".json")
	const newer = `{"version": 2, "hash": ["another form"]}`
	must(t, os.WriteFile(path, []byte(newer), 0o600))
	n := opened(t, dir)
	expect(t, n, k, Memory{})
	want := "What is remembered in " + dir + " was written by a newer lede and is left as it is; update lede to use it."
	if got := n.Notices(); len(got) != 1 || got[0] != want {
		t.Errorf("notices %q", got)
	}
	if err := n.Remember(k, m); !errors.Is(err, errNewer) {
		t.Errorf("%v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != newer {
		t.Errorf("the file is %q, %v", b, err)
	}
	expect(t, n, k, m) // until the program ends
}

func TestWhatCannotBeWrittenIsKeptMeanwhile(t *testing.T) {
	k, m := sample()
	const until = "your place and marks are kept only until lede closes"
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "the disk is full, so " + until + "; free some space for DIR"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "DIR may not be written, so " + until + "; change its permissions or set XDG_DATA_HOME"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "DIR may not be written, so " + until + "; change its permissions or set XDG_DATA_HOME"},
		{&os.LinkError{Op: "rename", Old: "x", New: "y", Err: errors.New("odd\x1b")}, "DIR could not be used (odd␛), so " + until},
		{durable.ErrBusy, "another lede is writing in DIR and does not finish; " + until},
	} {
		dir := t.TempDir()
		n := opened(t, dir)
		must(t, n.Remember(k, Memory{Marks: map[string]anchor.Anchor{"z": {}}}))
		n.Recall(k)
		works := n.disk
		n.disk.Create = func(string, string) (durable.Draft, error) { return nil, c.err }
		err := n.Remember(k, m)
		if want := strings.ReplaceAll(c.want, "DIR", dir); err == nil || err.Error() != want || !errors.Is(err, c.err) {
			t.Errorf("error %v\n want %s", err, want)
		}
		expect(t, n, k, m)
		expect(t, n, Key{Hash: KeyOf("x", "").Hash, Slug: k.Slug}, edited(k, m))

		// Meanwhile another lede marks something; then writing works again.
		other := opened(t, dir)
		seen := other.Recall(k)
		seen.Marks["o"] = anchor.Of(brief, 3, 4)
		must(t, other.Remember(k, seen))
		n.disk = works
		must(t, n.Remember(k, n.Recall(k)))
		want := m.clone()
		want.Marks["o"] = anchor.Of(brief, 3, 4)
		expect(t, opened(t, dir), k, want)
	}
}

func TestAFileInTheFoldersPlace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "lede")
	must(t, os.WriteFile(dir, []byte("mine"), 0o600))
	n := opened(t, dir)
	k, m := sample()
	if err := n.Remember(k, m); err == nil || !strings.Contains(err.Error(), "could not be used") {
		t.Errorf("%v", err)
	}
	expect(t, n, k, m)
	if b, err := os.ReadFile(dir); err != nil || string(b) != "mine" {
		t.Errorf("the file is %q, %v", b, err)
	}
}

func TestAFolderThatMayNotBeWritten(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("permissions do not bind here")
	}
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o500))
	n := opened(t, dir)
	k, m := sample()
	if err := n.Remember(k, m); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
	expect(t, n, k, m)
}

func TestTheLockIsNotWaitedForForEver(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits for as long as a person would")
	}
	dir := t.TempDir()
	k, m := sample()
	unlock, err := opened(t, dir).lock()
	must(t, err)
	n := opened(t, dir)
	if err := n.Remember(k, m); !errors.Is(err, durable.ErrBusy) {
		t.Skipf("no locks here: %v", err)
	}
	unlock()
	must(t, n.Remember(k, m))
	expect(t, opened(t, dir), k, m)
}

func hashed(text string) string { return KeyOf(text, "").Hash }

func TestMerge(t *testing.T) {
	p, q, r := anchor.Of(brief, 1, 2), anchor.Of(brief, 3, 4), anchor.Of(brief, 5, 6)
	type marks = map[string]anchor.Anchor
	for _, c := range []struct {
		name                   string
		base, mine, disk, want Memory
	}{
		{"nothing new here", Memory{Place: p, Read: 0.5}, Memory{Place: p, Read: 0.5}, Memory{Place: q, Read: 0.2}, Memory{Place: q, Read: 0.2}},
		{"nothing new there", Memory{Place: p, Furthest: 9}, Memory{Place: q, Furthest: 3}, Memory{Place: p, Furthest: 9}, Memory{Place: q, Furthest: 3}},
		{"both read on", Memory{Furthest: 1, Read: 0.1}, Memory{Furthest: 5, Read: 0.2}, Memory{Furthest: 3, Read: 0.9}, Memory{Furthest: 5, Read: 0.9}},
		{"both moved", Memory{Place: p}, Memory{Place: q}, Memory{Place: r}, Memory{Place: q}},
		{"opened last", Memory{Opened: monday}, Memory{Opened: monday}, Memory{Opened: tuesday}, Memory{Opened: tuesday}},
		{"both marked", Memory{Marks: marks{"a": p}}, Memory{Marks: marks{"a": p, "b": q}}, Memory{Marks: marks{"a": p, "c": r}}, Memory{Marks: marks{"a": p, "b": q, "c": r}}},
		{"both set one mark", Memory{}, Memory{Marks: marks{"a": p}}, Memory{Marks: marks{"a": q}}, Memory{Marks: marks{"a": p}}},
		{"unmarked here", Memory{Marks: marks{"a": p, "b": q}}, Memory{Marks: marks{"b": q}}, Memory{Marks: marks{"a": p, "b": q}}, Memory{Marks: marks{"b": q}}},
		{"unmarked there", Memory{Marks: marks{"a": p, "b": q}}, Memory{Marks: marks{"a": p, "b": q}}, Memory{Marks: marks{"b": q}}, Memory{Marks: marks{"b": q}}},
		{"seen here", Memory{Seen: "a", SeenAt: monday}, Memory{Seen: "b", SeenAt: tuesday}, Memory{Seen: "a", SeenAt: monday}, Memory{Seen: "b", SeenAt: tuesday}},
		{"seen later there", Memory{}, Memory{Seen: "b", SeenAt: monday}, Memory{Seen: "c", SeenAt: tuesday}, Memory{Seen: "c", SeenAt: tuesday}},
		{"seen there", Memory{Seen: "a", SeenAt: monday}, Memory{Seen: "a", SeenAt: monday}, Memory{Seen: "c", SeenAt: tuesday}, Memory{Seen: "c", SeenAt: tuesday}},
		{"found elsewhere here", Memory{Path: "/a"}, Memory{Path: "/b"}, Memory{Path: "/a"}, Memory{Path: "/b"}},
		{"found elsewhere there", Memory{Path: "/a"}, Memory{Path: "/a"}, Memory{Path: "/c"}, Memory{Path: "/c"}},
		{"edited here and there", Memory{Former: []string{hashed("1")}}, Memory{Former: []string{hashed("2"), hashed("1")}},
			Memory{Former: []string{hashed("3"), hashed("1")}}, Memory{Former: []string{hashed("2"), hashed("1"), hashed("3")}}},
		{"unmarked there, moved here", Memory{Marks: marks{"a": p}}, Memory{Marks: marks{"a": q}}, Memory{}, Memory{Marks: marks{"a": q}}},
	} {
		if got := merge(c.base, c.mine, c.disk); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, got, c.want)
		}
	}
}

// Many ledes at once: every mark arrives, and a reader never sees half a file.
func TestConcurrentLedes(t *testing.T) {
	const ledes, marks = 4, 8
	dir := t.TempDir()
	k, _ := sample()
	var wg sync.WaitGroup
	for i := range ledes {
		n := opened(t, dir)
		wg.Go(func() {
			m := n.Recall(k)
			for j := range marks {
				if m.Marks == nil {
					m.Marks = map[string]anchor.Anchor{}
				}
				m.Marks[fmt.Sprintf("%d.%d", i, j)] = anchor.Of(brief, i, j+10)
				m.Furthest++
				if err := n.Remember(k, m); err != nil {
					t.Error(err)
				}
				if other := n.Recall(k); other.Edited || len(other.Marks) <= j {
					t.Errorf("recalled %+v", other)
				}
				m = n.Recall(k)
			}
			if notices := n.Notices(); len(notices) > 0 {
				t.Errorf("notices %q", notices)
			}
		})
	}
	wg.Wait()
	if got := opened(t, dir).Recall(k); len(got.Marks) != ledes*marks {
		t.Errorf("%d marks, want %d", len(got.Marks), ledes*marks)
	}
	left, err := os.ReadDir(filepath.Join(dir, "places"))
	must(t, err)
	if len(left) != 1 {
		t.Errorf("files are left: %v", left)
	}
}

func TestAFailedWriteLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "places", "x")
	must(t, durable.System().Replace(path, []byte("old")))
	must(t, os.Mkdir(filepath.Join(dir, "places", "y"), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "places", "y", "z"), nil, 0o600))
	if err := durable.System().Replace(filepath.Join(dir, "places", "y"), []byte("new")); err == nil {
		t.Error("a folder was replaced by a file")
	}
	left, err := os.ReadDir(filepath.Join(dir, "places"))
	must(t, err)
	if len(left) != 2 {
		t.Errorf("files are left: %v", left)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "old" {
		t.Errorf("%q, %v", b, err)
	}
}

func TestDefaultDir(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("LOCALAPPDATA", "")
	usual := map[string]string{"darwin": "Library/Application Support/lede", "windows": "AppData/Local/lede"}[runtime.GOOS]
	if usual == "" {
		usual = ".local/share/lede"
	}
	usual = filepath.Join(home, filepath.FromSlash(usual))
	data := t.TempDir()
	for set, want := range map[string]string{data: filepath.Join(data, "lede"), "": usual, "relative/is/ignored": usual} {
		t.Setenv("XDG_DATA_HOME", set)
		if got, err := DefaultDir(); err != nil || got != want {
			t.Errorf("XDG_DATA_HOME=%s: %s, %v, want %s", set, got, err, want)
		}
	}
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("HOME", "")
	t.Setenv("USERPROFILE", "")
	if got, err := DefaultDir(); err == nil {
		t.Errorf("without a home: %s", got)
	}
}

func TestKeyOf(t *testing.T) {
	const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	if k := KeyOf("", "s"); k != (Key{Hash: empty, Slug: "s"}) {
		t.Errorf("%+v", k)
	}
	long := strings.Repeat("words ", 20_000)
	if KeyOf(long, "").Hash == KeyOf(long[:len(long)-1]+"x", "").Hash || KeyOf(long, "") != KeyOf(long+"", "") {
		t.Error("the hash is not of the whole text")
	}
}
