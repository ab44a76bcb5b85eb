package terms

import (
	"unicode/utf8"

	"lede/briefing"
)

// readNumber reads the number that begins at pos with a digit. Its key is the digits,
// and the point where it has one: "1,200.5" is 1200.5. What does not read as one
// number, such as 03.04.2024, is as many as it has parts.
func (s *Scanner) readNumber() {
	start := s.pos
	word, end := s.digits(start, s.word[:0])
	whole := end - start // of ASCII digits only where they are as many as bytes
	grouped := false
	if whole <= 3 {
		word, end, grouped = s.groups(end, word)
	}
	if !grouped || end < len(s.text) && s.text[end] == '.' {
		word, end = s.decimals(start, end, word, grouped)
	}
	word = bounded(word)
	s.pos, s.span, s.word, s.key = end, briefing.Span{Start: start, End: end}, word, word
}

// digits appends the digits from i on and says where they end.
func (s *Scanner) digits(i int, word []byte) ([]byte, int) {
	for i < len(s.text) {
		c := s.text[i]
		if c < utf8.RuneSelf && c != '&' {
			if asciiClass[c] != classDigit {
				break
			}
			if len(word) < LongestKey {
				word = append(word, c)
			}
			i++
			continue
		}
		r, size := s.at(i)
		if classOf(r) != classDigit {
			break
		}
		if len(word) < LongestKey {
			if plain := plainDigits(r); plain != "" {
				word = append(word, plain...)
			} else {
				word = append(word, digitOf(r))
			}
		}
		i += size
	}
	return word, i
}

// groups appends groups of three digits behind one and the same sign for thousands:
// a comma, a space that does not break, an apostrophe, or a full stop if there are two
// groups, for one would be a decimal.
func (s *Scanner) groups(end int, word []byte) ([]byte, int, bool) {
	sign, size := s.thousands(end)
	if size == 0 {
		return word, end, false
	}
	i, n := end, len(word)
	count := 0
	for {
		next, size := s.thousands(i)
		if size == 0 || next != sign || !s.threeDigits(i+size) {
			break
		}
		if len(word) < LongestKey {
			word = append(word, s.text[i+size:i+size+3]...)
		}
		i += size + 3
		count++
	}
	if count == 0 || sign == '.' && count < 2 {
		return word[:n], end, false
	}
	return word, i, true
}

// thousands is the sign at i that may stand before a group of three digits.
func (s *Scanner) thousands(i int) (rune, int) {
	switch r, size := s.at(i); r {
	case ',', '.', '\'', '’', '\u00A0', '\u202F', '\u2009':
		return r, size
	}
	return 0, 0
}

// threeDigits reports whether three digits stand at i, and no fourth.
func (s *Scanner) threeDigits(i int) bool {
	if i+3 > len(s.text) || i+3 < len(s.text) && asciiClass[s.text[i+3]] == classDigit {
		return false
	}
	for k := i; k < i+3; k++ {
		if asciiClass[s.text[k]] != classDigit {
			return false
		}
	}
	return true
}

// decimals appends a point and the digits behind it. A second point makes them the
// parts of something else.
func (s *Scanner) decimals(start, end int, word []byte, grouped bool) ([]byte, int) {
	if !s.isPoint(end, grouped) || start > 0 && s.follows(start) {
		return word, end
	}
	n := len(word)
	word = utf8.AppendRune(word, point)
	word, after := s.digits(end+1, word)
	const mostBehindComma = 2 // more are another number
	if s.isPoint(after, false) || s.text[end] == ',' && after-end-1 > mostBehindComma {
		return word[:n], end
	}
	return word, after
}

// isPoint reports whether a decimal point and a digit stand at i: a full stop or,
// where no comma marks thousands, a comma.
func (s *Scanner) isPoint(i int, grouped bool) bool {
	return i+1 < len(s.text) && (s.text[i] == '.' || s.text[i] == ',' && !grouped) && asciiClass[s.text[i+1]] == classDigit
}

// follows reports whether the digits at start are a part behind a point, as the
// second and third of 03.04.2024.
func (s *Scanner) follows(start int) bool {
	return start >= 2 && (s.text[start-1] == '.' || s.text[start-1] == ',') && asciiClass[s.text[start-2]] == classDigit
}
