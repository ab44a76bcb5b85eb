package page

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/briefing"
	"lede/ui/theme"
)

// widths are the text widths that the laws are checked at.
var widths = []int{100, 60, 24, 8}

// pages draws the specimen in every way that the laws are checked in.
func pages() iter.Seq2[string, *Page] {
	return func(yield func(string, *Page) bool) {
		for _, th := range []theme.Theme{theme.Dark(), theme.Plain()} {
			for _, furniture := range []bool{false, true} {
				for _, w := range widths {
					s, doc := specimen()
					name := fmt.Sprintf("%s,%d,%v", th.Name, w, furniture)
					if !yield(name, s.page(doc, Options{Width: w, Theme: th, Furniture: furniture})) {
						return
					}
				}
			}
		}
	}
}

func all(p *Page) []Row { return p.Rows(p.First(), 1<<20) }

func TestRowsFit(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			for _, r := range all(p) {
				checkRow(t, p, r)
			}
		})
	}
}

// checkRow checks what holds of every row.
func checkRow(t interface{ Errorf(string, ...any) }, p *Page, r Row) {
	if r.Width() > p.options.Width || ansi.StringWidth(r.Plain()) > p.options.Width || ansi.StringWidthWc(r.Plain()) > p.options.Width {
		t.Errorf("row %q is wider than %d", r.Plain(), p.options.Width)
	}
	if r.Plain() != strings.TrimRight(r.Plain(), " ") {
		t.Errorf("row %q ends in spaces", r.Plain())
	}
	drawn := r.Draw(nil)
	if plain := ansi.Strip(drawn); plain != r.Plain() {
		t.Errorf("row %q is drawn as %q", r.Plain(), plain)
	}
	for _, c := range drawn {
		if c != 0x1b && c != '\u200C' && c != '\u200D' && (!unicode.IsGraphic(c) || unicode.Is(unicode.Cf, c)) {
			t.Errorf("row %q holds %U", r.Plain(), c)
		}
	}
	if n := strings.Count(drawn, "\x1b"); n != strings.Count(drawn, "\x1b[") {
		t.Errorf("row %q has an escape that is no style: %q", r.Plain(), drawn)
	}
}

func TestSpansAscend(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			last := 0
			for _, r := range all(p) {
				if r.Span.Start < last {
					t.Errorf("row %q starts at %d, before %d", r.Plain(), r.Span.Start, last)
				}
				last = r.Span.Start
			}
		})
	}
}

func TestAtFindsEveryByte(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			for _, r := range all(p) {
				for _, s := range r.segs {
					for o := s.src.Start; o < s.src.End; o++ {
						if got := p.Rows(p.At(o), 1)[0]; !got.Span.Contains(o) {
							t.Fatalf("At(%d) shows %q, want %q", o, got.Plain(), r.Plain())
						}
					}
				}
			}
			for o := -3; o < len(p.doc.Text)+3; o++ {
				if len(p.Rows(p.At(o), 1)) == 0 {
					t.Fatalf("At(%d) shows nothing", o)
				}
			}
		})
	}
}

func TestScrollReturns(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			rows := all(p)
			place := p.First()
			places := []Place{place}
			for range len(rows) - 1 {
				place = p.Scroll(place, 1)
				places = append(places, place)
			}
			for i, at := range places {
				if got := p.Rows(at, 1)[0]; got.Plain() != rows[i].Plain() || got.Span != rows[i].Span {
					t.Fatalf("row %d is %q by scrolling, %q at once", i, got.Plain(), rows[i].Plain())
				}
			}
			rapid.Check(t, func(t *rapid.T) {
				i := rapid.IntRange(0, len(rows)-1).Draw(t, "from")
				k := rapid.IntRange(-len(rows)-5, len(rows)+5).Draw(t, "by")
				to := min(max(i+k, 0), len(rows)-1)
				if got := p.Scroll(places[i], k); got != places[to] {
					t.Fatalf("from row %d by %d: %v, want %v", i, k, got, places[to])
				}
			})
		})
	}
}

func TestPagingShowsAllRows(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			want := all(p)
			for _, height := range []int{1, 7, 24} {
				var got []Row
				for place := p.First(); len(got) < len(want); place = p.Scroll(place, height) {
					got = append(got, p.Rows(place, height)...)
				}
				for i := range want {
					if got[i].Plain() != want[i].Plain() {
						t.Fatalf("height %d: row %d is %q, want %q", height, i, got[i].Plain(), want[i].Plain())
					}
				}
				last := p.Rows(p.Last(height), height+1)
				if len(last) != min(height, len(want)) || last[len(last)-1].Plain() != want[len(want)-1].Plain() {
					t.Errorf("Last(%d) shows %d rows of %d", height, len(last), len(want))
				}
			}
			if want[len(want)-1].Plain() == "" {
				t.Error("the last row is empty")
			}
		})
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	s, doc := specimen()
	p := s.page(doc, Options{Width: 60, Theme: theme.Dark()})
	rows := all(p)
	place := p.First()
	for i, r := range rows {
		if i > 0 {
			p.Configure(Options{Width: 60, Theme: theme.Dark()})
			place = p.Scroll(place, 1)
		}
		for _, w := range widths {
			p.Configure(Options{Width: w, Theme: theme.Light()})
			got := p.Rows(place, 1)[0]
			if !r.Span.Empty() && !got.Span.Contains(r.Span.Start) {
				t.Errorf("at width %d, %q became %q", w, r.Plain(), got.Plain())
			}
		}
	}
}

func TestAllWordsAreShownInOrder(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			var shown strings.Builder
			for _, r := range all(p) {
				shown.WriteString(r.Plain())
			}
			got := squeeze(shown.String())
			for i := range p.source.Chunks() {
				for _, b := range p.source.ChunkBlocks(i) {
					if _, folded := p.foldAt(&b); folded && !p.options.Furniture {
						continue
					}
					for _, words := range wordsOf(&b.Node) {
						at := strings.Index(got, squeeze(words))
						if at < 0 {
							t.Errorf("%q is not shown, or not in order", words)
							continue
						}
						got = got[at:]
					}
				}
			}
		})
	}
}

// wordsOf is what a node says, by words, where the page has to show it as it is.
func wordsOf(n *briefing.Node) []string {
	switch n.Kind {
	case briefing.NodeFrontMatter, briefing.NodeLinkDefinition, briefing.NodeHTML, briefing.NodeRule, briefing.NodeTable:
		return nil
	}
	var out []string
	for _, r := range n.Runs {
		if r.Style&(briefing.Cite|briefing.Break) == 0 {
			out = append(out, strings.Fields(r.Text)...)
		}
	}
	for i := range n.Children {
		out = append(out, wordsOf(&n.Children[i])...)
	}
	return out
}

// squeeze leaves out what layout adds between words.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("│|•–›>", r) {
			return -1
		}
		return r
	}, s)
}

func TestPassagesFollowEachOther(t *testing.T) {
	for name, p := range pages() {
		t.Run(name, func(t *testing.T) {
			var forward []briefing.Span
			at := p.Passage(0)
			for ok := true; ok && len(forward) < 1000; at, ok = p.Next(at.Start) {
				forward = append(forward, at)
			}
			var back []briefing.Span
			at = p.Passage(len(p.doc.Text))
			for ok := true; ok && len(back) < 1000; at, ok = p.Prev(at.Start) {
				back = append(back, at)
			}
			slices.Reverse(back)
			if !slices.Equal(forward, back) {
				t.Errorf("forward %v\nback %v", forward, back)
			}
			for _, r := range all(p) {
				if !r.Span.Empty() && !p.Passage(r.Span.Start).Overlaps(r.Span) && r.Span.Start > 0 {
					t.Errorf("row %q is not in its passage", r.Plain())
				}
			}
		})
	}
}
