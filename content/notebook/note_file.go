package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	// maxNoteFile is the size of the largest file of a note, in bytes: MaxBody, each
	// byte of it escaped, and what stands around it.
	maxNoteFile = 6*MaxBody + 1<<20
	// usualNoteFile is what nearly all of them are smaller than.
	usualNoteFile = 4 << 10
	// arrives is how long a file may be half there while another program copies it in.
	arrives = 2 * time.Second
)

// file is a note's file. What others have added to the one that it replaces, if any,
// stays.
func (n Note) file(replaces []byte) ([]byte, error) {
	data, err := n.MarshalJSON()
	if err != nil {
		return nil, fmt.Errorf("the note cannot be written as JSON: %w", err)
	}
	var theirs map[string]json.RawMessage
	if json.Unmarshal(replaces, &theirs) == nil {
		data = bytes.TrimSuffix(data, []byte("}"))
		for _, name := range slices.Sorted(maps.Keys(theirs)) {
			if !ours(name) {
				quoted, err := marshal(name)
				if err != nil {
					return nil, err
				}
				data = slices.Concat(data, []byte(","), quoted, []byte(":"), theirs[name])
			}
		}
		data = append(data, '}')
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		return nil, fmt.Errorf("the note cannot be written as JSON: %w", err)
	}
	return append(inert(b.Bytes()), '\n'), nil
}

// ours reports whether a property of an annotation is one that lede writes.
func ours(name string) bool {
	switch name {
	case "@context", "id", "type", "canonical", "motivation", "creator", "created", "modified", "body", "bodyValue", "target", "lede:copyOf":
		return true
	}
	return false
}

// loadNote reads the file of a note, and returns what stands in it too. Its errors
// match errDamaged or are the system's.
func loadNote(path string) (Note, []byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return Note{}, nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	raw := bytes.NewBuffer(make([]byte, 0, usualNoteFile))
	if _, err := raw.ReadFrom(io.LimitReader(f, maxNoteFile+1)); err != nil {
		return Note{}, nil, err
	}
	if raw.Len() > maxNoteFile {
		return Note{}, nil, fmt.Errorf("%s: too long: %w", path, errDamaged)
	}
	n, err := readAnnotation(raw.Bytes())
	if err == nil && !strings.HasPrefix(filepath.Base(path), n.ID) {
		err = fmt.Errorf("the note %s", n.ID)
	}
	if err != nil {
		return Note{}, nil, fmt.Errorf("%s: %w: %w", path, errDamaged, err)
	}
	return n, raw.Bytes(), nil
}

// loadNoteLocked is loadNote for a holder of the lock: a damaged file is moved aside,
// so that none is there, unless it may still be arriving.
func (n *Notebook) loadNoteLocked(id string) (Note, []byte, error) {
	path := n.notes.folder.notePath(id)
	note, raw, err := loadNote(path)
	if !errors.Is(err, errDamaged) {
		return note, raw, err
	}
	if info, statErr := os.Lstat(path); statErr == nil && n.now().Sub(info.ModTime()).Abs() < arrives {
		return Note{}, nil, err
	}
	return Note{}, nil, n.setAside(path, writings)
}
