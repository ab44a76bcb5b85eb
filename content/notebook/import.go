package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Imported is what Import did.
type Imported struct {
	New       int // notes that were not there, or had been deleted
	Updated   int // that were there, and are newer in what was read
	Unchanged int // that are there as they were read, or newer
	Refused   []Refused
}

// Refused is an annotation that was not taken in.
type Refused struct {
	Item   int    // its number in what was read, from 1
	ID     string // as it stands there; it is not sanitised
	Reason string // a clause, such as "it does not say which text it is about"
}

// Limits of what is read at once.
const (
	maxImport = 64 << 20 // bytes
	maxItems  = 100_000
	maxDepth  = 32 // of lists and objects within each other
)

// Import takes in the annotations that r has: one, a list, an AnnotationPage or an
// AnnotationCollection with its first page in it. Taking in the same ones again
// changes nothing. A note that is there is only replaced by a newer one, and stays the
// reader's own if it was; words that are replaced can be restored as deleted notes
// can (see the package comment). What cannot be taken is refused with the reason.
//
// Its error is a sentence for the reader: r cannot be read at all, or the notes could
// not be written; those that Imported counts are kept.
func (n *Notebook) Import(r io.Reader) (Imported, error) {
	var report Imported
	items, err := readItems(r)
	if err != nil {
		return report, err
	}
	n.notes.mu.Lock()
	defer n.notes.mu.Unlock()
	for i, raw := range items {
		note, err := readAnnotation(raw)
		if err == nil && len(raw) > maxNoteFile {
			err = errTooLong
		}
		if err == nil {
			err = n.take(note, &report)
		}
		var refused refusal
		switch {
		case err == nil:
		case errors.As(err, &refused):
			report.Refused = append(report.Refused, Refused{i + 1, idOf(raw), refused.Error()})
		default:
			return report, n.trouble(err, importing)
		}
	}
	return report, nil
}

const (
	errUnsaved = refusal("the note of this ID here has not been written yet")
	errUndated = refusal("it differs from the note of this ID here and does not say when it was changed")
)

// idOf is an annotation's ID as it stands there.
func idOf(raw json.RawMessage) string {
	a, _ := readObject(raw) // without one, it has none
	return cut(text(either(a, "id", "@id")), maxName)
}

// take takes in one note.
func (n *Notebook) take(note Note, report *Imported) error {
	there, held := n.notes.unsaved[note.ID]
	var raw []byte // the file of there
	if n.dir != "" {
		if held {
			return errUnsaved
		}
		unlock, err := n.lock()
		if err != nil {
			return err
		}
		defer unlock()
		if there, raw, err = n.loadNoteLocked(note.ID); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		held = err == nil
	}
	if !held {
		if err := n.takeNew(note); err != nil {
			return err
		}
		report.New++
		return nil
	}
	if there.Creator == "" {
		note.Creator = ""
	}
	same := note
	same.Created, same.Modified = there.Created, there.Modified
	switch {
	case same.Equal(there):
	case note.Modified.IsZero():
		return errUndated
	case note.Modified.After(there.Modified):
		if err := n.replaceNote(there, note, raw); err != nil {
			return err
		}
		report.Updated++
		return nil
	}
	report.Unchanged++
	return nil
}

// takeNew keeps a note that is not there.
func (n *Notebook) takeNew(note Note) error {
	if n.dir == "" {
		delete(n.notes.dropped, note.ID)
		n.notes.hold(note)
		return nil
	}
	if err := n.put(note, nil); err != nil {
		return err
	}
	// If it had been deleted, it is not any more.
	if err := os.Remove(n.deletedPath(note.ID)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// replaceNote keeps a newer note in place of the one that is there, whose words stay
// with the deleted ones.
func (n *Notebook) replaceNote(there, newer Note, raw []byte) error {
	former := there.beside()
	if n.dir == "" {
		if there.Body != newer.Body {
			n.notes.dropped[former.ID] = former
		}
		n.notes.hold(newer)
		return nil
	}
	if there.Body != newer.Body {
		data, err := former.file(nil)
		if err != nil {
			return err
		}
		if err := n.disk.Replace(n.deletedPath(former.ID), data); err != nil {
			return err
		}
	}
	return n.put(newer, raw)
}

// readItems is the annotations in what r has, not yet read themselves. Its errors are
// sentences.
func readItems(r io.Reader) ([]json.RawMessage, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxImport+1))
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\uFEFF")))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the notes could not be read: %w", err)
	case len(data) > maxImport:
		return nil, fmt.Errorf("the notes are larger than the %d MB that are taken in at once; split them", maxImport>>20)
	case deeper(data, maxDepth):
		return nil, errors.New("this is not a file of notes: its lists stand too deep within each other")
	case !json.Valid(data):
		return nil, errors.New("this is not a file of notes (W3C Web Annotations in JSON), or not all of it")
	}
	items := annotationsIn(data)
	if len(items) > maxItems {
		return nil, fmt.Errorf("these are more than the %d notes that are taken in at once; split them", maxItems)
	}
	return items, nil
}

// annotationsIn finds the annotations in valid JSON: in a list, a page, the first
// page of a collection, a graph, or what it is itself.
func annotationsIn(data json.RawMessage) []json.RawMessage {
	switch data[0] {
	case '[':
		var items, all []json.RawMessage
		_ = json.Unmarshal(data, &items) // it is a list
		for _, raw := range items {
			all = append(all, annotationsIn(raw)...)
		}
		return all
	case '{':
		var within struct {
			Items json.RawMessage `json:"items"`
			First json.RawMessage `json:"first"`
			Graph json.RawMessage `json:"@graph"`
		}
		_ = json.Unmarshal(data, &within) // it is an object
		for _, inner := range []json.RawMessage{within.Items, within.Graph, within.First} {
			if len(inner) > 0 && (inner[0] == '[' || inner[0] == '{') { // and not the address of a page
				return annotationsIn(inner)
			}
		}
	}
	return []json.RawMessage{data}
}

// deeper reports whether lists and objects stand deeper than limit within each other.
func deeper(data []byte, limit int) bool {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{', c == '[':
			if depth++; depth > limit {
				return true
			}
		case c == '}', c == ']':
			depth--
		}
	}
	return false
}
