package timeline_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing"
	"lede/briefing/timeline"
)

var update = flag.Bool("update", false, "write what is found into the golden files")

// TestOf reads the documents in testdata, each an archive of the input and of the
// entries that are to be found in it.
func TestOf(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			input := archive.Files[0]
			doc := briefing.Parse(string(input.Data), briefing.Options{})
			entries, err := timeline.Of(context.Background(), doc, timeline.Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := dump(doc, entries)
			if *update {
				archive.Files = []txtar.File{input, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 {
				t.Fatal("nothing says what is to be found; run with -update")
			}
			if want := string(archive.Files[1].Data); got != want {
				t.Errorf("%s has\n%s\nwant\n%s", path, got, want)
			}
		})
	}
}

// dump writes the entries, three lines each.
func dump(doc *briefing.Document, entries []timeline.Entry) string {
	var b strings.Builder
	for _, e := range entries {
		origin := e.Origin.String()
		if e.Saying {
			origin += ", saying"
		}
		fmt.Fprintf(&b, "%q %s %s..%s (%s) %s, in %s\n", e.Date.Words, e.Date.When, e.Date.First, e.Date.Last, e.Date.Rule, origin, e.Kind)
		fmt.Fprintf(&b, "  %s\n", e.Date.Why)
		fmt.Fprintf(&b, "  %s %q\n", e.Text, e.Sources)
		if at := e.Passage.Of(doc.Text); !strings.Contains(at, e.Date.Span.Of(doc.Text)) && e.Origin == timeline.Mentioned {
			fmt.Fprintf(&b, "  the date does not stand in %q\n", at)
		}
	}
	return b.String()
}
