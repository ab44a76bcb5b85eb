package page

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/rogpeppe/go-internal/txtar"

	"lede/ui/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares the specimen's rows with what they were when somebody last
// looked at them: their text at every width and, at one, their styles.
func TestGolden(t *testing.T) {
	var got txtar.Archive
	got.Comment = []byte("The specimen of specimen_test.go, by width and theme. Styles are written as <…>.\n\n")
	file := func(name string, o Options, draw func(Row) string) {
		s, doc := specimen()
		var b strings.Builder
		for _, r := range all(s.page(doc, o)) {
			b.WriteString(strings.TrimRight(draw(r), " ") + "\n")
		}
		got.Files = append(got.Files, txtar.File{Name: name, Data: []byte(b.String())})
	}
	for _, w := range widths {
		file(fmt.Sprintf("dark/%d", w), Options{Width: w, Theme: theme.Dark()}, Row.Plain)
		file(fmt.Sprintf("plain/%d", w), Options{Width: w, Theme: theme.Plain(), Furniture: true}, Row.Plain)
	}
	styled := func(r Row) string {
		return strings.NewReplacer("\x1b[m", "<>", "\x1b[", "<").Replace(r.Draw(nil))
	}
	file("numbered/60/styled", Options{Width: 60, Theme: numbered()}, styled)
	file("light/60/spans", Options{Width: 60, Theme: theme.Light()}, func(r Row) string {
		return fmt.Sprintf("%4d-%-4d %2d  %s", r.Span.Start, r.Span.End, r.Section, r.Plain())
	})
	path := filepath.Join("testdata", "specimen.txtar")
	if *update {
		if err := os.WriteFile(path, txtar.Format(&got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatalf("read the golden file: %v (make it with -update)", err)
	}
	for i, f := range got.Files {
		if i >= len(want.Files) || want.Files[i].Name != f.Name {
			t.Fatalf("%s is not in %s; run with -update and look at the difference", f.Name, path)
		}
		a, b := strings.Split(string(want.Files[i].Data), "\n"), strings.Split(string(f.Data), "\n")
		for k := range max(len(a), len(b)) {
			if k >= len(a) || k >= len(b) || a[k] != b[k] {
				t.Errorf("%s: row %d differs; run with -update and look at the difference\nwant %q\n got %q", f.Name, k, at(a, k), at(b, k))
				break
			}
		}
	}
}

// numbered is a theme whose colours are numbers, so that the golden file says
// which style was used and stays as it is when colours change.
func numbered() theme.Theme {
	t := theme.Dark()
	t.Name = "numbered"
	for i, s := range []*lipgloss.Style{
		&t.Headline, &t.Standfirst, &t.Byline, &t.Muted, &t.Heading, &t.Strong, &t.Emphasis, &t.Code, &t.Struck,
		&t.Link, &t.Target, &t.Quote, &t.Citation, &t.Furniture, &t.Rule, &t.Notice,
		&t.Known, &t.Unknown, &t.Dated, &t.Quoted, &t.Changed, &t.Alarm,
	} {
		*s = lipgloss.NewStyle().Foreground(lipgloss.ANSIColor(101 + i))
	}
	return t
}

func at(lines []string, k int) string {
	if k < len(lines) {
		return lines[k]
	}
	return "(no row)"
}
