package versions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

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
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		sentence = fmt.Sprintf("the disk is full, so %s; free some space for %s", so, dir)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		sentence = fmt.Sprintf("%s %s for want of permission, so %s; change its permissions or set XDG_DATA_HOME", dir, what, so)
	default:
		sentence = fmt.Sprintf("%s %s (%s), so %s; try again", dir, what, reason(err), so)
	}
	return &trouble{sentence, err}
}

// reason is what the system says, without the operation and the path.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return sanitize.Line(err.Error())
}
