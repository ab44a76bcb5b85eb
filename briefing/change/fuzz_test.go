package change

import (
	"strings"
	"testing"

	"lede/briefing"
)

// FuzzBetween compares any two texts, read in any way.
func FuzzBetween(f *testing.F) {
	all := strings.Join(lines, "\n")
	f.Add("", "a", uint8(0))
	f.Add(all, strings.Join(lines, "\n\n"), uint8(1))
	f.Add(all+"\n\n"+all, all, uint8(2))
	f.Add("---\ntitle: A\n---\nOne [^1] two.\n\n[^1]: B", "---\ntitle: 'A'\nstatus: x\n---\nOne [^2] three.\n\n[^2]: B", uint8(4))
	f.Fuzz(func(t *testing.T, old, now string, format uint8) {
		formats := [...]briefing.Format{briefing.FormatAuto, briefing.FormatMarkdown, briefing.FormatPlain}
		was := briefing.Parse(strings.ToValidUTF8(old, "\ufffd"), briefing.Options{Format: formats[format%3]})
		is := briefing.Parse(strings.ToValidUTF8(now, "\ufffd"), briefing.Options{Format: formats[format/3%3]})
		c := between(t, was, is)
		checkPlaces(t, was, is, c)
		checkReverse(t, c, between(t, is, was))
		if same := between(t, was, was); !same.Empty() {
			t.Errorf("a text differs from itself: %+v", same)
		}
	})
}
