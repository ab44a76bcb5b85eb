package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lede/content/notebook"
)

// Who quits while a note is being written leaves when it is on disk.
func TestQuittingWaitsForANote(t *testing.T) {
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
	m.addNote()
	keep := m.keepNote()
	if m.quit() != nil {
		t.Fatal("the program ends before the note is written")
	}
	if _, cmd := m.Update(keep()); cmd == nil || m.noted.leaving {
		t.Error("the program does not end")
	}
	if n := len(book.AllNotes()); n != 1 {
		t.Errorf("%d notes are kept", n)
	}
	if m.quit() == nil {
		t.Error("the program cannot be ended any more")
	}
}

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
