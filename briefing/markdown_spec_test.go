package briefing

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
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
)

type specExample struct {
	Markdown string
	Example  int
}

// specExamples are CommonMark's examples, from the source of the goldmark module
// that this one is built with; none where that is not at hand.
func specExamples(tb testing.TB) []specExample {
	tb.Helper()
	dir, err := exec.CommandContext(tb.Context(), "go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		return nil
	}
	raw, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		return nil
	}
	var examples []specExample
	if err := json.Unmarshal(raw, &examples); err != nil {
		tb.Fatal(err)
	}
	return examples
}

// TestSpecWords compares the words of our tree with those of goldmark's HTML.
// Left out: raw HTML, of which we show only what is between inline tags, and what
// our extensions read otherwise (bare addresses are the same words; a class after
// a heading is not shown).
func TestSpecWords(t *testing.T) {
	examples := specExamples(t)
	if len(examples) == 0 {
		t.Skip("goldmark's source is not at hand")
	}
	for _, e := range examples {
		checkMarkdown(t, e.Markdown)
		nodes := markdownNodes(e.Markdown)
		if hasKind(nodes, NodeHTML) {
			continue
		}
		got := strings.Fields(visibleWords(nodes))
		want := strings.Fields(htmlWords(t, e.Markdown))
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("example %d: %q\n got %q\nwant %q", e.Example, e.Markdown, got, want)
		}
	}
}

func markdownNodes(text string) []Node {
	var nodes []Node
	for _, b := range chunkBlocks(text, chunkBytes) {
		nodes = append(nodes, b.Node)
	}
	return nodes
}

func hasKind(nodes []Node, kind NodeKind) bool {
	for _, n := range nodes {
		if n.Kind == kind || hasKind(n.Children, kind) {
			return true
		}
	}
	return false
}

// visibleWords is what a reader sees of nodes, each leaf on a line of its own.
func visibleWords(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		if n.Kind == NodeLinkDefinition {
			continue
		}
		b.WriteString(strings.ReplaceAll(runText(n.Runs), string(BreakMark), "\n"))
		b.WriteByte('\n')
		b.WriteString(visibleWords(n.Children))
	}
	return b.String()
}

var (
	blockTag = regexp.MustCompile(`</?(p|h[1-6]|ul|ol|li|blockquote|pre|hr|br)\b[^>]*>`)
	imageTag = regexp.MustCompile(`<img [^>]*alt="([^"]*)"[^>]*>`)
	anyTag   = regexp.MustCompile(`(?s)<!-->|<!--->|<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:"[^"]*"|'[^']*'|[^>"'])*>`)
)

// htmlWords are the words of goldmark's own HTML, without the tags.
func htmlWords(t *testing.T, text string) string {
	t.Helper()
	md := goldmark.New(goldmark.WithRendererOptions(htmlrenderer.WithUnsafe()))
	var b bytes.Buffer
	if err := md.Convert([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	s := blockTag.ReplaceAllString(b.String(), "\n")
	s = imageTag.ReplaceAllString(s, "$1")
	return html.UnescapeString(anyTag.ReplaceAllString(s, ""))
}
