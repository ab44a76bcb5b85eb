//go:build amd64 || arm64

package sandbox

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// As a child with this in its environment, the test confines itself and tries.
const tryVariable = "LEDE_TEST_SANDBOX"

func TestMain(m *testing.M) {
	switch os.Getenv(tryVariable) {
	case "confine":
		os.Exit(confined())
	case "memory":
		os.Exit(restricted(Bound{Memory: 512 << 20}, func() { hold(make([]byte, 1<<30)) }))
	case "given back":
		hold(make([]byte, 1<<30))
		debug.FreeOSMemory()
		os.Exit(restricted(Bound{Memory: 512 << 20}, func() { hold(make([]byte, 256<<20)) }))
	case "time":
		os.Exit(restricted(Bound{CPU: time.Second}, func() {
			for {
				hold(nil)
			}
		}))
	}
	os.Exit(m.Run())
}

// confined tries, in a confined process, what is forbidden and what is not, and prints
// what is not as it should be.
func confined() int {
	kept, err := os.Create("kept")
	if err != nil {
		fmt.Println(err)
		return 1
	}
	waiting := otherThreads()
	if err := Confine(); err != nil {
		fmt.Println("Confine:", err)
		return 1
	}
	for what, try := range forbidden(kept) {
		if err := try(); !errors.Is(err, unix.EPERM) {
			fmt.Printf("to %s: %v\n", what, err)
		}
	}
	for range 4 { // in threads that were there before, too
		if err := waiting(); !errors.Is(err, unix.EPERM) {
			fmt.Println("in another thread:", err)
		}
	}
	if err := computing(); err != nil {
		fmt.Println("computing:", err)
	}
	return 0
}

// forbidden is what a confined process must not be able to do.
func forbidden(kept *os.File) map[string]func() error {
	self := "/proc/self/exe"
	return map[string]func() error{
		"open a file":      func() error { _, err := os.Open(self); return err },
		"make a file":      func() error { _, err := os.Create("made"); return err },
		"make a folder":    func() error { return os.Mkdir("made", 0o700) },
		"remove":           func() error { return os.Remove("kept") },
		"rename":           func() error { return os.Rename("kept", "made") },
		"look":             func() error { _, err := os.Stat("/"); return err },
		"truncate":         func() error { return kept.Truncate(0) },
		"follow a link":    func() error { _, err := os.Readlink(self); return err },
		"open a socket":    func() error { _, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0); return err },
		"open a local one": func() error { _, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0); return err },
		"connect":          func() error { _, err := net.Dial("tcp", "127.0.0.1:9"); return err }, //nolint:noctx // it must not even begin
		"open a pipe":      func() error { return unix.Pipe2(make([]int, 2), 0) },
		"start a program":  func() error { return exec.Command(self).Run() }, //nolint:noctx // it must not even begin
		"become a program": func() error { return unix.Exec(self, nil, nil) },
		"fork": func() error {
			_, _, errno := unix.Syscall6(unix.SYS_CLONE, uintptr(unix.SIGCHLD), 0, 0, 0, 0, 0)
			return errno
		},
		"signal its parent": func() error { return unix.Kill(os.Getppid(), 0) },
		"raise a limit":     func() error { return unix.Prlimit(0, unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: 99, Max: 99}, nil) },
		"trace":             func() error { return unix.PtraceAttach(os.Getppid()) },
		"read another's memory": func() error {
			_, err := unix.ProcessVMReadv(os.Getppid(), nil, nil, 0)
			return err
		},
		"change its name": func() error { return unix.Prctl(unix.PR_SET_NAME, 0, 0, 0, 0) },
	}
}

// otherThreads makes threads, each of which opens a file when it is asked to.
func otherThreads() (ask func() error) {
	asked, answers := make(chan bool), make(chan error)
	for range 4 {
		go func() {
			runtime.LockOSThread()
			<-asked
			_, err := os.Open("/")
			answers <- err
		}()
	}
	return func() error {
		asked <- true
		return <-answers
	}
}

// computing does what a conversion does: it takes memory and gives it back, in several
// threads, waits, and makes memory that can be executed.
func computing() error {
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			runtime.LockOSThread() // the thread ends with it
			for range 8 {
				sum := sha256.Sum256(make([]byte, 4<<20))
				hold(sum[:])
				runtime.GC()
				time.Sleep(time.Millisecond)
			}
		})
	}
	all.Wait()
	code, err := unix.Mmap(-1, 0, 1<<16, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		return err
	}
	return errors.Join(unix.Mprotect(code, unix.PROT_READ|unix.PROT_EXEC), unix.Munmap(code))
}

// restricted does something in a process that is bounded.
func restricted(b Bound, do func()) int {
	if err := Restrict(b); err != nil {
		fmt.Println("Restrict:", err)
		return 1
	}
	do()
	return 0
}

// hold is a use of b that no compiler leaves out.
//
//go:noinline
func hold(b []byte) {
	for i := 0; i < len(b); i += 4096 {
		b[i]++
	}
}

// child runs the test as a child that tries something.
func child(t *testing.T, try string) (output string, state *os.ProcessState) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), self)
	c.Dir = t.TempDir()
	c.Env = append(os.Environ(), tryVariable+"="+try)
	b, err := c.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(b), c.ProcessState
}

func TestConfine(t *testing.T) {
	output, state := child(t, "confine")
	if strings.HasPrefix(output, "Confine:") {
		t.Skip("the kernel does not confine here: ", output)
	}
	if output != "" || !state.Success() {
		t.Errorf("%v\n%s", state, output)
	}
}

func TestMemoryIsBounded(t *testing.T) {
	output, state := child(t, "memory")
	if state.Success() || strings.HasPrefix(output, "Restrict:") {
		t.Errorf("%v\n%.300s", state, output)
	}
}

// What was taken before, and is not used, is no part of what may be taken.
func TestMemoryThatWasGivenBack(t *testing.T) {
	output, state := child(t, "given back")
	if !state.Success() {
		t.Errorf("%v\n%.300s", state, output)
	}
}

func TestTimeIsBounded(t *testing.T) {
	_, state := child(t, "time")
	status, ok := state.Sys().(syscall.WaitStatus)
	if used := state.UserTime() + state.SystemTime(); !ok || status.Signal() != syscall.SIGKILL || used < time.Second {
		t.Errorf("%v after %v", state, used)
	}
}
