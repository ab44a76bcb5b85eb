package margin

import (
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

const converted = `---
title: Salt in the wells
url: https://courier.example/2031/03/salt-in-the-wells?page=all
original:
  format: Word document
  sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
  read: its text, changes accepted
  from: {title: document properties, published: document properties}
---

The office closed the wells.<!-- comment: Ada Brandt, 2031-03-02T10:04:00Z: closed or sealed? --> Nobody was told.<!-- comment: Bo Lind: the keepers were --> It is so.

The salt came in March. <!-- comment: : or in April -->
`

// TestConverted draws the notes and the sources of a document that was converted, in margins
// of different widths.
func TestConverted(t *testing.T) {
	doc := briefing.Parse(converted, briefing.Options{})
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, w := range []int{28, 60} {
			p := New()
			p.Show(doc)
			at := strings.Index(converted, "The office")
			p.Follow(briefing.Span{Start: at, End: at + strings.Index(converted[at:], "\n")})
			p.Turn(Notes)
			golden(t, fmt.Sprintf("remarks-%d-%s", w, th.Name), drawn(p.Draw(frame(w, 60, th))))
			p.Turn(Sources)
			golden(t, fmt.Sprintf("original-%d-%s", w, th.Name), drawn(p.Draw(frame(w, 60, th))))
		}
	}
}

// TestRemarkKeys asks for what can be done with a comment of the document's own.
func TestRemarkKeys(t *testing.T) {
	p := New()
	p.Show(briefing.Parse(converted, briefing.Options{}))
	p.Turn(Notes)
	p.Act(keymap.Bottom)
	r, _ := p.Act(keymap.Follow)
	if to, ok := r.(pane.Goto); !ok || to.Passage.Of(converted) != "The salt came in March." {
		t.Errorf("the last comment leads to %+v", r)
	}
	for _, a := range []keymap.Action{keymap.EditNote, keymap.DeleteNote, keymap.AttachNote} {
		if r, _ := p.Act(a); fmt.Sprintf("%T", r) != "pane.Say" {
			t.Errorf("%v asks for %+v", a, r)
		}
	}
}
