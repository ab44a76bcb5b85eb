package html_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/fnv"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What is measured with. None of it is in the tree: the pages are other people's.
var (
	pagesDir = flag.String("pages", "", "folders of pages: source.html, expected.html, expected-metadata.json")
	listFile = flag.String("list", "", "a Go file with a map literal of pages: File, With and Without, as go-trafilatura's scripts/comparison/data.go")
	filesDir = flag.String("files", "", "the folder that holds the files of -list, at any depth")
	bodies   = flag.String("bodies", "", "a JSON object of bodies, {id: {\"articleBody\"}}; the pages are html/id.html beside it, or id.html.gz")
	figures  = flag.Bool("figures", true, "count the words of pictures")
	misses   = flag.Bool("misses", false, "list what is missed and what is too much (of -list: in the first half only)")
)

// TestScorePages compares bodies, titles and bylines with those of Readability's test
// pages, which were made by its algorithm.
func TestScorePages(t *testing.T) {
	if *pagesDir == "" {
		t.Skip("no -pages DIR to score")
	}
	sources, err := filepath.Glob(filepath.Join(*pagesDir, "*", "source.html"))
	if err != nil || len(sources) == 0 {
		t.Fatalf("no page in %s: %v", *pagesDir, err)
	}
	var f mean
	titles, bylines := 0, 0
	for _, source := range sources {
		folder := filepath.Dir(source)
		got := converted(t, read(t, source))
		want := whole(t, read(t, filepath.Join(folder, "expected.html")))
		s := compare(got.words(), want.words())
		f.add(s.f1())
		var meta struct{ Title, Byline string }
		if err := json.Unmarshal(read(t, filepath.Join(folder, "expected-metadata.json")), &meta); err != nil {
			t.Fatal(err)
		}
		title, byline := same(meta.Title, got.head("title")), same(meta.Byline, got.head("byline"))
		titles, bylines = titles+title, bylines+byline
		if *misses && (s.f1() < 0.98 || title+byline < 2) {
			t.Logf("%s: %.3f; title %q for %q, byline %q for %q", filepath.Base(folder), s.f1(), got.head("title"), meta.Title, got.head("byline"), meta.Byline)
			s.log(t)
		}
	}
	t.Logf("%d pages: F1 %.4f, titles %d, bylines %d", len(sources), f.value(), titles, bylines)
}

// TestScoreList counts segments of pages that people marked as in the text or not in it.
func TestScoreList(t *testing.T) {
	if *listFile == "" || *filesDir == "" {
		t.Skip("no -list FILE and -files DIR to score")
	}
	names := map[string]string{}
	err := filepath.WalkDir(*filesDir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names[d.Name()] = path
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var halves [2]segments
	var both segments
	var heads heads
	for _, p := range markedPages(t, *listFile) {
		path, ok := names[p.file]
		if !ok {
			t.Fatalf("%s has no %s", *filesDir, p.file)
		}
		got := converted(t, read(t, path))
		text := strings.Join(strings.Fields(got.words()), " ")
		for _, wrong := range heads.count(p, got) {
			if *misses {
				t.Logf("%s: %s", p.file, wrong)
			}
		}
		h := fnv.New32a()
		_, _ = h.Write([]byte(p.file)) // a hash takes all
		half := h.Sum32() % 2
		both.count(p, text)
		if missed := halves[half].count(p, text); *misses && half == 0 && len(missed) > 0 {
			t.Logf("%s: %s", p.file, strings.Join(missed, "; "))
		}
	}
	t.Logf("first half:  %s", halves[0])
	t.Logf("second half: %s", halves[1])
	t.Logf("all:         %s", both)
	t.Log(heads)
}

// TestScoreBodies compares bodies with those that people copied, page by page: F1 of the
// means of precision and recall.
func TestScoreBodies(t *testing.T) {
	if *bodies == "" {
		t.Skip("no -bodies FILE to score")
	}
	var want map[string]struct {
		ArticleBody string `json:"articleBody"`
	}
	if err := json.Unmarshal(read(t, *bodies), &want); err != nil {
		t.Fatal(err)
	}
	var precision, recall mean
	for _, id := range slices.Sorted(maps.Keys(want)) {
		got := converted(t, readPage(t, filepath.Join(filepath.Dir(*bodies), "html", id+".html")))
		s := compare(got.words(), want[id].ArticleBody)
		if s.common+s.extra > 0 {
			precision.add(s.precision())
		}
		if s.common+s.missed > 0 {
			recall.add(s.recall())
		}
		if *misses && s.f1() < 0.95 {
			t.Logf("%s: precision %.3f, recall %.3f", id, s.precision(), s.recall())
			s.log(t)
		}
	}
	p, r := precision.value(), recall.value()
	t.Logf("%d pages: precision %.4f, recall %.4f, F1 %.4f", len(want), p, r, 2*p*r/(p+r))
}

// A markedPage is a page with segments that are in its text and others that are not.
type markedPage struct {
	file          string
	with, without []string
	title, date   string
	authors       []string
}

// markedPages reads the values of the map literal in a Go file.
func markedPages(tb testing.TB, path string) []markedPage {
	tb.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		tb.Fatal(err)
	}
	text := func(e ast.Expr) string {
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
			s, err := strconv.Unquote(l.Value)
			if err != nil {
				tb.Fatal(err)
			}
			return s
		}
		return ""
	}
	texts := func(e ast.Expr) []string {
		var all []string
		if l, ok := e.(*ast.CompositeLit); ok {
			for _, s := range l.Elts {
				all = append(all, text(s))
			}
		}
		return all
	}
	var pages []markedPage
	ast.Inspect(f, func(n ast.Node) bool {
		l, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		var p markedPage
		for _, e := range l.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			name, ok := kv.Key.(*ast.Ident)
			if !ok {
				continue
			}
			switch name.Name {
			case "File":
				p.file = text(kv.Value)
			case "With":
				p.with = texts(kv.Value)
			case "Without":
				p.without = texts(kv.Value)
			case "Title":
				p.title = text(kv.Value)
			case "Date":
				p.date = text(kv.Value)
			case "Authors":
				p.authors = texts(kv.Value)
			}
		}
		if p.file != "" {
			pages = append(pages, p)
		}
		return true
	})
	slices.SortFunc(pages, func(a, b markedPage) int { return strings.Compare(a.file, b.file) })
	return pages
}

func read(tb testing.TB, path string) []byte {
	tb.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// readPage reads a file or the compressed one beside it.
func readPage(tb testing.TB, path string) []byte {
	tb.Helper()
	if _, err := os.Stat(path); err == nil {
		return read(tb, path)
	}
	z, err := gzip.NewReader(bytes.NewReader(read(tb, path+".gz")))
	if err != nil {
		tb.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func same(want, got string) int {
	if strings.EqualFold(strings.Join(strings.Fields(want), " "), strings.Join(strings.Fields(got), " ")) {
		return 1
	}
	return 0
}

var tokens = regexp.MustCompile(`[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]`)
