// Package notebook keeps what is the reader's own: notes and marks, where reading
// stopped in each briefing, how far it went, and which of its texts was marked as
// read.
//
// It owns the files in the person's data folder, the form in which notes are
// exchanged, and by what a briefing is known again. It does not own the texts
// (package content), the finding again of words in a text that has changed
// (briefing/anchor), when something is worth keeping (package ui), or the times that
// are kept: the caller says when.
//
// A briefing is known by what it says, never by its path: by the hash of its text
// or else, when it was edited, by its slug. Where neither is known, the path that it
// was last opened from proposes one, and the caller looks at the words. See Key.
//
// # On disk
//
//	DIR/places/HASH.json         one text of a briefing: HASH is the SHA-256 of it, in
//	                             hex
//	DIR/slugs/NAME               the HASH last remembered for a slug
//	DIR/paths/NAME               the HASH last remembered for a path; these NAMEs are
//	                             hashes too, so that no file is named by a document
//	DIR/notes/UUID.json          one note
//	DIR/notes/deleted/UUID.json  one that was deleted: moved back, it is restored
//	DIR/lock                     held while one of them is written
//
// Files are 0600 and folders 0700. Any of them may be deleted: that forgets what is in
// it.
//
// A places file is one JSON object:
//
//	version   1; a file with a higher one is neither used nor changed
//	hash      the same as in the file's name
//	slug      as the document states it, "" if it states none
//	path      where the briefing was last opened from
//	opened    when it was last open, RFC 3339
//	place     the passage at which reading stopped
//	furthest  the byte offset that reading has reached
//	read      the share of the text that was read, 0 to 1
//	marks     passages by the mark's letter
//	seen      the hash of the text that was last marked as read, seenAt when
//	former    hashes of earlier texts of the same briefing, the newest first
//
// A passage has start and end, byte offsets into the text, and exact, prefix and
// suffix, its words and those around it.
//
// # Notes
//
// A notes file is a Web Annotation of the W3C in JSON-LD
// (https://www.w3.org/TR/annotation-model/), which other programs read and write:
//
//	id          "urn:uuid:" and the UUID of the file's name
//	motivation  "commenting", or "highlighting" where nothing is said
//	creator     whose it is; there is none on the reader's own
//	created, modified
//	body        what is said, as text/markdown or text/plain, and a body with the
//	            purpose "tagging" for each word of it that begins with #
//	target      source is "urn:sha256:" and the HASH of the text, or the address
//	            that another program gave. Its selectors are a TextQuoteSelector, of
//	            a long passage for how it begins, and a TextPositionSelector
//
// The standard counts Unicode code points and lede counts bytes. So start and end in
// the TextPositionSelector are code points, as everybody expects; they are left out
// where nobody has counted them. Beside the selectors stand properties of lede's own:
// lede:anchor has the same passage in bytes; lede:hash, lede:slug, lede:title and
// lede:file (without its folder) say which text it is in; lede:copyOf, on a note that
// was kept because two ledes had changed the words of one, says of which. Properties
// of an annotation that lede does not know stay when it writes the file again.
//
// Annotations of other programs are taken as far as they go: see Import. A copy whose
// name goes on behind the UUID, such as a program makes that keeps two machines alike,
// becomes a note of its own unless it says the same.
//
// # Never lost, never half written
//
// A file is replaced by renaming a finished and synced one over it, so a lede
// that is killed leaves the old or the new file, and at most a .tmp beside it. A
// file that cannot be understood is moved aside as NAME.damaged. Two ledes that
// have the same briefing open do not undo each other: under the lock, the file is
// read again and only what this lede changed since it last knew is changed in it
// (see Memory and Note). When nothing can be written, what was to be kept is in memory
// until the program ends, and the error says so.
package notebook

import (
	"errors"
	"path/filepath"
	"sync"
	"time"

	"lede/content/durable"
)

// A Notebook remembers. It is safe for concurrent use.
type Notebook struct {
	dir  string // "" when nothing is written
	disk durable.Disk
	// now is the time, which decides when a deleted note is gone for good and whether
	// a folder may have changed unseen; what is written of times comes from the caller.
	now     func() time.Time
	notices notices
	notes   notes

	mu sync.Mutex
	// known is, by hash, what the caller last got or gave, against which its next
	// Memory is compared.
	known map[string]Memory
	// unsaved is, by hash, what is not on disk: all of it in a private notebook.
	unsaved      map[string]Record
	slugs, paths names
}

// Open returns the notebook in the folder dir, which is made when something is
// first remembered. Nothing is read before it is asked for.
func Open(dir string) (*Notebook, error) {
	if dir == "" {
		return nil, errors.New("the notebook has no folder; set XDG_DATA_HOME or HOME")
	}
	n := Private()
	n.dir, n.disk = filepath.Clean(dir), durable.System()
	n.notes.folder.dir = filepath.Join(n.dir, "notes")
	n.slugs.dir, n.paths.dir = filepath.Join(n.dir, "slugs"), filepath.Join(n.dir, "paths")
	return n, nil
}

// Private returns a notebook that remembers until the program ends and touches no
// file.
func Private() *Notebook {
	return &Notebook{
		now:     time.Now,
		notes:   notes{unsaved: map[string]Note{}, dropped: map[string]Note{}},
		known:   map[string]Memory{},
		unsaved: map[string]Record{},
		slugs:   names{unsaved: map[string]string{}},
		paths:   names{unsaved: map[string]string{}},
	}
}
