package layout

import (
	"math"
	"slices"
	"strings"

	"lede/content/format/manuscript"
)

// A Remark is what somebody has written beside the text of a page, and where.
type Remark struct {
	manuscript.Remark
	X, Y float64
}

// A sheet is a page while it is read.
type sheet struct {
	number        int // of the sheet, from 0
	label         string
	width, height float64
	rows          []line // from the top; what is repeated on other pages is taken out
	head, foot    []line // what was
	askew         string // the text that stands at an angle
	paragraphs    []paragraph
	notes         []note
	instead       string // of text that it does not have
}

// sheetOf is a page as rows.
func sheetOf(number int, p Page) *sheet {
	page, askew := upright(p)
	s := &sheet{number: number, label: p.Label, width: page.Width, height: page.Height}
	s.rows = unnumber(rows(words(page.Glyphs)))
	var b strings.Builder
	for _, g := range askew {
		if sound(g) {
			b.WriteString(letters(g.Rune))
		}
	}
	s.askew = strings.TrimSpace(b.String())
	if len(s.rows) == 0 && s.askew == "" {
		s.instead = p.Instead
	}
	for _, r := range p.Remarks {
		s.remark(r)
	}
	return s
}

// remark puts a remark at the end of the row that it stands beside.
func (s *sheet) remark(r Remark) {
	best, least := -1, math.Inf(1)
	for i := range s.rows {
		if far := math.Abs(s.rows[i].base - r.Y); far < least {
			best, least = i, far
		}
	}
	if best < 0 {
		s.rows = append(s.rows, lineOf([]fragment{{left: r.X, right: r.X, base: r.Y}}))
		best = 0
	}
	f := s.rows[best].fragments
	at := slices.IndexFunc(f, func(f fragment) bool { return f.right >= r.X })
	if at < 0 {
		at = len(f) - 1
	}
	f[at].words = append(f[at].words, word{
		left: f[at].right, right: f[at].right, base: f[at].base, size: f[at].size, tight: true, remark: &r.Remark,
	})
}
