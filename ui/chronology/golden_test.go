package chronology

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

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

// TestScreens draws the harbour at four sizes and at every level, in colours that are
// stripped and in the theme without.
func TestScreens(t *testing.T) {
	sizes := []struct{ w, h int }{{160, 45}, {100, 30}, {60, 20}, {40, 12}}
	views := []struct{ name, keys, typed string }{
		{"months", "jjj", ""},
		{"days", "jjjjj+", ""},
		{"years", "-", ""},
		{"decades", "j--j", ""},
		{"end", "G", ""},
		{"filtered", "j", "since:2031 wall"},
	}
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		for _, size := range sizes {
			f := frame(size.w, size.h, th)
			var b strings.Builder
			for _, v := range views {
				p := shown(f)
				press(t, p, f, v.keys)
				if v.typed != "" {
					p.Type()
					p.Paste(v.typed)
				}
				fmt.Fprintf(&b, "-- %s --\n", v.name)
				for _, l := range p.Draw(f) {
					fmt.Fprintln(&b, strings.TrimRight(ansi.Strip(l), " "))
				}
			}
			golden(t, fmt.Sprintf("%dx%d-%s", size.w, size.h, th.Name), b.String())
		}
	}
}

// TestPrinted prints the harbour at three widths.
func TestPrinted(t *testing.T) {
	c, briefings := harbour()
	for _, width := range []int{40, 80, 120} {
		for _, th := range []theme.Theme{theme.Light(), theme.Plain()} {
			var b bytes.Buffer
			if err := Print(&b, c, briefings, width, th); err != nil {
				t.Fatal(err)
			}
			text := ansi.Strip(b.String())
			for n, l := range strings.Split(text, "\n") {
				if strings.TrimRight(l, " ") != l {
					t.Errorf("%d: line %d ends in a space: %q", width, n+1, l)
				}
				if got := ansi.StringWidth(l); got > width {
					t.Errorf("%d: line %d has %d cells", width, n+1, got)
				}
			}
			golden(t, fmt.Sprintf("print-%d-%s", width, th.Name), text)
		}
	}
}
