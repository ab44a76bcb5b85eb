package content

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"lede/content/format"
	"lede/content/sanitize"
)

// ErrNoBriefings is what the error of a folder without briefings matches, and
// ErrTooLarge that of a text above MaxBytes.
var (
	ErrNoBriefings = errors.New("no briefings")
	ErrTooLarge    = errors.New("too large")
)

// trouble is an error that is a sentence for a person: it names the thing and says
// what can be done. Its cause is for errors.Is, and not repeated.
type trouble struct {
	sentence string
	cause    error
}

func (t *trouble) Error() string { return t.sentence }
func (t *trouble) Unwrap() error { return t.cause }

// cannotOpen says why a file or folder could not be opened or read. The label is
// sanitised, here and below.
func cannotOpen(label string, err error) error {
	t := &trouble{cause: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		t.sentence = fmt.Sprintf("there is no file or folder called %s; check its spelling", label)
	case errors.Is(err, fs.ErrPermission):
		t.sentence = fmt.Sprintf("%s may not be read by you; ask its owner or change its permissions", label)
	case errors.Is(err, syscall.ELOOP):
		t.sentence = fmt.Sprintf("%s is a link that leads back to itself; name the file that it was meant for", label)
	default:
		t.sentence = fmt.Sprintf("%s could not be read (%s); try again or open a copy", label, reason(err))
	}
	return t
}

// reason is what the system says, without the operation and the path, which the
// sentence around it has.
func reason(err error) string {
	var path *fs.PathError
	var call *os.SyscallError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &call):
		err = call.Err
	}
	return sanitize.Line(err.Error())
}

func deadLink(label string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return cannotOpen(label, err)
	}
	return &trouble{fmt.Sprintf("%s is a link to a file that is gone; restore the file or remove the link", label), err}
}

// gone says that a file was on the shelf.
func gone(label string) error {
	return &trouble{label + " is gone: it was moved, renamed or deleted after lede was opened; it is read again when it is back", fs.ErrNotExist}
}

// settled says that nothing is wrong with a folder any more.
func settled(label string) error {
	return &trouble{label + " can be searched again; what is in it is on the shelf", errSettled}
}

var errSettled = fmt.Errorf("nothing is wrong with it any more: %w", fs.ErrNotExist)

func folderLoop(label string) error {
	return &trouble{fmt.Sprintf("%s is a link to a folder that it stands in; it is not followed", label), syscall.ELOOP}
}

// noBriefings says that a folder holds none, but for those that ignore files leave out.
func noBriefings(label string, ignored int) error {
	if ignored > 0 {
		return &trouble{fmt.Sprintf("the folder %s holds nothing but what its ignore files leave out (%d); change .ledeignore, .ignore or .gitignore, or name a file to open it all the same",
			label, ignored), ErrNoBriefings}
	}
	return &trouble{fmt.Sprintf("the folder %s holds no briefings (.%s); name a file to open it whatever its extension",
		label, strings.Join(format.Extensions(), ", .")), ErrNoBriefings}
}

func tooLarge(label string) error {
	return &trouble{fmt.Sprintf("%s is larger than the %d GB that lede reads; split it into parts", label, MaxBytes>>30), ErrTooLarge}
}

func notAFile(label string, mode fs.FileMode) error {
	what := "not a file"
	switch {
	case mode.IsDir():
		return &trouble{fmt.Sprintf("%s is a folder now; open it by its name to see what it holds", label), fs.ErrInvalid}
	case mode&fs.ModeNamedPipe != 0:
		what = "a pipe"
	case mode&fs.ModeSocket != 0:
		what = "a socket"
	case mode&fs.ModeDevice != 0:
		what = "a device"
	}
	return &trouble{fmt.Sprintf("%s is %s; pipe what comes out of it into lede instead", label, what), fs.ErrInvalid}
}

// nothingReadable is nil if one of the entries can be read, else why they cannot: a
// line for each of the first few.
func nothingReadable(entries []Entry) error {
	const lines = 5
	var errs []error
	for i, e := range entries {
		switch {
		case e.Err == nil:
			return nil
		case i < lines:
			errs = append(errs, e.Err)
		}
	}
	if more := len(entries) - lines; more > 0 {
		errs = append(errs, fmt.Errorf("and %d more cannot be read either", more))
	}
	if len(errs) == 1 {
		return errs[0]
	}
	return errors.Join(errs...)
}
