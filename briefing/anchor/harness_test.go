package anchor

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"unicode"

	"lede/briefing"
)

var (
	seed   = flag.Uint64("seed", 1, "what the generated texts begin from")
	stated = flag.Bool("wrong", false, "print what went wrong with each passage that was not found")
)

// choose marks a passage: a word, a few, a sentence's worth, a paragraph, several.
func (a author) choose(s story) {
	at := a.IntN(len(s))
	mark := func(words []token) {
		for i := range words {
			words[i].mine = true
		}
	}
	words := s[at].words
	switch a.IntN(8) {
	case 0:
		i := a.IntN(len(words))
		mark(words[i : i+1])
	case 1:
		i := a.IntN(len(words))
		mark(words[i:min(len(words), i+2+a.IntN(7))])
	case 2, 3:
		i := 0
		for j, w := range words {
			if strings.HasSuffix(w.text, ".") {
				if a.IntN(2) == 0 {
					mark(words[i : j+1])
					return
				}
				i = j + 1
			}
		}
		mark(words)
	case 4:
		for _, p := range s[at:min(len(s), at+2+a.IntN(20))] {
			mark(p.words)
		}
	default:
		mark(words)
	}
}

// A tally is what became of the passages under one mutation.
type tally struct {
	texts, findable, found int
	beyond                 int // found although nobody would have asked it to be
	wrong                  int
	// replaced are those found where nobody could tell that it is wrong: between the old
	// neighbours, see amid, or word for word when less than half of the passage itself is left.
	replaced int
	edges    int     // of those found, with both ends right
	overlap  float64 // sum over those found
	misnamed int     // said to be the same words and are not, or the reverse
}

// TestMutations is the measure of this package: what editors do to texts, and whether a
// passage is found where it went. Where that is only the generator knows.
func TestMutations(t *testing.T) {
	texts := 10200
	if testing.Short() {
		texts = 1200
	}
	tallies := make([]tally, len(mutations))
	r := author{newRand(*seed)}
	for done := 0; done < texts; {
		before := r.story(6 + r.IntN(30))
		for range 4 {
			s := before.clone()
			r.choose(s)
			if r.IntN(3) == 0 {
				s = s.plant(r)
			}
			text, mine := s.render()
			kept := Read(text).Quote(mine[0].Start, mine[len(mine)-1].End)
			for range 3 {
				i := r.IntN(len(mutations))
				after := mutations[i].do(r, s.clone())
				if mutations[i].name != "nothing" && r.IntN(4) == 0 {
					more := r.IntN(11) // up to "edit only around"
					if first, last := after.passage(); last > first {
						after = mutations[more].do(r, after)
					}
				}
				tallies[i].count(t, mutations[i].name, kept, s, after)
				done++
			}
		}
	}
	var all tally
	for i, m := range mutations {
		tallies[i].log(t, m.name)
		all.add(tallies[i])
	}
	all.log(t, "all")
	if all.wrong > 0 {
		t.Errorf("%d of %d passages were found in a wrong place", all.wrong, all.texts)
	}
	if share := float64(all.found) / float64(all.findable); share < 0.95 {
		t.Errorf("%.3f of the findable passages were found, want at least 0.95", share)
	}
}

func (c *tally) add(o tally) {
	c.texts += o.texts
	c.findable += o.findable
	c.found += o.found
	c.beyond += o.beyond
	c.wrong += o.wrong
	c.replaced += o.replaced
	c.edges += o.edges
	c.overlap += o.overlap
	c.misnamed += o.misnamed
}

func (c *tally) log(t *testing.T, name string) {
	t.Helper()
	n := float64(max(1, c.found+c.beyond))
	t.Logf("%-34s %6d texts  findable %6d  found %.3f  beyond %5d  wrong %d  replaced %d  edges %.3f  overlap %.3f  misnamed %d",
		name, c.texts, c.findable, float64(c.found)/float64(max(1, c.findable)), c.beyond, c.wrong, c.replaced, float64(c.edges)/n, c.overlap/n, c.misnamed)
}

func (c *tally) count(t *testing.T, name string, kept Anchor, before, after story) {
	t.Helper()
	text, mine := after.render()
	var truth briefing.Span // from its first word to its last, whatever has come between them
	if len(mine) > 0 {
		truth = bare(text, briefing.Span{Start: mine[0].Start, End: mine[len(mine)-1].End})
	}
	findable, edited, left := judge(before, after)
	c.texts++
	if findable {
		c.findable++
	}
	f := kept.In(text)
	if f.Outcome == Orphaned {
		if findable && *stated {
			t.Logf("NOT FOUND after %s (twin %v):\n%q\nstands as %q\nafter %q\n in %q", name, kept.Twin, kept.Exact, truth.Of(text), kept.Prefix, text)
		}
		return
	}
	got := bare(text, f.Span)
	overlap, own := shares(f.Span, mine)
	if own < 0.5 {
		copied := left < 0.5 && slices.Equal(named(kept.Exact), named(f.Span.Of(text)))
		if copied || amid(kept, text, f.Span) && f.Score >= 0.5 {
			c.replaced++
			return
		}
		c.wrong++
		t.Errorf("after %s, %q (twin %v, before %q, after %q)\nis found as %q (%s, %.2f)\nand is %q\nin %q",
			name, kept.Exact, kept.Twin, kept.Prefix, kept.Suffix, f.Span.Of(text), f.Outcome, f.Score, truth.Of(text), text)
		return
	}
	if findable {
		c.found++
	} else {
		c.beyond++
	}
	c.overlap += overlap
	if got == truth {
		c.edges++
	} else if *stated {
		t.Logf("EDGES after %s: %q\nfound as %q\nand is  %q", name, kept.Exact, got.Of(text), truth.Of(text))
	}
	if (f.Outcome == Changed) != edited {
		c.misnamed++
		if *stated {
			t.Logf("MISNAMED after %s: %s\n%q\n%q", name, f.Outcome, kept.Exact, f.Span.Of(text))
		}
	}
}

// amid reports whether a place is right between the passage's old neighbours. If half of
// the passage's words stand there, then it was edited, as far as anybody can tell who
// has both texts, even if it was moved away and something like it moved in.
func amid(kept Anchor, text string, at briefing.Span) bool {
	before, after := named(kept.Prefix), named(kept.Suffix)
	here, there := named(text[:at.Start]), named(text[at.End:])
	n, m := min(beside, len(before)), min(beside, len(after))
	return len(here) >= n && len(there) >= m &&
		slices.Equal(before[len(before)-n:], here[len(here)-n:]) && slices.Equal(after[:m], there[:m])
}

// named is the words of a text that have a letter or a digit, without the numbers of items.
func named(text string) []string {
	return slices.DeleteFunc(strings.Fields(text), func(w string) bool {
		return !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) ||
			strings.Trim(w, "0123456789") == "."
	})
}

// shares is how much of a span is the words given: of both together, and of the span.
func shares(s briefing.Span, words []briefing.Span) (overlap, own float64) {
	in, all := 0, 0
	for _, w := range words {
		all += w.Len() + 1
		if s.Overlaps(w) {
			in += min(s.End, w.End) - max(s.Start, w.Start) + 1
		}
	}
	return float64(in) / float64(s.Len()+1+all-in), float64(in) / float64(s.Len()+1)
}

// bare is a span without the signs at its ends, which no generated edit tells apart.
func bare(text string, s briefing.Span) briefing.Span {
	sign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	in := s.Of(text)
	s.Start += len(in) - len(strings.TrimLeftFunc(in, sign))
	s.End -= len(in) - len(strings.TrimRightFunc(in, sign))
	s.End = max(s.Start, s.End)
	return s
}
