package content

import (
	"context"
	"fmt"

	"lede/content/format"
)

// Attachment takes the n-th attachment, from 1, out of the i-th entry. Its name is
// sanitised and without folders. Errors are as Load's.
func (s Shelf) Attachment(ctx context.Context, i, n int) (called string, b []byte, err error) {
	if b, err = s.read(ctx, i); err != nil {
		return "", nil, err
	}
	name := s.Entries[i].Name
	foreign, _ := format.Foreign(name, b)
	container, ok := foreign.(format.Container)
	switch {
	case foreign == nil:
		return "", nil, &trouble{name + " is a copy, which holds no attachments; open what it was imported from", nil}
	case !ok:
		return "", nil, &trouble{fmt.Sprintf("%s holds no other documents; it may have changed, so read it again", name), nil}
	}
	return s.converter.Attachment(ctx, name, container, b, n)
}

// Attach puts the n-th attachment, from 1, of the i-th entry at the end of the shelf, and
// returns the shelf that has it and its index there. One that is on the shelf already
// stays where it is. It is a copy: what becomes of the file later does not change it.
//
// Errors are as Load's.
func (s Shelf) Attach(ctx context.Context, i, n int) (Shelf, int, error) {
	for at := range s.Entries {
		if a, ok := s.Entries[at].from.(*attachment); ok && a.of == i && a.n == n {
			return s, at, nil
		}
	}
	called, b, err := s.Attachment(ctx, i, n)
	if err != nil {
		return s, 0, err
	}
	e := Entry{Name: s.Entries[i].Name + " › " + called, Size: int64(len(b)), from: &attachment{i, n, b}}
	s.Entries = append(s.Entries[:len(s.Entries):len(s.Entries)], e) // others may have the shelf as it was
	return s, len(s.Entries) - 1, nil
}

// An attachment is the bytes of the n-th attachment of an entry.
type attachment struct {
	of, n int
	b     []byte
}

func (a *attachment) read(context.Context) ([]byte, error) { return a.b, nil }
