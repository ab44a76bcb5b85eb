package briefing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// In each text, "‸" stands where a chunk starts when chunks may be short.
func TestChunkStarts(t *testing.T) {
	for _, want := range []string{
		"a\n\n‸b\nc\n\n\n‸d\n",
		"a\n‸# b\nc\n‸## d\n#e\n",
		"- a\n\n- b\n\n  c\n\n‸d\n",
		"1. a\n\n2. b\n\n‸1984 was\n\n‸**bold**\n\n* c\n",
		"a\n\n‸> b\n\n‸> c\n\n‸[^a]: d\n\n    e\n\n‸“f”\n",
		"```\na\n\nb\n# c\n```\n\n‸d\n",
		"- a\n  ```\n  b\n\n  c\n  ```\n\n‸d\n\n‸e\n",
		"- ```\n  a\n  ```\n\n‸b\n\n‸c\n",
		"- a\n\n      ```\n      b\n\n‸c\n",
		" ```\n\na\n\n ```\n\n‸b\n",
		"- a\n  ```\n\nb\n\n```\n\nc\n", // whether the last fence opens or closes is not known
		"<!-- a\n\nb -->\n\n‸c\n",
		"<div>\n# a\n\n‸b\n",
		"<script>\n\na\n</Script>\n\n‸b\n",
		"- <!-- a\n\n‸b\n\n‸c\n",
		"A\n: b\n\nC\n: d\n\nE\n\n‸F\n",
		"a\r\n\r\n‸b\r\n‸# c\r\n",
		"\ufeffa\n\n‸b\n",
		"---\nk: v\n---\n‸\n‸a\n\n‸b\n",
		"---\n\n‸a\n\n‸---\n\n‸b\n",
	} {
		text := strings.ReplaceAll(want, "‸", "")
		got, end := "", 0
		for _, start := range chunkStarts(text, 1)[1:] {
			got += text[end:start] + "‸"
			end = start
		}
		if got += text[end:]; got != want {
			t.Errorf("chunks\n%q, want\n%q", got, want)
		}
	}
}

func TestChunksHoldEnough(t *testing.T) {
	text := strings.Repeat("A paragraph of some words.\n\n", 1000)
	starts := chunkStarts(text, chunkBytes)
	for i, start := range starts[1:] {
		if n := start - starts[i]; n < chunkBytes || n > 2*chunkBytes {
			t.Errorf("chunk %d holds %d bytes", i, n)
		}
	}
}

// Lines that open, close and continue things, in any order and indentation.
func TestChunkLaw(t *testing.T) {
	line := rapid.OneOf(
		rapid.Just(""),
		rapid.Custom(func(t *rapid.T) string {
			indent := rapid.SampledFrom([]string{"", "", "", " ", "  ", "   ", "    ", "\t", "      "}).Draw(t, "indent")
			return indent + rapid.SampledFrom([]string{
				"a", "b", "# c", "##", "- d", "-", "- - e", "1. f", "2) g", "10. h", "> i", "> - j", ">", "***",
				"---", "===", "```", "```` x", "~~~", "- ```", "1. ~~~", "- - ```", "> ```", "<div>", "</div>",
				"<!-- k", "-->", "<pre>", "</pre>", "<b>", "- <!--", "<?l", "?>", "<!M", ">", "<![CDATA[", "]]>",
				": n", "[^o]: p", "[q]: r", "|s|t|", "|-|-|", "u  ", "`v", "  ```", "\f", "1984", "<script", "`` ``` ``",
			}).Draw(t, "line")
		}),
	)
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(line, 1, 16).Draw(r, "lines"), "\n")
		if rapid.Bool().Draw(r, "crlf") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		if got, want := readInChunks(text), readWhole(text); got != want {
			r.Fatalf("cut at %v, %q reads as\n%s\nwhole as\n%s", chunkStarts(text, 1), text, got, want)
		}
	})
}

func readWhole(text string) string {
	links := findLinkDefinitions(text, []int{0})
	return dumpBlocks(text, markdownBlocks(text, Span{0, len(text)}, links))
}

func readInChunks(text string) string { return dumpBlocks(text, chunkBlocks(text, 1)) }

// chunkBlocks reads text chunk by chunk, each of at least so many bytes.
func chunkBlocks(text string, least int) []Block {
	starts := chunkStarts(text, least)
	links := findLinkDefinitions(text, starts)
	var blocks []Block
	for i, start := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		blocks = append(blocks, markdownBlocks(text, Span{start, end}, links)...)
	}
	return blocks
}

func ExampleDocument_Blocks() {
	d := Parse("# The dam\n\nIt is closed.\n", Options{Format: FormatMarkdown})
	for b := range d.Blocks(0) {
		fmt.Printf("%q\n", b.Span.Of(d.Text))
	}
	// Output:
	// "# The dam\n\n"
	// "It is closed.\n"
}

// TestEndlessList checks that a list that is far longer than a screen is read in
// parts that lose no item.
func TestEndlessList(t *testing.T) {
	for _, item := range []string{"- an item of the list\n", "- a loose item\n\n", "7. a numbered item\n\n", "- an item\n  on two lines\n"} {
		const n = 20_000
		text := "# List\n\n" + strings.Repeat(item, n)
		d := Parse(text, Options{Format: FormatMarkdown})
		items := 0
		for b := range d.Blocks(0) {
			if b.Kind == NodeList {
				items += len(b.Children)
			}
		}
		if items != n {
			t.Errorf("%q: %d items of %d", item, items, n)
		}
		for i := range d.Chunks() {
			if got := d.Chunk(i).Len(); got > 2*endlessBytes {
				t.Errorf("%q: a chunk of %d bytes", item, got)
			}
		}
	}
}

// TestEndlessTable checks that a table that is far longer than a screen is read in
// parts that lose no row, each below the header.
func TestEndlessTable(t *testing.T) {
	const n = 20_000
	for _, lead := range []string{"", "# Table\n\n", "Words.\n\n"} {
		text := lead + "| place | after |\n|---|--:|\n" + strings.Repeat("| Kerman | 41 |\n", n) + "\nWords.\n"
		d := Parse(text, Options{Format: FormatMarkdown})
		rows, parts := 0, 0
		blocks := slices.Collect(d.Blocks(0))
		checkCover(t, text, blocks)
		for _, b := range blocks {
			if b.Kind != NodeTable {
				continue
			}
			parts++
			rows += len(b.Children) - 1
			if got := b.Children[0].Children[0].Runs[0].Text; got != "place" {
				t.Fatalf("part %d has the header %q", parts, got)
			}
			for _, row := range b.Children[1:] {
				if words := strings.TrimSpace(row.Span.Of(text)); words != "| Kerman | 41 |" {
					t.Fatalf("part %d has the row %q", parts, words)
				}
			}
		}
		if rows != n || parts < 3 {
			t.Errorf("%q: %d rows of %d, in %d parts", lead, rows, n, parts)
		}
	}
	// What only looks like a table keeps its words.
	text := "| a | b | c |\n|---|\n" + strings.Repeat("| no row |\n", n)
	d := Parse(text, Options{Format: FormatMarkdown})
	if got := strings.Count(d.Visible(Span{0, len(text)}), "no row"); got != n {
		t.Errorf("%d of %d lines are left", got, n)
	}
}

// chunkStarts is where the chunks of text start, of at least so many bytes each.
func chunkStarts(text string, least int) []int { return scanChunks(text, least).starts }
