package versions

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"lede/content/durable"
)

func open(t *testing.T) *Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "versions"))
	must(t, err)
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// keep keeps a text and returns its hash.
func keep(t *testing.T, s *Store, text string) string {
	t.Helper()
	must(t, s.Keep(hashOf(text), text))
	return hashOf(text)
}

func wantText(t *testing.T, s *Store, hash, want string, wantOK bool) {
	t.Helper()
	text, ok, err := s.Text(hash)
	if text != want || ok != wantOK || err != nil {
		t.Errorf("%.8s: %.40q, %v, %v; want %.40q, %v", hash, text, ok, err, want, wantOK)
	}
}

// noise is a text that compresses badly, of n bytes.
func noise(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('!' + r.IntN(90))
	}
	return string(b)
}

func TestTextsAreAsTheyWereKept(t *testing.T) {
	s := open(t)
	for _, text := range []string{"", "# A\n", "\uFEFFbriefing\r\n\x00 é\n", strings.Repeat("The council met. ", 100_000), noise(1, 70_000)} {
		if s.Has(hashOf(text)) {
			t.Errorf("has %.20q before it is kept", text)
		}
		hash := keep(t, s, text)
		wantText(t, s, hash, text, true)
		if !s.Has(hash) {
			t.Errorf("has no %.20q", text)
		}
		again, err := Open(s.dir)
		must(t, err)
		wantText(t, again, hash, text, true)
	}
	wantText(t, s, hashOf("never kept"), "", false)
}

// What is promised of the folder to those who read it without lede.
func TestFilesAreGzip(t *testing.T) {
	s := open(t)
	hash := keep(t, s, "# As it was\n")
	f, err := os.Open(filepath.Join(s.dir, hash+".gz"))
	must(t, err)
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(f)
	must(t, err)
	var b bytes.Buffer
	if _, err := b.ReadFrom(z); err != nil || b.String() != "# As it was\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
	if runtime.GOOS != "windows" {
		info, err := f.Stat()
		must(t, err)
		dir, err := os.Stat(s.dir)
		must(t, err)
		if info.Mode().Perm() != 0o600 || dir.Mode().Perm() != 0o700 {
			t.Errorf("%v in %v", info.Mode(), dir.Mode())
		}
	}
}

func TestNamesThatAreNoHashes(t *testing.T) {
	s := open(t)
	for _, hash := range []string{"", "../../escape", strings.Repeat("A", 64), strings.Repeat("a", 63), strings.Repeat("a", 63) + "/"} {
		if err := s.Keep(hash, "text"); err == nil {
			t.Errorf("%q was kept", hash)
		}
		if s.Has(hash) {
			t.Errorf("has %q", hash)
		}
		wantText(t, s, hash, "", false)
	}
}

func TestPrivateKeepsNothing(t *testing.T) {
	s := Private()
	hash := keep(t, s, "a secret")
	wantText(t, s, hash, "", false)
	if s.Has(hash) {
		t.Error("it has the text")
	}
}

func TestRelativeFolder(t *testing.T) {
	if _, err := Open("versions"); err == nil {
		t.Error("a folder that depends on where lede is started")
	}
}

func TestDamagedTextsAreDropped(t *testing.T) {
	const text = "What is known: little.\n"
	whole := compress(text)
	flipped := slices.Clone(whole)
	flipped[len(flipped)-9] ^= 0x10
	for name, file := range map[string][]byte{
		"empty":           {},
		"cut":             whole[:len(whole)/2],
		"another text":    compress("What is known: a lot.\n"),
		"a bit flipped":   flipped,
		"not compressed":  []byte(text),
		"more behind it":  append(slices.Clone(whole), whole...),
		"far too long":    compress(strings.Repeat("a", 2000)),
		"only its header": whole[:10],
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			s.maxText = 1000
			hash, other := keep(t, s, text), keep(t, s, "another briefing\n")
			must(t, os.WriteFile(s.path(hash), file, 0o600))
			wantText(t, s, hash, "", false)
			if s.Has(hash) {
				t.Error("it is still there")
			}
			wantText(t, s, other, "another briefing\n", true)

			must(t, os.WriteFile(s.path(hash), file, 0o600))
			keep(t, s, text) // heals it
			wantText(t, s, hash, text, true)
		})
	}
}

func TestTheLeastRecentlyUsedGoFirst(t *testing.T) {
	s := open(t)
	s.maxStore = 40_000
	var hashes []string
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	add := func(seed int) {
		hashes = append(hashes, keep(t, s, noise(uint64(seed), 10_000)))
		when := day.Add(time.Duration(seed) * time.Hour)
		must(t, os.Chtimes(s.path(hashes[seed]), when, when))
	}
	for seed := range 4 {
		add(seed)
	}
	wantText(t, s, hashes[0], noise(0, 10_000), true) // used now
	keep(t, s, noise(1, 10_000))                      // so is this
	must(t, os.WriteFile(filepath.Join(s.dir, "mine.txt"), []byte("a person's own"), 0o600))
	add(4)
	add(5)

	if size := sizeOf(t, s.dir); size > s.maxStore {
		t.Errorf("%d bytes are kept, of at most %d", size, s.maxStore)
	}
	var has []int
	for i, hash := range hashes {
		if s.Has(hash) {
			has = append(has, i)
		}
	}
	if want := []int{0, 1, 4, 5}; !slices.Equal(has, want) {
		t.Errorf("kept are %v, want %v", has, want)
	}
	if _, err := os.Stat(filepath.Join(s.dir, "mine.txt")); err != nil {
		t.Error(err)
	}
}

// sizeOf is what all texts take.
func sizeOf(t *testing.T, dir string) (size int64) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	must(t, err)
	for _, f := range files {
		info, err := os.Stat(f)
		must(t, err)
		size += info.Size()
	}
	return size
}

func TestTheOneJustKeptStays(t *testing.T) {
	s := open(t)
	s.maxStore = 5_000
	old := keep(t, s, "old\n")
	hash := keep(t, s, noise(1, 20_000))
	if !s.Has(hash) || s.Has(old) {
		t.Errorf("the new one %v, the old one %v", s.Has(hash), s.Has(old))
	}
}

func TestTooLong(t *testing.T) {
	s := open(t)
	s.maxText = 1 << 20
	if err := s.Keep(hashOf(noise(1, 1<<20+1)), noise(1, 1<<20+1)); !errors.Is(err, ErrTooLong) || !strings.Contains(err.Error(), "over 1 MB") {
		t.Errorf("%v", err)
	}
	keep(t, s, noise(1, 1<<20))
}

func TestWhatACrashLeftIsCleared(t *testing.T) {
	s := open(t)
	must(t, os.MkdirAll(s.dir, 0o700))
	half := filepath.Join(s.dir, "."+hashOf("x")+".gz.123.tmp")
	must(t, os.WriteFile(half, []byte("half"), 0o600))
	keep(t, s, "text")
	if _, err := os.Stat(half); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

func TestTwoAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "versions")
	var all sync.WaitGroup
	for range 2 {
		s, err := Open(dir)
		must(t, err)
		s.maxStore = 60_000
		for g := range 2 {
			all.Go(func() {
				for i := range 15 {
					text := noise(uint64(i%10+g), 10_000)
					if err := s.Keep(hashOf(text), text); err != nil {
						t.Error(err)
					}
					if got, ok, err := s.Text(hashOf(text)); err != nil || ok && got != text {
						t.Errorf("%v, %v", ok, err)
					}
				}
			})
		}
	}
	all.Wait()
	files, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	must(t, err)
	for _, f := range files {
		hash := strings.TrimSuffix(filepath.Base(f), suffix)
		s, err := Open(dir)
		must(t, err)
		if _, ok, err := s.Text(hash); !ok || err != nil {
			t.Errorf("%.8s: %v, %v", hash, ok, err)
		}
	}
	if half, err := filepath.Glob(filepath.Join(dir, ".*")); err != nil || len(half) > 0 {
		t.Errorf("left behind: %q, %v", half, err)
	}
}

func TestWhatCannotBeWritten(t *testing.T) {
	s := open(t)
	kept := keep(t, s, "kept before\n")
	hash := hashOf("cannot be written\n")
	must(t, os.MkdirAll(filepath.Join(s.path(hash), "in the way"), 0o700))
	err := s.Keep(hash, "cannot be written\n")
	if err == nil || !strings.HasPrefix(err.Error(), s.dir+" could not be written (") {
		t.Errorf("%v", err)
	}
	wantText(t, s, kept, "kept before\n", true)
	if half, err := filepath.Glob(filepath.Join(s.dir, ".*")); err != nil || len(half) > 0 {
		t.Errorf("left behind: %q, %v", half, err)
	}
	if s.Has(hash) {
		t.Error("a folder counts as a text")
	}
}

func TestTroublesAreSentences(t *testing.T) {
	s := &Store{dir: "/d\x1b"}
	for _, c := range []struct {
		err  error
		want string
	}{
		{durable.ErrBusy, "another lede is writing in /d␛ and does not finish, so what changes in this briefing may not be told; end it and read the briefing again"},
		{&fs.PathError{Op: "write", Path: "/raw\x1b", Err: syscall.ENOSPC}, "the disk is full, so what changes in this briefing may not be told; free some space for /d␛"},
		{&fs.PathError{Op: "open", Path: "/raw\x1b", Err: fs.ErrPermission}, "/d␛ could not be written for want of permission, so what changes in this briefing may not be told; change its permissions or set XDG_DATA_HOME"},
		{&fs.PathError{Op: "open", Path: "/raw\x1b", Err: errors.New("bad\x1bsector")}, "/d␛ could not be written (bad␛sector), so what changes in this briefing may not be told; try again"},
	} {
		if got := s.trouble("could not be written", c.err); got.Error() != c.want || !errors.Is(got, c.err) {
			t.Errorf("%v\nwant %s", got, c.want)
		}
	}
}

// Whatever is in a file, a text either has its hash or is not there.
func FuzzText(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add(compress("# A\n"), []byte("# A\n"))
	f.Add(compress("# A\n")[:12], []byte("# A\n"))
	s, err := Open(filepath.Join(f.TempDir(), "versions"))
	if err != nil {
		f.Fatal(err)
	}
	s.maxText = 1 << 16
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, file, text []byte) {
		hash := hashOf(string(text))
		must(t, os.WriteFile(s.path(hash), file, 0o600))
		got, ok, err := s.Text(hash)
		if err != nil || ok != s.Has(hash) {
			t.Fatalf("%v, %v, %v", ok, s.Has(hash), err)
		}
		if ok && hashOf(got) != hash {
			t.Fatalf("%q is not the text", got)
		}
		_ = os.Remove(s.path(hash))
	})
}
