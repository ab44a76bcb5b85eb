package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestNothingIsKeptUnasked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "compiled")
	if e, err := startIn(dir, false); e != nil || !errors.Is(err, errNotCompiled) {
		t.Errorf("%v, %v", e, err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder is there: %v", err)
	}
}

func TestRemoveUnfinished(t *testing.T) {
	dir := t.TempDir()
	for name, age := range map[string]time.Duration{"pdfium-old": 2 * time.Hour, "pdfium-new": time.Minute, "pdfium": 48 * time.Hour} {
		at := time.Now().Add(-age)
		if err := errors.Join(os.Mkdir(filepath.Join(dir, name), 0o700), os.Chtimes(filepath.Join(dir, name), at, at)); err != nil {
			t.Fatal(err)
		}
	}
	removeUnfinished(dir)
	for name, want := range map[string]bool{"pdfium-old": false, "pdfium-new": true, "pdfium": true} {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
