package cli

import (
	"bytes"
	"errors"
	"io"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
)

// refusing is a writer that fails.
type refusing struct{ err error }

func (r refusing) Write([]byte) (int, error) { return 0, r.err }

func TestOutputThatCannotBeWritten(t *testing.T) {
	var errs bytes.Buffer
	code := Main([]string{"keys"}, nil, refusing{errors.New("no space left on device")}, &errs, nil)
	if code != exitFailed || errs.String() != "lede: standard output could not be written: no space left on device\n" {
		t.Errorf("code %d, %q", code, errs.String())
	}
	errs.Reset()
	code = Main([]string{"keys"}, nil, refusing{syscall.EPIPE}, &errs, nil)
	if code != exitFailed || errs.Len() != 0 {
		t.Errorf("a reader that has seen enough: code %d, %q", code, errs.String())
	}
}

func TestEnvironment(t *testing.T) {
	p := process{environ: []string{"A=1", "B=x=y", "A=2", "AB=3", "C"}}
	for name, want := range map[string]string{"A": "2", "B": "x=y", "C": "", "D": ""} {
		if got := p.env(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestStandardInput(t *testing.T) {
	if (&process{}).inPiped() {
		t.Error("no input is taken for a pipe")
	}
	p := &process{in: strings.NewReader("words")}
	if !p.inPiped() || p.pipeIsEmpty() {
		t.Error("a text is not taken for one")
	}
	if text, err := io.ReadAll(p.in); err != nil || string(text) != "words" {
		t.Errorf("after a look at it the text is %q (%v)", text, err)
	}
	if p := (&process{in: strings.NewReader("")}); !p.pipeIsEmpty() {
		t.Error("nothing is taken for a text")
	}
}

func TestVersion(t *testing.T) {
	for _, c := range []struct {
		build *debug.BuildInfo
		want  string
	}{
		{nil, "lede, go"},
		{&debug.BuildInfo{Main: debug.Module{Version: "(devel)"}}, "lede built from source, go"},
		{&debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, "lede v1.2.3, go"},
		{&debug.BuildInfo{Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2024-01-26T10:00:00Z"}, {Key: "vcs.modified", Value: "true"},
		}}, "lede built from source (0123456789ab, 2024-01-26, with changes), go"},
	} {
		if got := version(c.build); !strings.HasPrefix(got, c.want) {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestManualKeepsTextFromBeingARequest(t *testing.T) {
	for line, want := range map[string]string{
		".SH is text": `\&.SH is text`, "' so is this": `\&' so is this`, `a\b`: `a\eb`, "a-b": `a\-b`,
	} {
		if got := roffLine(line); got != want {
			t.Errorf("%q is written %q, want %q", line, got, want)
		}
	}
}

// BenchmarkCommandLine is what the command line costs before anything is opened:
// the tree of commands, the flags and a configuration that is not there.
func BenchmarkCommandLine(b *testing.B) {
	environ := []string{"XDG_CONFIG_HOME=" + b.TempDir()}
	for b.Loop() {
		if code := Main([]string{"keys"}, nil, io.Discard, io.Discard, environ); code != exitOK {
			b.Fatal(code)
		}
	}
}
