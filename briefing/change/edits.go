package change

import (
	"znkr.io/diff"

	"lede/briefing"
)

const (
	// betweenWeight and betweenWords are the most that words may weigh, and be, which
	// stay between two that are replaced, to be taken into the edit: "the 12 men" is
	// more easily read as edited whole than as three edits.
	betweenWeight = weightShort
	betweenWords  = 2
	// keptOfAll is how much of the words has to stay, or they are one edit.
	keptOfAll = 0.2
)

// A replacement is tokens in place of others.
type replacement struct{ old, new stretch }

// editsOf is what differs between two lists of tokens, word by word.
func (c *comparison) editsOf(a, b []token) []replacement {
	hunks := diff.Hunks(wordsIn(a), wordsIn(b), diff.Context(0))
	var found []replacement
	kept, behind := 0, 0 // the first token of a behind the hunk before
	for i, h := range hunks {
		next := len(a)
		if i+1 < len(hunks) {
			next = hunks[i+1].PosX
		}
		kept += c.weigh(a[behind:h.PosX])
		r := replacement{stretch{h.PosX, h.EndX}, stretch{h.PosY, h.EndY}}
		c.completeCompound(a, &r, h.PosX-behind, next-h.EndX)
		if n := len(found); n > 0 && c.joins(found[n-1], r, a) {
			r.old.from, r.new.from = found[n-1].old.from, found[n-1].new.from
			found = found[:n-1]
		}
		found = append(found, r)
		behind = h.EndX
	}
	kept += c.weigh(a[behind:])
	if all := max(c.weigh(a), c.weigh(b)); len(found) > 1 && float64(kept) < keptOfAll*float64(all) {
		return []replacement{{stretch{0, len(a)}, stretch{0, len(b)}}}
	}
	return found
}

// completeCompound takes the rest of a compound into a replacement that cuts through it,
// of which as many tokens of a stay before and after: no part of "2031-03-04" or
// "mid-March" is read alone.
func (c *comparison) completeCompound(a []token, r *replacement, before, after int) {
	if r.old.len() == 0 || r.new.len() == 0 {
		return
	}
	for ; before > 0 && c.hyphened(a, r.old.from); before-- {
		r.old.from--
		r.new.from--
	}
	for ; after > 0 && c.hyphened(a, r.old.to); after-- {
		r.old.to++
		r.new.to++
	}
}

// hyphened reports whether the token at i is one word with the token before it: nothing
// stands between them, and one of them is a hyphen.
func (c *comparison) hyphened(tokens []token, i int) bool {
	before, at := tokens[i-1], tokens[i]
	return before.span.End == at.span.Start && (c.isHyphen(before) || c.isHyphen(at))
}

func (c *comparison) isHyphen(t token) bool {
	switch c.lexicon.words[t.word] {
	case "-", "‐", "‑", "/":
		return true
	}
	return false
}

// joins reports whether two replacements are more easily read as one: they touch, or
// both put words in place of others and next to nothing stays between them.
func (c *comparison) joins(first, second replacement, a []token) bool {
	if second.old.from <= first.old.to {
		return true
	}
	between := a[first.old.to:second.old.from]
	return len(between) <= betweenWords && c.weigh(between) <= betweenWeight &&
		first.old.len() > 0 && first.new.len() > 0 && second.old.len() > 0 && second.new.len() > 0
}

func (c *comparison) weigh(tokens []token) int {
	weight := 0
	for _, t := range tokens {
		weight += int(c.lexicon.weights[t.word])
	}
	return weight
}

func wordsIn(tokens []token) []int32 {
	words := make([]int32, len(tokens))
	for i, t := range tokens {
		words[i] = t.word
	}
	return words
}

// spanOf is where the tokens of a stretch stand; of none, the place behind the token
// before, and in a passage without tokens its end.
func spanOf(tokens []token, s stretch, whole briefing.Span) briefing.Span {
	if s.len() == 0 {
		at := whole.Start
		switch {
		case s.from > 0:
			at = tokens[s.from-1].span.End
		case len(tokens) == 0:
			at = whole.End
		}
		return briefing.Span{Start: at, End: at}
	}
	return briefing.Span{Start: tokens[s.from].span.Start, End: tokens[s.to-1].span.End}
}

// joined is the tokens of passages that stand one after the other, with a break between
// two, and the span of them all.
func (v *version) joined(s stretch) ([]token, briefing.Span) {
	first := &v.passages[s.from]
	if s.len() == 1 {
		return first.tokens, first.span
	}
	tokens := append([]token(nil), first.tokens...)
	for i := s.from + 1; i < s.to; i++ {
		p := &v.passages[i]
		between := briefing.Span{Start: v.passages[i-1].span.End, End: p.span.Start}
		tokens = append(append(tokens, token{v.lexicon.number(signBreak), between}), p.tokens...)
	}
	return tokens, briefing.Span{Start: first.span.Start, End: v.passages[s.to-1].span.End}
}
