package hypertext_test

import (
	"flag"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

var update = flag.Bool("update", false, "write what is found as what is wanted")

// TestBlocks reads the pages in testdata, each with the Markdown that it becomes.
func TestBlocks(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		cases, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(cases.Files); i += 2 {
			page, want := cases.Files[i], &cases.Files[i+1]
			name := strings.TrimSuffix(page.Name, ".html")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+name, func(t *testing.T) {
				if want.Name != name+".md" {
					t.Fatalf("%s stands behind %s", want.Name, page.Name)
				}
				got := markdown(t, page.Data, hypertext.Options{Base: &url.URL{Scheme: "https", Host: "paper.example", Path: "/2031/harbour.html"}})
				if *update {
					want.Data = []byte(got)
				} else if got != string(want.Data) {
					t.Errorf("got:\n%s\nwant:\n%s", got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(cases), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// markdown is the text of a page, without front matter.
func markdown(tb failer, page []byte, o hypertext.Options) string {
	tb.Helper()
	document, err := hypertext.Parse(page, "text/html")
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	w := manuscript.NewWriter(&b, "HTML", page, 1<<30)
	hypertext.Blocks([]*html.Node{document}, o).Write(w)
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	_, text, _ := strings.Cut(strings.TrimPrefix(b.String(), "---\n"), "---\n")
	return strings.TrimPrefix(text, "\n")
}

// A failer is what a test of either kind can do.
type failer interface {
	Helper()
	Fatal(args ...any)
}
