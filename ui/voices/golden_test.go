package voices

import (
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

// TestScreens draws the harbour at five sizes, in colours that are stripped and in the
// theme without.
func TestScreens(t *testing.T) {
	sizes := []struct{ w, h int }{{160, 45}, {100, 30}, {60, 20}, {40, 12}, {24, 6}}
	views := []struct{ name, keys, typed string }{
		{"much", "j", ""},
		{"proposal", "", ""},
		{"name", "jo", ""},
		{"opened", "e", ""},
		{"statement", "jej", ""},
		{"filtered", "", "footing:anonymous wall"},
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
