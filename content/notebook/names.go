package notebook

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"

	"lede/content/durable"
)

// names leads from what a briefing is called to the hash last remembered for it:
// a folder of small files, and those of them that could not be written.
type names struct {
	dir     string // "" when nothing is written
	unsaved map[string]string
}

// file is where the hash of a name stands. The name is hashed too, so that no file
// is named by a document.
func (s *names) file(name string) string {
	sum := sha256.Sum256([]byte(name))
	return filepath.Join(s.dir, hex.EncodeToString(sum[:16]))
}

// hash is the hash last remembered for a name, "" if there is none. A file that
// says anything else is written anew the next time.
func (s *names) hash(name string) string {
	if hash, ok := s.unsaved[name]; ok || name == "" {
		return hash
	}
	return s.saved(name)
}

func (s *names) saved(name string) string {
	if s.dir == "" {
		return ""
	}
	b, err := os.ReadFile(s.file(name))
	if hash := strings.TrimSpace(string(b)); err == nil && validHash(hash) {
		return hash
	}
	return ""
}

// hold holds a name in memory.
func (s *names) hold(name, hash string) {
	if name != "" {
		s.unsaved[name] = hash
	}
}

// save writes what a name leads to, unless it leads there already. The caller holds
// the notebook's lock.
func (s *names) save(disk durable.Disk, name, hash string) error {
	if name == "" {
		return nil
	}
	if s.saved(name) != hash {
		if err := disk.Replace(s.file(name), []byte(hash+"\n")); err != nil {
			return err
		}
	}
	delete(s.unsaved, name)
	return nil
}
