package timeline_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/timeline"
)

// long is a briefing of about so many bytes, with a date in every hundred or so.
func long(bytes int) string {
	var b strings.Builder
	b.WriteString("---\npublished: 2031-04-03\n---\n\n# The harbour\n\n## What we know\n\n")
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "The board of the harbour voted on %d March %d to sell the station that stands on its northern pier. ", i%28+1, 1990+i%40)
		fmt.Fprintf(&b, "A clerk said on Tuesday that nobody had asked the ferry company for an offer since last summer, or for a plan. ")
		if i%4 == 3 {
			b.WriteString("\n\n")
		}
		if i%40 == 39 {
			fmt.Fprintf(&b, "## Timeline\n\n- **%d June %d:** the lamp is lit.\n- **Mid-October %d:** it goes out.\n\n## Background\n\n", i%28+1, 1990+i%40, 1990+i%40)
		}
	}
	return b.String()
}

func BenchmarkOf(b *testing.B) {
	text := long(1 << 20)
	doc := briefing.Parse(text, briefing.Options{})
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		entries, err := timeline.Of(context.Background(), doc, timeline.Options{})
		if err != nil || len(entries) < 1000 {
			b.Fatal(len(entries), err)
		}
	}
}
