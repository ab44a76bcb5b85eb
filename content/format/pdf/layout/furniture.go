package layout

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// deepestMargin is how many rows at the head and at the foot of a page can be repeated.
const deepestMargin = 4

// unfurnish takes out of s what is repeated at the head and foot of pages. near are the
// sheets around it, with itself.
func (s *sheet) unfurnish(near []*sheet) {
	n := 0
	for n < min(deepestMargin, len(s.rows)) && s.repeats(near, n, true) {
		n++
	}
	s.head, s.rows = s.rows[:n:n], s.rows[n:]
	n = 0
	for n < min(deepestMargin, len(s.rows)) && s.repeats(near, n, false) {
		n++
	}
	s.foot, s.rows = s.rows[len(s.rows)-n:], s.rows[:len(s.rows)-n]
}

// margin is what the n-th row from the top or the bottom of the sheet says, and how far it
// stands from that edge.
func (s *sheet) margin(n int, top bool) (text string, far float64, ok bool) {
	all := s.all()
	if n >= len(all) {
		return "", 0, false
	}
	if top {
		return all[n].text(), s.height - all[n].base, true
	}
	return all[len(all)-1-n].text(), all[len(all)-1-n].base, true
}

// all are the rows of the sheet, with those that were taken out.
func (s *sheet) all() []line {
	all := append([]line{}, s.head...)
	return append(append(all, s.rows...), s.foot...)
}

// repeats reports whether the n-th row from the top or the bottom is found in the same
// place of other pages, or is the number of this page.
func (s *sheet) repeats(near []*sheet, n int, top bool) bool {
	row := s.rows[n]
	if !top {
		row = s.rows[len(s.rows)-1-n]
	}
	if s.isPageNumber(row.text()) {
		return true
	}
	text, far, ok := s.margin(n, top)
	if !ok || !s.apart(n, top) {
		return false
	}
	others, same := 0, 0
	for _, o := range near {
		if o == s || len(o.all()) == 0 {
			continue
		}
		others++
		for k := range deepestMargin {
			const tolerance = 4
			if other, place, ok := o.margin(k, top); ok && math.Abs(place-far) < tolerance && alike(text, other, o.number-s.number) {
				same++
				break
			}
		}
	}
	const few = 3
	return same >= 2 || same == 1 && others < few
}

// apart reports whether the n-th row from an edge is near to it, or set off from the text.
func (s *sheet) apart(n int, top bool) bool {
	const margin = 0.14
	_, far, _ := s.margin(n, top)
	return far < margin*s.height
}

var numbers = regexp.MustCompile(`\d{1,9}`)

// alike reports whether two rows say the same, but for numbers that count the pages, of
// which the second is so many further on.
func alike(a, b string, further int) bool {
	if numbers.ReplaceAllString(a, "0") != numbers.ReplaceAllString(b, "0") {
		return false
	}
	in := numbers.FindAllString(b, -1)
	for i, n := range numbers.FindAllString(a, -1) {
		// Numbers of so few digits are numbers.
		x, _ := strconv.Atoi(n)
		y, _ := strconv.Atoi(in[i])
		if x != y && y != x+further {
			return false
		}
	}
	return true
}

// repeated is what a row says on every page: without the number of the page.
func repeated(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '0'
		case unicode.IsSpace(r):
			return -1
		}
		return unicode.ToLower(r)
	}, strings.TrimLeft(text, "0123456789"))
}

var pageNumber = regexp.MustCompile(`(?i)^[-–—\s]*(?:\p{L}{1,8}\.?\s+)?(\d{1,5}|[ivxlcdm]{1,8})(?:\s*(?:of|/|de|von|sur|di|av|\|)\s*\d{1,5})?[-–—\s.]*$`)

// isPageNumber reports whether the text is the number of this sheet.
func (s *sheet) isPageNumber(text string) bool {
	m := pageNumber.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return false
	}
	n, err := strconv.Atoi(m[1])
	return strings.EqualFold(m[1], s.label) || err == nil && n == s.number+1
}
