package terms

import (
	"golang.org/x/text/unicode/norm"

	"lede/briefing"
)

// unspaced is a run of characters of scripts without spaces, of which the scanner
// gives pairs. A character is a letter with the marks behind it.
type unspaced struct {
	open  bool          // there are more terms in the run
	first briefing.Span // of the pair to come
	split int           // how much of word is the first of the pair
}

// beginRun begins a run at pos, and gives its first term.
func (s *Scanner) beginRun() {
	s.word = s.character(s.pos, s.word[:0])
	s.run.split = len(s.word)
	s.run.first = s.span
	s.run.open = true
	s.nextOfRun(lone)
}

// nextPair gives the next term of a run.
func (s *Scanner) nextPair() {
	s.word = append(s.word[:0], s.word[s.run.split:]...)
	s.run.split = len(s.word)
	s.nextOfRun(last)
}

// nextOfRun gives the first character with the one behind it, or alone as what it is
// then.
func (s *Scanner) nextOfRun(alone part) {
	first := s.run.first
	if r, size := s.at(first.End); size > 0 && classOf(r) == classUnspaced {
		s.word = s.character(first.End, s.word)
		s.run.first = s.span
		s.part = pair
	} else {
		s.run.open, s.part = false, alone
		s.span = first
	}
	s.pos = s.span.End
	s.span.Start = first.Start
	s.key = s.word
}

// character appends the character at i, whose bytes are the span.
func (s *Scanner) character(i int, word []byte) []byte {
	const longest = LongestKey / 2
	before := len(word)
	r, size := s.at(i)
	end := i + size
	r, end = s.syllable(r, end)
	word = appendFolded(word, r)
	for {
		r, size := s.at(end)
		c := classOf(r)
		if size == 0 || c != classMark && c != classJoin {
			break
		}
		end += size
		if c == classMark && len(word)-before < longest {
			word = appendMark(word, before, r)
		}
	}
	s.span = briefing.Span{Start: i, End: end}
	return word
}

// appendMark appends a mark to the character that begins at from. A voiced mark makes
// another kana of it.
func appendMark(word []byte, from int, mark rune) []byte {
	switch mark {
	case '\u3099', '\uFF9E':
		mark = '\u3099'
	case '\u309A', '\uFF9F':
		mark = '\u309A'
	default:
		return appendFolded(word, mark)
	}
	kana := string(word[from:])
	if composed := norm.NFC.String(kana + string(mark)); len(composed) == len(kana) {
		return append(word[:from], composed...)
	}
	return word
}

// syllable composes a Hangul syllable of the jamo r and those at end, as Unicode's
// section 3.12 has it.
func (s *Scanner) syllable(r rune, end int) (rune, int) {
	const (
		firstL, firstV, firstT, firstS = 0x1100, 0x1161, 0x11A7, 0xAC00
		countL, countV, countT         = 19, 21, 28
	)
	if l := r - firstL; 0 <= l && l < countL {
		v, size := s.at(end)
		if v -= firstV; v < 0 || v >= countV {
			return r, end
		}
		r, end = firstS+(l*countV+v)*countT, end+size
	}
	if lv := r - firstS; 0 <= lv && lv < countL*countV*countT && lv%countT == 0 {
		if t, size := s.at(end); firstT < t && t < firstT+countT {
			return r + t - firstT, end + size
		}
	}
	return r, end
}
