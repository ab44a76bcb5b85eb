package conversion

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"lede/content/sanitize"
)

// A hearing is what a child has said so far. None of it is believed.
type hearing struct {
	limits Limits
	begun  func(converted) // may be nil

	text    strings.Builder // as far as the last mark, sanitised
	pending []byte          // behind it
	words   bool            // some of the text is of the body
	notices []string
	called  string // the attachment
	held    []byte

	over  bool      // the child has said all
	shown int       // how much of the text was shown
	at    time.Time // when it was
}

// How long is waited for what has nothing to do with the document: for the child's first
// word, and for what it prepares, as the compiling of an engine.
const (
	startTime   = 20 * time.Second
	prepareTime = 2 * time.Minute
)

// patience is how many times its processor time a child may take by the clock: other
// programs are at work too.
const patience = 8

// How soon the beginning of a text is shown, and how often what is there by then.
const (
	muchText = 8 << 10
	firstFew = 100 * time.Millisecond
	everyFew = 300 * time.Millisecond
)

var (
	errNested   = errors.New("it is at it already")
	errNoAnswer = errors.New("what was started does not answer as this version of lede does")
)

// hear listens to a child until it has said how it ended, has met the limit of time, or
// says no more: then the outcome is the zero one. The error says that it never began.
func (h *hearing) hear(ctx context.Context, frames <-chan frame) (outcome, error) {
	clock, pulse := time.NewTimer(startTime), time.NewTimer(time.Hour)
	defer clock.Stop()
	defer pulse.Stop()
	stage := hello
	for {
		select {
		case <-ctx.Done():
			return outcome{}, ctx.Err()
		case <-clock.C:
			if stage != text {
				return outcome{}, errNoAnswer
			}
			return outcome{How: tooSlow}, nil
		case <-pulse.C:
			h.show()
		case f, more := <-frames:
			switch {
			case !more && stage != text:
				return outcome{}, errNoAnswer
			case !more:
				h.over = true
				return outcome{}, nil
			case stage == hello:
				if f.kind != hello || string(f.payload) != protocol {
					return outcome{}, errNoAnswer
				}
				stage = ready
				clock.Reset(prepareTime)
			case f.kind == end:
				return h.end(f.payload), nil
			case stage == ready:
				if f.kind != ready {
					return outcome{}, errNoAnswer
				}
				stage = text
				clock.Reset(patience * h.limits.Time)
				h.at = time.Now()
			default:
				if o := h.take(f); o != (outcome{}) {
					return o, nil
				}
				if wait, ok := h.due(); ok {
					pulse.Reset(wait)
				}
			}
		}
	}
}

// take takes a frame that is a part of the result. An outcome says that it is too much, or
// makes no sense.
func (h *hearing) take(f frame) outcome {
	// Sanitised, a text may be some times as long as its writer has counted it.
	const longer = 8
	if len(h.pending)+h.text.Len()+len(f.payload) > longer*h.limits.Text {
		return outcome{How: tooLong}
	}
	switch f.kind {
	case text:
		h.pending = append(h.pending, f.payload...)
	case mark:
		h.text.WriteString(sanitize.Text(string(h.pending)))
		h.pending = h.pending[:0]
		h.words = h.words || len(f.payload) > 0
	case notice:
		h.note(string(f.payload))
	case name:
		h.called = string(f.payload)
	case data:
		if len(h.held)+len(f.payload) > largest {
			return outcome{How: tooLong}
		}
		h.held = append(h.held, f.payload...)
	default:
		return outcome{How: damaged}
	}
	return outcome{}
}

// note takes a notice, of which there are not many and none is long.
func (h *hearing) note(sentence string) {
	const many, long = 20, 500
	if len(h.notices) < many && len(sentence) <= long {
		h.notices = append(h.notices, sanitize.Line(sentence))
	}
}

// due says in what time the text is to be shown again, if that is to be decided now.
func (h *hearing) due() (wait time.Duration, ok bool) {
	more := h.text.Len() - h.shown
	if h.begun == nil || more == 0 || !h.words {
		return 0, false
	}
	wait = everyFew
	if h.shown == 0 {
		wait = firstFew
		if more >= muchText {
			wait = 0
		}
	}
	return max(0, wait-time.Since(h.at)), true
}

// show shows the text that there is.
func (h *hearing) show() {
	if h.begun != nil && h.words && h.text.Len() > h.shown {
		h.shown = h.text.Len()
		h.begun(h.converted())
		h.at = time.Now()
	}
}

// end takes the child's last word.
func (h *hearing) end(payload []byte) outcome {
	h.over = true
	var o outcome
	all := []ending{done, refused, damaged, tooSlow, tooLong, unready}
	if json.Unmarshal(payload, &o) != nil || !slices.Contains(all, o.How) {
		return outcome{How: damaged}
	}
	o.Reason = sanitize.Line(o.Reason)
	return o
}

// converted is what was said.
func (h *hearing) converted() converted {
	t := h.text.String()
	if !sanitize.Clean(t) {
		t = sanitize.Text(t) // what joins two pieces
	}
	return converted{t, slices.Clone(h.notices)}
}
