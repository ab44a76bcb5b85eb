package when

// mostDigits bounds the numbers that are read; a longer one has the value 0.
const mostDigits = 9

// number reads digits and what is written onto them.
func (s *scanner) number() {
	t := token{from: int32(s.at), shape: shapeNumber}
	value, digits := int32(0), 0
	for s.at < len(s.text) && byteKinds[s.text[s.at]] == byteDigit {
		if digits < mostDigits {
			value = value*10 + int32(s.text[s.at]-'0')
		}
		digits++
		s.at++
	}
	if digits > mostDigits {
		value = 0
	}
	t.value, t.digits = value, uint8(min(digits, 255))
	t.class = classNumber
	t.to = int32(s.at)
	end := s.at
	for end < len(s.text) && byteKinds[s.text[end]] == byteLetter {
		end++
		if end-s.at > 4 {
			break
		}
	}
	if end == s.at {
		s.add(t)
		return
	}
	s.onto(t, s.text[s.at:end], end)
}

// isM reports whether the rest of "p.m." stands at a byte.
func (s *scanner) isM(at int) bool {
	return at+1 < len(s.text) && s.text[at] == '.' && s.text[at+1]|0x20 == 'm'
}

// onto decides what letters mean that are written onto a number.
func (s *scanner) onto(t token, letters string, end int) {
	if end < len(s.text) && byteKinds[s.text[end]] == byteDigit {
		s.mixed(t)
		return
	}
	switch fold8(letters) {
	case "st", "nd", "rd", "th":
		t.suffix, t.class = ordinalSuffix, classOrdinal
	case "s":
		t.suffix = pluralSuffix
	case "h", "hrs":
		t.suffix = hoursSuffix
	case "am", "pm", "a", "p", "yr", "yrs", "min", "mins":
		if len(letters) == 1 && !s.isM(end) { // "1080p", also at the end of a sentence
			s.mixed(t)
			return
		}
		s.add(t) // the letters are a word of their own
		return
	default:
		s.mixed(t)
		return
	}
	s.at, t.to = end, int32(end)
	s.add(t)
}
