package shelf

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares text with a golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
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

// wall is the first briefing of the harbour.
const wall = `# The northern wall: what moved it, and who knew

The wall of Elin harbour moved by the width of a hand, and the board cannot say since when.

## What we know

- The wall moved between two measurements. [^log]
- Nobody measured it in the winter.

## What we do not know yet

- Whether the pumps had to do with it.

[^log]: The harbour's log.
`

// A view is a shelf as a person has come to see it.
type view struct {
	name string
	of   func() *Pane
}

func views() []view {
	small := func() *Pane { return New("Harbour", harbour()) }
	large := func() *Pane {
		p := New("Harbour", append(harbour(), library(60)...))
		p.SetProgress("indexing 61 of 69")
		return p
	}
	preview := func(p *Pane) *Pane {
		p.togglePreview()
		p.Looking()
		p.SetPreview(0, BeginningOf(briefing.Parse(wall, briefing.Options{})))
		return p
	}
	with := func(p *Pane, o order, g grouping, typed string) *Pane {
		p.list(o, g)
		p.Paste(typed)
		return p
	}
	return []view{
		{"cards", small},
		{"cards, by folder", func() *Pane { return with(small(), byTitle, byFolder, "") }},
		{"cards, with a preview", func() *Pane { return preview(small()) }},
		{"lines", large},
		{"lines, changed first", func() *Pane { return with(large(), changedFirst, ungrouped, "") }},
		{"lines, newest first by outlet", func() *Pane { return with(large(), newestFirst, byOutlet, "") }},
		{"lines, narrowed", func() *Pane { return with(large(), byTitle, byFolder, "ELIN élo") }},
		{"lines, narrowed to nothing", func() *Pane { return with(large(), byTitle, byFolder, "zq") }},
		{"lines, with a preview", func() *Pane { return preview(large()) }},
		{"nothing", func() *Pane { return New("Harbour", nil) }},
	}
}

// TestScreens draws the harbour at every width that has columns of its own.
func TestScreens(t *testing.T) {
	sizes := []struct{ w, h int }{{160, 45}, {120, 30}, {100, 30}, {80, 24}, {60, 20}, {40, 12}, {24, 6}}
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, size := range sizes {
			f := frame(size.w, size.h, th)
			var b strings.Builder
			for _, v := range views() {
				p := v.of()
				p.Draw(f)
				fmt.Fprintf(&b, "-- %s --\n", v.name)
				for _, l := range p.Draw(f) {
					fmt.Fprintln(&b, strings.TrimRight(ansi.Strip(l), " "))
				}
			}
			golden(t, fmt.Sprintf("%dx%d-%s", size.w, size.h, th.Name), b.String())
		}
	}
}

// TestColours draws two screens with what they are drawn with, so that a state that is
// told by its colour alone, or a colour that is lost, is seen.
func TestColours(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Light(), theme.Plain()} {
		f := frame(120, 16, th)
		var b strings.Builder
		for _, v := range views() {
			if v.name == "cards" || v.name == "lines" {
				for _, l := range v.of().Draw(f) {
					fmt.Fprintf(&b, "%q\n", l)
				}
			}
		}
		golden(t, "colours-"+th.Name, b.String())
	}
}

// TestFits draws every view at every size: no line is wider than the frame, and no
// drawing taller.
func TestFits(t *testing.T) {
	for _, v := range views() {
		p := v.of()
		for w := 1; w < 180; w += 3 {
			for _, h := range []int{1, 2, 4, 5, 8, 9, 13, 30} {
				lines := p.Draw(frame(w, h, theme.Dark()))
				if len(lines) > h {
					t.Fatalf("%s at %dx%d: %d lines", v.name, w, h, len(lines))
				}
				for y, l := range lines {
					if got := ansi.StringWidth(l); got > w {
						t.Fatalf("%s at %dx%d: line %d has %d cells: %q", v.name, w, h, y, got, l)
					}
					if strings.ContainsAny(ansi.Strip(l), "\x1b\x07\u202e\u009b") {
						t.Fatalf("%s at %dx%d: line %d is not inert: %q", v.name, w, h, y, l)
					}
				}
			}
		}
	}
}
