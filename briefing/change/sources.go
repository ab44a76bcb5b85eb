package change

import (
	"context"
	"strconv"
	"strings"

	"lede/briefing"
)

// alike is how much two sources with one number for a key, or with none in common,
// have to resemble each other to be one.
const (
	alikeByNumber = 0.5
	alikeAlone    = 0.7
)

// pairSources finds for each source of a which of b it is, -1 for none: one with the
// same words and address, or else the same address, or else the same key, unless that
// is a mere number and the words are others, or else much the same words.
func pairSources(ctx context.Context, a, b *version) []int {
	p := sourcePairing{a: a.doc.Sources, b: b.doc.Sources}
	p.of = make([]int, len(p.a))
	for i := range p.of {
		p.of[i] = -1
	}
	p.taken = make([]bool, len(p.b))
	address := func(s *briefing.Source) string { return said(s) + "\x00" + s.URL }
	p.by(func(s *briefing.Source) string { return s.Key + "\x00" + address(s) })
	p.by(address)
	p.by(func(s *briefing.Source) string { return s.URL })
	p.by(func(s *briefing.Source) string {
		if strings.Trim(s.Key, "0123456789") == "" {
			return ""
		}
		return s.Key
	})
	p.byWords(ctx, a.lexicon)
	return p.of
}

// A sourcePairing pairs the sources of two versions.
type sourcePairing struct {
	a, b  []briefing.Source
	of    []int
	taken []bool // of b
}

// said is what a reader sees of a source.
func said(s *briefing.Source) string { return folded(strings.Join(strings.Fields(s.Text), " ")) }

// by pairs those that are left and have the same name, in order; "" is no name.
func (p *sourcePairing) by(name func(*briefing.Source) string) {
	named := map[string][]int{}
	for j := range p.b {
		if n := name(&p.b[j]); !p.taken[j] && n != "" {
			named[n] = append(named[n], j)
		}
	}
	for i := range p.a {
		if p.of[i] >= 0 {
			continue
		}
		n := name(&p.a[i])
		if left := named[n]; n != "" && len(left) > 0 {
			p.take(i, left[0])
			named[n] = left[1:]
		}
	}
}

func (p *sourcePairing) take(i, j int) { p.of[i], p.taken[j] = j, true }

// byWords pairs those that are left and resemble each other.
func (p *sourcePairing) byWords(ctx context.Context, l *lexicon) {
	left := leftover{lexicon: l}
	var ofA, ofB []int
	for i := range p.a {
		if p.of[i] < 0 {
			ofA = append(ofA, i)
			left.a = append(left.a, passageOfSource(l, &p.a[i]))
		}
	}
	for j := range p.b {
		if !p.taken[j] {
			ofB = append(ofB, j)
			left.b = append(left.b, passageOfSource(l, &p.b[j]))
		}
	}
	for _, c := range best(left.candidates(ctx, alikeByNumber), len(ofA), len(ofB)) {
		i, j := ofA[c.a.from], ofB[c.b.from]
		if c.score >= alikeAlone || p.a[i].Key == p.b[j].Key {
			p.take(i, j)
		}
	}
}

// passageOfSource is a source's words, to be compared with another's.
func passageOfSource(l *lexicon, s *briefing.Source) *passage {
	p := &passage{part: PartFootnote}
	for start, end := range wordsOf(s.Text) {
		p.tokens = append(p.tokens, token{word: l.word(s.Text[start:end])})
	}
	p.fill(l)
	return p
}

// nameSources gives the sources of both versions the names by which they are cited.
func nameSources(a, b *version, of []int) {
	a.sources, b.sources = make([]string, len(of)), make([]string, len(b.doc.Sources))
	for j := range b.sources {
		b.sources[j] = "b" + strconv.Itoa(j)
	}
	for i, j := range of {
		a.sources[i] = "a" + strconv.Itoa(i)
		if j >= 0 {
			b.sources[j] = a.sources[i]
		}
	}
}

// citeAlike reports whether every key that both versions cite is of the same source in
// both, so that text that is the same byte for byte also cites the same.
func citeAlike(a, b *version) bool {
	inB := make(map[string]string, len(b.doc.Citations))
	for _, c := range b.doc.Citations {
		inB[c.Key] = b.named(c.Source)
	}
	for _, c := range a.doc.Citations {
		if name, cited := inB[c.Key]; cited && name != a.named(c.Source) {
			return false
		}
	}
	return true
}

// named is what the i-th source is called in both versions, "" for none.
func (v *version) named(i int) string {
	if i < 0 {
		return ""
	}
	return v.sources[i]
}
