package conversion

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lede/content/sanitize"
)

// What was damaged in the cache is gone, and is no text.
func TestCacheThatIsDamaged(t *testing.T) {
	c := CacheIn(t.TempDir())
	for name, damage := range map[string]func(b []byte) []byte{
		"cut":   func(b []byte) []byte { return b[:len(b)-3] },
		"empty": func([]byte) []byte { return nil },
		"other": func([]byte) []byte { return []byte("other") },
	} {
		k := c.key(job{Format: name}, nil)
		c.put(k, converted{text: "words\n"})
		b, err := os.ReadFile(c.path(k))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(c.path(k), damage(b), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.take(k); ok {
			t.Errorf("%s: %+v", name, got)
		}
		if _, err := os.Stat(c.path(k)); !os.IsNotExist(err) {
			t.Errorf("%s: it is still there: %v", name, err)
		}
	}
}

// What was used last stays, and what is not the cache's stays too.
func TestTidy(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, age time.Duration) {
		path, at := filepath.Join(dir, name), time.Now().Add(-age)
		if err := os.WriteFile(path, make([]byte, 1000), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 5 {
		write(fmt.Sprintf("%d%s", i, packed), time.Duration(i)*time.Hour)
	}
	write("another's", 9*time.Hour)
	write(".a.gz.1.tmp", 9*time.Hour)
	write(".b.gz.1.tmp", 0)
	tidy(dir, 3000)
	listing, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, d := range listing {
		left = append(left, d.Name())
	}
	if got, want := fmt.Sprint(left), "[.b.gz.1.tmp 0.gz 1.gz another's]"; got != want {
		t.Errorf("left are %s, want %s", got, want)
	}
}

func TestPack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := converted{text: sanitize.Text(rapid.StringN(1, -1, -1).Draw(t, "text")), notices: rapid.SliceOf(rapid.String()).Draw(t, "notices")}
		b, err := pack(in)
		if err != nil {
			t.Fatal(err)
		}
		if out, err := unpack(b); err != nil || out.text != in.text || fmt.Sprintf("%q", out.notices) != fmt.Sprintf("%q", in.notices) {
			t.Errorf("%q became %q, %v", in, out, err)
		}
	})
}

// Whatever a child says, there is an end of it, and nothing that controls a terminal.
func FuzzHear(f *testing.F) {
	var whole bytes.Buffer
	for _, said := range []frame{{hello, []byte(protocol)}, {ready, nil}, {text, []byte("a\x1b")}, {notice, []byte("b\a")}, {mark, []byte{1}}, {name, []byte("c")}, {data, []byte("d")}, {end, []byte(`{"how":"done"}`)}} {
		if err := writeFrame(&whole, said.kind, said.payload); err != nil {
			f.Fatal(err)
		}
		f.Add(bytes.Clone(whole.Bytes()))
	}
	f.Fuzz(func(t *testing.T, said []byte) {
		frames := make(chan frame)
		go func() {
			defer close(frames)
			r := bytes.NewReader(said)
			for {
				f, err := readFrame(r)
				if err != nil {
					return
				}
				select {
				case frames <- f:
				case <-t.Context().Done():
					return
				}
			}
		}()
		h := hearing{limits: Limits{}.of(0), begun: func(c converted) {
			if !sanitize.Clean(c.text) {
				t.Errorf("%q is shown", c.text)
			}
		}}
		o, err := h.hear(t.Context(), frames)
		if got := h.converted(); !sanitize.Clean(got.text) || !sanitize.Clean(fmt.Sprint(got.notices)) || err == nil && !sanitize.Clean(o.Reason) {
			t.Errorf("%q, %q, %q", got.text, got.notices, o.Reason)
		}
	})
}
