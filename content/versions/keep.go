package versions

import (
	"errors"
	"fmt"
	"path/filepath"

	"lede/content/durable"
)

// Keep keeps a text, whose hash is as notebook.KeyOf has it. One that is kept already
// counts as used again. It waits for the disk, and may wait for another lede.
//
// Its error is a sentence; what else is kept stays as it is.
func (s *Store) Keep(hash, text string) error {
	switch {
	case s.dir == "":
		return nil
	case !valid(hash):
		return errors.New("a text without a proper hash is not kept; this is a mistake in lede, please report it")
	case int64(len(text)) > s.maxText:
		return tooLong(s.maxText)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	unlock, err := durable.Lock(s.lockPath())
	if err != nil {
		return s.trouble("could not be used", err)
	}
	defer unlock()
	if kept, err := s.load(hash); err == nil && kept == text {
		s.touch(hash)
		return nil
	}
	b := compress(text)
	if err := durable.WriteFile(s.path(hash), b); err != nil {
		return s.trouble("could not be written", err)
	}
	if s.total >= 0 {
		s.total += int64(len(b))
	}
	if err := s.trim(hash); err != nil {
		return s.trouble("could not be cleared of what is old", err)
	}
	return nil
}

// lockPath is the lock under which files are written and removed.
func (s *Store) lockPath() string { return filepath.Join(s.dir, "lock") }

// ErrTooLong is what the error for a text that is too long to be kept matches.
var ErrTooLong = errors.New("too long")

func tooLong(limit int64) error {
	return &trouble{fmt.Sprintf("a briefing over %d MB is not kept as it was read, so what changes in it cannot be told; split it into parts", limit>>20), ErrTooLong}
}
