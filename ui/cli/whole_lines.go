package cli

import (
	"bytes"
	"io"
)

// A wholeLines hands on what is written to it as whole lines. A writer that takes
// styles away, or finds others for a terminal of few colours, looks at one piece at
// a time, and misses an escape sequence that is cut in two.
type wholeLines struct {
	to   io.Writer
	held []byte // of a line whose end has not come
}

// Write hands on all lines that have ended.
func (w *wholeLines) Write(b []byte) (int, error) {
	end := bytes.LastIndexByte(b, '\n') + 1
	if end == 0 {
		w.held = append(w.held, b...)
		return len(b), nil
	}
	_, err := w.to.Write(append(w.held, b[:end]...))
	w.held = append(w.held[:0], b[end:]...)
	if err != nil {
		return 0, err
	}
	return len(b), nil
}
