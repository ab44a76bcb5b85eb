package conversion

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// A process is a child as lede sees it.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	said   beginning  // on standard error
	frames chan frame // closed when it says no more
	stop   context.CancelFunc
}

// start starts a child on a job. It has to be ended. The child has the priority of the
// thread that calls, and its environment has nothing of lede's own.
func start(ctx context.Context, j job, b []byte) (*process, error) {
	path, err := executable()
	if err != nil {
		return nil, err
	}
	told, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	p := &process{cmd: exec.CommandContext(ctx, path, childArgument), frames: make(chan frame), stop: stop} //nolint:gosec // lede itself
	p.cmd.Env = []string{childVariable + "=1", "GOMAXPROCS=2", "GOTRACEBACK=none"}
	p.cmd.Stderr = &p.said
	apart(p.cmd)
	p.in, err = p.cmd.StdinPipe()
	if err != nil {
		stop()
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err == nil {
		err = p.cmd.Start()
	}
	if err != nil {
		stop()
		_ = p.in.Close()
		return nil, err
	}
	go func() {
		// A child that ends before it has read all says why, or how it ended does.
		if writeFrame(p.in, theJob, told) == nil {
			_, _ = p.in.Write(b)
		}
	}()
	go p.listen(ctx, bufio.NewReaderSize(out, longest))
	return p, nil
}

// listen hands on what the child says.
func (p *process) listen(ctx context.Context, out *bufio.Reader) {
	defer close(p.frames)
	for {
		f, err := readFrame(out)
		if err != nil {
			return
		}
		select {
		case p.frames <- f:
		case <-ctx.Done():
			return
		}
	}
}

// grace is how long a child may take to exit when it has said all.
const grace = time.Second

// end ends the child. One that is still at work is killed.
func (p *process) end(atWork bool) {
	if atWork {
		p.stop()
	}
	_ = p.in.Close()
	kill := time.AfterFunc(grace, p.stop)
	defer kill.Stop()
	for range p.frames { // the pipe has to be empty before Wait closes it
	}
	_ = p.cmd.Wait() // how it ended is in its state
	p.stop()
}

// howEnded tells why a child ended that did not say why.
func (p *process) howEnded(l Limits) outcome {
	const killed = -1
	state := p.cmd.ProcessState
	used := state.UserTime() + state.SystemTime()
	switch code := state.ExitCode(); {
	case code == exitMemory, p.said.outOfMemory():
		return outcome{How: tooBig}
	case code == exitTime, code == killed && used >= l.Time:
		return outcome{How: tooSlow}
	case code == killed:
		return outcome{How: tooBig} // by the system, which had no more
	}
	return outcome{How: damaged}
}

// A beginning keeps the first bytes that are written to it.
type beginning struct{ b []byte }

func (s *beginning) Write(b []byte) (int, error) {
	const enough = 4 << 10
	s.b = append(s.b, b[:min(len(b), enough-len(s.b))]...)
	return len(b), nil
}

// outOfMemory reports whether these are the last words of a Go program that was given no
// more memory. Where Go's own runtime does not expect that, it is a signal that it did not
// expect.
func (s *beginning) outOfMemory() bool {
	for _, words := range []string{"out of memory", "cannot allocate memory", "unexpected signal during runtime execution", "SIGSEGV: segmentation violation"} {
		if bytes.Contains(s.b, []byte(words)) {
			return true
		}
	}
	return false
}

// executable is the path of this program.
func executable() (string, error) {
	if self := "/proc/self/exe"; runtime.GOOS == "linux" {
		if _, err := os.Readlink(self); err == nil {
			return self, nil // also when another version has taken its place
		}
	}
	path, err := os.Executable()
	if err != nil {
		return "", errors.New("where its program is, is not known")
	}
	return path, nil
}
