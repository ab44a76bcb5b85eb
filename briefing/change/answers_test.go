package change

import (
	"io/fs"
	"slices"
	"testing"

	"lede/briefing"
	"lede/content/samples"
)

// mostProposed is how often a passage that went and one that came may be taken for
// question and answer though neither knows of the other: these are proposals.
const mostProposed = 0.02

// TestAnswersAreRarelyProposed removes each open question from each built-in briefing
// while each of its known passages comes, and while each of the next briefing's does.
// All of them are of much the same subject.
func TestAnswersAreRarelyProposed(t *testing.T) {
	var all [][]piece
	for _, name := range samples.Names() {
		text, err := fs.ReadFile(samples.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, pieces(string(text)))
	}
	tried, proposed := 0, 0
	for i, of := range all {
		next, known := all[(i+1)%len(all)], inKind(of, briefing.KindKnown)
		if len(known) == 0 {
			continue // the guide has them under headings of their own
		}
		for _, question := range inKind(of, briefing.KindUnknown) {
			for _, one := range known {
				tried++
				proposed += settled(t, lacking(of, one), lacking(of, question))
			}
			for _, other := range inKind(next, briefing.KindKnown) {
				now := slices.Insert(slices.Clone(of), known[0], next[other])
				tried++
				proposed += settled(t, of, lacking(now, question+1))
			}
		}
	}
	t.Logf("%d of %d taken for an answer", proposed, tried)
	if tried < 100 || share(proposed, tried) > mostProposed {
		t.Errorf("%d of %d are taken for an answer", proposed, tried)
	}
}

// inKind are the items of lists in sections of a kind.
func inKind(all []piece, kind briefing.Kind) []int {
	var at []int
	for i, p := range all {
		if p.kind == kind && p.item {
			at = append(at, i)
		}
	}
	return at
}

func lacking(all []piece, i int) []piece { return slices.Delete(slices.Clone(all), i, i+1) }

// settled counts what is settled between two texts.
func settled(t *testing.T, was, is []piece) int {
	t.Helper()
	n := 0
	for _, c := range between(t, parsed(together(was)), parsed(together(is))).List {
		if c.Settled {
			n++
		}
	}
	return n
}
