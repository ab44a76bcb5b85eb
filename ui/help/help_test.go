package help

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/keymap"
	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

func sheet(th theme.Theme, at keymap.Context) Sheet {
	return Sheet{Theme: th, Keys: keymap.Default(), At: at}
}

func TestView(t *testing.T) {
	for _, c := range []struct {
		golden        string
		sheet         Sheet
		width, height int
		scroll        int
	}{
		{"three-columns", sheet(theme.Dark(), keymap.OnPage), 116, 40, 0},
		{"two-columns", sheet(theme.Light(), keymap.OnPage), 76, 60, 0},
		{"one-column-scrolled", sheet(theme.Dark(), keymap.OnPage), 40, 16, 10},
		{"plain", sheet(theme.Plain(), keymap.OnOutline), 76, 60, 0},
		{"while-typing", sheet(theme.Dark(), keymap.OnPrompt), 60, 20, 0},
	} {
		t.Run(c.golden, func(t *testing.T) {
			got := ansi.Strip(strings.Join(c.sheet.View(c.width, c.height, c.scroll), "\n")) + "\n"
			path := filepath.Join("testdata", c.golden+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestViewFitsAnyRoom(t *testing.T) {
	for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
		s := sheet(th, keymap.OnPage)
		for width := 0; width <= 160; width += 7 {
			for height := 0; height <= 60; height += 7 {
				for _, scroll := range []int{-5, 0, 3, 1 << 20} {
					lines := s.View(width, height, scroll)
					if len(lines) > height {
						t.Fatalf("%dx%d: %d lines", width, height, len(lines))
					}
					for _, l := range lines {
						if w := ansi.StringWidth(l); w > width {
							t.Fatalf("%dx%d: a line of %d cells: %q", width, height, w, l)
						}
					}
				}
			}
		}
	}
}

// The default keys are shown whole where there is room for a column.
func TestDefaultKeysAreNotCut(t *testing.T) {
	for _, at := range []keymap.Context{keymap.OnPage, keymap.OnOutline, keymap.OnShelf, keymap.OnPrompt} {
		for _, width := range []int{36, 76, 116} {
			s := sheet(theme.Dark(), at)
			if text := strings.Join(s.View(width, 500, 0), "\n"); strings.Contains(text, s.Theme.Glyph.Ellipsis) {
				t.Errorf("%d columns: something is cut:\n%s", width, ansi.Strip(text))
			}
		}
	}
}

// Every row of the table can be scrolled into sight, and MaxScroll is the last
// scroll that shows something new.
func TestScrollingShowsEverything(t *testing.T) {
	s := sheet(theme.Dark(), keymap.OnPage)
	const width, height = 50, 11
	seen := map[string]bool{}
	end := s.MaxScroll(width, height)
	for scroll := 0; scroll <= end; scroll++ {
		for _, l := range s.View(width, height, scroll) {
			seen[ansi.Strip(l)] = true
		}
	}
	all := strings.Builder{}
	for l := range seen {
		all.WriteString(l + "\n")
	}
	for _, list := range s.Keys.Lists(s.At) {
		for _, r := range list.Rows {
			if !strings.Contains(all.String(), r.Do) {
				t.Errorf("%q is never shown", r.Do)
			}
		}
	}
	last := strings.Join(s.View(width, height, end), "\n")
	if beyond := strings.Join(s.View(width, height, end+1), "\n"); beyond != last {
		t.Error("there is more beyond MaxScroll")
	}
	if before := strings.Join(s.View(width, height, end-1), "\n"); before == last {
		t.Error("MaxScroll is too large")
	}
	if s.MaxScroll(width, 500) != 0 {
		t.Error("a sheet that fits can be scrolled")
	}
}

func TestOwnKeysAreShown(t *testing.T) {
	own, err := keymap.New(map[string][]string{
		"copy":      {"ctrl+y"},
		"line-down": {"f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "f13", "f14"},
		"close":     {},
	})
	if err != nil {
		t.Fatal(err)
	}
	s := Sheet{Theme: theme.Dark(), Keys: own, At: keymap.OnPage}
	for width := 20; width < 130; width += 11 {
		text := ansi.Strip(strings.Join(s.View(width, 200, 0), "\n"))
		if !strings.Contains(text, "Ctrl+Y") {
			t.Errorf("%d: the key of the configuration is not shown:\n%s", width, text)
		}
		if !strings.Contains(text, theme.Dark().Glyph.Ellipsis) && width < 100 {
			t.Errorf("%d: ten keys are cut without saying so:\n%s", width, text)
		}
	}
	if footer := ansi.Strip(s.View(60, 5, 0)[4]); strings.Contains(footer, "close") {
		t.Errorf("the footer names a key that there is not: %q", footer)
	}
}

func BenchmarkView(b *testing.B) {
	s := sheet(theme.Dark(), keymap.OnPage)
	for b.Loop() {
		s.View(120, 36, 0)
	}
}
