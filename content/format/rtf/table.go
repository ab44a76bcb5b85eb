package rtf

import (
	"lede/content/format/flow"
	"lede/content/format/manuscript"
)

// deepestTable is how many tables are read in each other.
const deepestTable = 20

// A table is one that is open. It ends with the first paragraph that is not in it.
type table struct {
	rows  [][]manuscript.Text
	row   []manuscript.Text
	cell  flow.Flow
	box   []manuscript.Block // what the first cell holds
	cells int
}

// tableWord is a word about tables.
func (r *reader) tableWord(word string) bool {
	if r.state.into != body {
		return false
	}
	nested := max(r.state.paragraph.nested, 2)
	switch word {
	case "cell":
		r.endCell(1)
	case "row":
		r.endRow(1)
	case "nestcell":
		r.endCell(nested)
	case "nestrow":
		r.endRow(nested)
	default:
		return false
	}
	return true
}

// at is what takes the paragraphs that are nested in so many tables.
func (f *frame) at(nested int) flow.Sink {
	if nested == 0 {
		return f.sink
	}
	for len(f.tables) < nested {
		f.tables = append(f.tables, &table{})
	}
	return &f.tables[nested-1].cell
}

func (r *reader) endCell(nested int) {
	r.endParagraph(nested)
	f := r.top()
	f.at(nested)
	t := f.tables[nested-1]
	blocks := t.cell.End()
	t.cell = flow.Flow{}
	if t.cells++; t.cells == 1 {
		t.box = blocks
	}
	text := flow.Lines(blocks)
	t.row = append(t.row, text)
}

func (r *reader) endRow(nested int) {
	r.endTables(nested)
	if f := r.top(); len(f.tables) == nested {
		if t := f.tables[nested-1]; len(t.row) > 0 {
			t.rows, t.row = append(t.rows, t.row), nil
		}
	}
}

// endTables ends all tables of the text but the outer ones.
func (r *reader) endTables(outer int) {
	f := r.top()
	for n := len(f.tables); n > outer; n-- {
		t := f.tables[n-1]
		f.tables = f.tables[:n-1]
		into := f.at(n - 1)
		for _, b := range t.blocks() {
			into.Block(b)
		}
	}
}

// blocks are the table, or what is in it where it has one cell: that is a box.
func (t *table) blocks() []manuscript.Block {
	if len(t.row) > 0 {
		t.rows = append(t.rows, t.row)
	}
	rest := t.cell.End() // of a cell that did not end
	if t.cells == 1 {
		return append(t.box, rest...)
	}
	out, ok := flow.Table(t.rows)
	if !ok {
		return rest
	}
	return append([]manuscript.Block{out}, rest...)
}
