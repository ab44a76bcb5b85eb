package page

import (
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/ui/theme"
)

func plainRows(p *Page) []string {
	var out []string
	for _, r := range all(p) {
		out = append(out, r.Plain())
	}
	return out
}

func TestMasthead(t *testing.T) {
	for _, c := range []struct {
		about, text string
		want        []string
	}{
		{"from front matter", "---\ntitle: Ten cranes\nbyline: Ada Winch\npublished: 2031-04-05\n---\n\nText.\n", []string{
			"Ten cranes", "", "Ada Winch · 5 April 2031", "", "Text.",
		}},
		{"a section first", "---\ntitle: Ten cranes\n---\n\n## Background\n\nText.\n", []string{
			"Ten cranes", "", "Background", "", "Text.",
		}},
		{"a standfirst in the text", "---\ntitle: Ten cranes\n---\n\nNine work.\n\n## Background\n\nText.\n", []string{
			"Ten cranes", "", "Nine work.", "", "", "Background", "", "Text.",
		}},
		{"an embargo", "---\ntitle: Ten cranes\nembargo: 2031-04-05 06:00 UTC\n---\n\nText.\n", []string{
			"! Embargo: 2031-04-05 06:00 UTC", "", "Ten cranes", "", "Text.",
		}},
		{"a headline in the text", "---\nembargo: 2031-04-05\nstandfirst: Nine work.\nbyline: Ada Winch\n---\n\n# Ten cranes\n\nText.\n", []string{
			"! Embargo: 2031-04-05", "", "Ten cranes", "", "Nine work.", "Ada Winch", "", "Text.",
		}},
		{"front matter alone", "---\ntitle: Ten cranes\n---\n", []string{"Ten cranes"}},
		{"nothing", "", nil},
		{"white space", "\n \n\t\n", nil},
	} {
		p := New(briefing.Parse(c.text, briefing.Options{}), Options{Width: 60, Theme: theme.Dark()})
		if got := plainRows(p); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.about, got, c.want)
		}
	}
}

func TestEmptySectionsSaySo(t *testing.T) {
	text := "# Ten cranes\n\n## Questions and answers\n\n## Comments\n\nShare this article\n"
	p := New(briefing.Parse(text, briefing.Options{}), Options{Width: 60, Theme: theme.Dark()})
	want := []string{
		"Ten cranes", "", "", "Questions and answers", "", "This section is empty.", "", "",
		"Comments", "", "▸ 1 line set aside: a sharing button",
	}
	if got := plainRows(p); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMastheadRowsLeadToTheText(t *testing.T) {
	text := "---\ntitle: Ten cranes\n---\n\nOne.\n\nTwo.\n"
	p := New(briefing.Parse(text, briefing.Options{}), Options{Width: 60, Theme: theme.Dark()})
	rows := all(p)
	if got := rows[0].Span.Of(text); !strings.Contains(got, "Ten cranes") {
		t.Errorf("the headline stands for %q", got)
	}
	if got := p.Rows(p.At(strings.Index(text, "Ten")), 1)[0].Plain(); got != "Ten cranes" {
		t.Errorf("the title in the front matter leads to %q", got)
	}
}

// counted counts what is asked of a document.
type counted struct {
	blocks
	parsed map[int]int
}

func (c counted) ChunkBlocks(i int) []briefing.Block {
	c.parsed[i]++
	return c.blocks.ChunkBlocks(i)
}

func (c counted) Chunks() int { panic("the number of chunks costs a scan of the whole text") }

func TestOnlyWhatShowsIsParsed(t *testing.T) {
	text := longBriefing(300 << 10)
	doc := briefing.Parse(text, briefing.Options{})
	source := counted{doc, map[int]int{}}
	p := newPage(doc, source, Options{Width: 80, Theme: theme.Dark()})
	p.Rows(p.First(), 40)
	first := len(source.parsed)
	middle := p.At(len(text) / 2)
	p.Rows(middle, 40)
	p.Scroll(middle, -40)
	p.Rows(p.Scroll(middle, 40), 40)
	if chunks := doc.Chunks(); first > 4 || len(source.parsed) > 16 || chunks < 100 {
		t.Errorf("of %d chunks %d were parsed for the first screen, %d for four", chunks, first, len(source.parsed))
	}
	for i, n := range source.parsed {
		if n > 1 {
			t.Errorf("chunk %d was parsed %d times", i, n)
		}
	}
}

// TestLongLeavesAreLaidOutInPieces checks that a screen costs a screen in a
// leaf, a list, a table and a block of code that are very long.
func TestLongLeavesAreLaidOutInPieces(t *testing.T) {
	for name, text := range texts(400 << 10) {
		p := New(briefing.Parse(text, briefing.Options{}), Options{Width: 80, Theme: theme.Dark()})
		for _, at := range []Place{p.First(), p.At(len(text) / 2), p.Last(40)} {
			if got := len(p.Rows(at, 40)); got != 40 {
				t.Errorf("%s: %d rows from %v", name, got, at)
			}
		}
		if p.laid.size > 512<<10 {
			t.Errorf("%s: three screens keep %d bytes of rows", name, p.laid.size)
		}
	}
}

func TestSetDocumentKeepsThePlace(t *testing.T) {
	text := longBriefing(200 << 10)
	p := New(briefing.Glance(text, briefing.Options{}), Options{Width: 80, Theme: theme.Dark()})
	place := p.Scroll(p.First(), 90)
	before := p.Rows(place, 30)
	p.SetDocument(briefing.Parse(text, briefing.Options{}))
	for i, r := range p.Rows(place, 30) {
		if was := strings.ReplaceAll(before[i].Plain(), "…", "¹"); r.Plain() != was || r.Span != before[i].Span {
			t.Errorf("row %d was %q, is %q", i, before[i].Plain(), r.Plain())
		}
	}
}

func TestSectionsAreMarked(t *testing.T) {
	for _, p := range pages() {
		var got []int
		for _, r := range all(p) {
			if r.Section >= 0 {
				got = append(got, r.Section)
				if !strings.HasPrefix(p.doc.Sections[r.Section].Title, strings.TrimSpace(r.Plain())[:4]) {
					t.Errorf("row %q is marked as %q", r.Plain(), p.doc.Sections[r.Section].Title)
				}
			}
		}
		if want := []int{0, 1, 2, 3, 4}; !slices.Equal(got, want) {
			t.Errorf("sections %v, want %v", got, want)
		}
	}
}
