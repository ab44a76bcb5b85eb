package notebook

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"lede/briefing/anchor"
)

const version = 1

// A place is a places file; the package comment documents it.
type place struct {
	Version  int                      `json:"version"`
	Hash     string                   `json:"hash"`
	Slug     string                   `json:"slug"`
	Opened   time.Time                `json:"opened"`
	Place    anchor.Anchor            `json:"place"`
	Furthest int                      `json:"furthest"`
	Read     float64                  `json:"read"`
	Marks    map[string]anchor.Anchor `json:"marks,omitempty"`
}

var (
	errDamaged = errors.New("damaged")
	errNewer   = errors.New("written by a newer lede")
)

func encode(k Key, m Memory) ([]byte, error) {
	// The comparisons are false for what is not a number, which JSON cannot hold.
	if !(m.Read >= 0) {
		m.Read = 0
	}
	m.Read = min(m.Read, 1)
	b, err := json.MarshalIndent(place{
		Version: version, Hash: k.Hash, Slug: k.Slug, Opened: m.Opened.UTC(),
		Place: m.Place, Furthest: max(m.Furthest, 0), Read: m.Read, Marks: m.Marks,
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("what is to be remembered cannot be written as JSON: %w", err)
	}
	return append(b, '\n'), nil
}

// load reads a places file. Its errors match fs.ErrNotExist, errDamaged, errNewer
// or are the system's.
func load(path string) (Memory, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return Memory{}, err
	}
	var header struct {
		Version int `json:"version"`
	}
	// What a newer lede wrote may have any form but for its version.
	if json.Unmarshal(b, &header) == nil && header.Version > version {
		return Memory{}, fmt.Errorf("%s: %w", path, errNewer)
	}
	var p place
	if err := json.Unmarshal(b, &p); err != nil || p.Version != version ||
		p.Hash != strings.TrimSuffix(filepath.Base(path), ".json") {
		return Memory{}, fmt.Errorf("%s: %w", path, errDamaged)
	}
	return Memory{Place: p.Place, Furthest: p.Furthest, Read: p.Read, Marks: p.Marks, Opened: p.Opened}, nil
}

// moveAside renames the file at path to a name that is free.
func moveAside(path string) (string, error) {
	aside := path + ".damaged"
	for i := 2; ; i++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			return aside, os.Rename(path, aside)
		} else if err != nil {
			return "", err
		}
		aside = fmt.Sprintf("%s.damaged-%d", path, i)
	}
}

// writeFile replaces the file at path, at once or not at all.
func writeFile(path string, data []byte) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*.tmp") // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncDir(dir)
	return nil
}

// syncDir makes the renaming last through a loss of power. Not every file system
// can, and where one cannot the file is no less written.
func syncDir(dir string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
