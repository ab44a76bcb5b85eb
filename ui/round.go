package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/content"
)

// A round is one reading of all briefings for a screen that shows them together.
// The zero round has not begun.
type round struct {
	number uint64 // counts the rounds, so that what comes of an earlier one is dropped
	holds  bool   // it has begun, and no briefing has changed since
	cancel context.CancelFunc
}

// gathered is a gathering that has come in; more is where the next one comes from.
type gathered[R any] struct {
	round     uint64
	gathering gathering[R]
	more      <-chan gathering[R]
}

// begin begins a round, and ends the one before.
func begin[T, R any](r *round, shelf content.Shelf, h harvest[T, R]) tea.Cmd {
	r.forget()
	ctx, cancel := context.WithCancel(context.Background())
	r.cancel, r.holds = cancel, true
	r.number++
	number, out := r.number, make(chan gathering[R], 1)
	return func() tea.Msg {
		go gather(ctx, shelf, h, out)
		return await(number, out)
	}
}

// await waits for the next gathering; there is no message when none is to come.
func await[R any](number uint64, more <-chan gathering[R]) tea.Msg {
	g, ok := <-more
	if !ok {
		return nil
	}
	return gathered[R]{number, g, more}
}

// next is the command that waits for the gathering after one that has come in.
func (msg gathered[R]) next() tea.Cmd {
	return func() tea.Msg { return await(msg.round, msg.more) }
}

// forget ends the round. What it found is read again when it is wanted.
func (r *round) forget() {
	r.holds = false
	if r.cancel != nil {
		r.cancel()
	}
}
