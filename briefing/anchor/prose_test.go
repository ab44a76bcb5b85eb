package anchor

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"lede/briefing"
)

// A token is a word of a generated text, with the signs that cling to it.
type token struct {
	text   string
	origin int  // its number in the text that was remembered; 0 for a new one
	edited bool // it stands in place of the one that had the number
	mine   bool // it is of the passage that was remembered
}

// A paragraph is a paragraph, a heading or an item, and tells with what mark it begins.
type paragraph struct {
	mark  string // "" for a plain one, "1. " for a numbered item whatever its number
	words []token
	ask   []int // how the words are wrapped: after which of them a line ends
	like  bool  // it was made to be like the passage
}

// A story is a text that knows where its words come from.
type story []paragraph

func (s story) clone() story {
	out := make(story, len(s))
	for i, p := range s {
		out[i] = paragraph{p.mark, slices.Clone(p.words), slices.Clone(p.ask), p.like}
	}
	return out
}

// render is the text, and where the words of the passage stand in it.
func (s story) render() (text string, mine []briefing.Span) {
	var b strings.Builder
	number := 0
	for i, p := range s {
		item := p.mark != "" && p.mark[0] != '#'
		switch {
		case i == 0:
		case item && s[i-1].mark == p.mark:
			b.WriteString("\n")
		default:
			number = 0
			b.WriteString("\n\n")
		}
		if p.mark == "1. " {
			number++
			fmt.Fprintf(&b, "%d. ", number)
		} else {
			b.WriteString(p.mark)
		}
		wrap := p.ask
		for j, w := range p.words {
			switch {
			case j == 0:
			case len(wrap) > 0 && wrap[0] <= j:
				wrap = wrap[1:]
				b.WriteString("\n")
			default:
				b.WriteString(" ")
			}
			if w.mine {
				mine = append(mine, briefing.Span{Start: b.Len(), End: b.Len() + len(w.text)})
			}
			b.WriteString(w.text)
		}
	}
	b.WriteString("\n")
	return b.String(), mine
}

// An author writes news from a country that does not exist.
type author struct{ *rand.Rand }

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 5)) }

var (
	syllables = strings.Fields("ba dro fe gil hu ja kor lam me nir os pra qui ros sta tev ul vor wen zim")
	given     = strings.Fields("Orla Ivo Tamsin Bero Lusa Marek Odile Pashko Rena Sorin Talia Ulric Vesna Wim Yara Zeno Adela Brun Cosima Dorrit")
	family    = strings.Fields("Venn Tarn Halloran-Pike Osk Merrow Quill Sandoval-Ree Brask Ferrow Lindqvale Moss Narvel Pell Rusk Strand Thorne Ulverd Wace Yarrow Zell")
	towns     = strings.Fields("Harrow Velm Ostrava-Low Kesh Marlin Dunmere Port-Sall Iver Tolland Brack Fennmoor Gar Hythe-Lea Lorne Nesse Pell Quarr Rill Sable Thule")
	offices   = strings.Fields("council ministry board commission court union agency committee federation treasury")
	things    = strings.Fields("bridge ferry harbour levy pipeline archive budget quarry railway hospital reservoir tariff licence school depot market tunnel airfield festival refinery")
	deeds     = strings.Fields("close open delay review fund sell repair inspect abandon extend tax lease suspend enlarge seal move audit dredge rename guard")
	days      = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months    = strings.Fields("January February March April May June July August September October November December")
	manners   = strings.Fields("quietly early again twice reluctantly formally only nearly briefly never")
	reasons   = []string{"because the money had run out", "after a week of rain", "although nobody had asked for it", "until a new survey is made", "under a law that few had read", "despite the letters it received", "when the tide allows", "once the vote is counted"}
	patterns  = []string{
		"{p} said on {d} that the {o} of {t} would {v} the {n} {r}.",
		"The {o} of {t} voted {c} to {c} to {v} the {n} on {d}.",
		"The {n} in {t} was {m} used in {y}, and {c} people worked there.",
		"“We will {v} the {n},” {p} told reporters, “{r}.”",
		"In {M} {y} the {o} asked {p} to {v} a {n} near {t}.",
		"No reason was given.",
		"Nobody at the {o} in {t} could say why the {n} had been left out.",
		"{p}, who leads the {o}, doesn't expect the {n} to last beyond {M}.",
		"It cost {c} million crowns - {c} more than the {o} had set aside.",
		"Two people who were there said {p} {m} spoke of the {n}.",
		"The {o} of {t} approved {c} homes beside the {n} in {M}.",
		"A spokesman for the {o} declined to comment.",
		"Whether {p} knew of the {n} is not known.",
		"{t} and {t} share one {n}, which the {o} means to {v} {r}.",
		"Documents seen in {t} show that {c} letters reached the {o} before {M} {y}.",
	}
)

func pick[T any](a author, from []T) T { return from[a.IntN(len(from))] }

// coined is a word that is in no list.
func (a author) coined() string {
	var b strings.Builder
	for range 2 + a.IntN(2) {
		b.WriteString(pick(a, syllables))
	}
	return b.String()
}

func (a author) fill(slot string) string {
	switch slot {
	case "{p}":
		return pick(a, given) + " " + pick(a, family)
	case "{o}":
		return pick(a, offices)
	case "{t}":
		return pick(a, towns)
	case "{n}":
		if a.IntN(3) == 0 {
			return a.coined()
		}
		return pick(a, things)
	case "{v}":
		return pick(a, deeds)
	case "{d}":
		return pick(a, days)
	case "{M}":
		return pick(a, months)
	case "{m}":
		return pick(a, manners)
	case "{r}":
		return pick(a, reasons)
	case "{y}":
		return strconv.Itoa(1950 + a.IntN(80))
	}
	return strconv.Itoa(2 + a.IntN(400))
}

var slots = []string{"{p}", "{o}", "{t}", "{n}", "{v}", "{d}", "{M}", "{m}", "{r}", "{y}", "{c}"}

// write fills a pattern.
func (a author) write(pattern string) string {
	for _, slot := range slots {
		for strings.Contains(pattern, slot) {
			pattern = strings.Replace(pattern, slot, a.fill(slot), 1)
		}
	}
	return pattern
}

func tokens(text string) []token {
	var out []token
	for _, w := range strings.Fields(text) {
		out = append(out, token{text: w})
	}
	return out
}

// vary fills all but a few of a pattern's slots with the same words each time.
func (a author) vary(pattern string, times int) []string {
	for a.IntN(4) > 0 {
		at := pick(a, slots)
		pattern = strings.Replace(pattern, at, a.fill(at), 1)
	}
	out := make([]string, times)
	for i := range out {
		out[i] = a.write(pattern)
	}
	return out
}

func (a author) prose(sentences int) []token {
	var all []string
	for range sentences {
		all = append(all, a.write(pick(a, patterns)))
	}
	return tokens(strings.Join(all, " "))
}

// story writes a text of about so many paragraphs: prose, lists of like items,
// paragraphs that differ in a name or a number, and some that do not differ.
func (a author) story(paragraphs int) story {
	s := story{{mark: "# ", words: tokens(a.write("{p} and the {n} of {t}"))}}
	for len(s) < paragraphs {
		switch a.IntN(8) {
		case 0:
			s = append(s, paragraph{mark: "## ", words: tokens(pick(a, []string{"What we know", "What we do not know yet", "Background", "What is coming", a.write("The {n} in {t}")}))})
		case 1:
			mark := pick(a, []string{"- ", "1. "})
			for _, item := range a.vary(pick(a, patterns), 3+a.IntN(6)) {
				s = append(s, paragraph{mark: mark, words: tokens(item)})
			}
		case 2: // near-identical paragraphs, not always next to each other
			n := 2 + a.IntN(2)
			one, two := a.vary(pick(a, patterns), n), a.vary(pick(a, patterns), n)
			for i := range one {
				s = append(s, paragraph{words: tokens(one[i] + " " + two[i])})
				if a.IntN(2) == 0 {
					s = append(s, paragraph{words: a.prose(1 + a.IntN(3))})
				}
			}
		case 3: // one that stands here twice
			if same := s[a.IntN(len(s))]; a.IntN(3) == 0 && same.mark == "" {
				s = append(s, paragraph{words: append([]token(nil), same.words...)})
			}
		default:
			s = append(s, paragraph{words: a.prose(1 + a.IntN(5))})
		}
	}
	n := 0
	for i := range s {
		for j := range s[i].words {
			n++
			s[i].words[j].origin = n
		}
		if a.IntN(3) == 0 {
			s[i].ask = a.wrap(len(s[i].words))
		}
	}
	return s
}

// wrap breaks the lines of so many words.
func (a author) wrap(words int) []int {
	var out []int
	for i := 6 + a.IntN(8); i < words; i += 6 + a.IntN(8) {
		out = append(out, i)
	}
	return out
}
