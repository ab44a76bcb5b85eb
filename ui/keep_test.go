package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lede/content/notebook"
)

// What could not be written is written at the next occasion, though nothing has
// changed since.
func TestAFailedSaveIsTriedAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	if err := os.WriteFile(path, []byte("# A\n\nWords.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := notebook.Open(filepath.Join(dir, "book"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := newModel(t.Context(), []string{path}, book, true, 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	if m.save() == nil {
		t.Fatal("a first reading is not written")
	}
	if m.save() != nil {
		t.Fatal("what is written already is written again")
	}
	m.Update(saved{errors.New("the disk is full")})
	if m.save() == nil {
		t.Error("what could not be written is given up")
	}
}
