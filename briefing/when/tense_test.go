package when_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"lede/briefing/when"
)

// TestTense reads the direction of a weekday from the words around it.
func TestTense(t *testing.T) {
	f, err := os.Open("testdata/tense.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	o := when.Options{Published: parse(t, "2024-08-07")}
	for in := bufio.NewScanner(f); in.Scan(); {
		line := in.Text()
		side, text, ok := strings.Cut(line, " ")
		if !ok || side == "#" {
			continue
		}
		want := map[string]string{"<": "2024-08-02", ">": "2024-08-09"}[side]
		got := "none"
		for _, e := range when.Find(text, o) {
			if strings.Contains(text[e.Start:e.End], "Friday") {
				got = e.Value.String()
			}
		}
		if got != want {
			t.Errorf("%s: %s", line, got)
		}
	}
}
