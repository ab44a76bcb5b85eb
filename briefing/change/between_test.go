package change

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what was found as what is wanted")

// Each case is three files: NAME/old, NAME/new and NAME/want.
func TestBetween(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts := map[string]string{}
		for i := range archive.Files {
			f := &archive.Files[i]
			texts[f.Name] = string(f.Data)
			name, want := strings.CutSuffix(f.Name, "/want")
			if !want {
				continue
			}
			t.Run(name, func(t *testing.T) {
				was, is := parsed(texts[name+"/old"]), parsed(texts[name+"/new"])
				got := described(was, is, between(t, was, is))
				if *update {
					f.Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("changed:\n%s\nwant:\n%s", got, f.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestBetweenStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Between(ctx, parsed("One."), parsed("Two.")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, it fails with %v", err)
	}
}
