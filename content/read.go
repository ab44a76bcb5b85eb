package content

import (
	"context"
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
)

// readStep is how much is read between two looks at whether it is still wanted.
const readStep = 8 << 20

// A file is read anew each time.
type file struct{ path, label string }

func (f file) read(ctx context.Context) ([]byte, error) {
	// Should a pipe have taken the file's place since the shelf was opened, then
	// opening it must not wait for a writer.
	in, err := os.OpenFile(f.path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, cannotOpen(f.label, err)
	}
	defer func() { _ = in.Close() }() // it was only read
	info, err := in.Stat()
	switch {
	case err != nil:
		return nil, cannotOpen(f.label, err)
	case !info.Mode().IsRegular():
		return nil, notAFile(f.label, info.Mode())
	case info.Size() > MaxBytes:
		return nil, tooLarge(f.label)
	}
	// The extra byte lets the end of the file show without growing the slice.
	b, err := readAll(ctx, in, make([]byte, 0, info.Size()+1), MaxBytes)
	return b, explain(f.label, err)
}

// A stream can be read only once: it keeps its bytes for the next time. It is
// opened when it is first read. A read that was given up goes on where it was.
type stream struct {
	label string
	size  int64 // as far as it is known
	open  func() (io.ReadCloser, error)

	mu   sync.Mutex
	in   io.ReadCloser
	b    []byte
	done bool
	err  error
}

func (s *stream) read(ctx context.Context) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done {
		return s.b, s.err
	}
	if s.in == nil {
		in, err := s.open()
		if err != nil {
			return nil, cannotOpen(s.label, err)
		}
		s.in, s.b = in, make([]byte, 0, min(s.size, MaxBytes)+512)
	}
	b, err := readAll(ctx, s.in, s.b, MaxBytes)
	s.b = b
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return nil, err
	}
	if s.done, s.err = true, explain(s.label, err); s.err != nil {
		s.b = nil
	}
	// A pipe has nothing to say at its end that the bytes did not.
	_ = s.in.Close()
	return s.b, s.err
}

var errTooLarge = errors.New("too large")

// readAll appends to b what r has, up to limit bytes. It stops between two reads
// when ctx ends. What was read is returned in any case.
func readAll(ctx context.Context, r io.Reader, b []byte, limit int64) ([]byte, error) {
	for {
		if err := ctx.Err(); err != nil {
			return b, err
		}
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):min(cap(b), len(b)+readStep)])
		b = b[:len(b)+n]
		switch {
		case int64(len(b)) > limit:
			return b, errTooLarge
		case err == io.EOF:
			return b, nil
		case err != nil:
			return b, err
		}
	}
}

// explain turns an error of reading into a sentence; ctx's own stay as they are.
func explain(label string, err error) error {
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, errTooLarge):
		return tooLarge(label)
	}
	return cannotOpen(label, err)
}
