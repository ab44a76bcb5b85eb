package attribution_test

import (
	"testing"
	"unicode/utf8"

	"lede/briefing/attribution"
)

// FuzzReader holds that every place lies within its paragraph and on the borders of
// characters, that no content is empty and its parts are in order, and that each word
// stands at most once in the contents of one statement.
func FuzzReader(f *testing.F) {
	f.Add("“It was late,” said Ada Brandt, who heads the board. “Nobody asked.”\n“Nobody.”")
	f.Add("As noted by the director, Al Vance, \"it' ''is« ‘late’ — X\nHe said:\n“So.")
	f.Add("According to , said , told : “ ” ” “ -- A\x80 ’s said's. Said")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		var r attribution.Reader
		before := ""
		for _, line := range splitLines(text) {
			for _, s := range r.Read(line) {
				checkFound(t, s, line, before)
			}
			before = line
		}
	})
}

func splitLines(text string) []string {
	var lines []string
	start := 0
	for i := range len(text) {
		if text[i] == '\n' {
			lines = append(lines, text[start:i])
			start = i + 1
		}
	}
	return append(lines, text[start:])
}

func checkFound(t *testing.T, s attribution.Found, line, before string) {
	t.Helper()
	by := line
	if s.Led {
		by = before
	}
	checkPlace(t, s.Cue, by)
	checkPlace(t, s.Speaker, by)
	checkPlace(t, s.Antecedent, by)
	checkPlace(t, s.Sentence, line)
	at := 0
	if len(s.Content) == 0 {
		t.Fatalf("a statement without content in %q", line)
	}
	for _, c := range s.Content {
		checkPlace(t, c, line)
		if c.Empty() || c.Start < at {
			t.Fatalf("content %v after %d in %q", c, at, line)
		}
		at = c.End
	}
}

func checkPlace(t *testing.T, p attribution.Place, line string) {
	t.Helper()
	if p.Start < 0 || p.End > len(line) || p.End < p.Start {
		t.Fatalf("place %v in %d bytes", p, len(line))
	}
	if utf8.ValidString(line) && !utf8.ValidString(p.Of(line)) {
		t.Fatalf("place %v cuts a character of %q", p, line)
	}
}
