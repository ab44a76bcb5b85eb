package archive_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lede/content/format/archive"
	"lede/content/format/manuscript"
)

// packed is an archive of names and contents, in turns.
func packed(tb testing.TB, parts ...string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestRead(t *testing.T) {
	a, err := archive.Open(packed(t, "word/", "", `Word\Document.xml`, "one", "word/document.xml", "two",
		"/META-INF/container.xml", "three", "../../etc/passwd", "four", "word/document.xml", "again", "empty", ""))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Word/Document.xml", "word/document.xml", "META-INF/container.xml", "../../etc/passwd", "empty"}
	if !slices.Equal(a.Names(), want) {
		t.Errorf("the names are %q", a.Names())
	}
	for name, want := range map[string]string{
		"word/document.xml": "two", "Word/Document.xml": "one", `WORD\DOCUMENT.XML`: "one",
		"meta-inf/container.xml": "three", "../../etc/passwd": "four", "empty": "",
	} {
		if got, err := a.Read(name); string(got) != want || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := a.Read("word/styles.xml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what is not there: %v", err)
	}
}

func TestRefused(t *testing.T) {
	whole := packed(t, "a", strings.Repeat("many words ", 1000))
	bomb := packed(t, "a", strings.Repeat("\x00", 8<<20))
	huge := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	var many []string
	for i := range 50_001 {
		many = append(many, strconv.Itoa(i), "")
	}
	for _, c := range []struct {
		name string
		b    []byte
		want string
	}{
		{"cut short", whole[:len(whole)-30], "is cut short"},
		{"nothing", nil, "is cut short"},
		{"another format", []byte("{\\rtf1}"), "is cut short"},
		{"a bomb", bomb, "unpacks to far more"},
		{"a long file", stored(t, huge, 65), "unpacks to far more"},
		{"many files", packed(t, many...), "holds more than 50000 files"},
		{"encrypted", changed(t, whole, 8, 1), "is encrypted"},
	} {
		a, err := archive.Open(c.b)
		if err == nil {
			_, err = a.Read("a")
		}
		if refusal := (*manuscript.Refusal)(nil); !errors.As(err, &refusal) || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// stored is an archive whose file "a" is n times b, not compressed.
func stored(tb testing.TB, b []byte, n int) []byte {
	tb.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.CreateHeader(&zip.FileHeader{Name: "a", Method: zip.Store})
	for range n {
		if err == nil {
			_, err = w.Write(b)
		}
	}
	if err = errors.Join(err, z.Close()); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// changed is an archive of one file with a byte of the file's entry in the directory set.
func changed(tb testing.TB, b []byte, offset int, to byte) []byte {
	tb.Helper()
	b = bytes.Clone(b)
	entry := bytes.LastIndex(b, []byte("PK\x01\x02"))
	if entry < 0 {
		tb.Fatal("there is no directory")
	}
	b[entry+offset] = to
	return b
}

// TestAllThatIsReadCounts reads one file again and again: entries that overlap are no
// different.
func TestAllThatIsReadCounts(t *testing.T) {
	a, err := archive.Open(stored(t, make([]byte, 1<<20), 60))
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		if _, err := a.Read("a"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Read("a"); err == nil {
		t.Error("300 MB were read")
	}
}

func TestDamaged(t *testing.T) {
	words := strings.Repeat("many words ", 1000)
	whole := packed(t, "a", words)
	for name, b := range map[string][]byte{
		"checksum":        changed(t, whole, 16, 0xAA),
		"a size too low":  changed(t, whole, 25, 0x00),
		"a size too high": changed(t, whole, 27, 0x7F),
	} {
		a, err := archive.Open(b)
		if err != nil {
			t.Fatal(name, err)
		}
		got, err := a.Read("a")
		if err == nil || !strings.HasPrefix(words, string(got)) {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(packed(f, "mimetype", "application/epub+zip", "a", "words"))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := archive.Open(b)
		if err != nil {
			return
		}
		for _, name := range a.Names() {
			got, err := a.Read(name)
			if errors.Is(err, fs.ErrNotExist) || len(got) > 64<<20 {
				t.Fatalf("%q: %d bytes, %v", name, len(got), err)
			}
		}
	})
}
