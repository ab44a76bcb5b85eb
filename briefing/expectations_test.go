package briefing

import (
	"os"
	"strings"
	"testing"
)

// An expectation is a line of a table of cases: "want: words".
type expectation struct{ want, words string }

// expectations reads a table that has at least so many lines.
func expectations(t *testing.T, path string, least int) []expectation {
	t.Helper()
	table, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []expectation
	for line := range strings.Lines(string(table)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			want, words, _ := strings.Cut(line, ": ")
			all = append(all, expectation{want, words})
		}
	}
	if len(all) < least {
		t.Fatalf("%s has %d lines; it was not read whole", path, len(all))
	}
	return all
}
