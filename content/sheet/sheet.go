// Package sheet puts a text on a file for a moment, so that another program can edit it.
//
// It owns that file, which only the person can read and which is gone afterwards. It does
// not own the text, or the program that edits it.
package sheet

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// Put writes a text to a new file in the system's folder for temporary ones. Its error is
// a sentence.
func Put(text string) (path string, err error) {
	f, err := os.CreateTemp("", "lede-note-*.md") // 0600
	if err != nil {
		return "", fmt.Errorf("no file could be made for your editor; write here: %w", err)
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(f.Name()) // what is wrong is said already
		return "", fmt.Errorf("the file for your editor could not be written; write here: %w", err)
	}
	return f.Name(), nil
}

// Take returns what stands in the file, as valid UTF-8, and removes it. Its error is a
// sentence.
func Take(path string) (text string, err error) {
	b, err := os.ReadFile(path)
	_ = os.Remove(path) // one that is left behind holds nothing else than what was read
	if err != nil {
		return "", fmt.Errorf("what the editor wrote could not be read: %w", err)
	}
	return strings.ToValidUTF8(string(b), "\uFFFD"), nil
}
