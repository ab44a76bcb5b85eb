package palette

import (
	"fmt"
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

func typed(p *Pane, text string) {
	for _, r := range text {
		p.Key(keymap.None, string(r), string(r))
	}
}

func TestTitles(t *testing.T) {
	titles := NewTitles([]string{
		"Harbour inquiry: what we know", "The bridge at Elm", "A harbour closes", "Élection en mai", "Budget 2031", "",
	})
	for _, c := range []struct {
		typed string
		want  []int // in order
	}{
		{"harbour", []int{0, 2}},
		{"HARB", []int{0, 2}},
		{"hbk", []int{0}}, // in their order, with others between
		{"brg elm", []int{1}},
		{"2031", []int{4}},
		{"2013", nil},
		{"zz", nil},
		{"", nil},
		{"  ", nil},
	} {
		var got []int
		for _, f := range titles.find(c.typed) {
			got = append(got, f.briefing)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%q finds %d, want %d", c.typed, got, c.want)
		}
	}
	if got := titles.find("harbour"); got[0].briefing != 0 {
		t.Errorf("a title that begins with it comes after %q", titles.shown[got[0].briefing])
	}
}

func TestChosen(t *testing.T) {
	var p Pane
	p.Open(keymap.Default().Bindings(keymap.OnPage), nil)
	typed(&p, "quit lede")
	if a, i := p.Chosen(); a != keymap.Quit || i != -1 {
		t.Errorf("action %d, briefing %d", a, i)
	}
	p.SetTitles(NewTitles([]string{"Quarries", "Quit lede, say ministers"}))
	if a, _ := p.Chosen(); a != keymap.Quit {
		t.Error("the titles have moved the selection")
	}
	p.Key(keymap.NextMatch, "down", "")
	if a, i := p.Chosen(); a != keymap.None || i != 1 {
		t.Errorf("action %d, briefing %d", a, i)
	}
	typed(&p, " zzz")
	if a, i := p.Chosen(); a != keymap.None || i != -1 {
		t.Errorf("with nothing listed, action %d, briefing %d", a, i)
	}
}

// Every title is found by some of its own letters in their order.
func TestTitlesLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.StringMatching(`[A-Za-z0-9é ]{1,20}`).Draw(t, "title")
		letters := ""
		for _, r := range title {
			if rapid.Bool().Draw(t, "kept") {
				letters += string(r)
			}
		}
		found := NewTitles([]string{title}).find(letters)
		if want := len(letters) > 0 && !blank(letters); (len(found) == 1) != want {
			t.Fatalf("%q in %q: %v", letters, title, found)
		}
	})
}

func TestNothingListedKeepsToItsWidth(t *testing.T) {
	var p Pane
	p.Open(nil, nil)
	for width := 1; width < 90; width++ {
		lines, _ := p.Draw(pane.Frame{Width: width, Height: 5, Theme: theme.Dark()})
		for _, l := range lines {
			if w := ansi.StringWidth(l); w > width {
				t.Errorf("%d cells in %d: %q", w, width, l)
			}
		}
	}
}

func blank(s string) bool {
	for _, r := range s {
		if r != ' ' {
			return false
		}
	}
	return true
}

func BenchmarkTitles(b *testing.B) {
	shown := make([]string, 100_000)
	for i := range shown {
		shown[i] = fmt.Sprintf("Budget briefing %d: Jakarta and Cairo, and what the %d ministers left open", i, i%37)
	}
	titles := NewTitles(shown)
	for _, typed := range []string{"b", "budget 77", "bjc9", "qx"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				titles.find(typed)
			}
		})
	}
}
