package runs

import (
	"strings"
	"testing"
	"unicode"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

var (
	plain  = lipgloss.NewStyle()
	struck = plain.Strikethrough(true)
	bold   = plain.Bold(true)
)

func TestWrap(t *testing.T) {
	text := []Run{{plain, "The wall moved on "}, {struck, "3 March"}, {plain, " "}, {bold, "4 March at noon"}, {plain, "."}}
	for _, c := range []struct {
		name         string
		runs         []Run
		width, limit int
		want         []string
	}{
		{"nothing", nil, 10, 2, nil},
		{"empty runs", []Run{{bold, ""}}, 10, 2, nil},
		{"one line", text, 80, 0, []string{"The wall moved on \x1b[9m3 March\x1b[m \x1b[1m4 March at noon\x1b[m."}},
		{"a style over a line's end", text, 28, 0, []string{"The wall moved on \x1b[9m3 March\x1b[m \x1b[1m4\x1b[m", "\x1b[1mMarch at noon\x1b[m."}},
		{"the end of a style at a line's", text, 20, 0, []string{"The wall moved on \x1b[9m3\x1b[m", "\x1b[9mMarch\x1b[m \x1b[1m4 March at\x1b[m", "\x1b[1mnoon\x1b[m."}},
		{"cut between words", text, 20, 1, []string{"The wall moved on \x1b[9m3…\x1b[m"}},
		{"cut after a word", text, 22, 1, []string{"The wall moved on \x1b[9m3 …\x1b[m"}},
		{"a word that is too long", []Run{{plain, "unmend"}, {bold, "able"}}, 4, 0, []string{"unme", "nd\x1b[1mab\x1b[m", "\x1b[1mle\x1b[m"}},
	} {
		if got := Wrap(c.runs, c.width, c.limit, "…"); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWrapLoses nothing but spaces, and keeps to the width, whatever the runs are.
func TestWrapLosesNothing(t *testing.T) {
	words := rapid.StringOfN(rapid.SampledFrom([]rune("ab -é界a. ")), 0, 25, -1)
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		var runs []Run
		var all strings.Builder
		for i, w := range rapid.SliceOfN(words, 1, 6).Draw(t, "runs") {
			runs = append(runs, Run{[]lipgloss.Style{plain, struck, bold}[i%3], w})
			all.WriteString(w)
		}
		width := rapid.IntRange(2, 30).Draw(t, "width")
		lines := Wrap(runs, width, 0, "…")
		for _, l := range lines {
			if got := ansi.StringWidth(l); got > width {
				t.Fatalf("%q has %d cells of %d", l, got, width)
			}
		}
		if got, want := letters(ansi.Strip(strings.Join(lines, ""))), letters(all.String()); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		limit := rapid.IntRange(1, 3).Draw(t, "limit")
		short := Wrap(runs, width, limit, "…")
		if len(short) > limit || (len(short) < len(lines)) != strings.HasSuffix(ansi.Strip(strings.Join(short, "\n")), "…") {
			t.Fatalf("%d lines became %q with a limit of %d", len(lines), short, limit)
		}
		for _, l := range short {
			if got := ansi.StringWidth(l); got > width {
				t.Fatalf("%q has %d cells of %d", l, got, width)
			}
		}
	})
}
