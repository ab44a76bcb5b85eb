package change

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// A generator invents texts. What it writes means nothing, but has the shape of prose: a
// few words that are everywhere, many that are rare, sentences and their marks.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 5))} }

var (
	onsets   = strings.Fields("b br c cl d dr f fl g gr h j k l m n p pl r s sh st t tr v w")
	vowels   = strings.Fields("a e i o u ai ea oo ou")
	codas    = strings.Fields("b ck d ft g l ll m n nd ng p r rd rn s ss st t th x")
	commoner = strings.Fields("the the the of of to to in in and a that was for by on with it not is at which had as from were but has been who")
)

func (g generator) pick(from []string) string { return from[g.IntN(len(from))] }

// word is an invented word of two or three syllables.
func (g generator) word() string {
	var b strings.Builder
	for range 2 + g.IntN(2) {
		b.WriteString(g.pick(onsets) + g.pick(vowels))
	}
	b.WriteString(g.pick(codas))
	return b.String()
}

func (g generator) sentence() string {
	words := make([]string, 8+g.IntN(14))
	for i := range words {
		switch {
		case i%2 == 1 && g.IntN(4) > 0:
			words[i] = g.pick(commoner)
		case g.IntN(12) == 0:
			words[i] = strconv.Itoa(2 + g.IntN(400))
		default:
			words[i] = g.word()
		}
		if i > 2 && i < len(words)-2 && g.IntN(9) == 0 {
			words[i] += ","
		}
	}
	words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	return strings.Join(words, " ") + "."
}

func (g generator) paragraph(sentences int) string {
	all := make([]string, sentences)
	for i := range all {
		all[i] = g.sentence()
	}
	return strings.Join(all, " ")
}

// briefing invents a briefing with numbered footnotes.
func (g generator) briefing() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", strings.TrimSuffix(g.sentence(), "."), g.paragraph(2))
	notes := 0
	item := func(format string) {
		fmt.Fprintf(&b, format, g.paragraph(1+g.IntN(3)))
		if g.IntN(2) == 0 {
			notes++
			fmt.Fprintf(&b, " [^%d]", notes)
		}
		b.WriteString("\n")
	}
	for _, title := range []string{"What we know", "What we do not know yet"} {
		fmt.Fprintf(&b, "\n## %s\n\n", title)
		for range 4 + g.IntN(5) {
			item("- %s")
		}
	}
	for _, title := range []string{"Background", "Why it matters", "What is coming"} {
		fmt.Fprintf(&b, "\n## %s\n", title)
		for range 2 + g.IntN(4) {
			item("\n%s")
		}
	}
	b.WriteString("\n")
	for i := range notes {
		fmt.Fprintf(&b, "[^%d]: %s, %d March 2031.\n", i+1, strings.TrimSuffix(g.sentence(), "."), 1+g.IntN(28))
	}
	return b.String()
}
