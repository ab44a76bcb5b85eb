package html

import (
	"strings"

	"lede/content/format/manuscript"
)

// headingOver is the heading over the piece; -1 if there is none. One that prose of the
// piece stands before is over it only if no other is.
func (p *page) headingOver(roots []int) int {
	led := false
	for i := roots[0]; i < p.parts[roots[0]].end; i++ {
		if l := p.parts[i].level(); l == 1 && p.parts[i].all.text > 0 || l > 1 && p.isTitle(i) {
			if before := p.headlineBefore(roots[0]); led && before >= 0 {
				return before
			}
			return i
		}
		led = led || p.parts[i].ownProse().lines > 0
	}
	return p.headlineBefore(roots[0])
}

// isHeadline reports whether a heading that stands before the piece is its own, though the
// head has another title: neither the outlet's name nor one for what is set aside.
func (p *page) isHeadline(i int, head manuscript.Head) bool {
	if i < 0 || p.parts[i].level() != 1 {
		return false
	}
	for up := i; up >= 0; up = p.parts[up].parent {
		if p.parts[up].role.aside() {
			return false
		}
	}
	const shortest = 12 // letters, in bytes: a shorter one is a section's
	words := letters(p.heading(i))
	return len(words) >= shortest && !strings.Contains(letters(head.Title.Text), words) && words != letters(head.Outlet.Text)
}

// bylineNear is the first line near the part where a piece begins that begins as a byline
// does; "" for none.
func (p *page) bylineNear(begin int) string {
	const near, longest = 40, 80 // parts behind, a quarter of it before; bytes
	for i := max(0, begin-near/4); i < min(len(p.parts), begin+near); i++ {
		if e := &p.parts[i]; !e.inline && e.level() == 0 && e.lines.text > 0 && e.lines.text < longest {
			if words := strings.Join(strings.Fields(p.words(i)), " "); isSigned(words) {
				return words
			}
		}
	}
	return ""
}

// dayNear is the first date near the part where a piece begins; "" for none.
func (p *page) dayNear(begin int) string {
	const near, longest, longestDay = 60, 120, 40 // parts behind, half of it before; bytes
	for i := max(0, begin-near/2); i < min(len(p.parts), begin+near); i++ {
		e := &p.parts[i]
		line := e.lines.text > 0 && e.lines.text < longest
		if alone := e.inline && !e.isText() && e.all.text > 0 && e.all.text < longestDay && !p.inProse(i); line || alone {
			if day := dayIn(p.words(i)); day != "" {
				return day
			}
		}
	}
	return ""
}
