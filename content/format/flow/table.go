package flow

import "lede/content/format/manuscript"

// A table is written with as many cells in each row as the longest has, so that one long
// row among many short ones would be a burden. Word knows 63 columns.
const (
	mostColumns = 256
	mostCells   = 500_000
)

// Table is a table of these rows; ok is false when no cell has words. The cells of a row
// that is longer than a table can be are in its last one.
func Table(rows [][]manuscript.Text) (t manuscript.Table, ok bool) {
	columns := min(mostColumns, max(2, mostCells/max(1, len(rows))))
	for i, row := range rows {
		for _, cell := range row {
			ok = ok || HasWords(cell)
		}
		if len(row) > columns {
			rows[i] = row[:columns:columns]
			rows[i][columns-1] = Lines([]manuscript.Block{manuscript.Table{Rows: [][]manuscript.Text{row[columns-1:]}}})
		}
	}
	return manuscript.Table{Rows: rows}, ok
}
