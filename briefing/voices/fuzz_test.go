package voices_test

import (
	"slices"
	"strings"
	"testing"

	"lede/briefing/attribution"
	"lede/briefing/voices"
)

// FuzzGroup groups a briefing of each line, whose statements are names and roles with a
// "|" between them.
func FuzzGroup(f *testing.F) {
	for _, seed := range []string{
		"", "|||", "Mr", "Mr Jr.", "King", "al-\nAl", "A. B. Clay|J.|Clay\nAda Clay", "’|-|…\n\xff|\u0301", "\u00df Ødegård|SS Odegard",
		"Nur bin Salim|bin|bin Salim\nSalim", "de la|de la Cruz|Ana de la Cruz", "II|I II|Ada I II", "\u1e9e \u0130|ʿAbd al-Raḥmān",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var all []voices.Briefing
		for line := range strings.SplitSeq(text, "\n") {
			var b voices.Briefing
			for i, part := range strings.Split(line, "|") {
				var s attribution.Statement
				s.Speaker.Footing, s.Speaker.Name = attribution.Named, part
				if i%3 == 2 {
					s.Speaker.Role = part
				}
				if i%5 == 4 {
					s.Speaker = attribution.Speaker{Footing: attribution.Footing(i % 7), Role: part}
				}
				b.Statements = append(b.Statements, s)
			}
			all = append(all, b)
		}
		g := voices.Group(all, voices.Options{})
		n := g.Unattributed
		for i := range g.Voices {
			v := &g.Voices[i]
			n += len(v.Heard)
			if len(v.Spellings) > 0 && !slices.Contains(v.Spellings, v.Name) && len(v.Spellings) < 24 {
				t.Errorf("%q is none of %q", v.Name, v.Spellings)
			}
		}
		for _, b := range all {
			n -= len(b.Statements)
		}
		if n != 0 {
			t.Errorf("%d statements too many have a voice", n)
		}
	})
}
