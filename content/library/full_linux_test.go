package library

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// On a full disk there is what was indexed before, and the rest once there is space.
func TestFullDisk(t *testing.T) {
	f := newFolder(t)
	f.many(3000)
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=600k"); err != nil {
		t.Skipf("no disk to fill: %v", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(disk, syscall.MNT_DETACH)) })
	f.cache = filepath.Join(disk, "index")
	l := f.open()
	err := l.Update(t.Context(), func(Progress) {})
	if err == nil || !strings.HasPrefix(err.Error(), "the disk is full, so what is not indexed yet is not found; free some space for ") {
		t.Fatalf("%v", err)
	}
	before := len(names(t, l, "harbour"))
	if before == 0 || before == 3000 {
		t.Errorf("%d found", before)
	}
	must(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size=64m"))
	if n := update(t, l); n != 3000-before {
		t.Errorf("%d read, %d had been", n, before)
	}
	if n := len(names(t, l, "harbour")); n != 3000 {
		t.Errorf("%d found", n)
	}
}
