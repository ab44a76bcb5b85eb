package ui

import (
	"strings"
	"testing"

	"lede/content/notebook"
	"lede/ui/uitest"
)

// TestPageDownIsFrugal checks that a page costs the terminal little more than its
// text: a line over a slow connection carries every byte of it.
func TestPageDownIsFrugal(t *testing.T) {
	const columns, rows = 120, 36
	m, err := newModel(t.Context(), nil, notebook.Private(), true, columns, rows)
	if err != nil {
		t.Fatal(err)
	}
	term := uitest.Start(t, m, columns, rows)
	for page := range 4 {
		before := term.Written()
		term.Press("pgdown")
		term.Settle()
		written, text := term.Written()-before, len(strings.ReplaceAll(term.Screen(), " ", ""))
		if written > 2*text {
			t.Errorf("page %d: %d bytes were written for %d of text", page+1, written, text)
		}
	}
}
