package attribution_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/briefing"
	"lede/briefing/attribution"
)

const harbour = `---
title: The wall
---

# The wall

“The pumps were checked,” said Ada Brandt, the harbour master.[^m] She said:

> The wall will hold.

> “Nobody asked me.”
>
> — Ole Holm, a former keeper, to the Elin Courier

The Elin Courier reported that two officials familiar with the matter said the wall *had moved*. The scale of the damage indicates that it is old.

## Timeline

- **Shortly before 3 March 2031:** The board said that the wall was weak.

[^m]: Minutes of the board
`

// TestOf holds what each statement of a document is of: speaker, name, role, footing,
// whom it comes through, what it cites, and its content.
func TestOf(t *testing.T) {
	statements, err := attribution.Of(context.Background(), briefing.Parse(harbour, briefing.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range statements {
		content := make([]string, len(s.Content))
		for i, c := range s.Content {
			content[i] = c.Text
		}
		by := s.Speaker
		got = append(got, strings.Join([]string{s.Form.String(), by.Text, by.Name, by.Role, by.Footing.String(),
			s.Via.Name, strings.Join(s.Sources, ", "), strings.Join(content, " / ")}, " | "))
	}
	want := []string{
		"direct | Ada Brandt, the harbour master | Ada Brandt | the harbour master | named |  | Minutes of the board | “The pumps were checked,”",
		"direct | She | Ada Brandt | the harbour master | named |  |  | The wall will hold.",
		"direct | Ole Holm | Ole Holm | a former keeper | named |  |  | “Nobody asked me.”",
		"indirect | The Elin Courier | Elin Courier |  | outlet |  |  | that two officials familiar with the matter said the wall had moved",
		"indirect | two officials familiar with the matter |  | two officials | described | Elin Courier |  | the wall had moved",
		"indirect | The board |  | The board | collective |  |  | that the wall was weak",
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("the statements are\n%s\nnot\n%s", a, b)
	}
}

func TestOfStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := attribution.Of(ctx, briefing.Parse(harbour, briefing.Options{})); err == nil {
		t.Error("no error says that it was cancelled")
	}
}

// FuzzOf holds that what a statement points to lies within the document, that its
// words are valid and on one line, and that it has some.
func FuzzOf(f *testing.F) {
	f.Add(harbour)
	f.Add("| a | “b,” said C |\n|---|---|\n| he said: | “d” |\n\n- 3 May: “e” — F\n")
	f.Add("&quot;It&#39;s late,&quot; said **A**da\\\n[B](x) [^c][^c]\n\n[^c]: “d,” she said")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<14 || !utf8.ValidString(text) {
			return
		}
		doc := briefing.Parse(text, briefing.Options{})
		statements, err := attribution.Of(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		part := func(p attribution.Part) {
			if p.Span.Start < 0 || p.Span.End < p.Span.Start || p.Span.End > len(doc.Text) || strings.ContainsAny(p.Text, "\r\n") || !utf8.ValidString(p.Text) {
				t.Fatalf("%+v in %q", p, doc.Text)
			}
		}
		for _, s := range statements {
			if len(s.Content) == 0 || s.Section < -1 || s.Section >= len(doc.Sections) {
				t.Fatalf("%+v in %q", s, doc.Text)
			}
			for _, c := range s.Content {
				part(c)
			}
			part(s.Cue)
			part(s.Speaker.Part)
			part(s.Via.Part)
			part(attribution.Part{Span: s.Passage})
		}
	})
}
