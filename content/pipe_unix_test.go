//go:build unix

package content

import (
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestNamedPipes(t *testing.T) {
	plant(t, "d/a.md")
	must(t, syscall.Mkfifo("d/p.md", 0o600))

	// Found in a folder it is not opened: that could wait for ever.
	s, err := Open(t.Context(), []string{"d"}, nil)
	must(t, err)
	if err := s.Entries[1].Err; err == nil || err.Error() != "p.md is a pipe; pipe what comes out of it into lede instead" {
		t.Errorf("in a folder: %v", err)
	}

	// One that took a file's place is not waited for either.
	must(t, os.Remove("d/a.md"))
	must(t, syscall.Mkfifo("d/a.md", 0o600))
	if _, err := s.Load(t.Context(), 0); err == nil || !strings.HasPrefix(err.Error(), "a.md is a pipe") {
		t.Errorf("in a file's place: %v", err)
	}

	// Named, it is read once and kept.
	s, err = Open(t.Context(), []string{"d/p.md"}, nil)
	must(t, err)
	go func() {
		if w, err := os.OpenFile("d/p.md", os.O_WRONLY, 0); err == nil {
			_, _ = w.WriteString("# From a pipe\n")
			_ = w.Close()
		}
	}()
	for range 2 {
		if src, err := s.Load(t.Context(), 0); err != nil || src.Text != "# From a pipe\n" {
			t.Errorf("%+v, %v", src, err)
		}
	}
}

func TestDevices(t *testing.T) {
	_, err := Open(t.Context(), []string{"/dev/null"}, nil)
	if err == nil || err.Error() != "/dev/null is a device; pipe what comes out of it into lede instead" {
		t.Errorf("%v", err)
	}
}
