//go:build unix

package conversion

import (
	"os/exec"
	"syscall"
)

// apart has a child run in the root folder and in a process group of its own, which no
// key on the terminal reaches and which ends with it.
func apart(c *exec.Cmd) {
	c.Dir = "/"
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGKILL) }
}
