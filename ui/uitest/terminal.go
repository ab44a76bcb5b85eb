package uitest

import (
	"fmt"
	"image/color"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// patience is how long a condition may take to come true. It is reached only by a
// test that fails.
const patience = 10 * time.Second

// A Terminal is a virtual one with a program running in it. Its methods fail the
// test when what they wait for does not happen.
type Terminal struct {
	t       testing.TB
	program *tea.Program
	keys    *os.File // the program's input, seen from the keyboard
	setup   setup

	mu      sync.Mutex // guards what follows, and the emulator, which has no lock of its own
	changed *sync.Cond // something of what follows has changed
	screen  *vt.Emulator
	written int    // bytes to the screen so far
	copied  string // what OSC 52 last put on the clipboard, in base64
	title   string // of the window
	watched watched
	given   int // messages of input that the keyboard has given rise to
	ended   bool
	err     error // what the program ended with
}

type setup struct {
	profile    colorprofile.Profile
	background color.Color
}

// An Option is something out of the ordinary about a terminal.
type Option func(*setup)

// WithBackground has the terminal answer what its background is. A terminal
// without this answers no query at all.
func WithBackground(c color.Color) Option { return func(s *setup) { s.background = c } }

// WithProfile is a terminal with fewer colours than all of them.
func WithProfile(p colorprofile.Profile) Option { return func(s *setup) { s.profile = p } }

// Start runs the model in a terminal of so many columns and rows, and waits for
// its first screen. The program is ended with the test.
func Start(tb testing.TB, model tea.Model, columns, rows int, options ...Option) *Terminal {
	tb.Helper()
	s := setup{profile: colorprofile.TrueColor}
	for _, o := range options {
		o(&s)
	}
	input, keys, err := os.Pipe()
	if err != nil {
		tb.Fatalf("making a keyboard: %v", err)
	}
	// Bubble Tea tells the program of the first size by itself.
	term := &Terminal{t: tb, keys: keys, setup: s, screen: vt.NewEmulator(columns, rows), given: 1}
	term.changed = sync.NewCond(&term.mu)
	term.listen()
	// In process there is no line discipline that makes a line feed a new line.
	_, _ = term.screen.WriteString("\x1b[20h")
	term.program = tea.NewProgram(
		watching{term, model},
		tea.WithInput(input),
		tea.WithOutput((*output)(term)),
		tea.WithWindowSize(columns, rows),
		tea.WithColorProfile(s.profile),
		tea.WithEnvironment([]string{"TERM=xterm-256color", "COLORTERM=truecolor"}),
		tea.WithFilter(term.filter),
		tea.WithFPS(120),
		tea.WithoutSignalHandler(),
	)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, err := term.program.Run()
		term.mu.Lock()
		defer term.mu.Unlock()
		term.ended, term.err = true, err
		term.changed.Broadcast()
	}()
	tb.Cleanup(func() {
		// Not Kill, which closes the input under the loop that reads it.
		term.program.Quit()
		select {
		case <-done:
		case <-time.After(patience):
			tb.Error("the program does not end")
			return
		}
		_ = keys.Close()
		_ = input.Close()
		if c, ok := term.screen.InputPipe().(io.Closer); ok {
			_ = c.Close()
		}
	})
	term.Settle()
	return term
}

// listen takes note of what a terminal does besides showing text, and reads what
// the emulator would answer, which must be read or it stands still.
func (term *Terminal) listen() {
	term.screen.SetCallbacks(vt.Callbacks{Title: func(s string) { term.title = s }})
	term.screen.RegisterOscHandler(52, func(data []byte) bool {
		parts := strings.SplitN(string(data), ";", 3)
		term.copied = parts[len(parts)-1]
		return true
	})
	term.screen.RegisterOscHandler(11, func(data []byte) bool {
		if string(data) == "11;?" && term.setup.background != nil {
			r, g, b, _ := term.setup.background.RGBA()
			_, _ = fmt.Fprintf(term.keys, "\x1b]11;rgb:%04x/%04x/%04x\x1b\\", r, g, b)
		}
		return true
	})
	go func() { _, _ = io.Copy(io.Discard, term.screen) }()
}

// output is the terminal as the program writes to it.
type output Terminal

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.written += len(p)
	o.changed.Broadcast()
	return o.screen.Write(p)
}

// Screen is the text that shows, one line a row, without blanks at the ends of
// lines.
func (term *Terminal) Screen() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return textOf(term.screen)
}

// ScreenANSI is what shows with its colours and weights.
func (term *Terminal) ScreenANSI() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.screen.Render()
}

// Row is the text of one row, counted from 0.
func (term *Terminal) Row(y int) string {
	rows := strings.Split(term.Screen(), "\n")
	if y < 0 || y >= len(rows) {
		return ""
	}
	return rows[y]
}

// Title is the window's title.
func (term *Terminal) Title() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.title
}

// Written is how many bytes the program has written to the terminal.
func (term *Terminal) Written() int {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.written
}

// Resize changes the terminal's size, and waits for the screen to follow.
func (term *Terminal) Resize(columns, rows int) {
	term.t.Helper()
	term.mu.Lock()
	term.screen.Resize(columns, rows)
	term.given++
	term.mu.Unlock()
	term.program.Send(tea.WindowSizeMsg{Width: columns, Height: rows})
	term.Settle()
}

// Ended reports whether the program has ended, and with what error, once it has
// nothing left to do.
func (term *Terminal) Ended() (bool, error) {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.ended, term.err
}

// WaitEnd waits for the program to end, and returns its error.
func (term *Terminal) WaitEnd() error {
	term.t.Helper()
	term.wait("the program to end", func() bool { return term.ended })
	return term.err
}

// WaitFor waits until the text shows. Text of several lines is looked for in the
// screen's lines as they stand.
func (term *Terminal) WaitFor(text string) {
	term.t.Helper()
	term.wait(fmt.Sprintf("%q to show", text), func() bool { return strings.Contains(textOf(term.screen), text) })
}

// WaitGone waits until the text does not show.
func (term *Terminal) WaitGone(text string) {
	term.t.Helper()
	term.wait(fmt.Sprintf("%q to go", text), func() bool { return !strings.Contains(textOf(term.screen), text) })
}

// wait waits for a condition, which is looked at under the lock whenever
// something has changed.
func (term *Terminal) wait(what string, condition func() bool) {
	term.t.Helper()
	timeout := false
	timer := time.AfterFunc(patience, func() {
		term.mu.Lock()
		defer term.mu.Unlock()
		timeout = true
		term.changed.Broadcast()
	})
	defer timer.Stop()
	term.mu.Lock()
	defer term.mu.Unlock()
	for !condition() {
		if timeout || term.ended {
			shown := textOf(term.screen)
			ended := ""
			if term.ended {
				ended = fmt.Sprintf(" (the program has ended: %v)", term.err)
			}
			term.t.Fatalf("waited for %s%s; the screen is\n%s", what, ended, framed(shown, term.screen.Width()))
		}
		term.changed.Wait()
	}
}

// framed draws a border around a screen, for the message of a failed test.
func framed(text string, width int) string {
	rule := "+" + strings.Repeat("-", width) + "+\n"
	var b strings.Builder
	b.WriteString(rule)
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString("|" + line + strings.Repeat(" ", max(width-ansi.StringWidth(line), 0)) + "|\n")
	}
	b.WriteString(rule)
	return b.String()
}
