package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"

	"lede/content/conversion"
	"lede/content/sanitize"
)

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // something could not be read or written
	exitUsage  = 2 // the command line or the configuration was not understood
)

// Main runs lede and returns its exit code. environ is as os.Environ has it.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer, environ []string) int {
	if code, served := conversion.Serve(args, stdin, stdout, environ); served {
		return code // this is the process in which a document is read
	}
	out := bufio.NewWriterSize(stdout, 64<<10)
	p := &process{in: stdin, terminal: stdout, out: out, errs: stderr, environ: environ}
	err := p.run(context.Background(), args)
	if flushed := out.Flush(); flushed != nil {
		err = errors.Join(err, &outputError{flushed})
	}
	return p.report(err)
}

// A process is one run of the command line.
type process struct {
	in       io.Reader
	out      *bufio.Writer // what is printed
	terminal io.Writer     // where out leads to, for the program and for questions about it
	errs     io.Writer
	environ  []string
	private  bool // no file is written that the person did not ask for
}

func (p *process) run(ctx context.Context, args []string) error {
	root := p.command()
	root.SetArgs(append([]string{}, args...)) // never nil, which would mean os.Args
	root.SetOut(p.out)
	root.SetErr(p.errs)
	return root.ExecuteContext(ctx)
}

// env looks up an environment variable; the last one of a name counts. Windows
// does not tell capitals in names.
func (p *process) env(name string) string {
	for i := len(p.environ) - 1; i >= 0; i-- {
		key, value, ok := strings.Cut(p.environ[i], "=")
		if ok && (key == name || runtime.GOOS == "windows" && strings.EqualFold(key, name)) {
			return value
		}
	}
	return ""
}

// outTerminal is standard output as a terminal, nil if it is none.
func (p *process) outTerminal() *os.File {
	if f, ok := p.terminal.(*os.File); ok && term.IsTerminal(f.Fd()) {
		return f
	}
	return nil
}

// inPiped reports whether standard input brings a text: it is a file or a pipe
// rather than a terminal, a device or nothing.
func (p *process) inPiped() bool {
	if p.in == nil {
		return false
	}
	f, ok := p.in.(*os.File)
	if !ok {
		return true
	}
	info, err := f.Stat()
	if err != nil || term.IsTerminal(f.Fd()) {
		return false
	}
	return info.Mode().IsRegular() || info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket) != 0
}

// errReported is an error that the person has been told of already.
var errReported = errors.New("reported")

// A usageError is about the command line or the configuration.
type usageError struct{ sentence string }

func (e *usageError) Error() string { return e.sentence }

// An outputError is about standard output.
type outputError struct{ cause error }

func (e *outputError) Error() string {
	var path *fs.PathError
	if errors.As(e.cause, &path) {
		return "standard output could not be written: " + path.Err.Error()
	}
	return "standard output could not be written: " + e.cause.Error()
}

func (e *outputError) Unwrap() error { return e.cause }

// report says what went wrong on standard error, and returns the exit code.
func (p *process) report(err error) int {
	if err == nil {
		return exitOK
	}
	// A reader that has seen enough, as head has, is no trouble to anyone.
	if !errors.Is(err, errReported) && !errors.Is(err, syscall.EPIPE) {
		p.say(err.Error())
	}
	var usage *usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// say prints one sentence a line on standard error, sanitised.
func (p *process) say(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		// There is nowhere left to say that standard error cannot be written.
		_, _ = io.WriteString(p.errs, "lede: "+sanitize.Line(line)+"\n")
	}
}
