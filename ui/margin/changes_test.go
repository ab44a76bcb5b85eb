package margin

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// drawn is a drawing without colours: struck words stand in [-…-], underlined ones in
// {+…+}.
func drawn(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintln(&b, strings.TrimRight(marked(l), " "))
	}
	return b.String()
}

func marked(line string) string {
	var b strings.Builder
	open := ""
	for line != "" {
		seq, _, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
		line = line[n:]
		if !strings.HasPrefix(seq, "\x1b[") {
			b.WriteString(seq)
			continue
		}
		now := ""
		for p := range strings.SplitSeq(strings.Trim(seq, "\x1b[m"), ";") {
			switch p {
			case "4":
				now = "+}"
				b.WriteString("{+")
			case "9":
				now = "-]"
				b.WriteString("[-")
			}
		}
		if now == "" {
			b.WriteString(open)
		}
		open = now
	}
	return strings.NewReplacer("-][-", "", "+}{+", "").Replace(b.String())
}

// TestChanges draws the changes in margins of different widths.
func TestChanges(t *testing.T) {
	old, doc, c := elin(t)
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, w := range []int{28, 40, 48, 90} {
			p := New()
			p.Show(doc)
			p.SetChanges(old, c, "on Tuesday")
			p.Turn(Changes)
			f := frame(w, 110, th)
			f.Focused = false
			golden(t, fmt.Sprintf("changes-%d-%s", w, th.Name), drawn(p.Draw(f)))
		}
	}
}

// TestFollowChanges goes from change to change, and follows a passage to its change.
func TestFollowChanges(t *testing.T) {
	old, doc, c := elin(t)
	p := New()
	p.Show(doc)
	p.SetChanges(old, c, "")
	p.Turn(Changes)
	var led []string
	for range c.List {
		r, ok := p.Act(keymap.Follow)
		to, goes := r.(pane.Goto)
		if !ok || !goes {
			t.Fatalf("follows to %v", r)
		}
		led = append(led, doc.Text[to.Passage.Start:min(to.Passage.Start+9, len(doc.Text))])
		p.Act(keymap.LineDown)
	}
	want := []string{"A night w", "The inspe", "updated: ", "The wall ", "The ferry", "- A night", "What the ", "The wall ", "[^letter]", ""}
	if strings.Join(led, "|") != strings.Join(want, "|") {
		t.Errorf("leads to %q, want %q", led, want)
	}
	p.Follow(side(t, doc, "The ferry is tied", change.PartItem).Span)
	if got := p.view().card(p.view().selected).change; got.Op != change.Edited || len(got.Edits) != 2 {
		t.Errorf("at the ferry, %+v is selected", got)
	}
	p.Follow(side(t, doc, "How long the ferry stays.", change.PartItem).Span)
	if got := p.view().card(p.view().selected).change; len(got.Edits) != 2 {
		t.Errorf("where nothing changed, %+v is selected", got)
	}
}

func TestNoChanges(t *testing.T) {
	old, doc, c := elin(t)
	for _, tt := range []struct {
		name string
		set  func(p *Pane)
		want string
	}{
		{"not told yet", func(*Pane) {}, "Comparing this with what you read before"},
		{"never read", func(p *Pane) { p.SetChanges(nil, change.Changes{}, "") }, "the first time that you read it"},
		{"not kept", func(p *Pane) { p.SetChanges(nil, change.Changes{}, "on Tuesday") }, "What you read on Tuesday is no longer kept"},
		{"the same", func(p *Pane) { p.SetChanges(old, change.Changes{}, "on Tuesday") }, "Nothing has changed since you last read this."},
		{"only a source", func(p *Pane) {
			p.SetChanges(old, change.Changes{List: c.List[8:9], SourcesAdded: []int{0}}, "on Tuesday")
		}, "No passage has changed since you read it on Tuesday; 1 source added."},
		{"another briefing", func(p *Pane) {
			p.SetChanges(old, c, "on Tuesday")
			p.Show(briefing.Parse("Another text.", briefing.Options{}))
		}, "Comparing this with what you read before"},
		{"the same one, known further", func(p *Pane) { p.SetChanges(old, c, "on Tuesday"); p.Show(doc) }, "8 changes since you read it on Tuesday"},
	} {
		p := New()
		p.Show(doc)
		p.Turn(Changes)
		tt.set(p)
		words := strings.Join(strings.Fields(ansi.Strip(strings.Join(p.Draw(frame(60, 30, theme.Dark())), " "))), " ")
		if !strings.Contains(words, tt.want) {
			t.Errorf("%s: %q is not in %q", tt.name, tt.want, words)
		}
	}
}

// TestFits draws the changes and the notes at the sizes that the margin has, and at odd
// ones.
func TestFits(t *testing.T) {
	old, doc, c := elin(t)
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, w := range []int{1, 5, 12, 20, 24, 28, 33, 40, 48, 95} {
			for _, h := range []int{1, 3, 9, 20, 45} {
				p := New()
				p.Show(doc)
				p.SetChanges(old, c, "on Tuesday, 5 March 2031")
				p.SetNotes(jotted(t, doc))
				for _, tab := range []Tab{Changes, Notes} {
					p.Turn(tab)
					for i := range 14 {
						fits(t, p, frame(w, h, th), fmt.Sprintf("%s at %dx%d, card %d", tab, w, h, i))
						p.Act(keymap.LineDown)
					}
				}
			}
		}
	}
}

func fits(t *testing.T, p *Pane, f pane.Frame, when string) {
	t.Helper()
	lines := p.Draw(f)
	if len(lines) > f.Height {
		t.Fatalf("%s: %d lines", when, len(lines))
	}
	for y, l := range lines {
		if got := ansi.StringWidth(l); got > f.Width {
			t.Fatalf("%s: row %d has %d cells: %q", when, y, got, l)
		}
		if plain := ansi.Strip(l); strings.ContainsAny(plain, "\x1b\u202e") {
			t.Fatalf("%s: row %d is not harmless: %q", when, y, l)
		}
	}
}

// TestTabs checks that at every width of a margin each tab is named by a word or a sign,
// and can be clicked.
func TestTabs(t *testing.T) {
	old, doc, c := elin(t)
	for _, w := range widths() {
		for turned := range tabs {
			p := New()
			p.Show(doc)
			p.SetChanges(old, c, "on Tuesday")
			p.SetNotes(jotted(t, doc))
			p.Turn(turned)
			f := frame(w, 30, theme.Dark())
			line := ansi.Strip(p.Draw(f)[0])
			x := 0
			for tab, label := range p.labels {
				if !strings.Contains(line, " "+label+" ") && !strings.HasSuffix(line, " "+label) {
					t.Errorf("%d cells, %s: %q is not in %q", w, turned, label, line)
				}
				p.Click(x+1, 0)
				if p.Tab() != Tab(tab) {
					t.Errorf("%d cells, %s: a click on %q turns to %s", w, turned, label, p.Tab())
				}
				x += ansi.StringWidth(label) + 2
			}
		}
	}
}

// many is a text of so many passages, of which all have changed in one of the ways.
func many(n int) (old, doc *briefing.Document, c change.Changes) {
	text := strings.Repeat("- Some words of a passage that is one of very many.\n", n)
	doc = briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
	each := len(text) / n
	for i := range n {
		s := change.Side{Span: briefing.Span{Start: i*each + 2, End: (i+1)*each - 1}, Section: -1}
		one := change.Change{Op: change.Op(i % 4), At: s.Span.Start, Old: s, New: s}
		switch one.Op {
		case change.Added:
			one.Old = change.Side{Section: -1}
		case change.Removed:
			one.New = change.Side{Section: -1}
		case change.Edited:
			at := briefing.Span{Start: s.Span.Start + 5, End: s.Span.Start + 10}
			one.Edits = []change.Edit{{Old: at, New: at}}
		case change.Moved:
		}
		c.List = append(c.List, one)
	}
	return doc, doc, c
}

func BenchmarkChanges(b *testing.B) {
	old, doc, c := many(10_000)
	p := New()
	p.Show(doc)
	p.Turn(Changes)
	f := frame(40, 45, theme.Dark())
	b.Run("set", func(b *testing.B) {
		for b.Loop() {
			p.SetChanges(old, c, "on Tuesday")
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
			p.Follow(c.List[i*7%len(c.List)].New.Span)
			p.Draw(f)
		}
	})
}
