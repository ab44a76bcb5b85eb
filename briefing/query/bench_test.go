package query

import (
	"strings"
	"testing"

	"lede/briefing"
)

// benchText is a briefing of about size bytes.
func benchText(size int) string {
	const part = "## What we know\n\n" +
		"- The ministry of ports said on **3 January 2024** that two pumps had failed before the fire, and closed the harbour. [^a]\n" +
		"- A senior official said the alarm was “switched off by hand” on Tuesday.\n\n" +
		"The union of dockworkers asked in October 2023 for the pumps to be tested, according to minutes of the board.\n\n"
	var b strings.Builder
	b.WriteString("# Harbour fire\n\n")
	for b.Len() < size {
		b.WriteString(part)
	}
	b.WriteString("A lone zebra.\n")
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"4kB", 4 << 10}, {"10MB", 10 << 20}} {
		doc := briefing.Parse(benchText(size.bytes), briefing.Options{Format: briefing.FormatMarkdown})
		for _, query := range []string{"pumps union", `"two pumps"`, "zebra", "kind:known zebra", "speaker:minister pumps", "on:2024-01-03"} {
			if size.bytes > 1<<20 && strings.Contains(query, ":") && !strings.HasPrefix(query, "kind") {
				continue
			}
			q, err := Parse(query)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(size.name+"/"+query, func(b *testing.B) {
				b.SetBytes(int64(len(doc.Text)))
				for b.Loop() {
					if _, err := q.Find(bare, doc, About{}, 10); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkMayMatch(b *testing.B) {
	doc := briefing.Parse(benchText(4<<10), briefing.Options{Format: briefing.FormatMarkdown})
	q, err := Parse("pumps union")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := q.MayMatch(bare, doc); err != nil {
			b.Fatal(err)
		}
	}
}
