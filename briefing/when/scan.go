package when

import (
	"unicode/utf8"
)

// Marks that are not ASCII have a letter of their own; a currency sign is '$' and
// every quotation mark or apostrophe is the plain one.
const (
	markEnDash = 'n'
	markEmDash = 'm'
)

// A scanner divides text into tokens.
type scanner struct {
	text   string
	at     int
	gap    gap
	lex    *lexicon
	tokens []token
}

// scan is the tokens of a short text.
func scan(text string, lex *lexicon) []token {
	s := scanner{text: text, lex: lex, gap: gapBlank}
	for s.at < len(text) {
		s.token()
	}
	return s.tokens
}

// A block ends at a blank line; one that is longer than this ends at the next line,
// after four times as much at the next sentence, after sixteen times anywhere.
const longBlock = 1024 // tokens

// block reads the tokens of the next block. What they are kept in is used again for
// the next.
func (s *scanner) block() []token {
	s.tokens = s.tokens[:0]
	for s.at < len(s.text) {
		if byteKinds[s.text[s.at]] == byteSpace {
			s.space(s.text[s.at])
			continue
		}
		if n := len(s.tokens); n > 0 && (s.gap == gapBlank || n >= longBlock && s.mayEnd(n)) {
			break
		}
		s.token()
	}
	return s.tokens
}

// mayEnd reports whether a long block of n tokens may end here.
func (s *scanner) mayEnd(n int) bool {
	switch {
	case n >= 16*longBlock:
		return true
	case n >= 4*longBlock && s.gap != gapNone && s.tokens[n-1].is('.'):
		return true
	}
	return s.gap >= gapLine
}

// token reads a token, or white space.
func (s *scanner) token() {
	switch c := s.text[s.at]; byteKinds[c] {
	case byteSpace:
		s.space(c)
	case byteLetter:
		s.word()
	case byteDigit:
		s.number()
	case byteMark:
		s.mark(c, 1)
	default:
		s.wide()
	}
}

// A byteKind is what a byte begins.
type byteKind uint8

const (
	byteMark byteKind = iota
	byteSpace
	byteLetter
	byteDigit
	byteWide // the first of several
)

// byteKinds is the kind of every byte.
var byteKinds = func() (kinds [256]byteKind) {
	for c := range kinds {
		switch {
		case c <= ' ':
			kinds[c] = byteSpace
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			kinds[c] = byteLetter
		case '0' <= c && c <= '9':
			kinds[c] = byteDigit
		case c >= utf8.RuneSelf:
			kinds[c] = byteWide
		}
	}
	return kinds
}()

func (s *scanner) space(c byte) {
	s.at++
	switch {
	case c != '\n':
		s.gap = max(s.gap, gapSpace)
	case s.gap >= gapLine:
		s.gap = gapBlank
	default:
		s.gap = gapLine
	}
}

func (s *scanner) add(t token) {
	t.gap = s.gap
	s.gap = gapNone
	s.tokens = append(s.tokens, t)
}

func (s *scanner) mark(m byte, size int) {
	s.add(token{from: int32(s.at), to: int32(s.at + size), shape: shapeMark, mark: m})
	s.at += size
}

// wide reads what begins with a byte beyond ASCII: a space, a mark or a letter.
func (s *scanner) wide() {
	m, size := wideMark(s.text[s.at:])
	switch m {
	case 0:
		s.word()
	case ' ':
		s.gap = max(s.gap, gapSpace)
		s.at += size
	default:
		s.mark(m, size)
	}
}

// wideMark is the mark that s begins with, ' ' for white space, 0 for anything else.
func wideMark(s string) (m byte, size int) {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '\u00a0', '\u2007', '\u2009', '\u200a', '\u202f', '\u3000', '\ufeff', '\u2002', '\u2003':
		return ' ', size
	case '‐', '‑', '‒', '−':
		return '-', size
	case '–':
		return markEnDash, size
	case '—', '―':
		return markEmDash, size
	case '‘', '’', 'ʼ', '′', '`':
		return '\'', size
	case '“', '”', '„', '«', '»', '″':
		return '"', size
	case '£', '€', '¥', '₹', '₽':
		return '$', size
	case '…':
		return '.', size
	case '•', '·', '†', '‡', '§', '©', '®', '°':
		return '*', size
	}
	return 0, size
}

// word reads letters and looks them up. Letters that run into digits are no word.
func (s *scanner) word() {
	var folded [longestWord]byte
	t := token{from: int32(s.at), shape: shapeWord}
	hash, n := uint32(hashStart), 0
	lower := false
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch byteKinds[c] {
		case byteLetter:
			if c >= 'a' {
				lower = true
			}
			c |= 0x20
		case byteDigit:
			s.mixed(t)
			return
		case byteWide:
			if m, _ := wideMark(s.text[s.at:]); m != 0 {
				c = 0
			}
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		if n < len(folded) {
			folded[n] = c //nolint:gosec // n is within it
			hash = (hash ^ uint32(c)) * hashPrime
		}
		n++
		s.at++
	}
	t.to = int32(s.at)
	first := s.text[t.from]
	t.capital = first < 'a' || first >= utf8.RuneSelf
	t.edged = n > 3 && s.text[s.at-2:s.at] == "ed"
	t.upper = !lower && first < utf8.RuneSelf && n > 1
	if n == 1 && s.meridiem(&t, folded[0]) {
		s.add(t)
		return
	}
	if n <= len(folded) {
		if w := s.lex.find(folded[:n], hash); w != nil {
			t.class, t.trait, t.value, t.unit = w.class, w.trait, int32(w.value), w.unit
		}
	}
	s.add(t)
}

// meridiem reads on after "a" or "p": "a.m.", "p. m.". The last full stop is left
// to the sentence when no letter needs it.
func (s *scanner) meridiem(t *token, c byte) bool {
	if c != 'a' && c != 'p' {
		return false
	}
	at := s.at
	if at >= len(s.text) || s.text[at] != '.' {
		return false
	}
	at++
	if at < len(s.text) && s.text[at] == ' ' {
		at++
	}
	if at >= len(s.text) || s.text[at]|0x20 != 'm' {
		return false
	}
	at++
	if at < len(s.text) && byteKinds[s.text[at]] >= byteLetter {
		return false
	}
	if at < len(s.text) && s.text[at] == '.' {
		at++
	}
	s.at, t.to, t.class = at, int32(at), classMeridiem
	if c == 'p' {
		t.value = 12
	}
	return true
}

// mixed reads on to the end of letters and digits. "Q3", "H1" and "FY2007" say when.
func (s *scanner) mixed(t token) {
	t.shape = shapeOther
	for s.at < len(s.text) && (byteKinds[s.text[s.at]] == byteLetter || byteKinds[s.text[s.at]] == byteDigit) {
		s.at++
	}
	t.to = int32(s.at)
	t.capital = true
	t.yearPart(s.text[t.from:t.to])
	s.add(t)
}

// yearPart notes the part of a year that s names: Q3, 3Q, H1, FY2007.
func (t *token) yearPart(s string) {
	if len(s) == 2 {
		letter, digit := s[0], s[1]
		if byteKinds[letter] == byteDigit {
			letter, digit = digit, letter
		}
		switch {
		case letter == 'Q' && '1' <= digit && digit <= '4':
			t.unit, t.value = unitQuarter, int32(digit-'0')
		case letter == 'H' && '1' <= digit && digit <= '2':
			t.unit, t.value = unitSemester, int32(digit-'0')
		}
		return
	}
	if (len(s) == 4 || len(s) == 6) && s[:2] == "FY" {
		n := int32(0)
		for _, c := range []byte(s[2:]) {
			if byteKinds[c] != byteDigit {
				return
			}
			n = n*10 + int32(c-'0')
		}
		if len(s) == 4 {
			n += 2000
		}
		t.unit, t.value = unitYear, n
	}
}
