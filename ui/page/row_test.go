package page

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/ui/theme"
)

// rowOf draws one paragraph on one row.
func rowOf(t *testing.T, words ...word) Row {
	t.Helper()
	s := &sheet{}
	s.add(s.para(words...))
	rows := all(s.page(&briefing.Document{}, Options{Width: 80, Theme: theme.Dark()}))
	if len(rows) != 1 {
		t.Fatalf("%d rows, want 1", len(rows))
	}
	return rows[0]
}

func TestHighlights(t *testing.T) {
	r := rowOf(t, say("a cafe\u0301 "), strong("quay"), say(" here"))
	reversed := lipgloss.NewStyle().Reverse(true)
	at := func(part string) briefing.Span {
		i := strings.Index("a cafe\u0301 **quay** here", part)
		return briefing.Span{Start: i, End: i + len(part)}
	}
	for _, c := range []struct {
		about string
		spans []briefing.Span
		want  string
	}{
		{"none", nil, "a café \x1b[1mquay\x1b[m here"},
		{"a word", []briefing.Span{at("here")}, "a café \x1b[1mquay\x1b[m \x1b[7mhere\x1b[m"},
		{"on top of a style", []briefing.Span{at("qua")}, "a café \x1b[1;7mqua\x1b[0;1my\x1b[m here"},
		{"half a cluster is all of it", []briefing.Span{at("\u0301")}, "a caf\x1b[7mé\x1b[m \x1b[1mquay\x1b[m here"},
		{"elsewhere", []briefing.Span{{Start: 500, End: 600}}, "a café \x1b[1mquay\x1b[m here"},
		{"two", []briefing.Span{at("a"), at("here")}, "\x1b[7ma\x1b[m café \x1b[1mquay\x1b[m \x1b[7mhere\x1b[m"},
	} {
		var h []Highlight
		for _, s := range c.spans {
			h = append(h, Highlight{Span: s, Style: reversed})
		}
		if got := r.Draw(h); got != c.want {
			t.Errorf("%s: %q, want %q", c.about, got, c.want)
		}
	}
}

func TestOffsetAt(t *testing.T) {
	// The source is "a **漢字** e\u0301[^k]" and is shown as "a 漢字 é[?]".
	r := rowOf(t, say("a "), strong("漢字"), say(" e\u0301"), cite("k"))
	for col, want := range map[int]int{-1: 0, 0: 0, 1: 1, 2: 4, 3: 4, 4: 7, 5: 7, 6: 12, 7: 13, 8: 16, 9: 16, 99: 16} {
		if got := r.OffsetAt(col); got != want {
			t.Errorf("column %d of %q: offset %d, want %d", col, r.Plain(), got, want)
		}
	}
}

// TestPensAreReadBack checks that what a pen writes is what readSGR reads.
func TestPensAreReadBack(t *testing.T) {
	inks := rapid.Custom(func(t *rapid.T) ink {
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 1:
			return indexedInk | ink(rapid.IntRange(0, 255).Draw(t, "index"))
		case 2:
			return rgbInk | ink(rapid.IntRange(0, 1<<24-1).Draw(t, "rgb"))
		}
		return noInk
	})
	rapid.Check(t, func(t *rapid.T) {
		var b []byte
		var at pen
		var pens []pen
		for range rapid.IntRange(1, 6).Draw(t, "pens") {
			p := pen{fg: inks.Draw(t, "fg"), bg: inks.Draw(t, "bg"), attr: attr(rapid.IntRange(0, 63).Draw(t, "attr"))}
			b = append(p.appendChange(b, at), 'x')
			at = p
			pens = append(pens, p)
		}
		glyphs, err := readSGR(string(b))
		if err != nil || len(glyphs) != len(pens) {
			t.Fatalf("%q: %d characters, %v", b, len(glyphs), err)
		}
		for i, g := range glyphs {
			if g.pen != pens[i] {
				t.Errorf("%q: character %d has %+v, want %+v", b, i, g.pen, pens[i])
			}
		}
	})
}

func TestForeignControlsAreRefused(t *testing.T) {
	for _, s := range []string{"\x1b[2J", "\x1b]0;title\a", "\x1bP1$r\x1b\\", "a\rb", "\u009b1m", "\x1b", "\x1b[", "\x1b[1", "\x1b]8;;x", "\x00", "\x1b[?1h"} {
		if _, err := readSGR(s); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}
