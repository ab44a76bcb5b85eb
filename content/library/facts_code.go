package library

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
)

// A fact's row is one value, for a hundred thousand are read at once: the numbers as
// varints and the texts behind their lengths, in the order of the fields.

// appendFacts writes all of f but its entry.
func appendFacts(b []byte, f *Facts) []byte {
	hash, _ := hex.DecodeString(f.Hash) // hex by construction
	b = appendText(b, string(hash))
	for _, text := range []string{f.Slug, f.Title, f.Outlet, f.Published, f.Err} {
		b = appendText(b, text)
	}
	derived := uint64(0)
	if f.Derived {
		derived = 1
	}
	b = binary.AppendUvarint(b, derived)
	b = binary.AppendUvarint(b, uint64(f.Words))
	for _, n := range f.Kinds {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return b
}

func appendText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

var errFacts = errors.New("the facts of a briefing cannot be read")

// readFacts reads what appendFacts wrote.
func readFacts(b []byte) (Facts, error) {
	r := factsReader{rest: b}
	var f Facts
	f.Hash = hex.EncodeToString(r.bytes())
	for _, text := range []*string{&f.Slug, &f.Title, &f.Outlet, &f.Published, &f.Err} {
		*text = string(r.bytes())
	}
	f.Derived = r.number() == 1
	f.Words = r.number()
	for i := range f.Kinds {
		f.Kinds[i] = r.number()
	}
	if r.bad || len(r.rest) > 0 {
		return Facts{}, errors.Join(errFacts, errStale)
	}
	return f, nil
}

// A factsReader reads a value of facts to its end, or to what is wrong with it.
type factsReader struct {
	rest []byte
	bad  bool
}

func (r *factsReader) number() int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || n > 1<<40 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

func (r *factsReader) bytes() []byte {
	n := r.number()
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return nil
	}
	text := r.rest[:n]
	r.rest = r.rest[n:]
	return text
}
