package change

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/content/samples"
)

// found are the outcomes of a comparison. A passage that is a source or a field has
// none: no script changes those.
func found(was, is *briefing.Document, c Changes) []outcome {
	var all []outcome
	for i := range c.List {
		f := &c.List[i]
		all = append(all, outcome{
			op: f.Op, division: f.Division, edited: f.Edits != nil, settled: f.Settled,
			old: unlisted(f.Old.Span.Of(was.Text)), new: unlisted(f.New.Span.Of(is.Text)),
		})
	}
	return all
}

// unlisted is text without the blank lines and markers between its passages.
func unlisted(text string) string {
	text = strings.ReplaceAll(text, "\n- ", "\n")
	return strings.ReplaceAll(text, "\n\n", "\n")
}

// A tally counts outcomes that were to be found, were found, and both.
type tally struct{ wanted, found, right int }

func (t tally) recall() float64    { return share(t.right, t.wanted) }
func (t tally) precision() float64 { return share(t.right, t.found) }

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// A scoring is the tallies by the kind of step for what was wanted, and by the kind of
// change for what was found.
type scoring struct {
	steps, changes map[string]*tally
	wrong          []string
}

// kindOf is what an outcome is called: the same for what is wanted and for what is found.
func (o outcome) kind() string {
	name := o.op.String()
	if o.division != Whole {
		name += " " + o.division.String()
	}
	if o.edited && o.op == Moved {
		name += " and edited"
	}
	if o.settled {
		name += ", settled"
	}
	return name
}

func at(m map[string]*tally, name string) *tally {
	if m[name] == nil {
		m[name] = &tally{}
	}
	return m[name]
}

// score runs a script of n steps over a text and compares what it did with what is found.
func (s *scoring) score(t *testing.T, text string, seed uint64) {
	t.Helper()
	g := newGenerator(seed)
	run := script{generator: g, pieces: pieces(text)}
	before := together(run.pieces)
	for range 1 + g.IntN(5) {
		steps[g.IntN(len(steps))].do(&run)
	}
	if g.IntN(4) == 0 {
		run.renumber()
	}
	was, is := parsed(before), parsed(together(run.pieces))
	got := found(was, is, between(t, was, is))
	for _, w := range run.want {
		w.old, w.new = unlisted(w.old), unlisted(w.new)
		step, kind := at(s.steps, w.step), at(s.changes, w.kind())
		step.wanted++
		kind.wanted++
		i := slices.IndexFunc(got, func(o outcome) bool { o.step = w.step; return o == w })
		if i < 0 {
			s.wrong = append(s.wrong, fmt.Sprintf("seed %d: not found: %s", seed, w))
			continue
		}
		step.right++
		kind.right++
		kind.found++
		got = slices.Delete(got, i, i+1)
	}
	for _, o := range got {
		at(s.changes, o.kind()).found++
		s.wrong = append(s.wrong, fmt.Sprintf("seed %d: found: %s", seed, o))
	}
}

// texts are the built-in briefings, and as many invented ones.
func texts(t *testing.T, seed uint64) []string {
	t.Helper()
	var all []string
	for i, name := range samples.Names() {
		text, err := fs.ReadFile(samples.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text), newGenerator(seed+uint64(i)).briefing())
	}
	return all
}

// leastScore is what precision and recall have to reach for every kind of change.
const leastScore = 0.95

// TestScripts edits texts by scripts of known steps and looks how many of them are
// found, and how much else. The seeds of the first set are those that the thresholds
// were chosen with; those of the second had no part in it.
func TestScripts(t *testing.T) {
	for _, set := range []struct {
		name  string
		first uint64
	}{{"tuned with", 1}, {"held out", 2_000_003}} {
		t.Run(set.name, func(t *testing.T) {
			s := scoring{steps: map[string]*tally{}, changes: map[string]*tally{}}
			for seed := set.first; seed < set.first+32; seed++ {
				for i, text := range texts(t, seed) {
					s.score(t, text, seed*64+uint64(i))
				}
			}
			s.report(t)
		})
	}
}

func (s *scoring) report(t *testing.T) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(s.steps)) {
		c := s.steps[name]
		t.Logf("step %-22s %5d  recall %.4f", name, c.wanted, c.recall())
		if c.recall() < leastScore {
			t.Errorf("of the steps %q %d of %d are found", name, c.right, c.wanted)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.changes)) {
		c := s.changes[name]
		t.Logf("change %-29s %5d  precision %.4f  recall %.4f", name, c.wanted, c.precision(), c.recall())
		if c.precision() < leastScore {
			t.Errorf("of %d changes %q %d are right", c.found, name, c.right)
		}
	}
	for _, wrong := range s.wrong[:min(len(s.wrong), 12)] {
		t.Log(wrong)
	}
}
