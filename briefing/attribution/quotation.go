package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation is what stands between two quotation marks that are in no others.
type quotation struct {
	from, to int  // with the marks
	closed   bool // it ends in this paragraph
	words    int
}

// A markKind is a pair of quotation marks.
type markKind uint8

const (
	noMark      markKind = iota
	curly                // “ ”, or „ “
	straight             // " "
	guillemets           // « »
	apostrophes          // '' '', or `` ''
	single               // ‘ ’
	upright              // ' '
)

// longestSingle is how far, in bytes, the end of a quotation between single marks is
// looked for: the same sign is an apostrophe.
const longestSingle = 1000

// quotations are the quotations of a paragraph that are in no other, in order. One
// without an end reaches to the end of the paragraph.
func quotations(text string, found []quotation) []quotation {
	m := marks{text: text, nested: balanced(text)}
	for at := 0; at < len(text); {
		if at = nextMark(text, at); at == len(text) {
			return found
		}
		kind, size := opening(text, at)
		if kind == noMark {
			_, size = utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		end, closed := m.closing(at+size, kind)
		if !closed && (kind == single || kind == upright || kind == guillemets) {
			at += size
			continue
		}
		q := quotation{from: at, to: end, closed: closed}
		q.words = countWords(text[at:end])
		found = append(found, q)
		at = end
	}
	return found
}

// nextMark is where the next byte from i on is that may begin a quotation mark, or
// len(text): all but the ASCII ones begin with the first byte of “ or of «.
func nextMark(text string, i int) int {
	for ; i < len(text); i++ {
		switch text[i] {
		case '"', '\'', '`', "“"[0], "«"[0]:
			return i
		}
	}
	return i
}

// nextCurly is where the next “ or ” stands from i on, and which it is; len(text) and
// 0 if there is none.
func nextCurly(text string, i int) (at, step int) {
	for {
		n := strings.IndexByte(text[i:], "“"[0])
		if n < 0 {
			return len(text), 0
		}
		i += n
		switch {
		case strings.HasPrefix(text[i:], "“"):
			return i, 1
		case strings.HasPrefix(text[i:], "”"):
			return i, -1
		}
		i++
	}
}

// opening is the kind of quotation mark that opens at i, and its length in bytes.
func opening(text string, i int) (markKind, int) {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	free := i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-―…:/", before)
	after := func(size int) rune {
		r, _ := utf8.DecodeRuneInString(text[i+size:])
		return r
	}
	word := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("“\"'‘([$£€#@…._*’", r)
	}
	rest := text[i:]
	switch {
	case strings.HasPrefix(rest, "“"), strings.HasPrefix(rest, "„"):
		return curly, len("“")
	case i == 0 && strings.HasPrefix(rest, "”"): // turned the wrong way
		return curly, len("”")
	case strings.HasPrefix(rest, "«"):
		return guillemets, len("«")
	case strings.HasPrefix(rest, "''"), strings.HasPrefix(rest, "``"):
		if free && word(after(2)) {
			return apostrophes, 2
		}
	case strings.HasPrefix(rest, "\""):
		if free && word(after(1)) {
			return straight, 1
		}
	case strings.HasPrefix(rest, "‘"):
		if r := after(len("‘")); free && word(r) && !unicode.IsDigit(r) {
			return single, len("‘")
		}
	case strings.HasPrefix(rest, "'"):
		if r := after(1); free && (unicode.IsLetter(r) || r == '"') {
			return upright, 1
		}
	}
	return noMark, 1
}

// balanced reports whether every “ of a text has its ”, so that one may stand in
// another.
func balanced(text string) bool {
	depth := 0
	for at, step := nextCurly(text, 0); step != 0; at, step = nextCurly(text, at+len("“")) {
		if depth += step; depth < 0 {
			return false
		}
	}
	return depth == 0
}

// marks are the quotation marks of a paragraph while their ends are looked for.
type marks struct {
	text   string
	nested bool             // one between curly marks may hold another
	barren [upright + 1]int // by kind, where no quotation ends before
}

// closing is where a quotation that begins at i ends, mark included.
func (m *marks) closing(i int, kind markKind) (end int, closed bool) {
	text := m.text
	switch kind {
	case curly:
		return curlyEnd(text, i, m.nested)
	case guillemets, single, upright:
		limit := min(len(text), i+longestSingle)
		end, closed = singleEnd(text, max(i, m.barren[kind]), limit, kind)
		if !closed {
			m.barren[kind] = limit
		}
		return end, closed
	case apostrophes:
		if n := strings.Index(text[i:], "''"); n >= 0 {
			return i + n + 2, true
		}
	case straight:
		for at := i; ; {
			n := strings.IndexByte(text[at:], '"')
			if n < 0 {
				return len(text), false
			}
			at += n + 1
			if k, _ := opening(text, at-1); k == noMark {
				return at, true
			}
			// A quotation that begins before the last has ended: nested, or the end
			// is missing. Its own end is this one's, too.
		}
	}
	return len(text), false
}

// curlyEnd is where “ … ” ends: at the ” of its own where quotations are nested, else
// at the next, for then a mark is missing somewhere.
func curlyEnd(text string, i int, nested bool) (end int, closed bool) {
	depth := 1
	for at, step := nextCurly(text, i); step != 0; at, step = nextCurly(text, at+len("”")) {
		if nested || step < 0 {
			depth += step
		}
		if depth == 0 {
			return at + len("”"), true
		}
	}
	return len(text), false
}

// singleEnd is where a quotation ends between i and limit whose marks are single or
// guillemets: at a mark behind a letter or a stop, with no letter behind it.
func singleEnd(text string, i, limit int, kind markKind) (end int, closed bool) {
	if i >= limit {
		return len(text), false
	}
	mark := "'"
	switch kind {
	case single:
		mark = "’"
	case guillemets:
		mark = "»"
	}
	last := strings.LastIndex(text[i:limit], mark+" ") + i
	for at := i; at < limit; {
		n := strings.Index(text[at:limit], mark)
		if n < 0 {
			break
		}
		at += n
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		at += len(mark)
		after, _ := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(before) || unicode.IsLetter(after) || unicode.IsDigit(after) {
			continue
		}
		// "The clubs' owners": a plural's apostrophe, unless a mark of the same kind
		// is yet to come that could be the end.
		if before == 's' && strings.HasPrefix(text[at:], " ") && at <= last {
			continue
		}
		return at, true
	}
	return len(text), false
}

// countWords is how many words stand in s.
func countWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\n' || s[i] == '\t'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}
