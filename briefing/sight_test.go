package briefing

import (
	"testing"

	"pgregory.net/rapid"
)

// What is asked for before makes no difference to what a Sight sees.
func TestSightForgets(t *testing.T) {
	const text = "# Harbour closed\n\nThe **harbour** was [closed](a.md). [^m]\n\n- No *reason* was given.\n- The ferry was stopped.\n\n> “Quoted.”\n>\n> — A speaker\n\n[^m]: Minutes.\n"
	doc := Parse(text, Options{Format: FormatMarkdown})
	rapid.Check(t, func(t *rapid.T) {
		sight := doc.Sight()
		for range rapid.IntRange(1, 6).Draw(t, "times") {
			from := rapid.IntRange(0, len(text)-1).Draw(t, "from")
			s := Span{from, rapid.IntRange(from+1, len(text)).Draw(t, "to")}
			if got, want := sight.Of(s), doc.Visible(s); got != want {
				t.Fatalf("of %q it sees %q after others, and %q at first", s.Of(text), got, want)
			}
		}
	})
}
