package voices

import (
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/attribution"
	"lede/briefing/voices"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// says is a statement of a briefing, the n-th of it.
func says(of, n int, by attribution.Speaker, form attribution.Form, words ...string) voices.Heard {
	s := attribution.Statement{Form: form, Speaker: by}
	s.Passage = briefing.Span{Start: 1000 * n, End: 1000*n + 900}
	for i, w := range words {
		at := s.Passage.Start + 100*i
		s.Content = append(s.Content, attribution.Part{Span: briefing.Span{Start: at, End: at + len(w)}, Text: w})
	}
	return voices.Heard{Briefing: of, Statement: &s}
}

// harbour is who is heard in three briefings about a harbour that never was.
func harbour() (voices.Grouping, []Briefing) {
	ada := attribution.Speaker{Part: attribution.Part{Text: "she"}, Name: "Ada Brook", Role: "the harbour master of Elin", Footing: attribution.Named}
	divers := attribution.Speaker{
		Part: attribution.Part{Text: "two divers"}, Footing: attribution.Described, Count: 2,
		Characterisations: []string{"who have seen the wall from below", "asked not to be named because they are paid by the board"},
	}
	courier := attribution.Speaker{Part: attribution.Part{Text: "The Elin Courier"}, Footing: attribution.Outlet}
	hostile := attribution.Speaker{
		Part: attribution.Part{Text: "an \x1b[31mofficial\x07"}, Name: "Élodie \x1b]0;x\x07\u202e防波堤の北側が崩れた",
		Role: "speaker of a very long name, " + strings.Repeat("and of much else, ", 20), Footing: attribution.Named,
	}
	told := says(1, 2, divers, attribution.Indirect, "that the northern wall had moved by the width of a hand")
	told.Statement.Via, told.Statement.Sources = courier, []string{"The Elin Courier, 5 March 2031", "Minutes of the harbour board", "Letter of the guild", "A fourth", "A fifth"}
	all := []voices.Voice{
		{
			Key: "ada", Name: "Ada Brook", Roles: []string{ada.Role}, Footing: attribution.Named, Spellings: []string{"Ada Brook", "Ada Brooke", "Brook"},
			Joins: []voices.Join{
				{Spelling: "Ada Brooke", With: "Ada Brook", Reason: voices.Letters},
				{Spelling: "Brook", With: "Ada Brook", Reason: voices.Family},
			},
			Refused: []voices.Join{{Spelling: "A. Brook", With: "Ada Brook", Reason: voices.Initial}},
			Heard: []voices.Heard{
				says(0, 1, ada, attribution.Direct, "“The pumps have been checked, all of them, twice,”", "“and nobody has yet told me what else there is to check before the tide comes in.”"),
				says(0, 4, ada, attribution.Mixed, "that the board had been “slow to read”"),
				says(1, 3, ada, attribution.Indirect, "that crossings would begin again in June"),
				says(2, 3, ada, attribution.Direct, "“No.”"),
			},
		},
		{
			Key: "divers", Name: "two divers", Roles: divers.Characterisations, Spellings: []string{"two divers"},
			Footing: attribution.Described, Heard: []voices.Heard{told, says(1, 4, divers, attribution.Direct, "“You could put your arm in it.”")},
		},
		{Key: "hostile", Name: hostile.Name, Roles: []string{hostile.Role}, Spellings: []string{hostile.Name}, Footing: attribution.Named, Heard: []voices.Heard{
			says(2, 1, hostile, attribution.Direct, "“A line with an escape \x1b[2J and 防波堤の北側が崩れた、と報じられた。"+strings.Repeat(" And more.", 60)+"”"),
			says(2, 2, hostile, attribution.Direct),
		}},
		{Key: "a brook", Name: "A. Brook", Spellings: []string{"A. Brook"}, Footing: attribution.Named,
			Refused: []voices.Join{{Spelling: "A. Brook", With: "Ada Brook", Reason: voices.Initial}},
			Heard:   []voices.Heard{says(0, 5, attribution.Speaker{Name: "A. Brook", Footing: attribution.Named}, attribution.Indirect, "that the tide was early")}},
		{Key: "courier", Name: "The Elin Courier", Spellings: []string{"The Elin Courier"}, Footing: attribution.Outlet, Heard: []voices.Heard{says(1, 1, courier, attribution.Indirect, "that the wall had been known to be weak")}},
		{Key: "report", Name: "the report", Spellings: []string{"the report"}, Footing: attribution.Document, Heard: []voices.Heard{
			says(0, 2, attribution.Speaker{Part: attribution.Part{Text: "it"}, Footing: attribution.Document}, attribution.Indirect, "cracks")}},
		{Key: "sources", Name: "sources", Spellings: []string{"sources"}, Footing: attribution.Bare, Heard: []voices.Heard{
			says(2, 4, attribution.Speaker{Part: attribution.Part{Text: "sources"}, Footing: attribution.Bare}, attribution.Indirect, "that money had run out")}},
	}
	return voices.Grouping{Voices: all, Unattributed: 3}, []Briefing{
		{Title: "Elin: the wall that was not mended", Name: "wall.md", Published: "5 March 2031"},
		{Title: "The Orrin ferry", Name: "ferry.md", Published: "9 March 2031"},
		{Name: "untitled\x07.txt"},
	}
}

// shown is a screen with the harbour's voices, drawn once.
func shown(f pane.Frame) *Pane {
	p := New()
	v, b := harbour()
	p.Show(v, b, len(b), len(b))
	p.Draw(f)
	return p
}

func frame(w, h int, th theme.Theme) pane.Frame {
	return pane.Frame{Width: w, Height: h, Focused: true, Theme: th}
}

// press does what keys ask, by their usual names; e is enter.
func press(tb testing.TB, p *Pane, f pane.Frame, keys string) pane.Request {
	tb.Helper()
	var request pane.Request
	for _, k := range keys {
		a, ok := map[rune]keymap.Action{
			'j': keymap.LineDown, 'k': keymap.LineUp, 'f': keymap.PageDown, 'b': keymap.PageUp, 'g': keymap.Top, 'G': keymap.Bottom,
			']': keymap.NextSection, '[': keymap.PrevSection, 'e': keymap.Follow, 'q': keymap.Leave,
			'o': keymap.VoiceOrder, 'u': keymap.KeepApart, 'y': keymap.Copy, 'Y': keymap.CopyPlain,
		}[k]
		if !ok {
			tb.Fatalf("no key %q", k)
		}
		request, ok = p.Act(a)
		if !ok {
			tb.Fatalf("%q is not for the voices", k)
		}
		p.Draw(f)
	}
	return request
}

// many is so many voices with up to twenty statements each, of a hundred briefings.
func many(n int) (voices.Grouping, []Briefing) {
	briefings := make([]Briefing, 100)
	for b := range briefings {
		briefings[b] = Briefing{Title: fmt.Sprintf("Briefing number %d", b), Name: fmt.Sprintf("%d.md", b), Published: "5 March 2031"}
	}
	all := make([]voices.Voice, n)
	for i := range all {
		name := fmt.Sprintf("Speaker %d", i)
		f := attribution.Footing(1 + i%6)
		v := voices.Voice{Key: name, Name: name, Roles: []string{"who has a role of her own"}, Spellings: []string{name}, Footing: f}
		for k := range 20 - i*20/n {
			by := attribution.Speaker{Name: name, Footing: f}
			v.Heard = append(v.Heard, says(k*5, i, by, attribution.Direct, fmt.Sprintf("“Thing %d of %d, ", k, i)+strings.Repeat("as it is told ", 10)+"”"))
		}
		all[i] = v
	}
	return voices.Grouping{Voices: all}, briefings
}
