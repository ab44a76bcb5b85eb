package briefing

import (
	_ "embed" // for the table of what is furniture
	"strings"
	"sync"
)

//go:embed furniture.txt
var furnitureTable string

// A furnitureForm is one way in which a sentence of furniture is put.
type furnitureForm struct {
	start string // how it begins
	holds string // what it also holds; "" for nothing
	why   string
}

// A furnitureIndex is furnitureTable, to look sentences up in.
type furnitureIndex struct {
	whole map[string]string          // reasons, by whole line or sentence
	forms map[string][]furnitureForm // by the first word, in the table's order
}

var furnitureForms = sync.OnceValue(func() furnitureIndex {
	index := furnitureIndex{whole: map[string]string{}, forms: map[string][]furnitureForm{}}
	for why, entry := range tableEntries(furnitureTable) {
		if whole, ok := strings.CutPrefix(entry, "= "); ok {
			index.whole[whole] = why
			continue
		}
		start, holds, _ := strings.Cut(entry, " … ")
		first, _, _ := strings.Cut(start, " ")
		index.forms[first] = append(index.forms[first], furnitureForm{start, holds, why})
	}
	return index
})
