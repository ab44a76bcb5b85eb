// Package versions keeps the texts of briefings as they were when they were read, so
// that it can be told what changed since.
//
// It owns the folder they are in, and which of them go when there are too many. It
// does not own which version was read when (content/notebook) or the comparing
// (briefing/change).
//
// # The folder
//
// A text is a file HASH.gz, where HASH is the SHA-256 of the text in lower-case hex,
// as in notebook.KeyOf. It is compressed with gzip (RFC 1952), so that it can be read
// without lede:
//
//	gunzip -c HASH.gz
//
// A file's time of modification says when its text was last kept or asked for. When
// all of them become too large, the ones for which that is longest ago are removed. What
// else lies in the folder is left alone.
package versions

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// What is kept unless the store's fields say otherwise, in bytes.
const (
	maxText  = 32 << 20  // of one text
	maxStore = 256 << 20 // of all files
)

// A Store is a folder of texts. It can be used by several goroutines and several
// ledes at once.
type Store struct {
	dir      string // "" keeps nothing
	maxText  int64
	maxStore int64

	mu sync.Mutex
	// total is how many bytes the files have, -1 until they have been counted. What
	// other ledes write is not in it until they are counted again.
	total int64
}

// Open returns the store in the folder dir, by custom the folder versions in
// notebook.DefaultDir, which is made when something is kept. It must be absolute: what
// is kept must not depend on where lede is started.
func Open(dir string) (*Store, error) {
	if !filepath.IsAbs(dir) {
		return nil, errors.New("the folder for what was read is not given from the root on, so versions are not kept; set XDG_DATA_HOME to such a path")
	}
	return &Store{dir: dir, maxText: maxText, maxStore: maxStore, total: -1}, nil
}

// Private returns a store that keeps nothing and has nothing.
func Private() *Store { return &Store{} }

// Has reports whether a text is kept. It looks at no more than the folder: the text
// may still turn out to be damaged.
func (s *Store) Has(hash string) bool {
	if s.dir == "" || !valid(hash) {
		return false
	}
	info, err := os.Stat(s.path(hash))
	return err == nil && info.Mode().IsRegular()
}

const suffix = ".gz"

func (s *Store) path(hash string) string { return filepath.Join(s.dir, hash+suffix) }

// valid reports whether hash can be a text's, and so be a part of a file's name.
func valid(hash string) bool {
	return len(hash) == 2*sha256.Size && strings.Trim(hash, "0123456789abcdef") == ""
}
