package conversion

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"lede/content/format"
	"lede/content/sandbox"
)

// A child is started with both of these: with the argument alone a program that does not
// know it complains and ends, and the variable says that it is not to start a child of
// its own.
const (
	childArgument = "--lede-conversion"
	childVariable = "LEDE_CONVERSION"
)

// The exit codes of a child that could not say how it ended.
const (
	exitBroken = 3
	exitMemory = 4
	exitTime   = 5
)

// Serve does the work of a child if this process was started as one, and says that it
// was: then the process has to exit with the code at once. It has to be called before
// anything else is done. args are without the program's name, environ is as os.Environ
// has it.
func Serve(args []string, stdin io.Reader, stdout io.Writer, environ []string) (code int, served bool) {
	return serve(args, stdin, stdout, environ, format.Converters())
}

// serve is Serve for some converters.
func serve(args []string, stdin io.Reader, stdout io.Writer, environ []string, converters []format.Converter) (code int, served bool) {
	if len(args) != 1 || args[0] != childArgument || !inChild(environ) {
		return 0, false
	}
	c := child{stdin, bufio.NewWriterSize(stdout, longest)}
	if err := c.serve(converters); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitBroken, true
	}
	return 0, true
}

// inChild reports whether the environment is a child's.
func inChild(environ []string) bool { return slices.Contains(environ, childVariable+"=1") }

// A child is this process, as one that converts.
type child struct {
	in  io.Reader
	out *bufio.Writer
}

// serve does one job. The error says that this was not possible.
func (c child) serve(converters []format.Converter) error {
	if err := c.say(hello, []byte(protocol)); err != nil {
		return err
	}
	j, err := c.job()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(converters, func(c format.Converter) bool { return c.Name() == j.Format })
	if i < 0 {
		return fmt.Errorf("nothing reads %s", j.Format)
	}
	if p, ok := converters[i].(format.Preparer); ok {
		stop := endWithParent()
		err := p.Prepare(j.Compiled, j.Keep)
		stop()
		if err != nil {
			return c.end(outcome{How: unready, Reason: err.Error()})
		}
	}
	ctx := confine(j)
	if err := c.say(ready, nil); err != nil {
		return err
	}
	b := make([]byte, j.Size)
	if _, err := io.ReadFull(c.in, b); err != nil {
		return err
	}
	go endWith(c.in)
	if j.Attachment > 0 {
		return c.end(c.takeOut(ctx, converters[i], j, b))
	}
	return c.end(c.convert(ctx, converters[i], j, b))
}

// job reads what is to be done, and none of the document that follows.
func (c child) job() (j job, err error) {
	f, err := readFrame(c.in)
	if err != nil {
		return j, err
	}
	if f.kind != theJob {
		return j, errFrame
	}
	err = json.Unmarshal(f.payload, &j)
	if err == nil && (j.Size < 0 || j.Size > largest) {
		err = errFrame
	}
	return j, err
}

// confine gives up what a conversion does not need. What the kernel does not forbid is
// gone without, as package sandbox says. The context ends when there is little time left.
func confine(j job) context.Context {
	debug.SetMemoryLimit(j.Memory * 7 / 8)
	debug.SetMaxStack(int(j.Memory / 4))
	ctx := watch(Limits{Time: j.Time, Memory: j.Memory})
	_ = sandbox.Restrict(sandbox.Bound{CPU: j.Time + time.Second, Memory: max(0, j.Memory-memory()) + slack})
	_ = sandbox.Confine()
	return ctx
}

// endWithParent ends this process when lede has ended, until it is stopped. It is for as
// long as standard input cannot tell, since the document waits there.
func endWithParent() (stop func()) {
	parent, stopped := os.Getppid(), make(chan struct{})
	go func() {
		look := time.NewTicker(100 * time.Millisecond)
		defer look.Stop()
		for {
			select {
			case <-stopped:
				return
			case <-look.C:
				if os.Getppid() != parent {
					os.Exit(exitBroken)
				}
			}
		}
	}()
	return func() { close(stopped) }
}

// endWith ends this process when lede has ended, or has no more use for it.
func endWith(in io.Reader) {
	_, _ = in.Read(make([]byte, 1)) // there is nothing to read but the end
	os.Exit(exitBroken)
}

// end says how it ended.
func (c child) end(o outcome) error {
	const most = 2000
	o.Reason = strings.ToValidUTF8(o.Reason[:min(len(o.Reason), most)], "")
	b, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return c.say(end, b)
}

// say writes a frame, and hands on all that was written.
func (c child) say(k kind, payload []byte) error {
	return errors.Join(writeFrame(c.out, k, payload), c.out.Flush())
}
