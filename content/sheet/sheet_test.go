package sheet

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestThereAndBack(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	path, err := Put("one\ntwo é")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
	if err := os.WriteFile(path, []byte("three \xff\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if text, err := Take(path); err != nil || text != "three \uFFFD\n" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is left behind: %v", err)
	}
	if _, err := Take(path); err == nil || !strings.Contains(err.Error(), "could not be read") {
		t.Errorf("a file that is gone: %v", err)
	}
}

func TestNoFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the folder has another variable there")
	}
	t.Setenv("TMPDIR", t.TempDir()+"/gone")
	if _, err := Put("x"); err == nil || !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "write here") {
		t.Errorf("%v", err)
	}
}
