package briefing

import "testing"

func TestKindOf(t *testing.T) {
	for _, e := range expectations(t, "testdata/kinds.txt", 120) {
		want, ok := ParseKind(e.want)
		if !ok {
			t.Fatalf("no kind is called %q", e.want)
		}
		if got := KindOf(e.words); got != want {
			t.Errorf("KindOf(%q) = %v, want %v", e.words, got, want)
		}
	}
}
