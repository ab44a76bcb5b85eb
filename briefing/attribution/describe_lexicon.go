package attribution

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed speakers.txt
var speakerWords string

// A directory is the words and names of speakers by what they may be: a table with open
// addressing, at most a quarter full.
type directory struct {
	slots []listed
	mask  uint32
}

// A listed is a word or a name of a directory, in lower case.
type listed struct {
	text string
	sort sort
}

// speakers is the directory of English.
var speakers = sync.OnceValue(func() *directory {
	d, err := newDirectory(speakerWords)
	if err != nil {
		panic(err) // the table is part of the program
	}
	return d
})

// newDirectory reads a table of words and names.
func newDirectory(table string) (*directory, error) {
	names := strings.Fields(sortNames)
	sorts := map[string]sort{}
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		head, rest, _ := strings.Cut(line, ":")
		var of sort
		for name := range strings.FieldsSeq(head) {
			i := slices.Index(names, name)
			if i < 0 {
				return nil, fmt.Errorf("%q is no sort of speaker", name)
			}
			of |= 1 << i
		}
		for w := range strings.FieldsSeq(rest) {
			sorts[strings.ReplaceAll(w, "_", " ")] |= of
		}
	}
	size := 1
	for size < 4*len(sorts) {
		size *= 2
	}
	d := &directory{slots: make([]listed, size), mask: uint32(size - 1)}
	for w, of := range sorts {
		at := hashed(hashStart, w) & d.mask
		for d.slots[at].text != "" {
			at = (at + 1) & d.mask
		}
		d.slots[at] = listed{w, of}
	}
	return d, nil
}

// Hashing is FNV-1a, done while a word is folded.
const (
	hashStart = 2166136261
	hashPrime = 16777619
)

// hashed goes on with a hash over s.
func hashed(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

// find is what the table says of a folded word.
func (d *directory) find(w []byte, hash uint32) sort {
	for at := hash & d.mask; d.slots[at].text != ""; at = (at + 1) & d.mask {
		if d.slots[at].text == string(w) {
			return d.slots[at].sort
		}
	}
	return 0
}

// longestName is how long a word or a name is looked up, in bytes.
const longestName = 32

// A folded is a word or name in lower case, without its full stops and with straight
// apostrophes.
type folded struct {
	buf  [longestName]byte
	n    int
	hash [4]uint32 // of all of it, and without its last one, two and three bytes
}

// fold takes in s, and reports whether it is short enough for the table.
func (f *folded) fold(s string) bool {
	n, h := 0, [4]uint32{hashStart, hashStart, hashStart, hashStart}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '.':
			continue
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == 0xe2 && strings.HasPrefix(s[i:], "’"):
			c, i = '\'', i+2
		}
		if n == len(f.buf) {
			return false
		}
		f.buf[n] = c
		n++
		h[3], h[2], h[1], h[0] = h[2], h[1], h[0], (h[0]^uint32(c))*hashPrime
	}
	f.n, f.hash = n, h
	return n > 0
}

// of is what a word or a name of several words may be. It does not allocate. A plural
// that is not in the table is what its singular is, and plural; a word with a hyphen
// what its last part is.
func (d *directory) of(s string) sort {
	var w folded
	if !w.fold(s) {
		return 0
	}
	found := d.find(w.buf[:w.n], w.hash[0])
	if one := d.singular(&w); one != 0 && found&^(sortBare|sortSide|sortProper|sortTail) == 0 || one.has(sortClose) {
		found |= one | sortPlural
	}
	if found == 0 {
		if i := strings.LastIndexByte(s, '-'); i > 0 {
			found = d.of(s[i+1:]) & (sortPerson | sortClose | sortGroup | sortText | sortPlural | sortMale | sortFemale)
			if found == sortPlural {
				found = 0
			}
		}
	}
	if c := s[0]; 'a' <= c && c <= 'z' {
		found &^= capitals
	}
	return found
}

// singular is what the singular of a word may be, 0 where it is none that is counted.
func (d *directory) singular(w *folded) sort {
	const counted = sortPerson | sortClose | sortGroup | sortText | sortOutlet | sortPeople | sortMeasure
	n := w.n
	if n < 4 {
		return 0
	}
	var found sort
	switch ending := w.buf[n-3 : n]; {
	case string(ending) == "men":
		w.buf[n-2] = 'a'
		found = d.find(w.buf[:n], hashed(w.hash[2], "an"))
		w.buf[n-2] = 'e'
	case ending[2] != 's' || ending[1] == 's':
		return 0
	case string(ending) == "ies":
		w.buf[n-3] = 'y'
		found = d.find(w.buf[:n-2], hashed(w.hash[3], "y"))
		w.buf[n-3] = 'i'
	default:
		if found = d.find(w.buf[:n-1], w.hash[1]); found&counted == 0 && ending[1] == 'e' {
			found = d.find(w.buf[:n-2], w.hash[2])
		}
	}
	return found & (counted | sortMale | sortFemale)
}
