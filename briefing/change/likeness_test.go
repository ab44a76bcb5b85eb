package change

import (
	"strings"
	"testing"
)

func TestLikeness(t *testing.T) {
	const text = "The harbour was closed on Monday. No reason was given by the board. The ferry sails again on Friday, if the weather holds."
	for _, c := range []struct {
		name     string
		a, b     string
		min, max float64
	}{
		{"the same", text, text, 1, 1},
		{"in other case and lines", text, strings.ToUpper(strings.ReplaceAll(text, " ", "\n")), 1, 1},
		{"longer", text, "Before it.\n\n" + text + "\n\nAnd after it, more of it.", 1, 1},
		{"one word edited", text, strings.Replace(text, "Monday", "Tuesday", 1), 0.8, 0.95},
		{"another text", text, "Ministers met in the capital to discuss the budget; nothing was agreed before the night was over.", 0, 0.1},
		{"nothing", text, "", 0, 0},
		{"two words", "harbour closed", "Harbour closed.", 1, 1},
		{"two other words", "harbour closed", "bridge open", 0, 0},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := Likeness(pair[0], pair[1]); got < c.min || got > c.max {
				t.Errorf("%s: %.2f, want %.2f to %.2f", c.name, got, c.min, c.max)
			}
		}
	}
}
