package page

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"lede/briefing"
	"lede/ui/theme"
)

// TestCommonMarkExamples checks, on every example of the CommonMark
// specification, that the page shows the words that a browser would show, none
// of them joined or lost, in the same order. goldmark brings the examples along,
// in the module that this one is built with.
func TestCommonMarkExamples(t *testing.T) {
	dir, err := exec.CommandContext(t.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skipf("the go command does not say where goldmark is: %v", err)
	}
	raw, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Skipf("goldmark came without the examples: %v", err)
	}
	var examples []struct {
		Markdown string
		Example  int
	}
	if err := json.Unmarshal(raw, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) < 600 {
		t.Fatalf("only %d examples", len(examples))
	}
	for _, e := range examples {
		doc := briefing.Parse(e.Markdown, briefing.Options{Format: briefing.FormatMarkdown, Name: "example"})
		p := New(doc, Options{Width: 200, Theme: theme.Plain(), Furniture: true})
		shown := strings.Fields(strings.Join(plainRows(p), "\n"))
		for _, word := range browserWords(t, e.Markdown) {
			k := 0
			for k < len(shown) && shown[k] != word {
				k++
			}
			if k == len(shown) {
				t.Errorf("example %d: %q is not shown, or not in order, in %q\nof %q", e.Example, word, plainRows(p), e.Markdown)
				break
			}
			shown = shown[k+1:]
		}
	}
}

var (
	inlineTag = regexp.MustCompile(`(?s)<!-- raw HTML omitted -->|</?(em|strong|code|a|del|img)\b[^>]*>`)
	anyTag    = regexp.MustCompile(`(?s)<!--.*?-->|<[^>]*>`)
)

// browserWords is what a browser shows of Markdown, by words.
func browserWords(t *testing.T, markdown string) []string {
	t.Helper()
	var out bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	if err := md.Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	text := anyTag.ReplaceAllString(inlineTag.ReplaceAllString(out.String(), ""), " ")
	return strings.Fields(html.UnescapeString(text))
}
