package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/term"

	"lede/content/library"
)

// update brings the index up to date, and says what goes wrong and what cannot be read.
// The error is one to report in the end.
func (p *process) update(ctx context.Context, l *library.Library) error {
	var failed error
	m := meter{out: p.errs, begun: time.Now()}
	err := l.Update(ctx, m.show)
	m.end()
	for _, notice := range l.Notices() {
		p.say(notice)
	}
	if err != nil {
		p.say(err.Error())
		failed = errReported
	}
	unread, err := l.Unread(ctx)
	if err != nil {
		p.say(err.Error())
		failed = errReported
	}
	for i := range unread {
		p.say(unread[i].Err)
		failed = errReported
	}
	return failed
}

// A meter shows how far the index is, on one line of a terminal, when that takes a
// while.
type meter struct {
	out   io.Writer
	begun time.Time
	shown bool
}

func (m *meter) show(at library.Progress) {
	const patience = time.Second
	f, ok := m.out.(*os.File)
	if at.Finished || time.Since(m.begun) < patience || !ok || !term.IsTerminal(f.Fd()) {
		return
	}
	m.shown = true
	line := fmt.Sprintf("indexing: %d of %d briefings", at.Done, at.Total)
	if at.Elsewhere {
		line = "another lede is indexing these briefings"
	}
	_, _ = fmt.Fprintf(m.out, "\r\x1b[K%s", line) // there is nowhere left to say that it cannot be written
}

// end takes the line away.
func (m *meter) end() {
	if m.shown {
		_, _ = fmt.Fprint(m.out, "\r\x1b[K") // as above
	}
}
