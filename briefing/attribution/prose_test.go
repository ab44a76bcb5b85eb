package attribution_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing/attribution"
)

// TestProse reads testdata/prose; direct.txtar explains the format.
func TestProse(t *testing.T) {
	archives, err := filepath.Glob("testdata/prose/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no passages", err)
	}
	for _, path := range archives {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			t.Run(filepath.Base(path)+"/"+f.Name, func(t *testing.T) { testPassage(t, string(f.Data)) })
		}
	}
}

func testPassage(t *testing.T, passage string) {
	t.Helper()
	var paragraphs, want []string
	for line := range strings.Lines(passage) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "= ") {
			want = append(want, line)
		} else {
			paragraphs = append(paragraphs, line)
		}
	}
	got := statementLines(paragraphs)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\nfound:\n%s\nnot:\n%s", strings.Join(paragraphs, "\n"), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// statementLines are the statements of the paragraphs, as the archives write them.
func statementLines(paragraphs []string) []string {
	var lines []string
	for i, found := range attribution.Find(paragraphs) {
		for _, f := range found {
			by := paragraphs[i]
			if f.Led {
				by = paragraphs[i-1]
			}
			var parts []string
			for _, c := range f.Content {
				parts = append(parts, c.Of(paragraphs[i]))
			}
			content := strings.Join(parts, " / ")
			if f.Continues {
				lines[len(lines)-1] += " / " + content
				continue
			}
			lines = append(lines, "= "+f.Form.String()+" | "+orDash(f.Speaker, by)+" | "+orDash(f.Cue, by)+" | "+content)
		}
	}
	return lines
}

func orDash(p attribution.Place, paragraph string) string {
	if p.Empty() {
		return "-"
	}
	return p.Of(paragraph)
}
