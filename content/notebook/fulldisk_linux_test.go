package notebook

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// On a real disk that is full, a tmpfs of a few pages in a mount namespace of its own,
// every note that was acknowledged is there, and the others are written when there is
// room again.
func TestAFullDisk(t *testing.T) {
	const folder, noRoom = "LEDE_TEST_FULL_DISK", 4
	if dir := os.Getenv(folder); dir != "" {
		if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=256k"); err != nil {
			fmt.Println(err)
			os.Exit(noRoom)
		}
		fillDisk(t, dir)
		return
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestAFullDisk$")
	cmd.Env = append(os.Environ(), folder+"="+t.TempDir())
	cmd.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS} // which keeps the mount from the others
	if uid, gid := os.Geteuid(), os.Getegid(); uid != 0 {
		cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: uid, Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: gid, Size: 1}}
	}
	out, err := cmd.CombinedOutput()
	switch {
	case cmd.ProcessState == nil:
		t.Skipf("no mount namespace can be had here: %v", err)
	case cmd.ProcessState.ExitCode() == noRoom:
		t.Skipf("no tmpfs can be mounted here: %s", out)
	case err != nil:
		t.Errorf("%v\n%s", err, out)
	}
}

func fillDisk(t *testing.T, dir string) {
	t.Helper()
	ballast := filepath.Join(dir, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 64<<10), 0o600))
	n := opened(t, filepath.Join(dir, "lede"))
	var acknowledged, held []Note
	for i := range 200 {
		note, err := n.Keep(noteOn("harbour", fmt.Sprint(i, strings.Repeat(" words", 1000))))
		switch {
		case err == nil && len(held) == 0:
			acknowledged = append(acknowledged, note)
		case err == nil:
			t.Fatal("there was room again")
		case !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "the disk is full, so the note is kept only until lede closes"):
			t.Fatal(err)
		default:
			held = append(held, note)
		}
		if len(held) == 3 {
			break
		}
	}
	if len(acknowledged) == 0 || len(held) == 0 {
		t.Fatalf("%d written, %d not", len(acknowledged), len(held))
	}
	changed := acknowledged[0]
	changed.Body += " and more, for which there is no room"
	if _, err := n.Keep(changed); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, note := range opened(t, n.dir).AllNotes() {
		there[note.Body] = true
	}
	for _, note := range acknowledged {
		if !there[note.Body] {
			t.Errorf("the note %.4s is lost", note.Body)
		}
	}
	if len(there) != len(acknowledged) || len(n.AllNotes()) != len(acknowledged)+len(held) {
		t.Errorf("%d on disk, %d in all", len(there), len(n.AllNotes()))
	}
	// A note can be deleted where nothing can be written, which makes no room yet.
	must(t, n.Delete(acknowledged[1].ID))
	must(t, n.Restore(acknowledged[1].ID))

	must(t, os.Remove(ballast))
	must(t, n.KeepUnsaved())
	sameNotes(t, opened(t, n.dir).AllNotes(), n.AllNotes())
	if got := noteNamed(t, n, changed.ID).Body; got != changed.Body {
		t.Errorf("changed to %.10s", got)
	}
}
