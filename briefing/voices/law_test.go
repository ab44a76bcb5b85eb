package voices_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing/attribution"
	"lede/briefing/voices"
)

// briefings draws briefings in which a few names meet in many forms.
func briefings(t *rapid.T) []voices.Briefing {
	givens := []string{"Anna ", "Ana ", "A. ", "Mohammed ", "Muhammad ", "Mr ", "Mrs ", "King ", "Dr Anna ", "", "bin ", "Anna F. ", "Anna Maria "}
	families := []string{"Keller", "Köller", "al-Salih", "Salih", "Saleh", "Keller Jr.", "bin Salih", "Amir-Keller", "Amir Keller", "Anna"}
	roles := []string{"", "a harbour pilot", "the port's lawyer", "pilot of the harbour"}
	statement := rapid.Custom(func(t *rapid.T) attribution.Statement {
		var s attribution.Statement
		s.Speaker.Footing = rapid.SampledFrom([]attribution.Footing{attribution.Named, attribution.Named, attribution.Named, attribution.Unattributed, attribution.Described}).Draw(t, "footing")
		s.Speaker.Name = rapid.SampledFrom(givens).Draw(t, "given") + rapid.SampledFrom(families).Draw(t, "family")
		s.Speaker.Role = rapid.SampledFrom(roles).Draw(t, "role")
		return s
	})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) voices.Briefing {
		return voices.Briefing{Statements: rapid.SliceOfN(statement, 0, 8).Draw(t, "statements")}
	}), 0, 6).Draw(t, "briefings")
}

// Every statement is of one voice or of nobody, keys and names tell voices apart, and a
// voice of several names is held together by one proposal for each but one.
func TestEveryStatementHasOneVoice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bs := briefings(t)
		g := voices.Group(bs, voices.Options{})
		n := 0
		seen := map[*attribution.Statement]bool{}
		keys := map[string]bool{}
		for i := range g.Voices {
			v := &g.Voices[i]
			if keys[v.Key] {
				t.Fatalf("two voices are %q", v.Key)
			}
			keys[v.Key] = true
			if v.Footing == attribution.Named && len(v.Joins) != len(v.Spellings)-1 {
				t.Fatalf("%q has %d joins of %q", v.Name, len(v.Joins), v.Spellings)
			}
			if !slices.Contains(v.Spellings, v.Name) {
				t.Fatalf("%q is none of %q", v.Name, v.Spellings)
			}
			for _, h := range v.Heard {
				seen[h.Statement] = true
			}
			n += len(v.Heard)
		}
		all := 0
		for _, b := range bs {
			all += len(b.Statements)
		}
		if n+g.Unattributed != all || len(seen) != n {
			t.Fatalf("%d of %d statements have a voice, %d none", len(seen), all, g.Unattributed)
		}
	})
}

// The names of a refused join are in two voices, which say that it was refused; and once
// every join is refused there is none.
func TestRefusedJoinsDoNotHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bs := briefings(t)
		var o voices.Options
		for {
			g := voices.Group(bs, o)
			var joins []voices.Join
			for i := range g.Voices {
				joins = append(joins, g.Voices[i].Joins...)
				for _, r := range o.Refuse {
					if v := g.Voices[i].Spellings; slices.Contains(v, r.Spelling) && slices.Contains(v, r.With) {
						t.Fatalf("%q and %q are joined", r.Spelling, r.With)
					}
				}
			}
			if len(joins) == 0 {
				return
			}
			next := rapid.SampledFrom(joins).Draw(t, "refused")
			o.Refuse = append(o.Refuse, next)
			said := 0
			for _, v := range voices.Group(bs, o).Voices {
				for _, r := range v.Refused {
					if r.Spelling == next.Spelling && r.With == next.With || r.Spelling == next.With && r.With == next.Spelling {
						said++
					}
				}
			}
			if len(o.Refuse) == 1 && said != 2 {
				t.Fatalf("%v is said to be refused %d times", next, said)
			}
		}
	})
}

// The order in which briefings are given changes nothing.
func TestOrderOfBriefingsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bs := briefings(t)
		names := func(g voices.Grouping) []string {
			var all []string
			for _, v := range g.Voices {
				if v.Footing == attribution.Named {
					all = append(all, strings.Join(slices.Sorted(slices.Values(v.Spellings)), "; "))
				}
			}
			return all
		}
		want := names(voices.Group(bs, voices.Options{}))
		got := names(voices.Group(rapid.Permutation(bs).Draw(t, "shuffled"), voices.Options{}))
		if !slices.Equal(got, want) {
			t.Fatalf("got\n%q\nwant\n%q", got, want)
		}
	})
}

// Two people of one family name and different first names are never joined.
func TestDifferentFirstNamesAreNeverJoined(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, v := range voices.Group(briefings(t), voices.Options{}).Voices {
			anna := slices.ContainsFunc(v.Spellings, func(s string) bool { return strings.Contains(s, "Anna ") })
			other := slices.ContainsFunc(v.Spellings, func(s string) bool { return strings.Contains(s, "ammed ") || strings.Contains(s, "Ana ") })
			if anna && other {
				t.Fatalf("%q are one voice", v.Spellings)
			}
		}
	})
}
