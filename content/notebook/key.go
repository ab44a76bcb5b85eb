package notebook

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
)

// A Key is what a briefing is known by.
type Key struct {
	Hash string // SHA-256 of the canonical text, in lower-case hex
	// Slug is the document's own name for itself, which it keeps through edits; ""
	// when it states none.
	Slug string
}

// KeyOf returns the key of a text. It reads all of it, so it is not for the moment
// in which somebody waits.
func KeyOf(text, slug string) Key {
	h := sha256.New()
	var part [32 << 10]byte // a string cannot be written to a hash without a copy
	for rest := text; rest != ""; {
		n := copy(part[:], rest)
		_, _ = h.Write(part[:n]) // never fails
		rest = rest[n:]
	}
	return Key{Hash: hex.EncodeToString(h.Sum(nil)), Slug: slug}
}

func validHash(hash string) bool {
	return len(hash) == 2*sha256.Size && strings.Trim(hash, "0123456789abcdef") == ""
}

func (n *Notebook) placePath(hash string) string {
	return filepath.Join(n.dir, "places", hash+".json")
}

func (n *Notebook) slugPath(slug string) string {
	sum := sha256.Sum256([]byte(slug))
	return filepath.Join(n.dir, "slugs", hex.EncodeToString(sum[:16]))
}

// formerHash is the hash last remembered for a slug, "" if there is none. A file
// that says anything else is written anew the next time.
func (n *Notebook) formerHash(slug string) string {
	if n.dir == "" {
		return ""
	}
	b, err := os.ReadFile(n.slugPath(slug))
	if hash := strings.TrimSpace(string(b)); err == nil && validHash(hash) {
		return hash
	}
	return ""
}
