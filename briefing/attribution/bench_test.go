package attribution_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/attribution"
)

// long is a report of about so many bytes, with a statement in every sentence or two.
func long(bytes int) string {
	var b strings.Builder
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "“The pumps were checked on the %dth,” said Ada Brandt, who heads the harbour board of Elin. “Nobody asked me again.” ", i%28+1)
		fmt.Fprintf(&b, "Two officials familiar with the matter said that the ferry company had been told to pay %d crowns, although the board had not met since March. ", i)
		b.WriteString("The northern wall is forty metres long and stands on piles of oak that were driven into the sand before anyone now alive was born. ")
		if i%4 == 3 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	paragraphs := strings.Split(long(1<<20), "\n\n")
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		var r attribution.Reader
		for _, p := range paragraphs {
			r.Read(p)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	doc := briefing.Parse(long(1<<20), briefing.Options{})
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := attribution.Of(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHostile reads what could make a reader look at the same words again and
// again. Its rates are to be of one order.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"opening marks":   "“",
		"opening words":   "“a ",
		"single marks":    "'as ",
		"guillemets":      "«a ",
		"straight":        "\"a ",
		"commas":          "a, ",
		"cues":            "said ",
		"names and cues":  "Ada said, ",
		"according to":    "according to Ada ",
		"gerunds":         "Ada left, saying ",
		"no end":          "the man who said that ",
		"quoted, no end":  "“a,” said Ada, ",
		"capitals":        "Ada Brandt ",
		"apostrophes":     "'s ",
		"dashes":          "— ",
		"one long word":   "a",
		"a name's dashes": "“a b c d e f” — Ada ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(unit, 1<<18/len(unit))
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				var r attribution.Reader
				r.Read(text)
			}
		})
	}
}
