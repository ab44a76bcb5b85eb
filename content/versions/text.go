package versions

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"lede/content/durable"
)

var errDamaged = errors.New("damaged")

// Text returns the text that has the hash; ok is false when it is not kept, or no
// longer. One that turns out to be damaged is removed, and is as one that was never
// kept.
func (s *Store) Text(hash string) (text string, ok bool, err error) {
	if s.dir == "" || !valid(hash) {
		return "", false, nil
	}
	text, err = s.load(hash)
	switch {
	case errors.Is(err, errDamaged):
		s.drop(hash)
		return "", false, nil
	case errors.Is(err, fs.ErrNotExist):
		return "", false, nil
	case err != nil:
		return "", false, s.trouble("could not be read", err)
	}
	s.touch(hash)
	return text, true, nil
}

// touch says that the text was used now. Where that cannot be written, it only goes
// sooner.
func (s *Store) touch(hash string) {
	_ = os.Chtimes(s.path(hash), time.Time{}, time.Now())
}

// drop removes a damaged text, unless it has been written anew.
func (s *Store) drop(hash string) {
	unlock, err := durable.Lock(s.lockPath())
	if err != nil {
		return // it is found damaged the next time too
	}
	defer unlock()
	if _, err := s.load(hash); errors.Is(err, errDamaged) {
		_ = os.Remove(s.path(hash))
	}
}

// load reads a text's file. Its errors match errDamaged or are the system's.
func (s *Store) load(hash string) (string, error) {
	f, err := os.Open(s.path(hash))
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }() // it was only read
	b, err := s.decompress(f)
	if err != nil {
		return "", err
	}
	if sum := sha256.Sum256(b); hex.EncodeToString(sum[:]) != hash {
		return "", fmt.Errorf("the text is not the one that was kept: %w", errDamaged)
	}
	return string(b), nil
}

// decompress reads a text, which a damaged file could make endless.
func (s *Store) decompress(r io.Reader) ([]byte, error) {
	var reading *fs.PathError
	z, err := gzip.NewReader(r)
	if err == nil {
		var b []byte
		if b, err = io.ReadAll(io.LimitReader(z, s.maxText+1)); err == nil && int64(len(b)) <= s.maxText {
			return b, nil
		}
	}
	if errors.As(err, &reading) {
		return nil, err
	}
	return nil, errors.Join(errDamaged, err)
}

// compress is a text as it is kept: the same for the same text.
func compress(text string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = io.WriteString(z, text) // a buffer takes everything
	_ = z.Close()
	return b.Bytes()
}
