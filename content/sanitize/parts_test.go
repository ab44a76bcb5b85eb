package sanitize

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A text in parts is judged as it is in one.
func TestFirstChangeInParts(t *testing.T) {
	line := strings.Repeat("The minister said so on Tuesday. ", 20) + "“می\u200cخواهم” 👩🏽\u200d🚀\r\n"
	clean := strings.Repeat(line, 3*partBytes/len(line))
	if at := firstChange(clean); at != len(clean) {
		t.Fatalf("changes %q at %d", clean[at:at+10], at)
	}
	for range 8 {
		at := rand.IntN(len(clean))
		in := clean[:at] + "\x1b" + clean[at:]
		w := walk{text: in}
		if got, want := firstChange(in), w.clean(0); got != want {
			t.Errorf("an escape at %d: first change at %d, want %d", at, got, want)
		}
	}
	if one := strings.Repeat("x", 3*partBytes); firstChange(one) != len(one) {
		t.Error("a text of one line changes")
	}
}

func TestPartEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("ab\n")), 0, 40, -1).Draw(t, "text")
		n := rapid.IntRange(0, 8).Draw(t, "parts")
		ends := partEnds(s, n)
		if len(ends) > max(n, 1) || ends[len(ends)-1] != len(s) {
			t.Fatalf("%q in %d parts ends at %v", s, n, ends)
		}
		for i, end := range ends[:len(ends)-1] {
			if s[end-1] != '\n' || end > ends[i+1] {
				t.Fatalf("%q in %d parts ends at %v", s, n, ends)
			}
		}
	})
}
