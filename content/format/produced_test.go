package format_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/content/format"
	"lede/content/format/manuscript"
)

var (
	produced = flag.String("produced", filepath.Join("testdata", "produced"), "measure the documents in this `FOLDER`, which testdata/produce/produce.sh has filled")
	misses   = flag.Bool("misses", false, "list in what each document differs")
)

// A document of a briefing has the briefing's outline, timeline and words, whichever
// program has made it.
func TestProduced(t *testing.T) {
	found, err := documents(*produced)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatalf("no documents in %s", *produced)
	}
	var scores []score
	cache := t.TempDir()
	for _, p := range found {
		t.Run(p.String(), func(t *testing.T) {
			if testing.Short() && p.format == "pdf" {
				t.Skip("its engine is compiled first, which the race detector makes a matter of minutes")
			}
			got, err := p.read(t.Context(), cache)
			if err != nil {
				t.Fatal(err)
			}
			if p.format == "eml" || p.format == "mbox" {
				got = enclosed(p.truth, got)
			}
			s := compare(p.truth, got)
			s.of = p
			scores = append(scores, s)
			if !s.passes() || *misses {
				t.Logf("%v\n%s", s, strings.Join(s.differences, "\n"))
			}
			if !s.passes() {
				t.Fail()
			}
		})
	}
	t.Log("\n" + table(scores))
}

// A production is a document that a producer has made of a briefing.
type production struct {
	format, producer string
	path             string
	truth            *briefing.Document
}

func (p production) String() string {
	return path.Join(p.format, p.producer, filepath.Base(p.path))
}

// documents are those in the folder FORMAT/PRODUCER/NAME.EXTENSION for NAME.md.
func documents(folder string) ([]production, error) {
	var all []production
	truths := make(map[string]*briefing.Document)
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		parts := strings.Split(name, "/")
		if err != nil || d.IsDir() || len(parts) != 3 || strings.HasPrefix(parts[2], ".") {
			return err
		}
		stem := strings.TrimSuffix(parts[2], path.Ext(parts[2]))
		if truths[stem] == nil {
			b, err := os.ReadFile(filepath.Join(folder, stem+".md"))
			if err != nil {
				return fmt.Errorf("what %s was made of: %w", name, err)
			}
			truths[stem] = briefing.Parse(string(b), briefing.Options{Format: briefing.FormatMarkdown})
		}
		all = append(all, production{parts[0], parts[1], filepath.Join(folder, filepath.FromSlash(name)), truths[stem]})
		return nil
	})
	return all, err
}

// read is the document as lede reads it. A converter keeps in the folder cache what it
// has prepared.
func (p production) read(ctx context.Context, cache string) (*briefing.Document, error) {
	b, err := os.ReadFile(p.path)
	if err != nil {
		return nil, err
	}
	name := filepath.Base(p.path)
	c, foreign := format.Foreign(name, b)
	if !foreign {
		source, err := format.Decode(name, b)
		return briefing.Parse(source.Text, briefing.Options{Format: source.Format, Name: source.Name}), err
	}
	if c, ok := c.(format.Preparer); ok {
		if err := c.Prepare(cache, true); err != nil {
			return nil, err
		}
	}
	var text bytes.Buffer
	w := manuscript.NewWriter(&text, c.Name(), b, 100<<20)
	extension := strings.TrimPrefix(filepath.Ext(name), ".")
	if err := errors.Join(c.Convert(ctx, manuscript.Original{Bytes: b, Extension: extension}, w), w.Close()); err != nil {
		return nil, err
	}
	return briefing.Parse(text.String(), briefing.Options{Format: briefing.FormatMarkdown}), nil
}

// table is what was measured, a line for each format and producer.
func table(scores []score) string {
	lines := []string{fmt.Sprintf("%-26s %9s %4s %7s %8s  %13s  %13s", "format/producer", "documents", "head", "outline", "timeline", "F1 min, mean", "in order")}
	for len(scores) > 0 {
		first := scores[0].of
		n := slices.IndexFunc(scores, func(s score) bool { return s.of.format != first.format || s.of.producer != first.producer })
		if n < 0 {
			n = len(scores)
		}
		sum := sumOf(scores[:n])
		lines = append(lines, fmt.Sprintf("%-26s %9d %4d %7d %8d  %.4f %.4f  %.4f %.4f",
			path.Join(first.format, first.producer), n, sum.heads, sum.outlines, sum.timelines, sum.worst, sum.mean, sum.worstOrder, sum.meanOrder))
		scores = scores[n:]
	}
	return strings.Join(lines, "\n")
}
