package briefing

import (
	"os"
	"strings"
	"testing"
)

func TestFurniture(t *testing.T) {
	table, err := os.ReadFile("testdata/furniture.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		want, words, _ := strings.Cut(line, ": ")
		if want == "reporting" {
			want = ""
		}
		cases++
		n := Node{Kind: NodeParagraph, Span: Span{0, len(words)}, Runs: []Run{{Text: words}}}
		if got := furnitureBlock(&n); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
	if cases < 60 {
		t.Errorf("%d paragraphs were tried; the table was not read whole", cases)
	}
}
