package ui

import (
	"flag"
	"image/color"
	"os"
	"strings"
	"testing"

	"lede/content/notebook"
	"lede/ui/keymap"
	"lede/ui/uitest"
)

var update = flag.Bool("update", false, "write the README's picture and key table anew")

const (
	readme   = "../README.md"
	picture  = "testdata/screen.svg"
	dates    = "testdata/chronology.svg"
	searches = "testdata/search.svg"
)

// TestReadmeKeys checks that the README's table of keys is the program's.
func TestReadmeKeys(t *testing.T) {
	b, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- keys: begin -->\n", "<!-- keys: end -->"
	before, rest, ok := strings.Cut(string(b), begin)
	table, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	want := strings.TrimSpace(keymap.Default().Markdown()) + "\n"
	if table == want {
		return
	}
	if !*update {
		t.Fatal("the README's keys are not the program's; go test ./ui -update writes them anew")
	}
	if err := os.WriteFile(readme, []byte(before+begin+want+end+after), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestReadmePicture checks that the README's pictures are what the program shows.
func TestReadmePicture(t *testing.T) {
	m, err := newModel(t.Context(), nil, notebook.Private(), false, 150, 36)
	if err != nil {
		t.Fatal(err)
	}
	term := uitest.Start(t, m, 150, 36)
	term.Press("j", "enter")
	term.WaitFor("Kerman")
	term.Press("]", "]", "}", "s", "esc")
	term.WaitFor("Said in this passage") // who says what has been read
	comparePicture(t, term, picture)
	term.Press("C")
	term.WaitFor("of 6 briefings") // all of them have been read
	term.Press("g", "]", "]", "]", "]", "]")
	comparePicture(t, term, dates)
	term.Press("esc", "ctrl+f")
	term.Type("warning kind:unknown")
	term.WaitFor("best first") // and all that it finds is in order
	comparePicture(t, term, searches)
}

// comparePicture checks that a picture is what the terminal shows.
func comparePicture(t *testing.T, term *uitest.Terminal, path string) {
	t.Helper()
	got := term.SVG(color.RGBA{0xd8, 0xd8, 0xd8, 0xff}, color.RGBA{0x1c, 0x1c, 0x1c, 0xff})
	want, err := os.ReadFile(path)
	if err == nil && string(want) == got {
		return
	}
	if !*update {
		t.Fatalf("%s is not what the program shows; go test ./ui -update draws it anew", path)
	}
	if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
		t.Fatal(err)
	}
}
