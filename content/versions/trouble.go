package versions

import (
	"errors"
	"fmt"

	"lede/content/durable"
	"lede/content/sanitize"
)

// A trouble is an error that is a sentence for a person. It names the folder and
// says what can be done.
type trouble struct {
	sentence string
	cause    error
}

func (t *trouble) Error() string { return t.sentence }
func (t *trouble) Unwrap() error { return t.cause }

// trouble makes a sentence of the system's error; what says what could not be done
// with the folder.
func (s *Store) trouble(what string, err error) error {
	dir := sanitize.Line(s.dir)
	const so = "what changes in this briefing may not be told"
	var sentence string
	switch {
	case errors.Is(err, durable.ErrBusy):
		sentence = fmt.Sprintf("another lede is writing in %s and does not finish, so %s; end it and read the briefing again", dir, so)
	case durable.Full(err):
		sentence = fmt.Sprintf("the disk is full, so %s; free some space for %s", so, dir)
	case durable.Forbidden(err):
		sentence = fmt.Sprintf("%s %s for want of permission, so %s; change its permissions or set XDG_DATA_HOME", dir, what, so)
	default:
		sentence = fmt.Sprintf("%s %s (%s), so %s; try again", dir, what, sanitize.Line(durable.Reason(err)), so)
	}
	return &trouble{sentence, err}
}
