package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing"
	"lede/briefing/attribution"
)

// TestUnsourced reads the briefings of testdata/unsourced.txtar. A claim that ends
// in an asterisk has no source, and no other. Lines between guillemets are
// statements, by somebody who is named.
func TestUnsourced(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "unsourced.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		t.Run(f.Name, func(t *testing.T) {
			doc := briefing.Parse(string(f.Data), briefing.Options{Format: briefing.FormatMarkdown, Name: f.Name})
			for _, at := range unsourced(doc, guillemets(doc.Text)) {
				line := doc.Text[strings.LastIndexByte(doc.Text[:at], '\n')+1 : at+1]
				if !strings.HasSuffix(line, "*") {
					t.Errorf("marked where it is not: %q", line)
				}
			}
			if got, want := len(unsourced(doc, guillemets(doc.Text))), strings.Count(doc.Text, "*\n"); got != want {
				t.Errorf("%d claims are marked, want %d", got, want)
			}
		})
	}
}

// guillemets are the statements of a text, made by hand.
func guillemets(text string) []attribution.Statement {
	var all []attribution.Statement
	for at := 0; ; {
		open := strings.Index(text[at:], "«")
		if open < 0 {
			return all
		}
		open += at
		at = open + strings.Index(text[open:], "»")
		span := briefing.Span{Start: open, End: at}
		all = append(all, attribution.Statement{
			Content: []attribution.Part{{Span: span}}, Passage: span,
			Speaker: attribution.Speaker{Name: "Ada Brook", Footing: attribution.Named},
		})
	}
}
