package margin

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

const harbour = `# Harbour

“The pumps have been checked,” said Ada Brook. [^c] The wall, two divers said, “moved”.

Nothing here.

> “It was known.”
>
> — Ada Brook [^c]

[^c]: The Elin Courier.
`

// heardIn are the statements of the harbour, made by hand.
func heardIn(text string) []attribution.Statement {
	part := func(words string) attribution.Part {
		at := strings.Index(text, words)
		return attribution.Part{Span: briefing.Span{Start: at, End: at + len(words)}, Text: words}
	}
	ada := attribution.Speaker{Part: part("Ada Brook"), Name: "Ada Brook", Role: "the mayor \x1b[31mof Elin", Footing: attribution.Named}
	divers := attribution.Speaker{Part: part("two divers"), Footing: attribution.Described, Count: 2, Characterisations: []string{"who asked not to be named"}}
	courier := attribution.Speaker{Part: part("The Elin Courier"), Footing: attribution.Outlet}
	quote := part("> “It was known.”\n>\n> — Ada Brook [^c]").Span
	return []attribution.Statement{
		{Content: []attribution.Part{part("“The pumps have been checked,”")}, Speaker: ada, Passage: part("“The pumps have been checked,” said Ada Brook.").Span},
		{Form: attribution.Mixed, Content: []attribution.Part{part("The wall,"), part("“moved”")}, Speaker: divers, Via: courier,
			Passage: part("The wall, two divers said, “moved”.").Span, Sources: []string{"The Elin Courier."}},
		{Stated: true, Content: []attribution.Part{part("“It was known.”")}, Speaker: ada, Passage: quote},
	}
}

// TestSaid follows the passages of the harbour.
func TestSaid(t *testing.T) {
	doc := briefing.Parse(harbour, briefing.Options{Format: briefing.FormatMarkdown})
	for _, tt := range []struct{ at, want string }{
		{"pumps", "Said in this passage|■ Ada Brook  named|the mayor|“The pumps have been checked,”|" +
			"◧ two divers  described|who asked not to be named|The wall, … “moved”|via The Elin Courier|" +
			"Cited in this passage|1 The Elin Courier.|“It was known.”|— Ada Brook|All sources of this briefing"},
		{"Nothing", "All that is said in this briefing|■ Ada Brook  named|◧ two divers|❝ The Elin Courier.|“It was known.”|All sources of this briefing"},
		// The words of a quotation stand once, as a statement.
		{"It was known", "Said in this passage|“It was known.”|All sources of this briefing"},
	} {
		p := New()
		p.Show(doc)
		p.Turn(Sources)
		p.Hear(heardIn(doc.Text), nil, "3 statements")
		at := strings.Index(doc.Text, tt.at)
		end := at + strings.Index(doc.Text[at:], "\n")
		p.Follow(briefing.Span{Start: strings.LastIndex(doc.Text[:at], "\n") + 1, End: end})
		rest := ansi.Strip(strings.Join(p.Draw(pane.Frame{Width: 60, Height: 60, Theme: theme.Dark()}), "\n"))
		if !strings.Contains(rest, "3 statements") {
			t.Errorf("%s: the sum is not in\n%s", tt.at, rest)
		}
		for want := range strings.SplitSeq(tt.want, "|") {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("%s: %q is not in what is left\n%s", tt.at, want, rest)
			}
			rest = after
		}
	}
}

// TestSaidFits draws at every width, selects every card and follows it.
func TestSaidFits(t *testing.T) {
	doc := briefing.Parse(harbour, briefing.Options{Format: briefing.FormatMarkdown})
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for w := 1; w < 80; w += 3 {
			p := New()
			p.Show(doc)
			p.Turn(Sources)
			p.Hear(heardIn(doc.Text), nil, "3 statements: 2 named, 1 anonymous")
			for range 8 {
				for y, l := range p.Draw(pane.Frame{Width: w, Height: 12, Focused: true, Theme: th}) {
					if got := ansi.StringWidth(l); got > w {
						t.Fatalf("%d: row %d has %d cells: %q", w, y, got, l)
					}
					if strings.ContainsRune(ansi.Strip(l), '\x1b') {
						t.Fatalf("%d: row %d is not harmless: %q", w, y, l)
					}
				}
				if _, ok := p.Act(keymap.LineDown); !ok {
					t.Fatal("a line down is not for the margin")
				}
			}
		}
	}
	p := New()
	p.Show(doc)
	p.Turn(Sources)
	p.Hear(heardIn(doc.Text), nil, "")
	for _, s := range heardIn(doc.Text) {
		if r, _ := p.Act(keymap.Follow); r != (pane.Goto{Passage: s.Content[0].Span}) {
			t.Errorf("%s leads to %v", s.Content[0].Text, r)
		}
		p.Act(keymap.LineDown)
	}
}
