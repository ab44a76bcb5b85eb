package cli

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// An escape sequence is taken away wherever the pieces end in which it comes.
func TestNoSequenceIsCutInTwo(t *testing.T) {
	const text = "\x1b[38;2;1;2;3mone\x1b[m two\n\x1b[1mthree\x1b[m\nfour\n"
	for size := 1; size <= len(text); size++ {
		var out bytes.Buffer
		w := &wholeLines{to: &colorprofile.Writer{Forward: &out, Profile: colorprofile.NoTTY}}
		for rest := []byte(text); len(rest) > 0; rest = rest[min(size, len(rest)):] {
			piece := bytes.Clone(rest[:min(size, len(rest))])
			if n, err := w.Write(piece); n != len(piece) || err != nil {
				t.Fatalf("%d bytes of %d are taken: %v", n, len(piece), err)
			}
			clear(piece) // whoever wrote it may use it again
		}
		if got, want := out.String(), "one two\nthree\nfour\n"; got != want {
			t.Fatalf("in pieces of %d bytes: %q, want %q", size, got, want)
		}
	}
}
