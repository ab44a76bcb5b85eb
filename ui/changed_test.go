package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lede/content/notebook"
	"lede/content/versions"
)

// A document that lede reads otherwise than it did has not changed, unlike one of other
// bytes.
func TestReadOtherwise(t *testing.T) {
	const text = "---\ntitle: Wells\noriginal: {format: PDF, sha256: %s}\n---\n\nThe wells are %s.\n"
	for _, c := range []struct {
		name, sum string
		converted bool
		changes   int
	}{
		{"the same document", "aa", true, 0},
		{"another one", "bb", true, 1},
		{"a text that was imported and edited", "aa", false, 1},
	} {
		path := filepath.Join(t.TempDir(), "a.md")
		if err := os.WriteFile(path, fmt.Appendf(nil, text, "aa", "closed"), 0o600); err != nil {
			t.Fatal(err)
		}
		m, err := newModel(t.Context(), []string{path}, notebook.Private(), true, 80, 24)
		if err != nil {
			t.Fatal(err)
		}
		if m.config.Versions, err = versions.Open(t.TempDir()); err != nil {
			t.Fatal(err)
		}
		read := fmt.Sprintf(text, c.sum, "sealed")
		key := notebook.KeyOf(read, "")
		if err := m.config.Versions.Keep(key.Hash, read); err != nil {
			t.Fatal(err)
		}
		m.open.memory.Seen, m.open.source.Converted = key.Hash, c.converted
		m.Update(m.compare()())
		if n := m.changed.count(); n != c.changes {
			t.Errorf("%s: %d changes", c.name, n)
		}
		if seen := m.open.memory.Seen == m.open.key.Hash; seen != (c.changes == 0) {
			t.Errorf("%s: it is marked as read: %t", c.name, seen)
		}
	}
}
