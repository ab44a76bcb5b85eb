package terms

import (
	"unicode/utf8"

	"lede/briefing"
)

// readWord reads the word that begins at pos with a letter.
func (s *Scanner) readWord() {
	start, i := s.pos, s.pos
	word := s.word[:0]
	possessive := -1 // the length of the word before its last apostrophe
	for {
		for i < len(s.text) && asciiClass[s.text[i]] == classLetter {
			if len(word) < LongestKey {
				word = append(word, s.text[i]|0x20)
			}
			i++
		}
		if i == len(s.text) || asciiClass[s.text[i]] < classApostrophe {
			break
		}
		if r, size := s.at(i); size > 1 { // beyond ASCII, or a character reference
			if c := classOf(r); c == classLetter || c == classMark {
				if len(word) < LongestKey {
					word = appendFolded(word, r)
				}
				i += size
				continue
			}
		}
		next, apostrophe, ok := s.joint(i)
		if !ok {
			break
		}
		if apostrophe {
			if isElision(word) && !s.possessive(next) {
				s.finishWord(start, i, next, word, -1)
				return
			}
			possessive = len(word)
		}
		i = next
	}
	s.finishWord(start, i, i, word, possessive)
}

// finishWord makes a term of the word from start to end.
func (s *Scanner) finishWord(start, end, next int, word []byte, possessive int) {
	word = bounded(word)
	s.pos, s.span, s.word = next, briefing.Span{Start: start, End: end}, word
	base := word
	if possessive >= 0 && possessive == len(word)-1 && word[possessive] == 's' {
		base = word[:possessive]
	}
	s.key = stem(base, s.spare[:0])
}

// joint passes over what may stand between two letters of a word without dividing it.
// It says where the next letter is, and whether there was an apostrophe.
func (s *Scanner) joint(i int) (next int, apostrophe, ok bool) {
	const longest = 16 // bytes; more is no word
	for end := min(i+longest, len(s.text)); i < end; {
		r, size := s.at(i)
		escaped := false
		if r == '\\' && i+1 < len(s.text) {
			if r, size = s.at(i + 1); r >= utf8.RuneSelf || asciiClass[r] == classLetter || asciiClass[r] == classDigit {
				return i, false, false
			}
			escaped = true
			size++
		}
		switch c := classOf(r); {
		case c == classLetter:
			return i, apostrophe, true
		case c == classApostrophe && !apostrophe:
			apostrophe = true
		case c == classJoin, c == classMark:
		case r == '*' && !escaped:
		case r == '~' && !escaped && size == 1 && i+1 < len(s.text) && s.text[i+1] == '~':
			size = 2
		default:
			return i, false, false
		}
		i += size
	}
	return i, false, false
}

// possessive reports whether nothing but an s of the word is left at i: "the UN's".
func (s *Scanner) possessive(i int) bool {
	if r, size := s.at(i); size != 1 || r|0x20 != 's' {
		return false
	}
	r, _ := s.at(i + 1)
	return classOf(r) != classLetter
}

// isElision reports whether a word before an apostrophe is a shortened one of French
// or Italian, which is a word of its own.
func isElision(word []byte) bool {
	switch string(word) {
	case "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "aujourd",
		"un", "all", "dall", "dell", "nell", "sull", "quell", "quest", "sant":
		return true
	}
	return false
}

// bounded is a word cut to LongestKey, between two characters.
func bounded(word []byte) []byte {
	if len(word) <= LongestKey {
		return word
	}
	end := LongestKey
	for end > 0 && !utf8.RuneStart(word[end]) {
		end--
	}
	return word[:end]
}
