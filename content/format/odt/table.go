package odt

import (
	"slices"

	"lede/content/format/elements"
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// A table is one that is open.
type table struct {
	rows  [][]manuscript.Text
	row   []manuscript.Text
	box   []manuscript.Block // what the first cell holds
	cells int                // that are not covered
	times int                // the row that is open is repeated

	columns int // the cell that is open is repeated and spans
	covered bool
	full    int // how many cells rows has
}

// Repetition is how spreadsheets fill their edges: what it says is bounded.
const (
	mostColumns = 256
	mostRepeats = 100
	mostCells   = 200_000
)

func (d *document) table() *table {
	if len(d.tables) == 0 {
		return nil
	}
	return d.tables[len(d.tables)-1]
}

func (d *document) openTable(name string, e *elements.Element) {
	t := d.table()
	switch {
	case name == "table":
		d.tables = append(d.tables, &table{})
	case t == nil:
	case name == "table-row":
		t.row = nil
		t.times = min(max(number(e.Attr("number-rows-repeated"), 1), 1), mostRepeats)
	case name == "table-cell", name == "covered-table-cell":
		t.columns = min(max(number(e.Attr("number-columns-repeated"), 1), 1), mostRepeats)
		t.covered = name == "covered-table-cell"
		d.stack.Begin()
	}
}

func (d *document) closeTable(name string) {
	t := d.table()
	switch {
	case t == nil:
	case name == "table-cell", name == "covered-table-cell":
		t.cell(d.stack.End())
	case name == "table-row":
		t.endRow()
	case name == "table":
		d.tables = d.tables[:len(d.tables)-1]
		d.after(t.blocks()...)
	}
}

// cell adds a cell to the row that is open. What a covered cell holds is not shown; the
// cell over it has the words.
func (t *table) cell(blocks []manuscript.Block) {
	var text manuscript.Text
	if !t.covered {
		if t.cells == 0 {
			t.box = blocks
		}
		t.cells += t.columns * t.times
		text = flow.Lines(blocks)
	}
	for range min(t.columns, mostColumns-len(t.row)) {
		t.row = append(t.row, text)
	}
}

func (t *table) endRow() {
	for len(t.row) > 0 && len(t.row[len(t.row)-1]) == 0 && len(t.rows) > 0 && len(t.row) > len(t.rows[0]) {
		t.row = t.row[:len(t.row)-1] // beyond the edge
	}
	for range t.times {
		if t.full += len(t.row); t.full > mostCells && t.times > 1 {
			break
		}
		t.rows = append(t.rows, slices.Clone(t.row))
	}
	t.row = nil
}

// blocks are the table, or what is in it where it has one cell: that is a box.
func (t *table) blocks() []manuscript.Block {
	if t.cells == 1 {
		return t.box
	}
	out, ok := flow.Table(t.rows)
	if !ok {
		return nil
	}
	return []manuscript.Block{out}
}
