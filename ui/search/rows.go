package search

// A row is one of the list: a briefing, a hit in it, or air between two briefings.
type row struct {
	kind   rowKind
	result int // index into the results
	hit    int // index into its hits
}

type rowKind uint8

const (
	briefingRow rowKind = iota
	hitRow
	spaceRow
)

// lay makes the rows of the results.
func (p *Pane) lay() {
	p.rows, p.hits = p.rows[:0], 0
	for i := range p.results.List {
		if i > 0 {
			p.rows = append(p.rows, row{kind: spaceRow, result: i})
		}
		p.rows = append(p.rows, row{kind: briefingRow, result: i})
		for k := range p.results.List[i].Hits {
			p.rows = append(p.rows, row{hitRow, i, k})
		}
		p.hits += len(p.results.List[i].Hits)
	}
}
