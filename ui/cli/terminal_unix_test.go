//go:build unix

package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// onTerminal runs lede with a terminal of 50 columns for standard output, and
// returns what it printed there.
func onTerminal(t *testing.T, environ []string, args ...string) string {
	t.Helper()
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Skipf("there are no pseudo-terminals here: %v", err)
	}
	if err := pty.Setsize(theirs, &pty.Winsize{Rows: 24, Cols: 50}); err != nil {
		t.Fatal(err)
	}
	var printed bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = io.Copy(&printed, ours) // ends with an error when the other end is closed
	}()
	var errs bytes.Buffer
	code := Main(args, nil, theirs, &errs, environ)
	_ = theirs.Close()
	<-done
	_ = ours.Close()
	if code != exitOK || errs.Len() > 0 {
		t.Fatalf("code %d, %q", code, errs.String())
	}
	return strings.ReplaceAll(printed.String(), "\r\n", "\n")
}

func TestShowOnATerminal(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(file, []byte("# A headline\n\n"+strings.Repeat("Words that fill lines. ", 40)), 0o600); err != nil {
		t.Fatal(err)
	}
	colours := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}

	styled := onTerminal(t, colours, "show", file)
	if !strings.Contains(styled, "\x1b[") {
		t.Error("it is not styled")
	}
	widest := 0
	for line := range strings.SplitSeq(styled, "\n") {
		widest = max(widest, ansi.StringWidth(line))
	}
	if widest < 40 || widest > 49 {
		t.Errorf("on 50 columns the widest line has %d", widest)
	}
	if plain := onTerminal(t, colours, "show", "--plain", file); strings.Contains(plain, "\x1b") {
		t.Error("--plain is styled")
	} else if plain != ansi.Strip(styled) {
		t.Errorf("--plain shows other words:\n%s\n%s", plain, styled)
	}
	if got := onTerminal(t, append(colours, "NO_COLOR=1"), "show", file); strings.Contains(got, "38;2") || !strings.Contains(got, "\x1b[1m") {
		t.Errorf("NO_COLOR leaves colours, or takes weights: %q", got)
	}
	if got := onTerminal(t, []string{"TERM=dumb"}, "show", file); strings.Contains(got, "\x1b") {
		t.Errorf("a dumb terminal is sent %q", got)
	}
}
