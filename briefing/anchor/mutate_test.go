package anchor

import (
	"slices"
	"strings"
)

// A mutation is something that an editor does to a text.
type mutation struct {
	name string
	do   func(a author, s story) story
}

// passage is the paragraphs that the passage stands in, last exclusive; none when it is gone.
func (s story) passage() (first, last int) {
	mine := func(p paragraph) bool { return slices.ContainsFunc(p.words, func(w token) bool { return w.mine }) }
	first = slices.IndexFunc(s, mine)
	if first < 0 {
		return 0, 0
	}
	last = first
	for i, p := range s {
		if mine(p) {
			last = i + 1
		}
	}
	return first, last
}

var mutations = []mutation{
	{"nothing", func(_ author, s story) story { return s }},
	{"insert paragraphs before", func(a author, s story) story {
		first, _ := s.passage()
		return slices.Insert(s, a.IntN(first+1), a.news(1+a.IntN(6))...)
	}},
	{"insert paragraphs after", func(a author, s story) story {
		_, last := s.passage()
		return slices.Insert(s, last+a.IntN(len(s)-last+1), a.news(1+a.IntN(6))...)
	}},
	{"insert right around", func(a author, s story) story {
		first, last := s.passage()
		return slices.Insert(slices.Insert(s, last, a.news(1)...), first, a.news(1)...)
	}},
	{"prepend much", func(a author, s story) story { return append(a.news(30), s...) }},
	{"append much", func(a author, s story) story { return append(s, a.news(30)...) }},
	{"delete paragraphs around", func(a author, s story) story {
		first, last := s.passage()
		return slices.Concat(s[:a.IntN(first+1)], s[first:last], s[last+a.IntN(len(s)-last+1):])
	}},
	{"edit a few words", func(a author, s story) story { return s.editPassage(a, 0.1) }},
	{"edit many words", func(a author, s story) story { return s.editPassage(a, 0.4) }},
	{"edit words everywhere", func(a author, s story) story {
		for i := range s {
			s[i].words = a.edit(s[i].words, 0.08, func(token) bool { return true })
		}
		return s
	}},
	{"edit only around", func(a author, s story) story {
		for i := range s {
			s[i].words = a.edit(s[i].words, 0.2, func(w token) bool { return !w.mine })
		}
		return s
	}},
	{"move the paragraph", func(a author, s story) story {
		first, last := s.passage()
		moved := slices.Clone(s[first:last])
		s = slices.Delete(s, first, last)
		return slices.Insert(s, a.IntN(len(s)+1), moved...)
	}},
	{"move and edit", func(a author, s story) story {
		first, last := s.passage()
		moved := slices.Clone(s[first:last].editPassage(a, 0.06))
		s = slices.Delete(s, first, last)
		return slices.Insert(s, a.IntN(len(s)+1), moved...)
	}},
	{"split", func(a author, s story) story {
		at, _ := s.passage()
		words := s[at].words
		cut := a.IntN(len(words) + 1)
		head, tail := paragraph{mark: s[at].mark, words: slices.Clone(words[:cut])}, paragraph{mark: s[at].mark, words: slices.Clone(words[cut:])}
		return slices.Replace(s, at, at+1, head, tail)
	}},
	{"merge", func(_ author, s story) story {
		at, last := s.passage()
		if last >= len(s) {
			return s
		}
		return slices.Replace(s, at, last+1, paragraph{mark: s[at].mark, words: slices.Concat(s.words(at, last+1)...)})
	}},
	{"duplicate", func(a author, s story) story {
		first, last := s.passage()
		again := s[first:last].clone()
		for i := range again {
			for j := range again[i].words {
				again[i].words[j].mine, again[i].words[j].origin = false, 0
			}
		}
		at := a.IntN(len(s) + 1)
		if first < at && at < last {
			at = last
		}
		return slices.Insert(s, at, again...)
	}},
	{"delete the passage", func(_ author, s story) story { return s.without() }},
	{"delete its paragraph", func(_ author, s story) story {
		first, last := s.passage()
		return slices.Delete(s, first, last)
	}},
	{"delete it, another like it stays", func(_ author, s story) story {
		first, last := s.passage()
		return slices.Delete(s, first, last)
	}},
	{"delete it, another like it moves", func(a author, s story) story {
		first, last := s.passage()
		s = slices.Delete(s, first, last)
		like := slices.IndexFunc(s, func(p paragraph) bool { return p.like })
		if like < 0 {
			return s
		}
		moved := s[like]
		s = slices.Delete(s, like, like+1)
		return slices.Insert(s, a.far(len(s), first), moved)
	}},
	{"replace it by one like it", func(a author, s story) story {
		for i := range s {
			for j, w := range s[i].words {
				if w.mine && (strings.ToLower(w.text) != w.text || strings.ContainsAny(w.text, "0123456789")) {
					s[i].words[j].text, s[i].words[j].edited = a.fill(pick(a, []string{"{t}", "{c}"})), true
				}
			}
		}
		return s
	}},
	{"reflow", func(a author, s story) story {
		for i := range s {
			s[i].ask = nil
			if a.IntN(3) > 0 {
				s[i].ask = a.wrap(len(s[i].words))
			}
		}
		return s
	}},
	{"typography", func(_ author, s story) story {
		return s.respell(strings.NewReplacer("'", "’", "“", "\"", "”", "\"", "-", "–"))
	}},
	{"markup", func(a author, s story) story {
		for i := range s {
			for j := range s[i].words {
				switch a.IntN(12) {
				case 0:
					s[i].words[j].text = "**" + s[i].words[j].text + "**"
				case 1:
					s[i].words[j].text = "_" + s[i].words[j].text + "_"
				}
			}
		}
		return s
	}},
	{"swap with the next", func(_ author, s story) story {
		first, last := s.passage()
		if last == len(s) {
			return s
		}
		return slices.Concat(s[:first], s[last:last+1], s[first:last], s[last+1:])
	}},
	{"swap around", func(a author, s story) story {
		for range 3 {
			i, j := a.IntN(len(s)), a.IntN(len(s))
			s[i], s[j] = s[j], s[i]
		}
		return s
	}},
	{"rename everywhere", func(a author, s story) story {
		name := pick(a, family)
		for i := range s {
			for j, w := range s[i].words {
				if bare := strings.Trim(w.text, ".,“”"); slices.Contains(family, bare) {
					s[i].words[j].text, s[i].words[j].edited = strings.Replace(w.text, bare, name, 1), true
				}
			}
			if a.IntN(2) == 0 {
				name = pick(a, family)
			}
		}
		return s
	}},
}

// plant puts paragraphs into the text that are like those of the passage, in all but a few words.
func (s story) plant(a author) story {
	first, last := s.passage()
	like := s[first:last].clone()
	for i := range like {
		like[i].like = true
		like[i].words = a.edit(like[i].words, 0.1, func(token) bool { return true })
		for j := range like[i].words {
			like[i].words[j] = token{text: like[i].words[j].text, origin: -1 - i*1000 - j}
		}
	}
	at := a.IntN(len(s) + 1)
	if first < at && at < last {
		at = last
	}
	return slices.Insert(s, at, like...)
}

// news is paragraphs that were not there before.
func (a author) news(n int) story {
	out := make(story, n)
	for i := range out {
		out[i].words = a.prose(1 + a.IntN(4))
	}
	return out
}

// far is an index up to n, where there is one, at least 3 from at.
func (a author) far(n, at int) int {
	for range 20 {
		if i := a.IntN(n + 1); i < at-3 || i > at+3 {
			return i
		}
	}
	if at > n/2 {
		return 0
	}
	return n
}

func (s story) words(first, last int) [][]token {
	var out [][]token
	for _, p := range s[first:last] {
		out = append(out, p.words)
	}
	return out
}

// without is the story without the words of the passage.
func (s story) without() story {
	for i := range s {
		s[i].words = slices.DeleteFunc(s[i].words, func(w token) bool { return w.mine })
	}
	return slices.DeleteFunc(s, func(p paragraph) bool { return len(p.words) == 0 })
}

func (s story) editPassage(a author, share float64) story {
	for i := range s {
		s[i].words = a.edit(s[i].words, share, func(w token) bool { return w.mine })
	}
	return s
}

// edit replaces, drops and adds about the share of the words that which picks.
func (a author) edit(words []token, share float64, which func(token) bool) []token {
	var out []token
	for i, w := range words {
		if !which(w) || a.Float64() >= share {
			out = append(out, w)
			continue
		}
		fresh := token{text: a.otherWord(), mine: w.mine}
		switch a.IntN(4) {
		case 0: // dropped
		case 1: // another before it, which is the passage's when both sides are
			fresh.mine = w.mine && i > 0 && words[i-1].mine
			out = append(out, fresh, w)
		default:
			fresh.origin, fresh.edited = w.origin, true
			out = append(out, fresh)
		}
	}
	return out
}

func (a author) otherWord() string {
	if a.IntN(3) == 0 {
		return a.coined()
	}
	return pick(a, tokens(a.write(pick(a, patterns)))).text
}

func (s story) respell(r *strings.Replacer) story {
	for i := range s {
		for j, w := range s[i].words {
			s[i].words[j].text = r.Replace(w.text)
		}
	}
	return s
}
