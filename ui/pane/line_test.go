package pane

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

func TestLineKeys(t *testing.T) {
	tests := []struct {
		name string
		keys []string // a key of one character types it
		want string   // with | for the caret
	}{
		{"types", []string{"a", "b"}, "ab|"},
		{"backspace", []string{"a", "b", "backspace"}, "a|"},
		{"backspace at the beginning", []string{"a", "home", "backspace"}, "|a"},
		{"delete", []string{"a", "b", "home", "delete"}, "|b"},
		{"in the middle", []string{"a", "c", "left", "b"}, "ab|c"},
		{"not beyond the ends", []string{"a", "right", "right", "left", "left", "left"}, "|a"},
		{"to the ends", []string{"a", "b", "ctrl+a", "x", "ctrl+e", "y"}, "xaby|"},
		{"delete to the beginning", []string{"a", "b", "left", "ctrl+u"}, "|b"},
		{"delete to the end", []string{"a", "b", "left", "ctrl+k"}, "a|"},
		{"delete a word", []string{"o", "n", "e", " ", "t", "w", "o", "ctrl+w"}, "one |"},
		{"delete a word and its space", []string{"o", "n", "e", " ", "t", " ", "ctrl+w"}, "one |"},
		{"no control characters", []string{"a", "\x1b", "\u007f", "\u009b", "b"}, "ab|"},
		{"nothing that turns the direction", []string{"a\u202eb\u2066", "c"}, "abc|"},
		{"not without end", []string{strings.Repeat("a", longest-1), "bc", "d"}, strings.Repeat("a", longest-1) + "b|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var l Line
			for _, k := range tt.keys {
				l.Key(k, k)
			}
			got := string(l.typed[:l.caret]) + "|" + string(l.typed[l.caret:])
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestLineDraw checks that the line keeps to its width and its caret in sight.
func TestLineDraw(t *testing.T) {
	for width := 1; width < 60; width++ {
		for _, typed := range []string{"", "two words", strings.Repeat("long ", 40), "日本語のテキスト日本語"} {
			var l Line
			l.Set(typed)
			for range 20 {
				line, caret := l.Draw(Frame{Width: width, Theme: theme.Dark()}, " / ", "3 of 17")
				if w := ansi.StringWidth(line); w > width {
					t.Fatalf("%d cells in %d: %q", w, width, line)
				}
				if caret < 0 || caret >= max(width, 1) {
					t.Fatalf("the caret is at %d of %d", caret, width)
				}
				l.Key("left", "")
			}
		}
	}
}
