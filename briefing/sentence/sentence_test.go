package sentence_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"lede/briefing/sentence"
)

// TestAll reads testdata/sentences.txt: a paragraph is a line, and " | " stands
// where one sentence ends and the next begins.
func TestAll(t *testing.T) {
	table, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		want := strings.Split(line, " | ")
		if got := all(strings.Join(want, " ")); !slices.Equal(got, want) {
			t.Errorf("%q is divided as %q", want, got)
		}
	}
	if lines < 20 {
		t.Fatalf("only %d lines were read", lines)
	}
}

func all(text string) []string {
	var found []string
	for start, end := range sentence.All(text) {
		found = append(found, text[start:end])
	}
	return found
}

// FuzzAll holds that sentences are in order, do not overlap, and leave out nothing
// but white space.
func FuzzAll(f *testing.F) {
	f.Add("He said so on Jan. 3. Then Mr. J. Smith left. “Why?” she asked.")
	f.Add(" \n. . .\u2028“x” y.\x80Z.")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for start, end := range sentence.All(text) {
			if start < at || end <= start || end > len(text) {
				t.Fatalf("a sentence from %d to %d after %d in %q", start, end, at, text)
			}
			if left := text[at:start]; strings.TrimFunc(left, unicode.IsSpace) != "" {
				t.Fatalf("%q of %q is left out", left, text)
			}
			at = end
		}
		if left := text[at:]; strings.TrimFunc(left, unicode.IsSpace) != "" {
			t.Fatalf("%q at the end of %q is left out", left, text)
		}
	})
}
