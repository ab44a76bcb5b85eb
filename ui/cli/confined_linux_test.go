package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lede/content/conversion/hostile"
)

// The kernel's own account of a reading: no socket in any process, and no file in the one
// that has the document.
func TestWhatReadsADocumentTouchesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("what is traced is slow, and slower with the race detector")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("there is no strace")
	}
	home := t.TempDir()
	for extension, d := range smallest() {
		t.Run(extension, func(t *testing.T) {
			path, account := filepath.Join(t.TempDir(), d.Name), filepath.Join(t.TempDir(), "account")
			if err := os.WriteFile(path, d.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			c := exec.CommandContext(t.Context(), strace, "-f", "-o", account, "-e", "trace=%file,%network,%process,seccomp", "lede", "show", path)
			c.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_CACHE_HOME="+home)
			if out, err := c.CombinedOutput(); err != nil {
				t.Skipf("nothing is traced or read here: %v, %.300s", err, out)
			}
			b, err := os.ReadFile(account)
			if err != nil {
				t.Fatal(err)
			}
			checkAccount(t, string(b))
		})
	}
}

// smallest are documents with words, by extension; a large one would be traced for long.
func smallest() map[string]hostile.Document {
	all, sizes := make(map[string]hostile.Document), make(map[string]int)
	for _, d := range hostile.Documents() {
		if !d.Words {
			continue
		}
		extension, size := filepath.Ext(d.Name), len(d.Bytes())
		if before, ok := sizes[extension]; size < 1<<20 && (!ok || size < before) {
			all[extension], sizes[extension] = d, size
		}
	}
	return all
}

// checkAccount reads what strace wrote.
func checkAccount(t *testing.T, account string) {
	t.Helper()
	line := regexp.MustCompile(`^(\d+) +(?:<\.\.\. )?(\w+)(.*)$`)
	made := regexp.MustCompile(`= (\d+)$`)
	child := make(map[string]bool) // its threads
	confined, ended := false, false
	for l := range strings.Lines(account) {
		m := line.FindStringSubmatch(strings.TrimSpace(l))
		if m == nil {
			continue
		}
		thread, call, rest := m[1], m[2], m[3]
		if slices.Contains([]string{"socket", "socketpair", "connect", "bind", "listen", "accept4", "sendto"}, call) {
			t.Errorf("a socket: %s", l)
		}
		if call == "execve" && strings.Contains(rest, "--lede-conversion") {
			child[thread] = true
		}
		if !child[thread] {
			continue
		}
		switch call {
		case "seccomp":
			confined = confined || strings.HasSuffix(rest, "= 0")
		case "clone", "clone3":
			if id := made.FindStringSubmatch(rest); id != nil {
				child[id[1]] = true
			}
			if confined && !strings.Contains(rest, "CLONE_THREAD") && !strings.Contains(rest, "resumed") {
				t.Errorf("a process: %s", l)
			}
		case "exit", "exit_group":
			ended = true
		case "tgkill": // Go's threads wake each other
		default:
			if confined {
				t.Errorf("after it was confined: %s", l)
			}
		}
	}
	if len(child) == 0 || !ended {
		t.Errorf("there was no child, or it did not end: %.500s", account)
	}
	if !confined {
		t.Log("the kernel does not confine here")
	}
}
