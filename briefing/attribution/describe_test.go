package attribution

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestDescribe reads the phrases of a table: the phrase, the footing, and where there
// are any the name, the role, the count and the characterisations, with ";" between.
func TestDescribe(t *testing.T) {
	table, err := os.ReadFile("testdata/speakers.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		words, want, _ := strings.Cut(line, " | ")
		d := describe(words)
		got := d.Footing.String()
		for _, s := range []struct{ name, value string }{
			{"name", d.Name},
			{"role", d.Role},
			{"said", strings.Join(d.Characterisations, "; ")},
		} {
			if s.value != "" {
				got += " | " + s.name + " " + s.value
			}
		}
		if d.Count != 0 {
			got += fmt.Sprint(" | count ", d.Count)
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", words, got, want)
		}
	}
}
