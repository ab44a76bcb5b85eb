package change

import (
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/when"
)

// A figure is a date or a number in a passage.
type figure struct {
	at     stretch // of its tokens
	date   bool
	value  edtf.Expr // of a date that is resolved
	number number
	words  string
}

// same reports whether two figures mean the same.
func (f *figure) same(g *figure) bool {
	switch {
	case f.words == g.words:
		return true
	case f.date:
		return !f.value.IsZero() && f.value == g.value
	}
	return f.number.same(g.number)
}

// figuresIn finds the dates and the numbers in the words of a passage.
func (v *version) figuresIn(tokens []token, kind briefing.Kind) []figure {
	words := make([]string, len(tokens))
	text, starts := v.spelledOut(tokens, words)
	published, _ := edtf.Parse(v.doc.Meta.Published) // the zero Expr when it is no date
	options := when.Options{Published: published, Language: v.doc.Language, List: kind == briefing.KindTimeline}
	var found []figure
	i := 0
	for _, e := range when.Find(text, options) {
		if e.Vague || e.Kind != when.Date && e.Kind != when.Time {
			continue
		}
		from := i
		for from < len(starts) && starts[from] < e.Start {
			from++
		}
		found = numbersIn(found, words, i, from)
		for i = from; i < len(starts) && starts[i] < e.End; {
			i++
		}
		if from < i {
			found = append(found, figure{at: stretch{from, i}, date: true, value: e.Value, words: text[e.Start:e.End]})
		}
	}
	return numbersIn(found, words, i, len(words))
}

// spelledOut is the words of tokens as a text, with a space where there is something
// between two, and where each begins in it.
func (v *version) spelledOut(tokens []token, words []string) (text string, starts []int) {
	var b strings.Builder
	starts = make([]int, len(tokens))
	for i, t := range tokens {
		if i > 0 && tokens[i-1].span.End < t.span.Start {
			b.WriteByte(' ')
		}
		starts[i] = b.Len()
		if word := v.lexicon.words[t.word]; word >= " " {
			words[i] = word
			b.WriteString(word)
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String(), starts
}

// numbersIn adds the numbers among words[from:to]. One that is part of a name, as in
// "Covid-19", is none.
func numbersIn(found []figure, words []string, from, to int) []figure {
	words = words[:to]
	for i := from; i < to; {
		n, end := readNumber(words, i)
		if end == i {
			i++
			continue
		}
		if i < 2 || words[i-1] != "-" || !lettered(words[i-2]) {
			found = append(found, figure{at: stretch{i, end}, number: n, words: strings.Join(words[i:end], " ")})
		}
		i = end
	}
	return found
}

// A pairedFigure is a figure that another one stands in place of.
type pairedFigure struct{ old, new *figure }

// mostFigures is how many figures a passage may have to have them paired.
const mostFigures = 1000

// figuresChanged pairs the figures of a passage that were replaced with those that
// stand in their place: of the same sort, in the same replacement, in order.
func figuresChanged(was, is []figure, replaced []replacement) []pairedFigure {
	if len(was) > mostFigures || len(is) > mostFigures {
		return nil
	}
	var pairs []pairedFigure
	taken := make([]bool, len(is))
	first := 0 // of the replacements, the first that may touch the next figure
	for i := range was {
		f := &was[i]
		for first < len(replaced) && replaced[first].old.to < f.at.from {
			first++
		}
		for _, r := range replaced[first:] {
			if r.old.from > f.at.to {
				break
			}
			if j := standIn(f, is, taken, r); j >= 0 {
				taken[j] = true
				if !f.same(&is[j]) {
					pairs = append(pairs, pairedFigure{f, &is[j]})
				}
				break
			}
		}
	}
	return pairs
}

// standIn is the first of the figures that stands in f's place by r, -1 for none.
func standIn(f *figure, is []figure, taken []bool, r replacement) int {
	within := overlaps(f.at, r.old)
	for j := range is {
		g := &is[j]
		if g.at.from >= r.new.to && r.new.len() > 0 {
			break
		}
		if taken[j] || f.date != g.date || f.number.unit != g.number.unit {
			continue
		}
		grown := overlaps(g.at, r.new) && (g.at.from < r.new.from || g.at.to > r.new.to)
		shrunk := within && r.new.len() == 0 && g.at.from <= r.new.from && r.new.from <= g.at.to && (f.at.from < r.old.from || f.at.to > r.old.to)
		if within && overlaps(g.at, r.new) || grown && touches(f.at, r.old) || shrunk {
			return j
		}
	}
	return -1
}

func overlaps(s, t stretch) bool { return s.from < t.to && t.from < s.to }

func touches(s, t stretch) bool { return s.from <= t.to && t.from <= s.to }
