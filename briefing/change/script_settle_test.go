package change

import (
	"slices"
	"strings"

	"lede/briefing"
)

func (s *script) settle() bool        { return s.settleAs("settle", func(was string) string { return was }) }
func (s *script) settleAndEdit() bool { return s.settleAs("settle and edit", s.reworded) }

// answer removes what is not known, and adds something known that shares but a few of
// its rarer words.
func (s *script) answer() bool {
	return s.settleAs("answer", func(was string) string {
		var rare []string
		for _, w := range strings.Fields(was) {
			if w = strings.Trim(w, ".,;*“”()"); len(w) > 6 && strings.Count(together(s.pieces), w) < 3 && stemOf(w) != "" {
				rare = append(rare, w)
			}
		}
		if len(rare) < 3 {
			return was
		}
		s.Shuffle(len(rare), func(i, j int) { rare[i], rare[j] = rare[j], rare[i] })
		words := strings.Fields(s.paragraph(2))
		for i, w := range rare[:3] {
			words[2+4*i] = w
		}
		return strings.Join(words, " ")
	})
}

func (s *script) settleAs(step string, rewrite func(string) string) bool {
	i, ok := s.choose(func(i int) bool { return s.pieces[i].kind == briefing.KindUnknown && s.pieces[i].item })
	if !ok {
		return false
	}
	to, ok := s.choose(func(k int) bool { return s.pieces[k].kind == briefing.KindKnown && s.pieces[k].item })
	if !ok {
		return false
	}
	p := s.pieces[i]
	was := p.text
	p.text, p.touched, p.kind = rewrite(was), true, briefing.KindKnown
	s.remove(i)
	if i < to {
		to--
	}
	s.pieces = slices.Insert(s.pieces, to+1, p)
	if p.text == was {
		step = "settle"
	}
	s.want = append(s.want, outcome{step: step, op: Moved, edited: was != p.text, settled: true, old: was, new: p.text})
	return true
}
