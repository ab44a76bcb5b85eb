package docx

import (
	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A table is one that is open.
type table struct {
	rows [][]cell
	row  []cell
	cell cell
	// deleted is true of a row that a tracked change took out.
	deleted bool
}

// A cell is one, with what it holds.
type cell struct {
	span   int
	merged bool // with the one above
	blocks []manuscript.Block
}

// widest is how many columns a cell may span. Word has 63.
const widest = 63

func (s *story) table() *table {
	if len(s.tables) == 0 {
		return nil
	}
	return s.tables[len(s.tables)-1]
}

func (s *story) openTable(name string) {
	t := s.table()
	switch {
	case name == "tbl":
		s.tables = append(s.tables, &table{})
	case t == nil:
	case name == "tr":
		t.row, t.deleted = nil, false
	case name == "tc":
		t.cell = cell{span: 1}
		s.stack.Begin()
	case name == "trPr":
		s.inRow = true
	case name == "tcPr":
		s.inCell = true
	}
}

func (s *story) tableProperty(name string, e *elements.Element) {
	t := s.table()
	switch {
	case t == nil:
	case name == "del" && s.inRow:
		t.deleted = true
		s.count(name, e)
	case name == "ins" && s.inRow:
		s.count(name, e)
	case name == "gridSpan":
		t.cell.span = min(max(number(e.Attr("val")), 1), widest)
	case name == "vMerge":
		t.cell.merged = e.Attr("val") != "restart"
	}
}

func (s *story) closeTable(name string) {
	t := s.table()
	switch {
	case t == nil:
	case name == "w:trPr":
		s.inRow = false
	case name == "w:tcPr":
		s.inCell = false
	case name == "w:tc":
		t.cell.blocks = s.stack.End()
		t.row = append(t.row, t.cell)
	case name == "w:tr":
		if !t.deleted && len(t.row) > 0 {
			t.rows = append(t.rows, t.row)
		}
		t.row = nil
	case name == "w:tbl":
		s.tables = s.tables[:len(s.tables)-1]
		s.after(t.blocks()...)
	}
}

// blocks are the table, or what is in it where it has one cell: that is a box.
func (t *table) blocks() []manuscript.Block {
	if len(t.rows) == 1 && len(t.rows[0]) == 1 {
		return t.rows[0][0].blocks
	}
	var rows [][]manuscript.Text
	for _, row := range t.rows {
		var cells []manuscript.Text
		for _, c := range row {
			var text manuscript.Text
			if !c.merged {
				text = flow.Lines(c.blocks)
			}
			cells = append(cells, text)
			if len(cells) < widest { // what is beyond that is no table that Word made
				cells = append(cells, make([]manuscript.Text, c.span-1)...)
			}
		}
		rows = append(rows, cells)
	}
	out, ok := flow.Table(rows)
	if !ok {
		return nil
	}
	return []manuscript.Block{out}
}
