package notebook

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
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
	Path     string                   `json:"path,omitempty"`
	Opened   time.Time                `json:"opened"`
	Place    anchor.Anchor            `json:"place"`
	Furthest int                      `json:"furthest"`
	Read     float64                  `json:"read"`
	Marks    map[string]anchor.Anchor `json:"marks,omitempty"`
	Seen     string                   `json:"seen,omitempty"`
	SeenAt   time.Time                `json:"seenAt,omitzero"`
	Former   []string                 `json:"former,omitempty"`
}

// placePath is where the place in a text is kept.
func (n *Notebook) placePath(hash string) string {
	return filepath.Join(n.dir, "places", hash+".json")
}

var (
	errDamaged = errors.New("damaged")
	errNewer   = errors.New("written by a newer lede")
)

func encode(k Key, m Memory) ([]byte, error) {
	b, err := json.MarshalIndent(place{
		Version: version, Hash: k.Hash, Slug: k.Slug, Path: m.Path, Opened: m.Opened.UTC(),
		Place: m.Place, Furthest: m.Furthest, Read: m.Read, Marks: m.Marks,
		Seen: m.Seen, SeenAt: m.SeenAt.UTC(), Former: m.Former,
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("what is to be remembered cannot be written as JSON: %w", err)
	}
	return append(b, '\n'), nil
}

// loadRecord reads a places file. Its errors match fs.ErrNotExist, errDamaged, errNewer
// or are the system's.
func loadRecord(path string) (Record, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return Record{}, err
	}
	var p place
	err = json.Unmarshal(b, &p)
	if p.Version == version && err == nil && p.Hash == strings.TrimSuffix(filepath.Base(path), ".json") {
		m := Memory{
			Place: p.Place, Furthest: p.Furthest, Read: p.Read, Marks: p.Marks, Opened: p.Opened,
			Seen: p.Seen, SeenAt: p.SeenAt, Former: p.Former, Path: p.Path,
		}
		return Record{Key{Hash: p.Hash, Slug: p.Slug, Path: p.Path}, m.valid(p.Hash)}, nil
	}
	var header struct {
		Version int `json:"version"`
	}
	// What a newer lede wrote may have any form but for its version.
	if json.Unmarshal(b, &header) == nil && header.Version > version {
		return Record{}, fmt.Errorf("%s: %w", path, errNewer)
	}
	return Record{}, fmt.Errorf("%s: %w", path, errDamaged)
}
