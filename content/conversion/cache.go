package conversion

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"lede/content/durable"
)

// A Cache keeps what was converted: in a folder, where it can always be made anew, or in
// memory until the program ends. It is safe for concurrent use, also of several programs.
type Cache struct {
	dir    string // "" for memory
	build  string
	mu     sync.Mutex
	memory recent
	added  int64 // bytes in the folder since it was last tidied
}

// CacheIn returns the cache in a folder, which is made when there is something to keep.
// What cannot be written there is not kept.
func CacheIn(dir string) *Cache { return &Cache{dir: dir, build: build(), added: tidyAfter} }

// PrivateCache returns a cache in memory.
func PrivateCache() *Cache { return &Cache{build: build()} }

// A key is what a converted text is kept by.
type key [sha256.Size]byte

// key is that of a document. What its name has to do with the text is its extension alone.
func (c *Cache) key(j job, b []byte) key {
	h := sha256.New()
	_, _ = fmt.Fprintf(h, "%s\x00%s\x00%s\x00%d\x00", c.build, j.Format, j.Extension, j.Text) // a hash takes all
	_, _ = h.Write(b)
	return key(h.Sum(nil))
}

// build tells this program from those that may convert otherwise: by what went into it
// and, as that does not say what was changed since the last commit, by its file.
func build() string {
	made := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		made = info.String()
	}
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			made += fmt.Sprintf("\n%d\t%d", info.Size(), info.ModTime().UnixNano())
		}
	}
	return made
}

// take is the text that is kept by a key.
func (c *Cache) take(k key) (converted, bool) {
	if c.dir == "" {
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.memory.take(k)
	}
	path := c.path(k)
	b, err := os.ReadFile(path)
	if err != nil {
		return converted{}, false
	}
	t, err := unpack(b)
	if err != nil {
		_ = os.Remove(path) // what is damaged is made anew
		return converted{}, false
	}
	now := time.Now()
	_ = os.Chtimes(path, now, now) // by which it is known to be in use
	return t, true
}

// put keeps a text.
func (c *Cache) put(k key, t converted) {
	if c.dir == "" {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.memory.put(k, t)
		return
	}
	b, err := pack(t)
	if err != nil || durable.WriteFile(c.path(k), b) != nil {
		return // it is converted again
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.added += int64(len(b)); c.added >= tidyAfter {
		c.added = 0
		tidy(c.dir, mostKept)
	}
}

func (c *Cache) path(k key) string { return filepath.Join(c.dir, hex.EncodeToString(k[:])+packed) }

// packed is the ending of files in the cache.
const packed = ".gz"

// How large the folder may be, and after how much more it is looked at, in bytes.
const (
	mostKept  = 512 << 20
	tidyAfter = 32 << 20
)

// tidy removes from the folder what was not used for the longest time, until the rest has
// at most most bytes, and what was never finished.
func tidy(dir string, most int64) {
	listing, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	var size int64
	for _, d := range listing {
		info, err := d.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if durable.IsDraft(d.Name()) {
			if time.Since(info.ModTime()) > time.Hour {
				_ = os.Remove(filepath.Join(dir, d.Name()))
			}
			continue
		}
		files = append(files, info)
		size += info.Size()
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, f := range files {
		if size <= most {
			return
		}
		if filepath.Ext(f.Name()) == packed && os.Remove(filepath.Join(dir, f.Name())) == nil {
			size -= f.Size()
		}
	}
}
