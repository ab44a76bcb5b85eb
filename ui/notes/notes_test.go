package notes

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

var monday = time.Date(2031, 3, 3, 9, 30, 0, 0, time.Local)

// made is a note on words of a briefing, so many hours after monday.
func made(id string, of, start, hours int, exact, body string, became anchor.Outcome) Item {
	return Item{
		Note: notebook.Note{
			ID: id, Briefing: notebook.Key{Hash: fmt.Sprint("hash ", of)}, Title: fmt.Sprint("Briefing ", of),
			Anchor: anchor.Anchor{Start: start, End: start + len(exact), Exact: exact},
			Body:   body, Created: monday, Modified: monday.Add(time.Duration(hours) * time.Hour),
		},
		Briefing: of, Words: exact, Known: true,
		Found: anchor.Found{Outcome: became, Span: briefing.Span{Start: start, End: start + len(exact)}},
	}
}

func some() []Item {
	far := made("d", 7, 10, 1, "a line of another shelf", "Keep this. #later", anchor.InPlace)
	far.Briefing = -1
	theirs := made("f", 1, 90, 2, "the vote was put off", "Ask again.", anchor.Moved)
	theirs.Note.Creator = "Ines\x1b[31m"
	return []Item{
		made("a", 0, 50, 3, "The harbour was closed on Monday", "Who signed the order? #harbour", anchor.InPlace),
		made("b", 0, 5, 4, "No reason was given", "", anchor.InPlace),
		made("c", 1, 20, 9, "twelve ships", "First line of a longer note that says more than fits on a narrow screen, so that it is wrapped.\n\nSecond.\nThird.", anchor.Changed),
		far,
		made("e", 1, 20, 1, "a sentence that was taken out", "Was it wrong?", anchor.Orphaned),
		theirs,
	}
}

func shown(p *Pane, width, height int) string {
	var b strings.Builder
	for _, l := range p.Draw(pane.Frame{Width: width, Height: height, Focused: true, Theme: theme.Plain()}) {
		b.WriteString(strings.TrimRight(ansi.Strip(l), " ") + "\n")
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, size := range [][2]int{{100, 40}, {60, 20}, {40, 12}} {
		p := New()
		p.Show(some(), 3)
		name := filepath.Join("testdata", fmt.Sprintf("%dx%d.txt", size[0], size[1]))
		got := shown(p, size[0], size[1])
		p.Type()
		for _, r := range "wrong" {
			p.Key(keymap.None, string(r), string(r))
		}
		got += "----\n" + shown(p, size[0], size[1])
		if *update {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

func TestActs(t *testing.T) {
	p := New()
	p.Show(some(), 3)
	shown(p, 80, 30)
	for _, c := range []struct {
		a    keymap.Action
		want pane.Request
	}{
		{keymap.Top, nil},
		{keymap.Follow, pane.OpenNote{ID: "c"}},
		{keymap.LineDown, nil},
		{keymap.EditNote, pane.Note{ID: "f"}},
		{keymap.NextSection, nil},
		{keymap.DeleteNote, pane.DropNote{ID: "b"}},
		{keymap.Bottom, nil},
		{keymap.Follow, pane.OpenNote{ID: "e"}},
	} {
		if got, ok := p.Act(c.a); got != c.want || !ok {
			t.Errorf("action %d asks for %#v (%t), want %#v", c.a, got, ok, c.want)
		}
	}
	if _, ok := p.Act(keymap.Voices); ok {
		t.Error("the pane has a use for another screen's key")
	}
}

func TestSelectionStays(t *testing.T) {
	p := New()
	p.Show(some(), 3)
	shown(p, 80, 30)
	for p.ID() != "b" {
		p.Act(keymap.LineDown)
	}
	p.Show(append([]Item{made("new", 2, 0, 99, "words", "first of all", anchor.InPlace)}, some()...), 3)
	if p.ID() != "b" {
		t.Errorf("%q is selected", p.ID())
	}
	p.Show(nil, 3)
	if p.ID() != "" || !strings.Contains(shown(p, 80, 30), "no notes yet") {
		t.Errorf("without notes %q is selected:\n%s", p.ID(), shown(p, 80, 30))
	}
}

// Whatever is pressed at whatever size, the screen keeps to its size, a note is selected
// and in sight, and what is orphaned is listed.
func TestLaws(t *testing.T) {
	actions := []keymap.Action{
		keymap.LineDown, keymap.LineUp, keymap.HalfDown, keymap.PageDown, keymap.PageUp, keymap.Top, keymap.Bottom, keymap.NextSection, keymap.PrevSection,
	}
	rapid.Check(t, func(t *rapid.T) {
		var items []Item
		for i := range rapid.IntRange(1, 20).Draw(t, "notes") {
			items = append(items, made(strconv.Itoa(i), rapid.IntRange(0, 4).Draw(t, "briefing"), i, i,
				rapid.StringMatching(`[a-z ]{1,60}`).Draw(t, "words"), rapid.StringMatching(`[a-z \n]{0,80}`).Draw(t, "body"),
				anchor.Outcome(rapid.IntRange(0, 3).Draw(t, "became"))))
		}
		p := New()
		p.Show(items, 5)
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			p.Act(rapid.SampledFrom(actions).Draw(t, "action"))
			f := pane.Frame{Width: rapid.IntRange(1, 120).Draw(t, "width"), Height: rapid.IntRange(1, 40).Draw(t, "height"), Theme: theme.Plain()}
			lines := p.Draw(f)
			if len(lines) > f.Height {
				t.Fatalf("%d lines in %d", len(lines), f.Height)
			}
			for _, l := range lines {
				if ansi.StringWidth(l) > f.Width {
					t.Fatalf("%d cells in %d: %q", ansi.StringWidth(l), f.Width, l)
				}
			}
			if p.ID() == "" || !strings.Contains(strings.Join(lines, "\n"), theme.Plain().Glyph.Bar) {
				t.Fatalf("note %q is out of sight in\n%s", p.ID(), strings.Join(lines, "\n"))
			}
		}
		if p.left != len(items) {
			t.Fatalf("%d of %d notes are listed", p.left, len(items))
		}
	})
}

func BenchmarkMany(b *testing.B) {
	var items []Item
	for i := range 10_000 {
		items = append(items, made(strconv.Itoa(i), i/10, i, i, "some words of the briefing "+strconv.Itoa(i), "A note of a line or two. #tag", anchor.InPlace))
	}
	f := pane.Frame{Width: 120, Height: 36, Theme: theme.Dark()}
	p := New()
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			p.Show(items, 1000)
		}
	})
	p.Draw(f)
	b.Run("type", func(b *testing.B) {
		for b.Loop() {
			p.Key(keymap.None, "n", "n")
			p.Key(keymap.None, "backspace", "")
		}
	})
	for name, a := range map[string]keymap.Action{"down": keymap.LineDown, "page": keymap.PageDown, "end": keymap.Bottom, "beginning": keymap.Top} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				p.Act(a)
				p.Draw(f)
			}
		})
	}
}
