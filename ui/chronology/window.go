package chronology

// settle puts the selection into the window, in line p.y or as near to it as the
// ends of the list and its own height allow, and returns the row that the window
// begins with and how many of its lines are above.
func (s *sheet) settle(height int) (top, above int) {
	p := s.p
	at := p.rowOf(p.selected)
	over := 0 // lines of the headings right over it
	for i := at - 1; i >= 0 && !p.rows[i].selectable(); i-- {
		over += s.height(i)
	}
	if over+height > s.room {
		over = 0
	}
	p.y = max(min(p.y, s.room-height), over, 0)
	below := p.y + height
	for i := at + 1; i < len(p.rows) && below < s.room; i++ {
		below += s.height(i)
	}
	p.y += max(s.room-below, 0) // the list ends before the window does
	missing := p.y
	for top = at; top > 0 && missing > 0; {
		top--
		missing -= s.height(top)
	}
	if missing > 0 { // it begins after the window does
		p.y -= missing
		missing = 0
	}
	return top, -missing
}

// list draws the rows that the window shows.
func (s *sheet) list() []string {
	p := s.p
	p.placed = p.placed[:0]
	if len(p.rows) == 0 {
		return s.empty()
	}
	at := p.rowOf(p.selected)
	selected := s.row(at, true, false)
	top, above := s.settle(len(selected))
	lines := make([]string, 0, s.room)
	y := s.head - above
	for i := top; i < len(p.rows) && y < s.head+s.room; i++ {
		drawn := selected
		if i != at {
			drawn = s.row(i, false, i == top || i == top+1)
		}
		p.placed = append(p.placed, placed{row: i, y: y, h: len(drawn)})
		y += len(drawn)
		lines = append(lines, drawn...)
	}
	lines = lines[min(above, len(lines)):]
	return lines[:min(len(lines), s.room)]
}

// first and last are the rows that show, at least in part.
func (p *Pane) inSight() (first, last row, ok bool) {
	for _, d := range p.placed {
		if r := p.rows[d.row]; r.selectable() {
			if !ok {
				first = r
			}
			last, ok = r, true
		}
	}
	return first, last, ok
}
