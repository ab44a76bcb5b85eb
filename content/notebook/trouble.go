package notebook

import (
	"errors"
	"fmt"
	"strings"

	"lede/content/durable"
	"lede/content/sanitize"
)

// A concern is what an error is about, for its sentence.
type concern struct {
	so      string // what follows from the error
	damaged string // what is damaged
	but     string // what follows from that
}

var (
	places = concern{
		"your place and marks are kept only until lede closes",
		"What was remembered of this briefing is damaged", "and remembering begins anew",
	}
	writings = concern{
		"the note is kept only until lede closes",
		"A note is damaged", "where an editor may still show its words",
	}
	reading   = concern{so: "the notes in it do not show"}
	deleting  = concern{so: "the note is not deleted"}
	restoring = concern{so: "the note is not restored"}
	importing = concern{so: "not all of the notes were taken in; what was is kept, and the rest can be taken in again"}
)

// trouble turns an error of the file system into a sentence for the reader. It
// wraps the error.
func (n *Notebook) trouble(err error, about concern) error {
	dir := sanitize.Line(n.dir)
	var sentence string
	switch {
	case errors.Is(err, errNewer):
		sentence = fmt.Sprintf("what is remembered in %s was written by a newer lede and is left as it is; update lede to use it", dir)
	case errors.Is(err, durable.ErrBusy):
		sentence = fmt.Sprintf("another lede is writing in %s and does not finish; %s", dir, about.so)
	case durable.Full(err):
		sentence = fmt.Sprintf("the disk is full, so %s; free some space for %s", about.so, dir)
	case durable.Forbidden(err):
		sentence = fmt.Sprintf("%s may not be written, so %s; change its permissions or set XDG_DATA_HOME", dir, about.so)
	default:
		sentence = fmt.Sprintf("%s could not be used (%s), so %s", dir, sanitize.Line(durable.Reason(err)), about.so)
	}
	return &sentenceError{sentence, err}
}

// A sentenceError says in a sentence what its cause says with paths and
// operations.
type sentenceError struct {
	sentence string
	cause    error
}

func (e *sentenceError) Error() string { return e.sentence }
func (e *sentenceError) Unwrap() error { return e.cause }

// aside says that a damaged file has been moved.
func (c concern) aside(to string) string {
	return fmt.Sprintf("%s: it is kept as %s, %s.", c.damaged, sanitize.Line(to), c.but)
}

// asSentence is an error's text as a sentence that stands by itself.
func asSentence(err error) string {
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
