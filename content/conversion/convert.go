package conversion

import (
	"context"
	"errors"
	"fmt"

	"lede/content/format"
	"lede/content/format/manuscript"
)

// convert writes the text of a document.
func (c child) convert(ctx context.Context, from format.Converter, j job, b []byte) (o outcome) {
	s := &sheet{child: c}
	w := manuscript.NewWriter(s, format.Label(from), b, j.Text)
	s.writer = w
	defer func() {
		if broken := recover(); broken != nil {
			o = finish(w, fmt.Errorf("it broke: %v", broken))
		}
		if err := s.tell(); err != nil {
			o = outcome{How: damaged, Reason: err.Error()}
		}
	}()
	return finish(w, from.Convert(ctx, manuscript.Original{Bytes: b, Extension: j.Extension}, w))
}

// finish writes what is left to write, and says how the conversion ended.
func finish(w *manuscript.Writer, err error) outcome {
	closed := w.Close()
	var refusal *manuscript.Refusal
	switch {
	case errors.Is(err, manuscript.ErrTooLong), errors.Is(closed, manuscript.ErrTooLong):
		return outcome{How: tooLong}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return outcome{How: tooSlow}
	case errors.As(err, &refusal):
		return outcome{How: refused, Nothing: refusal.Nothing, Reason: refusal.Reason}
	case err != nil:
		return outcome{How: damaged, Reason: err.Error()}
	}
	return outcome{How: done}
}

// takeOut writes an attachment of a document.
func (c child) takeOut(ctx context.Context, from format.Converter, j job, b []byte) (o outcome) {
	holder, ok := from.(format.Container)
	if !ok {
		return outcome{How: refused, Reason: "holds no other documents"}
	}
	defer func() {
		if broken := recover(); broken != nil {
			o = outcome{How: damaged, Reason: fmt.Sprint(broken)}
		}
	}()
	called, held, err := holder.Attachment(ctx, manuscript.Original{Bytes: b, Extension: j.Extension}, j.Attachment)
	var refusal *manuscript.Refusal
	switch {
	case errors.As(err, &refusal):
		return outcome{How: refused, Reason: refusal.Reason}
	case err != nil:
		return outcome{How: damaged, Reason: err.Error()}
	}
	if err := errors.Join(c.say(name, []byte(called)), c.say(data, held)); err != nil {
		return outcome{How: damaged, Reason: err.Error()}
	}
	return outcome{How: done}
}

// A sheet is what a text is written on: each piece of it becomes frames, with the notices
// that there are by then and a mark behind it.
type sheet struct {
	child  child
	writer *manuscript.Writer
	told   int // of its notices
}

func (s *sheet) Write(b []byte) (int, error) {
	if err := writeFrame(s.child.out, text, b); err != nil {
		return 0, err
	}
	if err := errors.Join(s.tell(), s.child.say(mark, s.body())); err != nil {
		return 0, err
	}
	return len(b), nil
}

// body is what a mark says of the body.
func (s *sheet) body() []byte {
	if s.writer.Empty() {
		return nil
	}
	return []byte{1}
}

// tell says the notices that have not been said.
func (s *sheet) tell() error {
	for _, sentence := range s.writer.Notices()[s.told:] {
		s.told++
		if err := writeFrame(s.child.out, notice, []byte(sentence[:min(len(sentence), longest)])); err != nil {
			return err
		}
	}
	return nil
}
