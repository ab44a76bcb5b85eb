package briefing

import (
	"fmt"
	"strings"
	"testing"
)

// syntheticBriefing is a made-up Markdown briefing of about size bytes, with
// every kind of block that a briefing holds.
func syntheticBriefing(size int) string {
	var b strings.Builder
	b.WriteString("---\ntitle: The lighthouse accounts\npublished: 2031-04-02\nreferences:\n  - {id: ledger, type: book, title: The keeper's ledger, issued: 2030}\n---\nA standfirst that sums the whole affair up.\n\n")
	for part := 1; b.Len() < size; part++ {
		fmt.Fprintf(&b, "# Part %d of the lighthouse affair\n\n## What we know\n\n", part)
		for i := range 6 {
			fmt.Fprintf(&b, "- The keeper's %d. statement holds that the *lamp* was out for %d minutes, and “no longer”. [^log%d]\n", i+1, 7*i+part%50, part)
		}
		b.WriteString("\n## What we don't know\n\n- Who signed the log on the second night. [@ledger, ¶4]\n\n## Background\n\n")
		for range 3 {
			b.WriteString("The station was built in the last century, and automated against the advice of the board. Its **three** keepers went on living in the yard; the harbour office paid them by the month, as [the minutes](https://example.org/minutes) show, and asked for no report in return for that.\n\n")
		}
		b.WriteString("## Timeline\n\n")
		for day := range 5 {
			fmt.Fprintf(&b, "- **%d March %d:** a ship reports the lamp unlit off the northern reef. [^log%d]\n", day+1, 1950+part%80, part)
		}
		b.WriteString("\n## Sources\n\n> “We saw nothing at all.”\n>\n> — Ines Aalto, second mate, to The Harbour Post, 3 March 1999\n\n| Ship | Hour |\n| --- | --- |\n| Kestrel | 02:10 |\n\n")
		fmt.Fprintf(&b, "[^log%d]: Station log, folio %d.\n\n", part, part)
	}
	return b.String()
}

// syntheticText is the like in unmarked plain text, one line to a paragraph.
func syntheticText(size int) string {
	var b strings.Builder
	b.WriteString("Keepers blamed for the dark lamp\nPORT ELIN — The harbour office blamed the keepers on Friday.\n")
	for part := 0; b.Len() < size; part++ {
		b.WriteString("What We Know\n")
		for i := range 6 {
			fmt.Fprintf(&b, "- The keeper's %d. statement holds that the lamp was out for %d minutes, and no longer than that.\n", i+1, 7*i+part%50)
		}
		b.WriteString("Background\n")
		for range 4 {
			b.WriteString("The station was built in the last century, and automated against the advice of the board. Its three keepers went on living in the yard; the harbour office paid them by the month, as the minutes show, and asked for no report in return for that.\n")
		}
		b.WriteString("Timeline of Events\n")
		for day := range 5 {
			fmt.Fprintf(&b, "- **March %d, %d:** a ship reports the lamp unlit off the northern reef.\n", day+1, 1950+part%80)
		}
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	for name, text := range map[string]string{"markdown": syntheticBriefing(1 << 20), "plain": syntheticText(1 << 20)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if d := Parse(text, Options{}); len(d.Sections) == 0 {
					b.Fatal("no sections were found")
				}
			}
		})
	}
}

// BenchmarkGlance must not depend on the text's length: 10 kB of them, and 4 MB.
func BenchmarkGlance(b *testing.B) {
	for _, size := range []int{10 << 10, 4 << 20} {
		for name, text := range map[string]string{"markdown": syntheticBriefing(size), "plain": syntheticText(size)} {
			b.Run(fmt.Sprintf("%s/%dk", name, size>>10), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if d := Glance(text, Options{}); len(d.Sections) == 0 {
						b.Fatal("no sections were found")
					}
				}
			})
		}
	}
}
