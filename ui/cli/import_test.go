package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"lede/content"
)

// What is imported opens as the document does: it has the same text, byte for byte, and
// is read with the same eyes.
func TestImportedOpensTheSame(t *testing.T) {
	folders, err := filepath.Glob(filepath.Join("..", "..", "content", "format", "testdata", "produced", "*"))
	if err != nil {
		t.Fatal(err)
	}
	folders = slices.DeleteFunc(append(folders, filepath.Join("..", "..", "content", "samples")), func(f string) bool {
		return testing.Short() && filepath.Base(f) == "pdf" // its engine takes minutes with the race detector
	})
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	out := filepath.Join(t.TempDir(), "out")
	var printed, errs bytes.Buffer
	code := Main(append([]string{"import", "--json", "-o", out}, folders...), nil, &printed, &errs, nil)
	if code != exitOK {
		t.Fatalf("code %d, %s", code, errs.String())
	}
	var documents []imported
	if err := json.Unmarshal(printed.Bytes(), &documents); err != nil {
		t.Fatal(err)
	}
	p := process{}
	shelf, err := p.open(t.Context(), folders)
	if err != nil || len(documents) != len(shelf.Entries) {
		t.Fatalf("%d documents of %d, %v", len(documents), len(shelf.Entries), err)
	}
	for i, d := range documents {
		want := load(t.Context(), shelf, i)
		copied, err := p.open(t.Context(), []string{*d.Path})
		if err != nil {
			t.Fatal(err)
		}
		got := load(t.Context(), copied, 0)
		if want.err != nil || got.err != nil {
			t.Fatalf("%s: %v, %v", d.From, want.err, got.err)
		}
		if got.source.Text != want.source.Text || got.doc.Format != want.doc.Format || len(got.source.Notices) > 0 {
			t.Errorf("%s: %s is not the same: %v for %v, %q", d.From, *d.Path, got.doc.Format, want.doc.Format, got.source.Notices)
		}
		if b, err := os.ReadFile(*d.Path); err != nil || string(b) != got.source.Text {
			t.Errorf("%s: %s is not its own text, %v", d.From, *d.Path, err)
		}
	}
}

// Who interrupts an import finds whole files, or none, and is told what is missing.
func TestImportInterrupted(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.md", "b.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("# "+name+"\n\nWords.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	shelf, err := content.Open(t.Context(), []string{dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var printed, errs bytes.Buffer
	p := process{out: bufio.NewWriter(&printed), errs: &errs}
	out := filepath.Join(t.TempDir(), "out")
	err = p.importInto(ctx, shelf, &importing{folder: out})
	if code := p.report(err); code != exitFailed || !strings.Contains(errs.String(), "interrupted: 2 documents were not read") {
		t.Errorf("code %d, %q", code, errs.String())
	}
	if list, err := os.ReadDir(out); err != nil || len(list) > 0 {
		t.Errorf("%v, %v", list, err)
	}
}

// However many there are, two are made at once, and they come in order.
func TestInOrder(t *testing.T) {
	const n = 100
	var at atomic.Int32
	next := 0
	for i, v := range inOrder(t.Context(), n, func(i int) int {
		if now := at.Add(1); now > conversions {
			t.Errorf("%d at once", now)
		}
		defer at.Add(-1)
		return i * i
	}) {
		if i != next || v != i*i {
			t.Fatalf("%d: %d, want %d", i, v, next)
		}
		next++
	}
	if next != n {
		t.Errorf("%d of %d", next, n)
	}
}
