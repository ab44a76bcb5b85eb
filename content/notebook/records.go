package notebook

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Record is a briefing and what is remembered of it.
type Record struct {
	Key    Key
	Memory Memory
}

// All returns everything that is remembered, in the order of the hashes. Of a
// briefing that was edited there may be a Record for each of its texts; those that
// are in Former of another are out of date. What is wrong with a file is told by
// Notices.
func (n *Notebook) All() []Record {
	hashes := n.remembered()
	read := make([]*Record, len(hashes)) // nil for what was not read
	each(len(hashes), func(i int) {
		if r, err := loadRecord(n.placePath(hashes[i])); err == nil {
			read[i] = &r
		}
	})
	n.mu.Lock() // not before, so that nobody waits for the reading
	defer n.mu.Unlock()
	all := make([]Record, 0, len(hashes)+len(n.unsaved))
	for i, hash := range hashes {
		if _, ok := n.unsaved[hash]; ok {
			continue
		}
		if read[i] == nil { // again, with what is to be done and said about it
			r, err := n.record(hash)
			if err != nil {
				continue
			}
			read[i] = &r
		}
		all = append(all, *read[i])
	}
	for _, r := range n.unsaved {
		all = append(all, Record{r.Key, r.Memory.clone()})
	}
	for i := range all {
		all[i].Memory.By = ByHash
	}
	slices.SortFunc(all, func(a, b Record) int { return strings.Compare(a.Key.Hash, b.Key.Hash) })
	return all
}

// remembered are the hashes that there are files for.
func (n *Notebook) remembered() []string {
	if n.dir == "" {
		return nil
	}
	// A folder that cannot be read is one in which nothing is found, as when it is
	// not there; what keeps it from being written is said when that is tried.
	entries, _ := os.ReadDir(filepath.Join(n.dir, "places"))
	var hashes []string
	for _, e := range entries {
		if hash, ok := strings.CutSuffix(e.Name(), ".json"); ok && validHash(hash) {
			hashes = append(hashes, hash)
		}
	}
	return hashes
}
