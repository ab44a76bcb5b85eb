package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

// longest is where a word without an end is cut, in bytes.
const longest = 64

// A word is a run of letters and digits, or one character of a script that sets no
// spaces. Markup, punctuation and white space only stand between words, so that a
// passage is the same words however it is wrapped, quoted or set in bold. The same holds
// of comments within a line: where a page begins is no part of a sentence.
type word struct {
	hash       uint32 // of its letters, whatever their case
	start, end uint32 // byte offsets
}

const (
	hashSeed  = 2166136261 // FNV-1a
	hashPrime = 16777619
)

// folded is each byte in lower case: \x00 for one between words, \xff for a part of a character
// beyond ASCII.
const folded = "" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x000123456789\x00\x00\x00\x00\x00\x00" +
	"\x00abcdefghijklmnopqrstuvwxyz\x00\x00\x00\x00\x00" +
	"\x00abcdefghijklmnopqrstuvwxyz\x00\x00\x00\x00\x00" +
	foreign + foreign + foreign + foreign

const foreign = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"

// appendWords appends the words of text to dst.
func appendWords(dst []word, text string) []word {
	for i := 0; i < len(text); {
		c := folded[text[i]]
		if c == 0 {
			n := 1
			if text[i] == '<' {
				n = max(n, briefing.CommentAt(text[i:]))
			}
			i += n
			continue
		}
		start, hash := i, uint32(hashSeed)
		for end := min(len(text), start+longest); i < end; i++ {
			if c = folded[text[i]]; c == 0 || c == 0xff {
				break
			}
			hash = (hash ^ uint32(c)) * hashPrime
		}
		switch {
		case c == 0xff:
			dst, i = appendForeign(dst, text, start)
		case !numbers(text, start, i):
			dst = append(dst, word{hash, uint32(start), uint32(i)})
		}
	}
	return dst
}

// uncommented is a part of a text with blanks for the comments within its lines.
func uncommented(part string) string {
	if !strings.Contains(part, "<!--") {
		return part
	}
	var b strings.Builder
	for i := 0; i < len(part); {
		n := briefing.CommentAt(part[i:])
		if n == 0 {
			b.WriteByte(part[i])
			i++
			continue
		}
		b.WriteString(strings.Repeat(" ", n))
		i += n
	}
	return b.String()
}

// window is the words of an anchor as they stood in a row, with blanks for the comments
// among them, also for one that what was kept cuts in two.
func (a Anchor) window() string {
	prefix, suffix := a.Prefix, a.Suffix
	if end := strings.Index(prefix, "-->"); end >= 0 && !strings.ContainsAny(prefix[:end], "<\n") {
		prefix = strings.Repeat(" ", end) + prefix[end:]
	}
	if begin := strings.LastIndex(suffix, "<!--"); begin >= 0 && !strings.ContainsAny(suffix[begin:], ">\n") {
		suffix = suffix[:begin] + strings.Repeat(" ", len(suffix)-begin)
	}
	return uncommented(prefix + a.Exact + suffix)
}

// numbers reports whether the word from start to end only numbers an item of a list, and
// changes when an item is put before it.
func numbers(text string, start, end int) bool {
	if text[start] > '9' || end-start > 3 || end+1 >= len(text) || text[end] != '.' && text[end] != ')' || text[end+1] != ' ' {
		return false
	}
	for i := start; i < end; i++ {
		if text[i] > '9' {
			return false
		}
	}
	for start > 0 && (text[start-1] == ' ' || text[start-1] == '>' || text[start-1] == '*') {
		start--
	}
	return start == 0 || text[start-1] == '\n'
}

// appendForeign appends the words of the run of letters at start, which has
// characters beyond ASCII, and returns where it stopped.
func appendForeign(dst []word, text string, start int) (words []word, end int) {
	i, hash, letters := start, uint32(hashSeed), 0
	flush := func(end int) {
		if letters > 0 {
			dst = append(dst, word{hash, uint32(start), uint32(end)})
		}
	}
	for i < len(text) && i-start < longest {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch class := classOf(r); {
		case class == between:
			flush(i)
			return dst, i + size
		case class == silent:
		case class == accent && letters == 0:
			// It belongs to the character before, which is a word by itself.
			if n := len(dst); n > 0 && int(dst[n-1].end) == i {
				dst[n-1].hash, dst[n-1].end = mix(dst[n-1].hash, r), uint32(i+size)
			}
		case class == unspaced:
			flush(i)
			dst = append(dst, word{mix(hashSeed, r), uint32(i), uint32(i + size)})
			start, hash, letters = i+size, hashSeed, 0
		default:
			hash = mix(hash, lowered(r))
			letters++
		}
		i += size
	}
	flush(i)
	return dst, max(i, start)
}

func mix(hash uint32, r rune) uint32 {
	if r < utf8.RuneSelf {
		return (hash ^ uint32(r)) * hashPrime
	}
	hash = (hash ^ uint32(r)&0xff) * hashPrime
	return (hash ^ uint32(r)>>8) * hashPrime
}

// lowered is r in lower case, found without a search where no case is.
func lowered(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z', 0x391 <= r && r <= 0x3a9, 0x410 <= r && r <= 0x42f: // and Greek and Cyrillic
		return r + 'a' - 'A'
	case 0x430 <= r && r <= 0x44f:
		return r
	case r < 0xc0, r >= 0x590 && r < 0x10a0, r >= 0x2e80 && r < 0xa640, r >= 0xac00 && r < 0xfb00:
		return r
	}
	return unicode.ToLower(r)
}
