package flow_test

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/content/format/docx"
	"lede/content/format/manuscript"
	"lede/content/format/odt"
	"lede/content/format/rtf"
	"lede/content/samples"
)

var corpus = flag.String("corpus", "", "folder of documents that were made of the samples, each called NAME.anything.extension")

// TestCorpus compares what is read of documents that other programs made of the samples
// with the samples: their outlines and timelines, and the words.
func TestCorpus(t *testing.T) {
	if *corpus == "" {
		t.Skip("it takes -corpus")
	}
	files, err := filepath.Glob(filepath.Join(*corpus, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		stem, _, _ := strings.Cut(name, ".")
		sample, err := fs.ReadFile(samples.Files(), stem+".md")
		if err != nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			want, got := parsed(string(sample)), parsed(read(t, file))
			if w, g := outline(want), outline(got); w != g {
				t.Errorf("the outline is\n%s\nwant\n%s", g, w)
			}
			if w, g := entries(t, want), entries(t, got); w != g {
				t.Errorf("the timeline is\n%s\nwant\n%s", g, w)
			}
			f1 := agreement(words(want), words(got))
			t.Logf("F1 of the words %.4f", f1)
			if f1 < 0.98 {
				t.Errorf("F1 of the words is %.4f", f1)
			}
		})
	}
}

// parsed is a text without its citations, which no word processor has.
func parsed(text string) *briefing.Document {
	text = regexp.MustCompile(`\s*\\?\[@[^\]]*\]`).ReplaceAllString(text, "")
	return briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
}

type converter interface {
	Sniff(extension string, b []byte) bool
	Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error
}

// read is the file as Markdown.
func read(tb testing.TB, file string) string {
	tb.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	all := []converter{docx.Converter{}, odt.Converter{}, rtf.Converter{}}
	i := slices.IndexFunc(all, func(c converter) bool { return c.Sniff("", b) })
	if i < 0 {
		tb.Skip("no converter takes it")
	}
	var out strings.Builder
	w := manuscript.NewWriter(&out, "", b, 64<<20)
	if err := all[i].Convert(context.Background(), manuscript.Original{Bytes: b}, w); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	if dir := os.Getenv("MARKDOWN"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)+".md"), []byte(out.String()), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return out.String()
}

func outline(d *briefing.Document) string {
	var b strings.Builder
	fmt.Fprintln(&b, d.Outline().Title)
	for _, s := range d.Sections {
		fmt.Fprintln(&b, s.Level, s.Title, s.Kind, s.Items)
	}
	return b.String()
}

func entries(tb testing.TB, d *briefing.Document) string {
	tb.Helper()
	all, err := timeline.Of(context.Background(), d, timeline.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	for _, e := range all {
		fmt.Fprintln(&b, e.Origin, e.Date.Words, e.Date.When, e.Text)
	}
	return b.String()
}

// words are those that a reader sees, front matter left out, in the order of the alphabet.
// A note that is called twice is stored twice in other formats, and so lines count once.
func words(d *briefing.Document) []string {
	_, body, _ := strings.Cut(strings.TrimPrefix(d.Text, "---\n"), "\n---\n")
	at := len(d.Text) - len(body)
	lines := strings.Split(strings.ToLower(d.Visible(briefing.Span{Start: at, End: len(d.Text)})), "\n")
	slices.Sort(lines)
	all := strings.FieldsFunc(strings.Join(slices.Compact(lines), "\n"), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slices.Sort(all)
	return all
}

// agreement is the F1 of two sorted multisets.
func agreement(a, b []string) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}
