package search

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/content/library"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (make it with -update)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and look at the difference\ngot\n%s", path, got)
	}
}

// TestScreens draws the screen at five sizes, in colours that are stripped and in the
// theme without.
func TestScreens(t *testing.T) {
	sizes := []struct{ w, h int }{{160, 45}, {100, 30}, {60, 20}, {40, 12}, {24, 6}}
	views := []struct {
		name string
		do   func(t *testing.T, p *Pane)
	}{
		{"nothing typed", func(*testing.T, *Pane) {}},
		{"found", func(t *testing.T, p *Pane) {
			t.Helper()
			p.Paste("wall")
			p.SetProgress(library.Progress{Done: 4312, Total: 10000})
			p.Show(harbour())
			press(t, p, p.frame, "jj")
		}},
		{"wrong", func(_ *testing.T, p *Pane) {
			p.Paste("wall")
			p.Show(harbour())
			p.Paste(" kind:unclear")
			p.Show(Results{Query: "wall kind:unclear", Err: wrong(10, 17)})
		}},
		{"nothing found", func(_ *testing.T, p *Pane) {
			p.Paste("zebra")
			p.Show(Results{Query: "zebra", Of: 1312})
		}},
	}
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, size := range sizes {
			f := frame(size.w, size.h, th)
			var b strings.Builder
			for _, v := range views {
				p := New()
				p.Draw(f)
				v.do(t, p)
				fmt.Fprintf(&b, "-- %s --\n", v.name)
				for _, l := range p.Draw(f) {
					fmt.Fprintln(&b, strings.TrimRight(ansi.Strip(l), " "))
				}
				line, _ := p.DrawFilter(f)
				fmt.Fprintln(&b, strings.TrimRight(ansi.Strip(line), " "))
			}
			golden(t, fmt.Sprintf("%dx%d-%s", size.w, size.h, th.Name), b.String())
		}
	}
}
