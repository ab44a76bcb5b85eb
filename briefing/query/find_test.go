package query

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing"
)

var update = flag.Bool("update", false, "write the results that are found into testdata")

// TestFind reads testdata/*.txtar; harbour.txtar explains the format.
func TestFind(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc := briefing.Parse(string(archive.Files[0].Data), briefing.Options{Name: "north-quay"})
		about := About{Path: "dossiers/Fires/harbour.md", Changed: true, Notes: []string{"Call her back."}}
		var got strings.Builder
		for line := range strings.Lines(string(archive.Files[1].Data)) {
			if strings.HasPrefix(line, "> ") || strings.HasPrefix(line, "= ") || strings.TrimSpace(line) == "none" {
				continue
			}
			got.WriteString(line)
			got.WriteString(described(t, doc, about, strings.TrimSpace(line)))
		}
		if *update {
			archive.Files[1].Data = []byte(got.String())
			if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if want := string(archive.Files[1].Data); got.String() != want {
			t.Errorf("%s:\n%s", path, firstDifference(got.String(), want))
		}
	}
}

// described is what a query finds, as the test data has it.
func described(t *testing.T, doc *briefing.Document, about About, query string) string {
	t.Helper()
	q, err := Parse(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	found, err := q.Find(t.Context(), doc, about, 4)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if !found.Matches {
		return "none\n"
	}
	var b strings.Builder
	for _, h := range found.Hits {
		fmt.Fprintf(&b, "> %s: %s\n", h.Kind, marked(h.Snippet, h.Marks))
		for i, w := range h.Words {
			if i >= len(h.Marks) || h.Marks[i].Of(h.Snippet) != w.Of(doc.Text) {
				fmt.Fprintf(&b, "= %q\n", w.Of(doc.Text))
			}
		}
	}
	if found.More {
		b.WriteString("> …\n")
	}
	return b.String()
}

func marked(s string, marks []briefing.Span) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		b.WriteString(s[at:m.Start] + "‹" + m.Of(s) + "›")
		at = m.End
	}
	return b.String() + s[at:]
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d: %q, want %q", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}
