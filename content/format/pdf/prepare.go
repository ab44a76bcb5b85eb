package pdf

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/tetratelabs/wazero"
)

// Prepare starts PDFium. To compile it takes some seconds and 320 MB; the compiled code,
// 21 MB, is kept in dir if keep is true, and with it PDFium starts in a fifth of a second.
// With "" for dir no file is touched.
func (c *Converter) Prepare(dir string, keep bool) error {
	if c.engine != nil {
		return nil
	}
	if dir != "" {
		if e, err := startIn(dir, keep); err == nil {
			c.engine = e
			return nil
		}
		// A folder that cannot be used costs time, and nothing else.
	}
	e, err := start(nil)
	if err != nil {
		return err
	}
	c.engine = e
	debug.FreeOSMemory()
	return nil
}

// errNotCompiled says that there is nothing in a folder, where nothing may be added.
var errNotCompiled = errors.New("not compiled yet")

// startIn starts PDFium from what is compiled in the folder dir. What is missing or
// damaged there is compiled again, to be kept there.
func startIn(dir string, keep bool) (*engine, error) {
	compiled := filepath.Join(dir, "pdfium")
	if isSealed(compiled) {
		if e, err := startCached(compiled); err == nil {
			return e, nil
		}
	}
	if !keep {
		return nil, errNotCompiled
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of compiled code: %w", err)
	}
	// It is compiled beside its place, for another process may be doing the same.
	removeUnfinished(dir)
	work, err := os.MkdirTemp(dir, unfinished)
	if err != nil {
		return nil, fmt.Errorf("make a folder for compiled code: %w", err)
	}
	defer os.RemoveAll(work) //nolint:errcheck // nothing is lost by what stays
	e, err := startCached(work)
	if err != nil {
		return nil, err
	}
	debug.FreeOSMemory() // what compiling took, before memory is bounded
	if err := seal(work); err == nil && os.RemoveAll(compiled) == nil {
		_ = os.Rename(work, compiled) // the next time it is compiled again
	}
	return e, nil
}

// unfinished is what folders are called in which compiling goes on.
const unfinished = "pdfium-*"

// removeUnfinished removes the folders of processes that were ended while they compiled.
func removeUnfinished(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, unfinished)) // the pattern is a good one
	for _, work := range left {
		if info, err := os.Stat(work); err == nil && time.Since(info.ModTime()) > time.Hour {
			_ = os.RemoveAll(work) // it is tried again
		}
	}
}

// startCached starts PDFium with the folder as wazero's cache.
func startCached(dir string) (*engine, error) {
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil, fmt.Errorf("open the folder of compiled code: %w", err)
	}
	return start(cache)
}

// sealFile holds the checksums of all other files of its folder. wazero has a checksum of
// the code alone, and runs into damage elsewhere.
const sealFile = "seal.json"

// seal says what is in the folder.
func seal(dir string) error {
	sums, err := checksums(dir)
	if err != nil {
		return err
	}
	b, err := json.Marshal(sums)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, sealFile), b, 0o600)
}

// isSealed reports whether the folder is as it was sealed. Whoever can write to it could
// seal something else: it is the person's alone.
func isSealed(dir string) bool {
	b, err := os.ReadFile(filepath.Join(dir, sealFile))
	if err != nil {
		return false
	}
	var sealed map[string]uint32
	if json.Unmarshal(b, &sealed) != nil {
		return false
	}
	sums, err := checksums(dir)
	return err == nil && len(sums) > 0 && maps.Equal(sums, sealed)
}

// checksums are those of the files in the folder, by their path in it.
func checksums(dir string) (map[string]uint32, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	table, sums := crc32.MakeTable(crc32.Castagnoli), make(map[string]uint32)
	err = fs.WalkDir(root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == sealFile {
			return err
		}
		b, err := root.ReadFile(name)
		sums[name] = crc32.Checksum(b, table)
		return err
	})
	return sums, errors.Join(err, root.Close())
}
