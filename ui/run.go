package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// A Terminal is where the program runs.
type Terminal struct {
	Out           io.Writer
	Env           []string
	Width, Height int // cells, 0 when not known
}

// framesPerSecond is how often the screen is drawn at most. At Bubble Tea's usual
// 60, a key waits for the next frame twice as long as it takes to draw one.
const framesPerSecond = 120

// Run shows the program until the person leaves it. A shelf of one briefing, or
// one whose files were named one by one, opens at its first.
//
// The error is one sentence for the person: the only briefing cannot be read, or
// the terminal cannot be used.
func Run(ctx context.Context, c Config, t Terminal) error {
	m := New(c)
	m.width, m.height = t.Width, t.Height
	if c.OpenFirst || len(c.Shelf.Entries) == 1 {
		if err := m.openFirst(ctx, patience); err != nil {
			return err
		}
	}
	m.paintFirst(t)
	options := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithOutput(t.Out), tea.WithEnvironment(t.Env), tea.WithFPS(framesPerSecond),
	}
	program := tea.NewProgram(m, options...)
	defer quitWhenClosed(program)()
	_, err := program.Run()
	if closing := m.closeLibrary(); closing != nil {
		closing()
	}
	// What a signal cut short is written now.
	if lost := m.keepCutShort(); lost != nil && err == nil {
		return lost
	}
	if write := m.save(); write != nil {
		if s, ok := write().(saved); ok && s.err != nil && err == nil {
			return s.err
		}
	}
	if err != nil && !errors.Is(err, tea.ErrInterrupted) && !errors.Is(err, tea.ErrProgramKilled) {
		return fmt.Errorf("running on this terminal: %w", err)
	}
	return nil
}

// quitWhenClosed ends the program when its terminal is closed, so that the place is
// still written. The other signals are Bubble Tea's, which leaves them to the
// editor while that runs. It returns what ends the watch.
func quitWhenClosed(program *tea.Program) (stop func()) {
	closed, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(closed, syscall.SIGHUP)
	go func() {
		select {
		case <-closed:
			program.Quit() // cancelling its context would close the input under its reader
		case <-done:
		}
	}()
	return func() {
		signal.Stop(closed)
		close(done)
	}
}

// patience is how long the terminal may show nothing while the first briefing is read.
const patience = 400 * time.Millisecond

// openFirst reads the first briefing that can be, before there is a screen: of one that
// takes long, the beginning, and of one that takes longer than it may, nothing yet.
func (m *Model) openFirst(ctx context.Context, longest time.Duration) error {
	var first error
	for i := range m.config.Shelf.Entries {
		m.watching.begun = m.watchFile(i)
		reading, cancel := context.WithCancel(ctx)
		m.stop, m.loading = cancel, i
		msg, later := within(longest, m.desk().reading(reading, m.generation, i))
		switch msg := msg.(type) {
		case begun:
			m.arrives = m.receiveBegun(msg)
			return nil
		case loaded:
			if msg.err == nil {
				m.show(msg.opened)
				return nil
			}
			cancel()
			item := m.shelf.Item(i)
			item.Err, item.Known = msg.err.Error(), true
			m.shelf.Describe(i, item)
			if first == nil {
				first = msg.err
			}
		default:
			m.arrives = later
			return nil
		}
	}
	m.loading = -1
	return first
}

// within is what a command comes to, or, when that takes longer, another command for it.
func within(longest time.Duration, do tea.Cmd) (tea.Msg, tea.Cmd) {
	done := make(chan tea.Msg, 1)
	go func() { done <- do() }()
	select {
	case msg := <-done:
		return msg, nil
	case <-time.After(longest):
		return nil, func() tea.Msg { return <-done }
	}
}

// paintFirst writes the first screen before the program starts, so that there is
// something to read while it asks the terminal what it can do. The program draws
// over it.
func (m *Model) paintFirst(t Terminal) {
	if t.Width <= 0 || t.Height <= 0 {
		return
	}
	profile := colorprofile.Env(t.Env)
	if profile <= colorprofile.NoTTY {
		return
	}
	out := &colorprofile.Writer{Forward: t.Out, Profile: profile}
	screen := strings.ReplaceAll(m.View().Content, "\n", "\r\n")
	// The program says if the terminal cannot be written to; this is only early.
	_, _ = io.WriteString(t.Out, ansi.SetModeAltScreenSaveCursor+ansi.HideCursor+ansi.CursorHomePosition)
	_, _ = io.WriteString(out, screen)
}
