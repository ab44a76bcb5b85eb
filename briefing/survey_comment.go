package briefing

import "slices"

// readComments takes the locators and the remarks in a block.
func (s *surveyor) readComments(b *Block) {
	d := s.d
	apart := b.Kind == NodeHTML && len(b.Runs) == 0
	if b.Kind != NodeBlank && !apart {
		for i := range s.unplaced {
			d.Remarks[len(d.Remarks)-1-i].On = b.Node.Span
		}
		s.unplaced = 0
	}
	b.comments(d.Text, func(leaf *Node, at Span) {
		if l, ok := locatorIn(d.Text, at); ok {
			d.Locators = append(d.Locators, l)
			if !slices.Contains(s.labels, l.Label) {
				s.labels = append(s.labels, l.Label)
			}
			return
		}
		r, ok := remarkIn(d.Text, at)
		if !ok {
			return
		}
		if apart {
			s.unplaced++
		} else {
			r.On = leaf.on(at)
		}
		d.Remarks = append(d.Remarks, r)
	})
}
