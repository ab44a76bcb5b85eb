package edtf

import "strconv"

// String is the expression in EDTF; parsing it gives e again. The zero Expr is "".
func (e Expr) String() string {
	if e.IsZero() {
		return ""
	}
	return string(e.Append(make([]byte, 0, 32)))
}

// Append appends the expression in EDTF to dst.
func (e Expr) Append(dst []byte) []byte {
	switch e.kind {
	case TypeInterval:
		return e.to.append(append(e.from.append(dst), '/'))
	case TypeSet:
		return append(append(append(dst, '['), e.members...), ']')
	case TypeList:
		return append(append(append(dst, '{'), e.members...), '}')
	}
	return e.from.append(dst)
}

// append writes a member of a set.
func (m span) append(dst []byte) []byte {
	dst = m.from.append(dst)
	if m.to.form == formNone {
		return dst
	}
	if m.from.isDate() && m.to.isDate() {
		dst = append(dst, ".."...)
	}
	return m.to.append(dst)
}

// append writes a date.
func (d date) append(dst []byte) []byte {
	switch d.form {
	case formNone:
		return dst
	case formOpen:
		return append(dst, ".."...)
	case formLong:
		dst = append(dst, 'Y')
	}
	dst = d.qualifiers.append(dst, beforeYear)
	if d.minus {
		dst = append(dst, '-')
	}
	switch d.form {
	case formLong:
		dst = strconv.AppendUint(dst, d.year, 10)
		if d.exponent > 0 {
			dst = strconv.AppendUint(append(dst, 'E'), uint64(d.exponent), 10)
		}
	case formCentury:
		dst = appendDigits(dst, d.year, 10, 0)
	case formDecade:
		dst = appendDigits(dst, d.year, 100, 0)
	default:
		dst = appendDigits(dst, d.year, 1000, d.xs>>4)
	}
	if d.significant > 0 {
		dst = strconv.AppendUint(append(dst, 'S'), uint64(d.significant), 10)
	}
	dst = d.qualifiers.append(dst, afterYear)
	if d.hasMonth() {
		dst = d.qualifiers.append(append(dst, '-'), beforeMonth)
		dst = appendDigits(dst, uint64(d.month), 10, d.xs>>2)
		dst = d.qualifiers.append(dst, afterMonth)
	}
	if d.hasDay() {
		dst = d.qualifiers.append(append(dst, '-'), beforeDay)
		dst = appendDigits(dst, uint64(d.day), 10, d.xs)
		dst = d.qualifiers.append(dst, afterDay)
	}
	if d.form == formTimed {
		dst = d.time().append(append(dst, 'T'))
	}
	return dst
}

// append writes the qualifier at a place, if there is one.
func (q qualifiers) append(dst []byte, p place) []byte {
	if by := q.at(p); by != 0 {
		return append(dst, by.mark())
	}
	return dst
}

// appendDigits writes a number with zeros in front, from the digit whose place is
// unit on; a bit of xs makes a digit an X, the lowest the last.
func appendDigits(dst []byte, n, unit uint64, xs uint8) []byte {
	bit := uint8(1)
	for u := unit; u > 1; u /= 10 {
		bit <<= 1
	}
	for ; unit > 0; unit, bit = unit/10, bit>>1 {
		if xs&bit != 0 {
			dst = append(dst, 'X')
		} else {
			dst = append(dst, byte('0'+n/unit%10))
		}
	}
	return dst
}

// append writes a time with its zone.
func (c Clock) append(dst []byte) []byte {
	dst = appendDigits(dst, uint64(c.Hour), 10, 0)
	dst = appendDigits(append(dst, ':'), uint64(c.Minute), 10, 0)
	dst = appendDigits(append(dst, ':'), uint64(c.Second), 10, 0)
	switch c.Zone {
	case UTC:
		return append(dst, 'Z')
	case Shifted:
		sign := byte('+')
		if c.Shift < 0 {
			sign = '-'
		}
		shift := uint64(max(c.Shift, -c.Shift))
		dst = appendDigits(append(dst, sign), shift/60, 10, 0)
		return appendDigits(append(dst, ':'), shift%60, 10, 0)
	}
	return dst
}

// String is the time in ISO 8601: 09:30:00, with Z or +02:00.
func (c Clock) String() string { return string(c.append(nil)) }
