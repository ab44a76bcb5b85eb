package chronology

// list draws the rows that the window shows.
func (s *sheet) list() []string {
	p := s.p
	if len(p.rows) == 0 {
		p.window.Placed = p.window.Placed[:0]
		return s.empty()
	}
	return p.window.Draw(s, p.rowOf(p.selected), s.head, s.room, s.row)
}

// first and last are the rows that show, at least in part.
func (p *Pane) inSight() (first, last row, ok bool) {
	for _, d := range p.window.Placed {
		if r := p.rows[d.Row]; r.selectable() {
			if !ok {
				first = r
			}
			last, ok = r, true
		}
	}
	return first, last, ok
}
