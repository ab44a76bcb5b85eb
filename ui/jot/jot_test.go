package jot

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/ui/pane"
	"lede/ui/theme"
)

// shown is what is written, with | for the caret.
func shown(p *Pane) string {
	lines := append([]string(nil), p.lines...)
	l := lines[p.caret.line]
	lines[p.caret.line] = l[:p.caret.at] + "|" + l[p.caret.at:]
	return strings.Join(lines, "\n")
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		name, body string
		keys       string // separated by spaces; one of a single character types it
		want       string
	}{
		{"types", "", "a b space c", "ab c|"},
		{"a new line", "one", "enter t", "one\nt|"},
		{"in the middle of a line", "ab", "left enter", "a\n|b"},
		{"back over a line end", "a\nb", "left left backspace", "|\nb"},
		{"joins lines", "a\nb", "home backspace", "a|b"},
		{"deletes a line end", "a\nb", "up delete", "a|b"},
		{"not before the beginning", "a", "left left left backspace x", "x|a"},
		{"a character of several runes", "e\u0301👩‍🔬", "backspace backspace", "|"},
		{"a word", "one two", "ctrl+w", "one |"},
		{"a word and its space", "one two ", "ctrl+w", "one |"},
		{"word by word", "one two", "alt+left alt+left x", "x|one two"},
		{"to the end of a word", "one two", "home ctrl+right", "one| two"},
		{"the rest of the line", "one two", "home ctrl+k", "|"},
		{"the line end after it", "one\ntwo", "up ctrl+k", "one|two"},
		{"up keeps its column", "abcdef\nx\nabcdef", "left up up", "abcde|f\nx\nabcdef"},
		{"up on the first row", "abc", "left up", "|abc"},
		{"down on the last row", "abc", "home down", "abc|"},
		{"undone", "abc", "d e f ctrl+z", "abc|"},
		{"undone twice", "abc", "ctrl+w d ctrl+z ctrl+z", "abc|"},
		{"nothing to undo", "abc", "ctrl+z", "abc|"},
		{"a tab is spaces", "", "tab x", "    x|"},
		{"keys that type nothing", "a", "f5 insert alt+q", "a|"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := New("words", c.body)
			for _, key := range strings.Fields(c.keys) {
				text := ""
				switch {
				case key == "space":
					text = " "
				case utf8.RuneCountInString(key) == 1:
					text = key
				}
				p.Key(key, text)
			}
			if got := shown(p); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestPaste(t *testing.T) {
	p := New("words", "ab")
	p.Key("left", "")
	p.Paste("1\r\n2\r3\x1b[31m\x00\u009b4\u202e\u2067\t5")
	if got, want := shown(p), "a1\n2\n3[31m4    5|b"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	p.Paste(strings.Repeat("x", maxBody))
	if len(p.Body()) > maxBody {
		t.Errorf("the note has %d bytes", len(p.Body()))
	}
	if p.says() == "" {
		t.Error("nothing is said of what was left out")
	}
	if p.Key("y", "y"); p.says() != "" {
		t.Error("it goes on being said")
	}
}

func TestDropAsks(t *testing.T) {
	p := New("words", "note")
	if !p.Drop() {
		t.Error("a note that was not changed is not dropped at once")
	}
	p.Key("x", "x")
	if p.Drop() {
		t.Error("what was written is dropped unasked")
	}
	p.Key("y", "y")
	if p.Drop() {
		t.Error("it is not asked again after more was written")
	}
	if !p.Drop() {
		t.Error("twice in a row does not drop")
	}
}

// Whatever is typed, the caret is between two characters, in sight, and no line is wider
// than the pane.
func TestLaws(t *testing.T) {
	keys := []string{
		"left", "right", "up", "down", "home", "end", "pgup", "pgdown", "enter", "tab", "backspace", "delete",
		"ctrl+w", "ctrl+u", "ctrl+k", "ctrl+z", "alt+left", "alt+right", "ctrl+home", "ctrl+end",
	}
	rapid.Check(t, func(t *rapid.T) {
		p := New("the words that it is on", rapid.StringMatching(`[a c#é日\n]{0,60}`).Draw(t, "body"))
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "types") {
				p.Key("x", rapid.SampledFrom([]string{"x", " ", "日", "👩‍🔬", "#"}).Draw(t, "text"))
			} else {
				p.Key(rapid.SampledFrom(keys).Draw(t, "key"), "")
			}
			f := pane.Frame{Width: rapid.IntRange(1, 40).Draw(t, "width"), Height: rapid.IntRange(1, 9).Draw(t, "height"), Theme: theme.Plain()}
			lines, x, y := p.Draw(f)
			if len(lines) > f.Height || y >= max(len(lines), 1) || x >= f.Width || x < 0 || y < 0 {
				t.Fatalf("%d lines in %d, the caret at %d, %d of %d", len(lines), f.Height, x, y, f.Width)
			}
			for _, l := range lines {
				if ansi.StringWidth(l) > f.Width {
					t.Fatalf("%d cells in %d: %q", ansi.StringWidth(l), f.Width, l)
				}
			}
			if line := p.lines[p.caret.line]; !utf8.ValidString(line[:p.caret.at]) {
				t.Fatalf("the caret is within a character of %q", line)
			}
		}
	})
}

// Undoing everything leads back to the note as it was opened.
func TestUndoLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringMatching(`[a b\n]{0,30}`).Draw(t, "body")
		p := New("words", body)
		for _, key := range rapid.SliceOfN(rapid.SampledFrom([]string{"x", "enter", "backspace", "ctrl+w", "ctrl+k", "left", "up"}), 0, 40).Draw(t, "keys") {
			text := ""
			if key == "x" {
				text = key
			}
			p.Key(key, text)
		}
		for range 50 {
			p.Key("ctrl+z", "")
		}
		if p.Body() != body {
			t.Fatalf("%q became %q", body, p.Body())
		}
	})
}

func TestRows(t *testing.T) {
	p := New("words", "one two threefour\n日本語 x")
	p.width = 6
	var got []string
	for line := range p.lines {
		for _, r := range p.rowsOf(line) {
			got = append(got, p.words(r))
		}
	}
	if got, want := strings.Join(got, "|"), "one |two |threef|our|日本語|x"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func BenchmarkOneLongLine(b *testing.B) {
	p := New("words", strings.Repeat("word ", 200_000))
	f := pane.Frame{Width: 80, Height: 12, Theme: theme.Dark()}
	for b.Loop() {
		p.Key("x", "x")
		p.Draw(f)
	}
}
