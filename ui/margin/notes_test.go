package margin

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/briefing/change"
	"lede/content/notebook"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// TestNotes draws the notes of a passage and of all in margins of different widths.
func TestNotes(t *testing.T) {
	_, doc, _ := elin(t)
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, w := range []int{28, 40, 90} {
			p := New()
			p.Show(doc)
			p.SetNotes(jotted(t, doc))
			p.Follow(side(t, doc, "The wall moved on 4 March by the width of a hand.", change.PartItem).Span)
			p.Turn(Notes)
			p.Act(keymap.LineDown)
			golden(t, fmt.Sprintf("notes-%d-%s", w, th.Name), drawn(p.Draw(frame(w, 90, th))))
		}
	}
}

// TestLongNote draws a note as it draws its beginning, whatever comes behind that.
func TestLongNote(t *testing.T) {
	_, doc, _ := elin(t)
	draw := func(words int) (lines []string, allocated float64) {
		p := New()
		p.Show(doc)
		p.SetNotes([]Note{{Note: notebook.Note{ID: "long", Body: strings.Repeat("words #tag and ", words), Tags: []string{"tag"}}}})
		p.Turn(Notes)
		f := frame(40, 20, theme.Dark())
		return p.Draw(f), testing.AllocsPerRun(2, func() { p.Draw(f) })
	}
	some, few := draw(1_000)
	all, many := draw(50_000)
	if got, want := drawn(all), drawn(some); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	if many > 2*few {
		t.Errorf("%.0f allocations for a long note, %.0f for a shorter one", many, few)
	}
}

// TestNoteKeys asks for what can be done with a note.
func TestNoteKeys(t *testing.T) {
	_, doc, _ := elin(t)
	p := New()
	p.Show(doc)
	p.SetNotes(jotted(t, doc))
	for tab := range Notes {
		p.Turn(tab)
		for _, a := range []keymap.Action{keymap.EditNote, keymap.DeleteNote, keymap.AttachNote} {
			if r, ok := p.Act(a); ok {
				t.Errorf("on the tab %s, action %d asks for %v", tab, a, r)
			}
		}
	}
	p.Turn(Notes)
	words := side(t, doc, "wall moved", change.PartItem).Span
	for _, c := range []struct {
		do   keymap.Action
		want pane.Request
	}{
		{keymap.Follow, pane.Goto{Passage: words}},
		{keymap.EditNote, pane.Note{ID: "wall"}},
		{keymap.DeleteNote, pane.DropNote{ID: "wall"}},
		{keymap.AttachNote, pane.AttachNote{ID: "wall"}},
	} {
		if got, ok := p.Act(c.do); !ok || got != c.want {
			t.Errorf("action %d asks for %v, want %v", c.do, got, c.want)
		}
	}
	p.Act(keymap.Bottom)
	if r, _ := p.Act(keymap.Follow); !strings.Contains(fmt.Sprint(r), "gone from the text") {
		t.Errorf("a note whose words are gone leads to %v", r)
	}
	if r, _ := p.Act(keymap.AttachNote); r != (pane.AttachNote{ID: "gone"}) {
		t.Errorf("p asks for %v", r)
	}
	p.SetNotes(nil)
	if _, ok := p.Act(keymap.EditNote); !ok {
		t.Error("without notes, e is left to others")
	}
	if got := ansi.Strip(strings.Join(p.Draw(frame(60, 20, theme.Dark())), " ")); !strings.Contains(got, "You have noted nothing here.") {
		t.Errorf("without notes: %s", got)
	}
}

// TestSelectedNoteStays checks that a note stays selected when notes come and go.
func TestSelectedNoteStays(t *testing.T) {
	_, doc, _ := elin(t)
	all := jotted(t, doc)
	p := New()
	p.Show(doc)
	p.Turn(Notes)
	p.SetNotes(all)
	p.Act(keymap.LineDown)
	p.Act(keymap.LineDown)
	id := func() string { v := p.view(); return v.card(v.selected).note.Note.ID }
	if id() != "hand" {
		t.Fatalf("%q is selected", id())
	}
	p.SetNotes(all[1:])
	p.SetNotes(append(all, Note{Note: notebook.Note{ID: "new"}, Found: anchor.Found{Outcome: anchor.InPlace, Span: briefing.Span{Start: 1, End: 2}}}))
	if id() != "hand" {
		t.Errorf("%q is selected after notes came", id())
	}
	p.SetNotes(all[:4]) // without it
	if p.view().selected >= p.view().len() {
		t.Error("nothing is selected after the selected note went")
	}
}

func BenchmarkNotes(b *testing.B) {
	_, doc, c := many(10_000)
	list := make([]Note, len(c.List))
	for i := range list {
		at := c.List[i].At
		list[i] = Note{
			Note:  notebook.Note{ID: strconv.Itoa(i), Body: strings.Repeat("Words of a note. ", 10) + "#tag", Tags: []string{"tag"}, Anchor: anchor.Of(doc.Text, at, at+10)},
			Found: anchor.Found{Outcome: anchor.Outcome(1 + i%3), Span: briefing.Span{Start: at, End: at + 10}},
		}
	}
	p := New()
	p.Show(doc)
	p.Turn(Notes)
	f := frame(40, 45, theme.Dark())
	b.Run("set", func(b *testing.B) {
		for b.Loop() {
			p.SetNotes(list)
		}
	})
	b.Run("draw", func(b *testing.B) {
		for b.Loop() {
			p.Act(keymap.LineDown)
			p.Draw(f)
		}
	})
	b.Run("follow", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			p.Follow(list[i*7%len(list)].Found.Span)
			p.Draw(f)
		}
	})
}
