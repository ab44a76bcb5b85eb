package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is the clusters [from, to) of a text.
type line struct{ from, to int }

// breakLines divides cs into lines of at most limit cells. Spaces around a break
// belong to no line. A cluster wider than the line has one of its own.
func breakLines(cs []cluster, limit int) []line {
	var lines []line
	for i := 0; i < len(cs); {
		from := i
		for from < len(cs) && cs[from].space {
			from++
		}
		if from == len(cs) {
			break
		}
		to, next := fit(cs, from, limit)
		for to > from && cs[to-1].space {
			to--
		}
		lines = append(lines, line{from, to})
		i = next
	}
	return lines
}

// fit finds how much of cs[from:] fits in limit cells: the line ends at to, and
// the next begins at next.
func fit(cs []cluster, from, limit int) (to, next int) {
	width, breakAt := 0, -1
	for j := from; j < len(cs); j++ {
		c := &cs[j]
		if c.hard {
			return j, j + 1
		}
		width += int(c.width)
		if width > limit && !c.space {
			switch {
			case breakAt > from:
				return breakAt, breakAt
			case j > from:
				to = inWord(cs, from, j)
				return to, to
			}
			return j + 1, j + 1
		}
		if j+1 < len(cs) && breakable(c, &cs[j+1]) {
			breakAt = j + 1
		}
	}
	return len(cs), len(cs)
}

// inWord is where to break a word that is longer than the line, of which
// cs[from:to] fits: after a sign that divides addresses, if there is one in the
// second half, else at the edge.
func inWord(cs []cluster, from, to int) int {
	for j := to; j > from+(to-from)/2; j-- {
		switch cs[j-1].text {
		case "/", "-", "_", "?", "&", "=", "#", ".", ",":
			return j
		}
	}
	return to
}

// hardLines divides code: at its line ends, which are hard clusters, and where
// the width is reached, never at spaces.
func hardLines(cs []cluster, limit int) []line {
	var lines []line
	from, width := 0, 0
	for j := range cs {
		if cs[j].hard {
			lines = append(lines, line{from, j})
			from, width = j+1, 0
			continue
		}
		if width += int(cs[j].width); width > limit && j > from {
			lines = append(lines, line{from, j})
			from, width = j, int(cs[j].width)
		}
	}
	if from < len(cs) {
		lines = append(lines, line{from, len(cs)})
	}
	return lines
}

// Punctuation that may not begin, and that may not end, a line of Chinese or
// Japanese text (JIS X 4051, the rules that books keep).
const (
	notFirst = "、。，．・：；？！）］｝〕〉》」』】’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々…"
	notLast  = "（［｛〔〈《「『【‘“"
)

// breakable reports whether a line may end after a when b follows: at a space,
// after a hyphen or dash inside a compound, and between ideographs.
func breakable(a, b *cluster) bool {
	if b.glued || b.hard {
		return false
	}
	if a.space {
		return true
	}
	if b.space {
		return false
	}
	switch a.text {
	case "-", "\u2010":
		r, _ := utf8.DecodeRuneInString(b.text)
		return unicode.IsLetter(r)
	case "\u2013", "\u2014":
		return !strings.ContainsAny(b.text, ",.;:!?)]}”’»") && b.text != a.text
	}
	if a.width == 2 && ideographic(a.text) {
		return !strings.Contains(notLast, a.text) && !strings.Contains(notFirst, b.text)
	}
	if b.width == 2 && ideographic(b.text) {
		return !strings.Contains(notFirst, b.text) && !strings.Contains(notLast, a.text)
	}
	return false
}

// ideographic reports whether lines may break beside the character that text
// begins with, as in scripts that have no spaces.
func ideographic(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r >= 0x2E80 && (r < 0xAC00 || r > 0xD7A3) // Hangul has spaces
}
