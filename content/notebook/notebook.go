// Package notebook keeps what is the reader's own: where reading stopped in each
// briefing, how far it went, and the marks.
//
// It owns the files in the person's data folder, and the finding again of
// remembered words in a text that has changed. It does not own the texts
// (package content), when something is worth remembering (package ui), or any
// clock: the caller says when.
//
// A briefing is known by what it says, never by its path: by the hash of its text
// or else, when it was edited, by its slug. See Key.
//
// # On disk
//
//	DIR/places/HASH.json  one briefing: HASH is the SHA-256 of its text, in hex
//	DIR/slugs/SLUG        the HASH last remembered for a slug; SLUG is hashed too, so
//	                      that no file is named by a document
//	DIR/lock              held while one of them is written
//
// A places file is one JSON object:
//
//	version   1; a file with a higher one is neither used nor changed
//	hash      the same as in the file's name
//	slug      as the document states it, "" if it states none
//	opened    when the briefing was last open, RFC 3339
//	place     the passage at which reading stopped
//	furthest  the byte offset that reading has reached
//	read      the share of the text that was read, 0 to 1
//	marks     passages by the mark's letter
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
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"sync"
)

// A Notebook remembers. It is safe for concurrent use.
type Notebook struct {
	dir   string // "" when nothing is written
	write func(path string, data []byte) error

	mu sync.Mutex
	// known is, by hash, what the caller last got or gave, against which its next
	// Memory is compared.
	known map[string]Memory
	// unsaved is, by hash, what is not on disk: all of it in a private notebook.
	unsaved map[string]Memory
	slugs   map[string]string // of what is unsaved: its hash by its slug
	notices []string
}

// Open returns the notebook in the folder dir, which is made when something is
// first remembered. Nothing is read before it is asked for.
func Open(dir string) (*Notebook, error) {
	if dir == "" {
		return nil, errors.New("the notebook has no folder; set XDG_DATA_HOME or HOME")
	}
	n := Private()
	n.dir, n.write = filepath.Clean(dir), writeFile
	return n, nil
}

// Private returns a notebook that remembers until the program ends and touches no
// file.
func Private() *Notebook {
	return &Notebook{
		known:   map[string]Memory{},
		unsaved: map[string]Memory{},
		slugs:   map[string]string{},
	}
}

// Recall returns what is remembered of a briefing, a zero Memory if nothing is. A
// text that was edited is found by its slug, and then the Memory says so.
// What is wrong with the file is told by Notices.
func (n *Notebook) Recall(k Key) Memory {
	n.mu.Lock()
	defer n.mu.Unlock()
	if m, ok := n.unsaved[k.Hash]; ok {
		return m.clone() // the caller's own changes, still to be merged
	}
	m, ok := n.onDisk(k.Hash)
	if !ok && k.Slug != "" {
		m = n.former(k)
	}
	n.known[k.Hash] = m.clone()
	return m
}

// former is what is remembered of another text with the same slug.
func (n *Notebook) former(k Key) Memory {
	hash, ok := n.slugs[k.Slug]
	if !ok {
		hash = n.formerHash(k.Slug)
	}
	m, ok := n.unsaved[hash]
	if m = m.clone(); !ok {
		m, ok = n.onDisk(hash)
	}
	m.Edited = ok
	return m
}

// onDisk is the Memory in a briefing's file. What is wrong with the file becomes a
// notice.
func (n *Notebook) onDisk(hash string) (Memory, bool) {
	if n.dir == "" || !validHash(hash) {
		return Memory{}, false
	}
	m, err := load(n.placePath(hash))
	if errors.Is(err, errDamaged) {
		var unlock func()
		if unlock, err = n.lock(); err == nil {
			m, err = n.loadLocked(hash)
			unlock()
		}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		n.notice(asSentence(n.trouble(err)))
	}
	return m, err == nil
}

// loadLocked is load for a holder of the lock: a damaged file is moved aside, so
// that none is there.
func (n *Notebook) loadLocked(hash string) (Memory, error) {
	path := n.placePath(hash)
	m, err := load(path)
	if !errors.Is(err, errDamaged) {
		return m, err
	}
	aside, err := moveAside(path)
	if err != nil {
		return Memory{}, err
	}
	n.notice(asideNotice(aside))
	return Memory{}, fs.ErrNotExist
}

// Remember keeps m for the briefing k. An error is a sentence for the reader, and
// what was to be kept is still recalled until the program ends; remembering it
// again tries again.
func (n *Notebook) Remember(k Key, m Memory) error {
	if !validHash(k.Hash) {
		return errors.New("a briefing without a hash cannot be remembered")
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	m = m.clone()
	m.Edited = false
	if n.dir != "" {
		err := n.save(k, m)
		if err == nil {
			n.known[k.Hash] = m
			delete(n.unsaved, k.Hash)
			return nil
		}
		defer n.keep(k, m)
		return n.trouble(err)
	}
	n.keep(k, m)
	return nil
}

// keep holds m in memory.
func (n *Notebook) keep(k Key, m Memory) {
	n.unsaved[k.Hash] = m
	if k.Slug != "" {
		n.slugs[k.Slug] = k.Hash
	}
}

// save writes what m changes in the briefing's file.
func (n *Notebook) save(k Key, m Memory) error {
	unlock, err := n.lock()
	if err != nil {
		return err
	}
	defer unlock()
	disk, err := n.loadLocked(k.Hash)
	switch {
	case err == nil:
		m = merge(n.known[k.Hash], m, disk)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	data, err := encode(k, m)
	if err != nil {
		return err
	}
	if err := n.write(n.placePath(k.Hash), data); err != nil {
		return err
	}
	if k.Slug == "" || n.formerHash(k.Slug) == k.Hash {
		return nil
	}
	return n.write(n.slugPath(k.Slug), []byte(k.Hash+"\n"))
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

// clone is m with marks of its own.
func (m Memory) clone() Memory {
	m.Marks = maps.Clone(m.Marks)
	return m
}
