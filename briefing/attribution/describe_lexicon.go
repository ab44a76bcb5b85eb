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

// A directory is the words and names of speakers by what they may be.
type directory map[string]sort

// speakers is the directory of English.
var speakers = sync.OnceValue(func() directory {
	d, err := newDirectory(speakerWords)
	if err != nil {
		panic(err) // the table is part of the program
	}
	return d
})

// newDirectory reads a table of words and names.
func newDirectory(table string) (directory, error) {
	names := strings.Fields(sortNames)
	d := directory{}
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
			d[strings.ReplaceAll(w, "_", " ")] |= of
		}
	}
	return d, nil
}

// longestName is how long a word or a name is looked up, in bytes.
const longestName = 32

// fold writes a word or name in lower case, without its full stops and with straight
// apostrophes, into buf. It is nil where that is too long for the table.
func fold(s string, buf *[longestName]byte) []byte {
	n := 0
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
		if n == len(buf) {
			return nil
		}
		buf[n] = c
		n++
	}
	return buf[:n]
}

// of is what a word or a name of several words may be. It does not allocate. A plural
// that is not in the table is what its singular is, and plural; a word with a hyphen
// what its last part is.
func (d directory) of(s string) sort {
	var buf [longestName]byte
	w := fold(s, &buf)
	if len(w) == 0 {
		return 0
	}
	found := d[string(w)]
	if one := d.singular(w); one != 0 && found&^sortBare&^sortSide == 0 || one.has(sortClose) {
		found |= one&^(sortThe|sortBare) | sortPlural
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
func (d directory) singular(w []byte) sort {
	const counted = sortPerson | sortClose | sortGroup | sortText | sortOutlet | sortPeople | sortMeasure
	n := len(w)
	var found sort
	switch {
	case n > 4 && string(w[n-3:]) == "men":
		w[n-2] = 'a'
		found = d[string(w)]
		w[n-2] = 'e'
	case n < 4 || w[n-1] != 's' || w[n-2] == 's':
		return 0
	case string(w[n-3:]) == "ies":
		w[n-3] = 'y'
		found = d[string(w[:n-2])]
		w[n-3] = 'i'
	default:
		if found = d[string(w[:n-1])]; found&counted == 0 && w[n-2] == 'e' {
			found = d[string(w[:n-2])]
		}
	}
	return found & (counted | sortMale | sortFemale)
}
