package notebook

import (
	"errors"
	"io/fs"
)

// Recall returns what is remembered of a briefing, a zero Memory if nothing is. A
// text that was edited is found by its slug, or else by its path, and then the
// Memory says so and the hash of the text it was of is the first of Former: what is
// remembered for the new text thus continues it. What is wrong with the file is told
// by Notices.
func (n *Notebook) Recall(k Key) Memory {
	n.mu.Lock()
	defer n.mu.Unlock()
	if r, ok := n.unsaved[k.Hash]; ok {
		m := r.Memory.clone() // the caller's own changes, still to be merged
		m.By = ByHash
		return m
	}
	m, ok := n.memory(k.Hash)
	if ok {
		m.By = ByHash
	} else {
		m = n.formerText(k)
	}
	n.known[k.Hash] = m.clone()
	return m
}

// formerText is what is remembered of another text with the same slug or path.
func (n *Notebook) formerText(k Key) Memory {
	for _, lead := range []struct {
		hash string
		by   By
	}{{n.slugs.hash(k.Slug), BySlug}, {n.paths.hash(k.Path), ByPath}} {
		if m, ok := n.memory(lead.hash); ok {
			m = m.After(lead.hash)
			m.By, m.Edited = lead.by, true
			return m
		}
	}
	return Memory{}
}

// memory is what is remembered of the text with a hash.
func (n *Notebook) memory(hash string) (Memory, bool) {
	if r, ok := n.unsaved[hash]; ok {
		return r.Memory.clone(), true
	}
	if n.dir == "" || !validHash(hash) {
		return Memory{}, false
	}
	r, err := n.record(hash)
	return r.Memory, err == nil
}

// record reads the file of the text with a hash. What is wrong with it becomes a
// notice.
func (n *Notebook) record(hash string) (Record, error) {
	r, err := loadRecord(n.placePath(hash))
	if errors.Is(err, errDamaged) {
		var unlock func()
		if unlock, err = n.lock(); err == nil {
			r, err = n.loadRecordLocked(hash)
			unlock()
		}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		n.notices.add(asSentence(n.trouble(err, places)))
	}
	return r, err
}

// loadRecordLocked is loadRecord for a holder of the lock: a damaged file is moved aside, so
// that none is there.
func (n *Notebook) loadRecordLocked(hash string) (Record, error) {
	path := n.placePath(hash)
	r, err := loadRecord(path)
	if !errors.Is(err, errDamaged) {
		return r, err
	}
	return Record{}, n.setAside(path, places)
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
	if m = m.clone(); k.Path != "" {
		m.Path = k.Path
	}
	m = m.valid(k.Hash)
	if n.dir == "" {
		n.hold(k, m)
		return nil
	}
	if err := n.save(k, m); err != nil {
		n.hold(k, m)
		return n.trouble(err, places)
	}
	n.known[k.Hash] = m
	delete(n.unsaved, k.Hash)
	return nil
}

// hold holds m in memory.
func (n *Notebook) hold(k Key, m Memory) {
	k.Path = m.Path
	n.unsaved[k.Hash] = Record{k, m}
	n.slugs.hold(k.Slug, k.Hash)
	n.paths.hold(k.Path, k.Hash)
}

// save writes what m changes in the briefing's file.
func (n *Notebook) save(k Key, m Memory) error {
	unlock, err := n.lock()
	if err != nil {
		return err
	}
	defer unlock()
	written, err := n.loadRecordLocked(k.Hash)
	switch {
	case err == nil:
		m = merge(n.known[k.Hash], m, written.Memory).valid(k.Hash)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	data, err := encode(k, m)
	if err != nil {
		return err
	}
	if err := n.disk.Replace(n.placePath(k.Hash), data); err != nil {
		return err
	}
	if err := n.slugs.save(n.disk, k.Slug, k.Hash); err != nil {
		return err
	}
	return n.paths.save(n.disk, k.Path, k.Hash)
}
