package notebook

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"lede/content/durable"
)

func TestAPathOnlyProposes(t *testing.T) {
	dir := t.TempDir()
	k, m := sample()
	k.Slug, k.Path = "", "/dossier/harbour.md"
	must(t, opened(t, dir).Remember(k, m))
	m.Path = k.Path
	other := KeyOf("Another text.", "")
	other.Path = k.Path
	for name, n := range map[string]*Notebook{"on disk": opened(t, dir), "unsaved": Private()} {
		if n.dir == "" {
			must(t, n.Remember(k, m))
		}
		proposed := m.After(k.Hash)
		proposed.By, proposed.Edited = ByPath, true
		expect(t, n, other, proposed)
		moved := k
		moved.Path = "/archive/harbour.md"
		expect(t, n, moved, m) // a file that was moved is the same text
		named := other
		named.Slug = "harbour" // a slug that leads nowhere leaves the path
		expect(t, n, named, proposed)
		other := other
		other.Path = "/dossier/other.md"
		expect(t, n, other, Memory{})
		if t.Failed() {
			t.Fatal(name)
		}
	}

	// A slug is surer than a path.
	slugged := KeyOf("A third text.", "third")
	must(t, opened(t, dir).Remember(slugged, Memory{Furthest: 3}))
	n := opened(t, dir)
	if got := n.Recall(Key{Hash: hashed("edited"), Slug: "third", Path: k.Path}); got.By != BySlug || got.Furthest != 3 {
		t.Errorf("recalled %+v", got)
	}
}

func TestFormerTextsAreRemembered(t *testing.T) {
	n := opened(t, t.TempDir())
	var want []string
	for i := range maxFormer + 3 {
		k := KeyOf(fmt.Sprint("text ", i), "slug")
		m := n.Recall(k)
		if !reflect.DeepEqual(m.Former, want) {
			t.Fatalf("after %d texts: %d former ones, want %d", i, len(m.Former), len(want))
		}
		must(t, n.Remember(k, m))
		want = append([]string{k.Hash}, want[:min(len(want), maxFormer-1)]...)
	}
}

// What an older lede wrote is read, and what a file may not say is not believed.
func TestFilesOfOthers(t *testing.T) {
	hash := hashed("x")
	for text, want := range map[string]Memory{
		`"furthest": 7, "read": 0.5`: {Furthest: 7, Read: 0.5},
		`"furthest": -7, "read": 50, "seen": "../x", "seenAt": "2024-01-08T09:30:00Z", "former": ["x", "` + hash + `"]`: {Read: 1},
	} {
		dir := t.TempDir()
		must(t, os.Mkdir(filepath.Join(dir, "places"), 0o700))
		file := `{"version": 1, "hash": "` + hash + `", "slug": "", ` + text + `}`
		must(t, os.WriteFile(filepath.Join(dir, "places", hash+".json"), []byte(file), 0o600))
		expect(t, opened(t, dir), Key{Hash: hash}, want)
	}
}

func TestAll(t *testing.T) {
	dir := t.TempDir()
	n := opened(t, dir)
	if all := n.All(); len(all) != 0 {
		t.Errorf("of nothing: %v", all)
	}
	k, m := sample()
	k.Path = "/dossier/harbour.md"
	must(t, n.Remember(k, m))
	second := KeyOf("second", "")
	must(t, n.Remember(second, Memory{Seen: k.Hash, SeenAt: monday}))
	third := KeyOf("third", "")
	damaged := KeyOf("damaged", "").Hash
	must(t, os.WriteFile(n.placePath(damaged), []byte("{"), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "places", "notes.json"), []byte("{"), 0o600))
	n.disk.Create = func(string, string) (durable.Draft, error) { return nil, os.ErrPermission }
	if err := n.Remember(third, Memory{Furthest: 1}); err == nil {
		t.Fatal("it was written")
	}

	byHash := map[string]Record{}
	last := ""
	for _, r := range n.All() {
		byHash[r.Key.Hash] = r
		if r.Key.Hash <= last {
			t.Errorf("%s comes after %s", r.Key.Hash, last)
		}
		last = r.Key.Hash
	}
	m.Path = k.Path
	for _, want := range []Record{{k, m}, {second, Memory{Seen: k.Hash, SeenAt: monday}}, {third, Memory{Furthest: 1}}} {
		want.Memory.By = ByHash
		if got := byHash[want.Key.Hash]; !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v\nwant %+v", got, want)
		}
	}
	if len(byHash) != 3 {
		t.Errorf("%d records", len(byHash))
	}
	if notices := n.Notices(); len(notices) != 1 || !strings.Contains(notices[0], damaged+".json.damaged") {
		t.Errorf("notices %q", notices)
	}
}

func BenchmarkAll(b *testing.B) {
	n, err := Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	_, m := sample()
	must(b, n.disk.MkdirAll(filepath.Join(n.dir, "places")))
	for i := range 5000 {
		k := KeyOf(strconv.Itoa(i), "")
		data, err := encode(k, m)
		must(b, err)
		must(b, os.WriteFile(n.placePath(k.Hash), data, 0o600)) // without the waiting for the disk
	}
	for b.Loop() {
		if all := n.All(); len(all) != 5000 {
			b.Fatal(len(all))
		}
	}
}
