package notebook

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"lede/briefing"
)

// A Key is what a briefing is known by.
type Key struct {
	Hash string // SHA-256 of the canonical text, in lower-case hex
	// Slug is the document's own name for itself, which it keeps through edits; ""
	// when it states none.
	Slug string
	// Path is the absolute path that the text was opened from, "" for what has none.
	// It is no more than a proposal where neither hash nor slug are known: a path may
	// lead to anything tomorrow.
	Path string
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

// SlugOf is what a briefing calls itself: as it states, or made of the headline that
// it states; "" if it does neither.
func SlugOf(doc *briefing.Document) string {
	if doc.Headline.Derived {
		return doc.Meta.Slug
	}
	return doc.Slug()
}

func validHash(hash string) bool {
	return len(hash) == 2*sha256.Size && strings.Trim(hash, "0123456789abcdef") == ""
}
