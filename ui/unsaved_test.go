package ui

import (
	"os"
	"path/filepath"
	"testing"

	"lede/content/notebook"
)

// TestCutShort checks that a note that is being written when a signal ends the program
// is kept, and one in which nothing was written is not.
func TestCutShort(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(path, []byte("# Ferries\n\nTwo ferries wait.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		keys []string
		want []string // the bodies that are kept
	}{
		{[]string{"}", "a"}, nil},
		{[]string{"}", "a", "x", "y"}, []string{"xy"}},
		{[]string{"}", "a", "x", "ctrl+c"}, []string{"x"}}, // it has been asked only once
		{[]string{"}", "a", "x", "esc", "esc"}, nil},
	} {
		book := notebook.Private()
		m, err := newModel(t.Context(), []string{path}, book, true, 80, 24)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range c.keys {
			m.Update(pressed(key))
		}
		if err := m.keepCutShort(); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range book.AllNotes() {
			got = append(got, n.Body)
		}
		if len(got) != len(c.want) || len(got) > 0 && got[0] != c.want[0] {
			t.Errorf("after %q: kept %q, want %q", c.keys, got, c.want)
		}
	}
}
