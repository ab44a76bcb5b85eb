package briefing

import "testing"

func TestFurniture(t *testing.T) {
	for _, e := range expectations(t, "testdata/furniture.txt", 60) {
		want := e.want
		if want == "reporting" {
			want = ""
		}
		n := Node{Kind: NodeParagraph, Span: Span{0, len(e.words)}, Runs: []Run{{Text: e.words}}}
		if got := furnitureBlock(&n); got != want {
			t.Errorf("%q is %q, want %q", e.words, got, want)
		}
	}
}
