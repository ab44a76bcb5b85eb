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

// TestNotesElsewhere are found in the document that the elements were taken from.
func TestNotesElsewhere(t *testing.T) {
	document, err := hypertext.Parse([]byte(`<article><p>It is so.<sup><a href="https://paper.example/a#fn1" id="r1">1</a></sup> And so.<sup><a href="#fn2">2</a></sup></p></article>
		<footer><ol><li id="fn1"><a href="#r1">1.</a> Says she.</li><li id="fn3">Not called.</li></ol></footer>`), "")
	if err != nil {
		t.Fatal(err)
	}
	var article *html.Node
	for n := range document.Descendants() {
		if n.Data == "article" {
			article = n
		}
	}
	article.Parent.RemoveChild(article)
	body := hypertext.Blocks([]*html.Node{article}, hypertext.Options{
		Base: &url.URL{Scheme: "https", Host: "paper.example", Path: "/a"}, Document: document,
	})
	var b strings.Builder
	w := manuscript.NewWriter(&b, "HTML", nil, 1<<20)
	body.Write(w)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	const want = "It is so.[^1] And so.[2](#fn2)\n\n[^1]: Says she.\n"
	if !strings.HasSuffix(b.String(), want) {
		t.Errorf("%s\nwant at its end\n%s", b.String(), want)
	}
}
