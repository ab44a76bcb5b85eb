package briefing

import (
	"fmt"
	"strings"
	"testing"
)

// madeMarkdown is a briefing of at least size bytes, of every kind of block.
func madeMarkdown(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "## Part %d {.known}\n\n", i)
		for j := range 6 {
			fmt.Fprintf(&b, "The **council** of town %d said on *%d May* that its [plan](https://example.org/%d) "+
				"stands, and that nothing else had been decided by then.[^n%d]\nIt gave `no` reason "+
				"&mdash; and named nobody who might know more about it, [@s%d, ¶4].\n\n", i, j, i, i, j)
		}
		fmt.Fprintf(&b, "- **%d May 2024:** the gate was shut. [^n%d]\n- **%d May 2024:** it was opened\n  again.\n\n", i%30, i, i%30)
		fmt.Fprintf(&b, "> “We shut it.”\n>\n> — The mayor, to a newspaper\n\n| a | b |\n|---|---|\n| %d | c |\n\n", i)
		fmt.Fprintf(&b, "```\ncode %d\n```\n\n[^n%d]: A paper, %d May 2024.\n\n", i, i, i%30)
	}
	return b.String()
}

func BenchmarkChunks(b *testing.B) {
	text := madeMarkdown(1 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if len(chunkStarts(text, chunkBytes)) < 100 {
			b.Fatal("too few chunks")
		}
	}
}

func BenchmarkBlocks(b *testing.B) {
	text := madeMarkdown(1 << 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(markdownNodes(text)) < 1000 {
			b.Fatal("too few blocks")
		}
	}
}

// BenchmarkHostile reads texts that some of goldmark's readings take long for.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostileTexts(1 << 20) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				markdownNodes(text)
			}
		})
	}
}

// hostileTexts are texts of about size bytes, made to be slow or deep.
func hostileTexts(size int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	lines := func(s string) string { return strings.Repeat(strings.Repeat(s, 8<<10/len(s))+"\n\n", size>>13) }
	var ticks, steps strings.Builder
	for i := 1; ticks.Len() < size; i++ {
		ticks.WriteString(strings.Repeat("`", i%300) + " ")
	}
	for i := 0; steps.Len() < size; i++ {
		steps.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return map[string]string{
		"word": fill("a"), "words": fill("some words "), "nul": fill("\x00"), "brackets": fill("["),
		"stars": fill("*a "), "ticks": ticks.String(), "links": lines("[a]("), "links<": lines("[a](<b"),
		"nest": lines("> - "), "quotes": lines("> "), "items": fill("- a\n"), "numbers": lines("1. "),
		"steps": steps.String(), "definitions": fill("[a]: b\n"), "titles": fill("[a]: b 'c\n"),
		"labels": fill("[a\n"), "attributes": "# " + lines("{a="), "headings": fill("# {a={a={a=\n"),
		"pipes": "a\n-\n" + "a|b\n-|-\n" + fill("`a\\|`|b\n"), "tables": fill("a|b\n-|-\n\n"),
		"comments": lines("a<!--"), "tags": lines("<a b='"), "tag": "<a " + fill("b "), "entities": fill("&"),
		"footnotes": fill("[^a]: b\n\n"), "references": lines("[^a] [@b; @c] "), "fences": fill("  ```\n- ```\n"),
		"terms": fill("a\n: b\n"), "emphasis": lines("*a _b ~c "), "breaks": lines("a<br>"), "escapes": fill("\\*"),
		"bare": lines("http://a.b/( "), "hard": fill("a  \n"), "callouts": fill("> [!NOTE]\n\n"), "short": strings.Repeat(strings.Repeat("a\n", 8<<10)+"\n", size>>14),
	}
}
