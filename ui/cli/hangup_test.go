//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// A terminal that is closed, and one that is told to end, leave the place behind:
// the next reading begins there.
func TestThePlaceOutlivesTheTerminal(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "long.md")
			text := "# Beginning\n\n" + strings.Repeat("A paragraph.\n\n", 100) + "## The end\n\n" + strings.Repeat("Its words.\n\n", 30)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			first := startLede(t, dir, path)
			first.await(t, "Beginning")
			first.typed(t, "G")
			first.await(t, "Its words.")
			first.end(t, signal)
			second := startLede(t, dir, path)
			second.await(t, "\x1b]2;") // it runs: the window has its title
			second.await(t, "Its words.")
			second.end(t, signal)
		})
	}
}

// A reading is the program on a pseudo-terminal.
type reading struct {
	command *exec.Cmd
	tty     *os.File
	output  chan string
	seen    string
}

func startLede(t *testing.T, home, path string) *reading {
	t.Helper()
	r := &reading{command: exec.CommandContext(t.Context(), "lede", path), output: make(chan string, 64)}
	r.command.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+home,
		"XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home)
	var err error
	if r.tty, err = pty.StartWithSize(r.command, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.tty.Close() })
	go func() {
		defer close(r.output)
		for b := make([]byte, 4096); ; {
			n, err := r.tty.Read(b)
			r.output <- string(b[:n])
			if err != nil {
				return
			}
		}
	}()
	return r
}

// await waits until the text has been written.
func (r *reading) await(t *testing.T, text string) {
	t.Helper()
	for timeout := time.After(20 * time.Second); !strings.Contains(r.seen, text); {
		select {
		case s, more := <-r.output:
			if r.seen += s; !more {
				t.Fatalf("the program ended without %q: %q", text, r.seen)
			}
		case <-timeout:
			t.Fatalf("%q is not written: %q", text, r.seen)
		}
	}
}

func (r *reading) typed(t *testing.T, keys string) {
	t.Helper()
	if _, err := r.tty.WriteString(keys); err != nil {
		t.Fatal(err)
	}
}

// end sends the signal and waits for the program, which restores the screen.
func (r *reading) end(t *testing.T, signal syscall.Signal) {
	t.Helper()
	if err := r.command.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	r.await(t, "\x1b[?1049l")
	if err := r.command.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}
