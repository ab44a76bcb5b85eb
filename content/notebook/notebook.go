// Package notebook keeps what is the reader's own: where reading stopped in each
// briefing, how far it went, which of its texts was marked as read, and the marks.
//
// It owns the files in the person's data folder, and by what a briefing is known
// again. It does not own the texts (package content), the finding again of words in
// a text that has changed (briefing/anchor), when something is worth remembering
// (package ui), or any clock: the caller says when.
//
// A briefing is known by what it says, never by its path: by the hash of its text
// or else, when it was edited, by its slug. Where neither is known, the path that it
// was last opened from proposes one, and the caller looks at the words. See Key.
//
// # On disk
//
//	DIR/places/HASH.json  one text of a briefing: HASH is the SHA-256 of it, in hex
//	DIR/slugs/NAME        the HASH last remembered for a slug
//	DIR/paths/NAME        the HASH last remembered for a path; these NAMEs are
//	                      hashes too, so that no file is named by a document
//	DIR/lock              held while one of them is written
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
// A passage has start and end, byte offsets into the text (a W3C
// TextPositionSelector), and exact, prefix and suffix, its words and those around
// it (a TextQuoteSelector). Files are 0600 and folders 0700. Any of them may be
// deleted: that forgets what is in it.
//
// # Never lost, never half written
//
// A file is replaced by renaming a finished and synced one over it, so a lede
// that is killed leaves the old or the new file, and at most a .tmp beside it. A
// file that cannot be understood is moved aside as NAME.damaged. Two ledes that
// have the same briefing open do not undo each other: under the lock, the file is
// read again and only what this lede changed since it last knew is changed in it
// (see Memory). When nothing can be written, what was to be remembered is kept
// until the program ends, and the error says so.
package notebook

import (
	"errors"
	"path/filepath"
	"slices"
	"sync"
)

// A Notebook remembers. It is safe for concurrent use.
type Notebook struct {
	dir  string // "" when nothing is written
	disk storage

	mu sync.Mutex
	// known is, by hash, what the caller last got or gave, against which its next
	// Memory is compared.
	known map[string]Memory
	// unsaved is, by hash, what is not on disk: all of it in a private notebook.
	unsaved      map[string]Record
	slugs, paths names
	notices      []string
}

// Open returns the notebook in the folder dir, which is made when something is
// first remembered. Nothing is read before it is asked for.
func Open(dir string) (*Notebook, error) {
	if dir == "" {
		return nil, errors.New("the notebook has no folder; set XDG_DATA_HOME or HOME")
	}
	n := Private()
	n.dir, n.disk = filepath.Clean(dir), disk()
	n.slugs.dir, n.paths.dir = filepath.Join(n.dir, "slugs"), filepath.Join(n.dir, "paths")
	return n, nil
}

// Private returns a notebook that remembers until the program ends and touches no
// file.
func Private() *Notebook {
	return &Notebook{
		known:   map[string]Memory{},
		unsaved: map[string]Record{},
		slugs:   names{unsaved: map[string]string{}},
		paths:   names{unsaved: map[string]string{}},
	}
}

// Notices returns the sentences for the reader that came up since it was last
// called, such as about a damaged file.
func (n *Notebook) Notices() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	notices := n.notices
	n.notices = nil
	return notices
}

// notice adds a sentence, once.
func (n *Notebook) notice(sentence string) {
	if !slices.Contains(n.notices, sentence) {
		n.notices = append(n.notices, sentence)
	}
}
