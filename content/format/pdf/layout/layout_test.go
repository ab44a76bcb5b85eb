package layout_test

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/manuscript"
	"lede/content/format/pdf/layout"
)

var update = flag.Bool("update", false, "write what the cases give as what they should give")

// A case is pages, each a file that is called "page" and what it is called, and the text
// that they should give, which is called "want". A file "outline" has the document's.
func TestCases(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal("no cases:", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := read(a)
			if err != nil {
				t.Fatal(err)
			}
			last := &a.Files[len(a.Files)-1]
			if last.Name != "want" {
				a.Files = append(a.Files, txtar.File{Name: "want"})
				last = &a.Files[len(a.Files)-1]
			}
			if *update {
				last.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if got != string(last.Data) {
				t.Errorf("got:\n%s\nwant:\n%s", got, last.Data)
			}
		})
	}
}

// read is the text of a case, without its front matter.
func read(a *txtar.Archive) (string, error) {
	var outline []layout.Heading
	var pages []layout.Page
	for _, f := range a.Files {
		label, page := strings.CutPrefix(f.Name, "page")
		switch {
		case f.Name == "outline":
			for l := range strings.Lines(string(f.Data)) {
				words := strings.TrimLeft(l, "\t")
				outline = append(outline, layout.Heading{Words: strings.TrimSpace(words), Level: 1 + len(l) - len(words)})
			}
		case page:
			p, err := drawn(string(f.Data))
			if err != nil {
				return "", fmt.Errorf("%s: %w", f.Name, err)
			}
			p.Label = strings.TrimSpace(label)
			pages = append(pages, p)
		}
	}
	text := written(pages, outline)
	_, body, _ := strings.Cut(text, "\n---\n")
	return strings.TrimPrefix(body, "\n"), nil
}

// written is the text of pages.
func written(pages []layout.Page, outline []layout.Heading) string {
	var out bytes.Buffer
	w := manuscript.NewWriter(&out, "PDF", nil, 1<<30)
	r := layout.NewReader(w, outline)
	for _, p := range pages {
		r.Add(p)
	}
	r.Close()
	_ = w.Close() // a Buffer takes all
	return out.String()
}

// drawn is a page of 400 x 600 points on which each line of the text is drawn as it says:
//
//	X Y SIZE[b][i] WORDS...
//
// A line that begins with "turn" and degrees turns those after it around the page's
// middle, and "remark X Y WHO: WORDS" is a remark.
func drawn(text string) (layout.Page, error) {
	p := layout.Page{Width: 400, Height: 600}
	turn := 0.0
	for l := range strings.Lines(text) {
		l = strings.TrimRight(l, "\n")
		var x, y, size float64
		var style, words string
		if _, err := fmt.Sscanf(l, "turn %g", &turn); err == nil || strings.TrimSpace(l) == "" {
			continue
		}
		if n, _ := fmt.Sscanf(l, "remark %g %g", &x, &y); n == 2 {
			who, words, _ := strings.Cut(strings.Join(strings.Fields(l)[3:], " "), ": ")
			p.Remarks = append(p.Remarks, layout.Remark{Remark: manuscript.Remark{Author: who, Words: words}, X: x, Y: y})
			continue
		}
		if n, err := fmt.Sscanf(l, "%g %g %g", &x, &y, &size); n != 3 {
			return p, fmt.Errorf("%q: %w", l, err)
		}
		words = strings.Join(strings.SplitN(l, " ", 4)[3:], "")
		style = strings.Trim(strings.Fields(l)[2], "0123456789.")
		p.Glyphs = append(p.Glyphs, line(x, y, size, turn, style, words)...)
	}
	return p, nil
}

// advance is how wide each character is, in ems.
const advance = 0.5

func line(x, y, size, turn float64, style, words string) []layout.Glyph {
	var s layout.Style
	for letter, bit := range map[string]layout.Style{"b": layout.Bold, "i": layout.Italic} {
		if strings.Contains(style, letter) {
			s |= bit
		}
	}
	var all []layout.Glyph
	for _, r := range words {
		g := layout.Glyph{
			Rune: r, Left: x, Right: x + advance*size, Bottom: y - size/5, Top: y + 4*size/5,
			X: x, Y: y, Size: size, Style: s,
		}
		if r == ' ' {
			g = layout.Glyph{Rune: ' '}
		}
		all = append(all, turned(g, turn))
		x += advance * size
	}
	return append(all, layout.Glyph{Rune: ' '})
}

// turned is the glyph after the page was turned clockwise by so many degrees.
func turned(g layout.Glyph, degrees float64) layout.Glyph {
	if degrees == 0 || g.Rune == ' ' {
		return g
	}
	sin, cos := math.Sincos(-degrees * math.Pi / 180)
	point := func(x, y float64) (float64, float64) {
		x, y = x-200, y-300
		return 200 + x*cos - y*sin, 300 + x*sin + y*cos
	}
	x1, y1 := point(g.Left, g.Bottom)
	x2, y2 := point(g.Right, g.Top)
	g.Left, g.Right, g.Bottom, g.Top = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
	g.X, g.Y = point(g.X, g.Y)
	g.Angle = degrees * math.Pi / 180
	return g
}
