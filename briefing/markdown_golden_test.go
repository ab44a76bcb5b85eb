package briefing

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each archive in testdata/markdown holds pairs of files: NAME.md, and NAME.tree,
// the tree that it is read as.
func TestMarkdownTree(t *testing.T) {
	paths, err := filepath.Glob("testdata/markdown/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no archives", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) { checkTrees(t, path) })
	}
}

func checkTrees(t *testing.T, path string) {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	trees := map[string]string{}
	for _, f := range archive.Files {
		trees[f.Name] = string(f.Data)
	}
	written := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		if filepath.Ext(f.Name) != ".md" {
			continue
		}
		text := string(f.Data)
		checkMarkdown(t, text)
		var blocks []Block
		links := findLinkDefinitions(text, []int{0})
		blocks = append(blocks, markdownBlocks(text, Span{0, len(text)}, links)...)
		got := dumpBlocks(text, blocks)
		name := f.Name[:len(f.Name)-len(".md")] + ".tree"
		if want := trees[name]; got != want && !*update {
			t.Errorf("%s:\n%s\nwant\n%s", f.Name, got, want)
		}
		written.Files = append(written.Files, f, txtar.File{Name: name, Data: []byte(got)})
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(written), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
