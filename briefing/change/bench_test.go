package change

import (
	"fmt"
	"strings"
	"testing"
)

// invented is a text of at least so many bytes.
func invented(seed uint64, bytes int) string {
	g := newGenerator(seed)
	var b strings.Builder
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "## Part %d\n\n", i)
		for range 8 {
			b.WriteString(g.paragraph(3) + "\n\n")
		}
	}
	return b.String()
}

// edited is a text after n steps of scripts.
func edited(text string, n int) string {
	run := script{generator: newGenerator(1), pieces: pieces(text)}
	for i := range n {
		steps[i%7].do(&run) // those that need no section of a kind
	}
	return together(run.pieces)
}

func BenchmarkBetween(b *testing.B) {
	long := "A paragraph that stands here over and over again, as if nobody had read it before it was printed.\n\n"
	for _, c := range []struct {
		name     string
		was, now func() string
	}{
		{"100 kB, 10 edits", func() string { return invented(1, 100<<10) }, func() string { return edited(invented(1, 100<<10), 10) }},
		{"1 MB, 100 edits", func() string { return invented(1, 1<<20) }, func() string { return edited(invented(1, 1<<20), 100) }},
		{"1 MB, all different", func() string { return invented(1, 1<<20) }, func() string { return invented(2, 1<<20) }},
		{"10 MB, 10 edits", func() string { return invented(1, 10<<20) }, func() string { return edited(invented(1, 10<<20), 10) }},
		{"10 MB, all different", func() string { return invented(1, 10<<20) }, func() string { return invented(2, 10<<20) }},
		{"the same 50,000 times, then 49,999", func() string { return strings.Repeat(long, 50_000) }, func() string { return strings.Repeat(long, 49_999) }},
		{"the same 50,000 times, each with a number, then with another", func() string { return numberedText(long, 0) }, func() string { return numberedText(long, 50_000) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			was, is := parsed(c.was()), parsed(c.now())
			b.SetBytes(int64(len(is.Text)))
			b.ReportAllocs()
			for b.Loop() {
				between(b, was, is)
			}
		})
	}
}

// numberedText is a paragraph 50,000 times, each with a number from first on.
func numberedText(paragraph string, first int) string {
	var b strings.Builder
	for i := range 50_000 {
		fmt.Fprintf(&b, "%d %s", first+i, paragraph)
	}
	return b.String()
}
