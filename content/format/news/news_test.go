package news_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/manuscript"
	"lede/content/format/news"
	"lede/content/sanitize"
)

var update = flag.Bool("update", false, "write the golden files anew")

var sum = regexp.MustCompile(`sha256: [0-9a-f]{64}`)

// converted is the text of a file, without what depends on its every byte.
func converted(tb testing.TB, b []byte) string {
	tb.Helper()
	var out strings.Builder
	w := manuscript.NewWriter(&out, "JSON", b, 64<<20)
	if err := (news.Converter{}).Convert(tb.Context(), manuscript.Original{Bytes: b, Extension: "json"}, w); err != nil {
		var refusal *manuscript.Refusal
		if !errors.As(err, &refusal) {
			tb.Fatal(err)
		}
		return "refused: it " + refusal.Reason + "\n"
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	if text := out.String(); !sanitize.Clean(text) {
		tb.Errorf("the text is not clean: %q", text)
	}
	return sum.ReplaceAllString(out.String(), "sha256: …")
}

// TestConvert compares what is written of the files in testdata with what should be.
func TestConvert(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal(err, "no cases")
	}
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			file, want := &archive.Files[i], &archive.Files[i+1]
			if !(news.Converter{}).Sniff("json", file.Data) {
				t.Errorf("%s is not recognised", file.Name)
			}
			got := converted(t, file.Data)
			if *update {
				want.Data = []byte(got)
			} else if got != string(want.Data) {
				t.Errorf("%s reads as\n%s\nand not as\n%s", file.Name, got, want.Data)
			}
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]bool{
		`{"name": "lede", "version": "1.0"}`: false,
		`[1, 2, 3]`:                          false,
		`{"uri": "urn:x", "headline": "A"}`:  false,
		`{"@context": "https://schema.org", "@type": "Organization", "name": "A"}`:       false,
		`{"@context": "http://schema.org/", "@type": "NewsArticle", "headline": "A"}`:    true,
		"\uFEFF\n" + `{"uri": "urn:x", "versioncreated": "2031-03-04", "headline": "A"}`: true,
		`"uri" "headline" "versioncreated"`:                                              false,
		`# A text about "@context": "https://schema.org" and "headline"`:                 false,
		``: false,
	} {
		if got := (news.Converter{}).Sniff("json", []byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func FuzzConvert(f *testing.F) {
	cases, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range cases {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			f.Add(archive.Files[i].Data)
		}
	}
	f.Add([]byte(`{"@type":"Article","liveBlogUpdate":[{"@type":"Article","liveBlogUpdate":[{}]}],"author":[[["x"]]]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var out strings.Builder
		w := manuscript.NewWriter(&out, "JSON", b, 1<<22)
		_ = (news.Converter{}).Convert(t.Context(), manuscript.Original{Bytes: b}, w)
		if err := w.Close(); err != nil && !errors.Is(err, manuscript.ErrTooLong) {
			t.Fatal(err)
		}
		if !sanitize.Clean(out.String()) {
			t.Fatalf("not clean: %q", out.String())
		}
	})
}
