package briefing

import (
	"os"
	"strings"
	"testing"
)

func TestKindOf(t *testing.T) {
	table, err := os.ReadFile("testdata/kinds.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, heading, _ := strings.Cut(line, ": ")
		want, ok := ParseKind(name)
		if !ok {
			t.Fatalf("no kind is called %q", name)
		}
		cases++
		if got := KindOf(heading); got != want {
			t.Errorf("KindOf(%q) = %v, want %v", heading, got, want)
		}
	}
	if cases < 120 {
		t.Errorf("%d headings were tried; the table was not read whole", cases)
	}
}
