package anchor

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"

	"lede/briefing"
)

// marked is a text without its marks, and the passage between them.
func marked(text string) (string, briefing.Span) {
	before, rest, ok := strings.Cut(strings.TrimSuffix(text, "\n"), "⟦")
	if !ok {
		return before, briefing.Span{}
	}
	passage, after, _ := strings.Cut(rest, "⟧")
	return before + passage + after, briefing.Span{Start: len(before), End: len(before) + len(passage)}
}

func TestOutcomes(t *testing.T) {
	data, err := os.ReadFile("testdata/outcomes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := txtar.Parse(data).Files
	for i := 0; i+1 < len(files); i += 2 {
		name := strings.TrimSuffix(files[i].Name, "/was")
		t.Run(name, func(t *testing.T) {
			was, at := marked(string(files[i].Data))
			now, want := marked(string(files[i+1].Data))
			kept := Read(was).Quote(at.Start, at.End)
			got := kept.In(now)
			_, outcome, _ := strings.Cut(name, ": ")
			if got.Outcome.String() != outcome || got.Span != want {
				t.Errorf("%s, %q (%.2f)\nwant %s, %q", got.Outcome, got.Span.Of(now), got.Score, outcome, want.Of(now))
			}
			// The same in the other form of Unicode, whichever the text has.
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				other := form.String(now)
				if got := kept.In(other); got.Outcome.String() != outcome || form.String(want.Of(now)) != got.Span.Of(other) {
					t.Errorf("in another normal form: %s, %q", got.Outcome, got.Span.Of(other))
				}
			}
		})
	}
}

func TestLong(t *testing.T) {
	author := author{newRand(7)}
	var paragraphs []string
	for range 60 {
		paragraphs = append(paragraphs, author.write(pick(author, patterns)+" "+pick(author, patterns)+" "+pick(author, patterns)))
	}
	text := strings.Join(paragraphs, "\n\n")
	start := strings.Index(text, paragraphs[5])
	end := start + len(strings.Join(paragraphs[5:55], "\n\n"))
	kept := Read(text).Quote(start, end)
	if len(kept.Exact)+len(kept.Tail) > maxQuote {
		t.Fatalf("%d bytes are kept", len(kept.Exact)+len(kept.Tail))
	}
	middle := paragraphs[30]
	for _, c := range []struct {
		name string
		now  string
		want Outcome
	}{
		{"unchanged", text, InPlace},
		{"a paragraph before", middle + "\n\n" + text, InPlace},
		{"the middle edited", strings.Replace(text, middle, middle+"\n\n"+paragraphs[2], 1), Changed},
		{"the beginning edited", strings.Replace(text, paragraphs[5], paragraphs[5][:40]+" and so on", 1), Changed},
		{"the end edited", strings.Replace(text, paragraphs[54], strings.ToUpper(paragraphs[54]), 1), Changed},
		{"gone", paragraphs[0], Orphaned},
	} {
		got := kept.In(c.now)
		if got.Outcome != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.Outcome, c.want)
		}
		if c.want == Orphaned {
			continue
		}
		if passage := got.Span.Of(c.now); !strings.HasPrefix(passage, paragraphs[5][:40]) || !strings.EqualFold(passage[len(passage)-len(paragraphs[54]):], paragraphs[54]) {
			t.Errorf("%s: from %.60q to %q", c.name, passage, passage[len(passage)-60:])
		}
	}
}
