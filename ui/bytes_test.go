package ui

import (
	"strings"
	"testing"

	"lede/content/notebook"
	"lede/ui/uitest"
)

// TestPageDownIsFrugal checks that pages cost the terminal little more than its
// text: a line over a slow connection carries every byte of it.
func TestPageDownIsFrugal(t *testing.T) {
	const columns, rows = 120, 36
	m, err := newModel(t.Context(), nil, notebook.Private(), true, columns, rows)
	if err != nil {
		t.Fatal(err)
	}
	term := uitest.Start(t, m, columns, rows)
	before, text := term.Written(), 0
	for range 4 {
		term.Press("pgdown")
		term.Settle()
		text += len(strings.ReplaceAll(term.Screen(), " ", ""))
	}
	if written := term.Written() - before; written > 2*text {
		t.Errorf("%d bytes were written for %d of text", written, text)
	}
}
