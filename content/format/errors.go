package format

import (
	"bytes"
	"errors"
	"fmt"
)

// ErrEmpty is what the error of a file without any text matches.
var ErrEmpty = errors.New("empty: there is nothing in it to read")

// ErrBinary is what the error of a file that is not text matches. The error itself
// is a *BinaryError.
var ErrBinary = errors.New("not a text")

// A BinaryError is about a file that is not text.
type BinaryError struct {
	Name    string // the file's, sanitised
	Looks   string // what it seems to be, as "a PNG picture"; "" when that is not known
	Instead string // what can be done about it, as "unpack it"; "" when that is not known
	cause   error
}

func (e *BinaryError) Error() string {
	const reads = "lede reads Markdown, plain text, saved pages, e-mail, EPUB, Word (.docx), OpenDocument text (.odt), RTF and PDF"
	switch {
	case e.cause != nil && !errors.Is(e.cause, ErrBinary):
		return fmt.Sprintf("%s could not be read as text: %v", e.Name, e.cause)
	case e.Looks == "":
		return fmt.Sprintf("%s does not look like text or anything else that lede reads; %s", e.Name, reads)
	case e.Instead == "":
		return fmt.Sprintf("%s looks like %s; %s", e.Name, e.Looks, reads)
	}
	return fmt.Sprintf("%s looks like %s, which lede does not read; %s", e.Name, e.Looks, e.Instead)
}

// Unwrap makes the error match ErrBinary, and its cause if there is one.
func (e *BinaryError) Unwrap() []error {
	if e.cause == nil {
		return []error{ErrBinary}
	}
	return []error{ErrBinary, e.cause}
}

func emptyError(label string) error { return fmt.Errorf("%s is %w", label, ErrEmpty) }

// blank reports whether b shows nothing: no bytes, or only line ends, spaces and
// a byte order mark.
func blank(b []byte) bool {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	return len(bytes.TrimLeft(b, " \t\r\n")) == 0
}
