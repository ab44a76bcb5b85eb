package briefing

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

// addSurveyed seeds f with the documents of testdata/survey.
func addSurveyed(f *testing.F, add func(text string)) {
	f.Helper()
	paths, err := filepath.Glob("testdata/survey/*.txtar")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no documents: %v", err)
	}
	for _, path := range paths {
		archive, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		add(string(txtar.Parse(archive).Files[0].Data))
	}
}

// FuzzParse holds every text to the model's laws: the blocks cover it, nothing
// lies outside it, and the sections are nested.
func FuzzParse(f *testing.F) {
	addSurveyed(f, func(text string) {
		f.Add(text, uint8(FormatAuto))
		f.Add(text, uint8(FormatPlain))
	})
	f.Fuzz(func(t *testing.T, text string, format uint8) {
		skipForeign(t, text)
		d := Parse(text, Options{Format: Format(format % 3), Name: "name"})
		if d.Surveyed != len(text) {
			t.Fatalf("surveyed %d of %d bytes", d.Surveyed, len(text))
		}
		checkSpans(t, d)
		blocks := slices.Collect(d.Blocks(0))
		checkCover(t, text, blocks)
		for _, b := range blocks {
			checkNode(t, text, b.Node, b.Span)
		}
		checkSpans(t, Glance(text, Options{Format: d.Format}))
		d.Outline()
	})
}

// FuzzPlainChunks: unmarked text reads the same whole and in chunks.
func FuzzPlainChunks(f *testing.F) {
	addSurveyed(f, func(text string) {
		f.Add(text, uint8(0))
		f.Add(strings.Repeat(text, 4), uint8(64))
	})
	f.Fuzz(func(t *testing.T, text string, measure uint8) {
		skipForeign(t, text)
		layout := plainLayout{measure: int(measure) % widestMeasure}
		starts := plainStarts(text, layout, 1)
		var parts []string
		for i, start := range starts {
			end := len(text)
			if i+1 < len(starts) {
				end = starts[i+1]
			}
			parts = append(parts, plainLines(plainBlocks(text, Span{start, end}, layout))...)
		}
		if whole := plainLines(plainBlocks(text, Span{0, len(text)}, layout)); !slices.Equal(parts, whole) {
			t.Fatalf("in chunks:\n%s\nwhole:\n%s", strings.Join(parts, "\n"), strings.Join(whole, "\n"))
		}
	})
}

func plainLines(blocks []Block) []string {
	var lines []string
	for i := range blocks {
		lines = append(lines, blockLine(&blocks[i]))
	}
	return lines
}

// FuzzUnmarked: words that are taken to hold no markup read as
// goldmark reads them.
func FuzzUnmarked(f *testing.F) {
	for _, s := range []string{"A plain line.", "a < b & c", "mail me@example.org", "HTTP://x.y", "1. one", "- x", "> y", "# z", "[a]: b", "a\u00a0b", "---", "+", "two\nlines\nor three", "a\n> b", "a\n# b", "a\n- b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = strings.TrimSpace(s); !utf8.ValidString(s) || !isUnmarked(s) {
			t.Skip("it may hold markup")
		}
		r := plainReader{text: s, end: len(s)}
		n := r.leaf(NodeParagraph, Span{0, len(s)})
		runs, markdown := inlineRuns(s, 0)
		if !reflect.DeepEqual(runs, n.Runs) || markdown != n.Markdown {
			t.Fatalf("goldmark reads %+v %q, and we %+v %q", runs, markdown, n.Runs, n.Markdown)
		}
	})
}

// FuzzFrontMatter: any YAML, or none, gives values without controls and spans
// within it, and costs the text after it nothing.
func FuzzFrontMatter(f *testing.F) {
	for _, yaml := range []string{
		"title: Lamp", "title: Lamp: the sale\nslug: lamp", "title: \"\\e[31m\\u202eLamp\"", "a: &a [*a]", "references: [{id: x}]",
		"references:\n  - id: x\n    issued: {date-parts: [[2031, 4]]}\n", "title: |\n  Two\n  lines", "? a\n: b", "- a\n- b", "title: [", "a: 1\n\tb: 2",
	} {
		f.Add(yaml)
	}
	f.Fuzz(func(t *testing.T, yaml string) {
		skipForeign(t, yaml)
		d := Parse("---\n"+yaml+"\n---\nThe lamp.\n", Options{Format: FormatMarkdown})
		checkSpans(t, d)
		for _, value := range []string{d.Meta.Slug, d.Meta.Byline, d.Meta.Published, d.Meta.Standfirst, d.Meta.URL} {
			if strings.ContainsFunc(value, unicode.IsControl) {
				t.Errorf("%q holds a control", value)
			}
		}
		if title := d.Headline; !title.Derived && title.Span.Start < d.Meta.Span.End && strings.ContainsFunc(title.Text, unicode.IsControl) {
			t.Errorf("%q holds a control", title.Text)
		}
	})
}

// FuzzLine: what is read from one line of words never fails.
func FuzzLine(f *testing.F) {
	for _, s := range []string{
		"What we don’t know yet:", "Q&A (part 2)", "3 January 2024", "2024-02", "PARIS, Jan 3 (Reuters) -", "By Ines Aalto",
		"Ruth Okafor (clerk), to *The Courier*, undated", "Subscribe for unlimited access. Learn more", "1) x", "…", ":", "((", "—",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		skipForeign(t, s)
		if kind, whole := readHeading(s); whole && kind == KindOther {
			t.Errorf("%q names a part that has no kind", s)
		}
		if place := datelinePlace(s); !strings.HasPrefix(s, place) {
			t.Errorf("the dateline %q does not begin %q", place, s)
		}
		if headline, _ := deriveFrom(s); utf8.RuneCountInString(headline) > longestDerived {
			t.Errorf("%q is too long for a headline", headline)
		}
		if slug := slugOf(s); len(slug) > longestSlug || strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("%q is no slug", slug)
		}
		isByline(s)
		furnitureLine(s)
		splitAttribution(s)
	})
}

// skipForeign leaves out what content never hands over: what is not UTF-8,
// noncharacters, and carriage returns that do not end a line.
func skipForeign(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) || strings.ContainsAny(text, "\uFDD0\uFDD1") || strings.Contains(strings.ReplaceAll(text, "\r\n", "\n"), "\r") {
		t.Skip("content hands over no such text")
	}
}
