package attribution

import (
	"os"
	"strings"
	"testing"
	"time"
)

// FuzzCast reads any paragraphs and asks who any words of them stand for: nothing
// panics, a name is never longer than what was read, and what is remembered is bounded.
func FuzzCast(f *testing.F) {
	for _, file := range []string{"testdata/speakers_cast.txt", "testdata/speakers.txt"} {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for part := range strings.SplitSeq(string(text), "----\n") {
			f.Add(part, 0, 10)
			f.Add(part, 30, 33)
		}
	}
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		var c cast
		for paragraph := range strings.SplitSeq(text, "\n") {
			c.read(paragraph)
			a, b := min(max(from, 0), len(paragraph)), min(max(to, 0), len(paragraph))
			if a > b {
				a, b = b, a
			}
			s := c.speaker(paragraph[a:b], a)
			if len(s.Name) > len(text) || s.Count < 0 {
				t.Fatalf("%q is %q, %d", paragraph[a:b], s.Name, s.Count)
			}
			for w := range strings.FieldsSeq(paragraph[a:b]) {
				c.speaker(w, a)
			}
		}
		if len(c.persons) > mostPersons {
			t.Fatalf("%d persons are remembered", len(c.persons))
		}
	})
}

// TestCastLinear reads texts made to be slow: twice as much must not take four times as
// long.
func TestCastLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"names":      "Nora Ellis met Karl Brenner and Paul Ostrander. ",
		"capitals":   "Aa Bb Cc Dd Ee ",
		"rivals":     "Aa Kessler Ab Kessler, the minister, said. He said. ",
		"particles":  "Jan van van van van de de de ",
		"quotes":     "“I” 'a ‘b \"c he said. ",
		"one word":   "Aaaa",
		"lower":      "a man who said that he ",
		"hyphens":    "Al-Al-al-Al- ",
		"paragraphs": "He said.\nNora Ellis said.\n",
	} {
		took := func(n int) time.Duration {
			text := strings.Repeat(unit, n)
			best := time.Hour
			for range 3 {
				start := time.Now()
				var c cast
				for paragraph := range strings.SplitSeq(text, "\n") {
					c.read(paragraph)
					for at := 0; at < len(paragraph); at += 97 {
						c.speaker("he", at)
						c.speaker("Kessler", at)
						c.speaker("who", at)
					}
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		const n = 4000
		once, fourfold := took(n), took(4*n)
		if fourfold > 12*once+20*time.Millisecond {
			t.Errorf("%s: %v for one, %v for four", name, once, fourfold)
		}
	}
}

// BenchmarkCast reads the text of the cast's own test, again and again.
func BenchmarkCast(b *testing.B) {
	table, err := os.ReadFile("testdata/speakers_cast.txt")
	if err != nil {
		b.Fatal(err)
	}
	plain, all := unmark(string(table))
	paragraphs := strings.Split(plain, "\n")
	b.SetBytes(int64(len(plain)))
	b.ReportAllocs()
	for b.Loop() {
		var c cast
		for _, p := range paragraphs {
			c.read(p)
		}
		for _, q := range all {
			c.speaker(q.words, 0)
		}
	}
}
