package html_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestPages converts the pages in testdata/pages. An archive has a page, what it becomes,
// and the notices, if there are any; its comment says what it is for.
func TestPages(t *testing.T) {
	archives, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			page := archive.Files[0]
			got := converted(t, page.Data)
			files := []txtar.File{page, {Name: "want.md", Data: []byte(got.markdown)}}
			if len(got.notices) > 0 {
				files = append(files, txtar.File{Name: "notices", Data: []byte(strings.Join(got.notices, "\n") + "\n")})
			}
			if *update {
				archive.Files = files
				if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			want := *archive
			archive.Files = files
			if got, want := string(txtar.Format(archive)), string(txtar.Format(&want)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
