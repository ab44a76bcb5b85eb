package conversion

import (
	"errors"
	"fmt"
	"time"

	"lede/content/format"
)

// ErrUnreadable is what the error of a document matches that cannot be read, and can as
// little when it is tried again.
var ErrUnreadable = errors.New("not readable")

// A trouble is an error that is a sentence for a person. It names the document.
type trouble struct {
	sentence string
	cause    error
}

func (t *trouble) Error() string { return t.sentence }
func (t *trouble) Unwrap() error { return t.cause }

func unreadable(pattern string, args ...any) error {
	return &trouble{fmt.Sprintf(pattern, args...), ErrUnreadable}
}

const raise = `raise its limit in the configuration, as "lede help config" says, or split the document`

// troubleOf is why nothing of the document that is called label could be read; of is its
// format.
func troubleOf(label string, of format.Converter, o outcome, l Limits) error {
	looks := of.Name()
	switch o.How {
	case refused:
		return unreadable("%s %s", label, o.Reason)
	case tooSlow:
		return unreadable("%s looks like %s, of which nothing could be read in %s; %s", label, looks, spell(l.Time), raise)
	case tooBig:
		return unreadable("%s looks like %s, of which nothing could be read with %d MB of memory; %s", label, looks, l.Memory>>20, raise)
	case tooLong:
		return unreadable("%s looks like %s, and begins with more than the %d MB of text that lede reads", label, looks, l.Text>>20)
	case unready:
		return &trouble{fmt.Sprintf("%s could not be read, for what reads %s did not start (%s); try again", label, looks, o.Reason), nil}
	case done:
		return &trouble{fmt.Sprintf("%s looks like %s without any words in it", label, looks), format.ErrEmpty}
	}
	return unreadable("%s could not be read as %s: it is damaged; open a better copy", label, looks)
}

// missing says what is not in a text of which something could be read; "" when it is whole.
func missing(o outcome, l Limits) string {
	switch o.How {
	case done:
		return ""
	case refused:
		return "Not all of it could be read: it " + o.Reason + "."
	case tooSlow:
		return fmt.Sprintf("Reading stopped after %s; the rest of it is missing.", spell(l.Time))
	case tooBig:
		return fmt.Sprintf("Reading stopped at %d MB of memory; the rest of it is missing.", l.Memory>>20)
	case tooLong:
		return fmt.Sprintf("Reading stopped after %d MB of text; the rest of it is missing.", l.Text>>20)
	}
	return "It is damaged; what could be read of it is shown."
}

// spell is a limit of time as a sentence has it.
func spell(d time.Duration) string {
	if d < time.Second {
		return d.String()
	}
	return fmt.Sprintf("%.0f s", d.Seconds())
}

// notStarted says that no child could be had, which has nothing to do with the document.
func notStarted(label string, err error) error {
	return &trouble{fmt.Sprintf("%s could not be read, for lede could not start itself a second time to do it (%v); try again, or end other programs", label, err), err}
}

func tooLarge(label string, of format.Converter) error {
	return unreadable("%s looks like %s, and is larger than the %d MB of which lede reads one; split it into parts", label, of.Name(), largest>>20)
}
