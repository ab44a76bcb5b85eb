package page

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing"
	"lede/ui/theme"
)

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"a": "a", "é": "é", "漢": "漢", "👍🏽": "👍🏽", "❤\ufe0f": "❤\ufe0f",
		"\x1b": "␛", "\x00": "␀", "\x7f": "␡", "\u009b": "�", "\u202e": "�", "\u200b": "�", "\ufeff": "�",
		"\u00a0": " ", "\u00ad": "", "\u0301": "◌\u0301", "a\u200d": "a�", "a\u200c": "a�", "ی\u200c": "ی\u200c", "ی\u200c\u200c": "ی�", "\u200cی": "�ی", "क्\u200d": "क्\u200d", "👩\u200d🚒": "👩\u200d🚒",
		"\xff": "�", "\U000e0041\U000e0042": "�", "\ufdd0": "�", "\u2028": "�", "\u3164": "�", "\ue000": "�",
	} {
		if got := inert(in); got != want {
			t.Errorf("inert(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two", 3, []string{"one", "two"}},
		{"  one  ", 9, []string{"one"}},
		{"well-known words", 6, []string{"well-", "known", "words"}},
		{"from -5 to 10", 6, []string{"from", "-5 to", "10"}},
		{"he said—then left", 8, []string{"he said—", "then", "left"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"https://a.example/b", 12, []string{"https://a.", "example/b"}},
		{"漢字、仮名", 5, []string{"漢", "字、", "仮名"}},
		{"한국어 글", 6, []string{"한국어", "글"}},
		{"a\u00a0b c", 3, []string{"a b", "c"}},
		{"one\ttwo\nthree", 99, []string{"one two three"}},
		{"", 9, nil},
		{"   ", 9, nil},
	} {
		cs := appendClusters(nil, []frag{{text: c.text}}, collapse)
		var got []string
		for _, l := range breakLines(cs, c.width) {
			got = append(got, textOf(cs[l.from:l.to]))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func textOf(cs []cluster) string {
	var b strings.Builder
	for _, c := range cs {
		b.WriteString(c.text)
	}
	return b.String()
}

func TestTargets(t *testing.T) {
	for target, safe := range map[string]bool{
		"https://a.example": true, "HTTP://A.EXAMPLE": true, "mailto:a@b.example": true, "b.md": true, "#part": true, "/x:y": true, "?q=a:b": true, "": true,
		"javascript:alert(1)": false, "java\nscript:x": false, "\u2003javascript:x": false, "\u200bdata:text/html,x": false, "file:///etc/passwd": false, "vbscript:x": false,
	} {
		if got := safeTarget(target); got != safe {
			t.Errorf("safeTarget(%q) = %v", target, got)
		}
	}
	for _, c := range []struct{ text, target, shown string }{
		{"the list", "https://a.example", "https://a.example"},
		{"https://a.example", "https://a.example", ""},
		{"a.example", "https://a.example/", ""},
		{"a@b.example", "mailto:a@b.example", ""},
		{"https://bank.example", "https://thief.example", "https://thief.example"},
		{"x", "data:" + strings.Repeat("é", 4000), "data:" + strings.Repeat("é", 117) + "…"},
	} {
		if got, _ := shownTarget(c.text, c.target); got != c.shown {
			t.Errorf("%q to %.40q shows %.60q, want %.60q", c.text, c.target, got, c.shown)
		}
	}
}

func TestShortTargets(t *testing.T) {
	const own = "https://www.gazette.example/harbour"
	for _, c := range []struct{ text, target, shown string }{
		{"the minutes", "https://www.board.example/a/long/way?to=them", "board.example"},
		{"an earlier report", "https://gazette.example/crane", ""},
		{"write to us", "mailto:desk@gazette.example", "mailto:desk@gazette.example"},
		{"the other text", "b.md", "b.md"},
		{"bank.example", "https://thief.example/login", "https://thief.example/login"},
		{"https://bank.example", "https://gazette.example/login", "https://gazette.example/login"},
	} {
		if got := shortTarget(c.text, c.target, own); got != c.shown {
			t.Errorf("%q to %q shows %q, want %q", c.text, c.target, got, c.shown)
		}
	}
}

func TestHTMLWords(t *testing.T) {
	for html, want := range map[string]string{
		"<p>One <b>two</b> &amp; three</p>":           "One two & three",
		"<!-- nothing -->":                            "",
		"<!-- > --> a":                                "a",
		"<script>if (a<b) alert('</b>')</script>text": "text",
		"<STYLE>p{}</STYLE>a":                         "a",
		"a <img alt='>' src=x> b":                     "a b",
		"1 < 2 and <3":                                "1 < 2 and <3",
		"<div\nclass=x>a</div>":                       "a",
		"<a href=\"x>unclosed":                        "unclosed",
	} {
		var b strings.Builder
		for _, group := range htmlWords([]briefing.Run{{Text: html, Span: briefing.Span{End: len(html)}, Exact: true}}) {
			for _, f := range group {
				b.WriteString(f.text)
			}
		}
		if got := strings.Join(strings.Fields(b.String()), " "); got != want {
			t.Errorf("%q says %q, want %q", html, got, want)
		}
	}
}

// TestPiecesAreTheWhole checks that long leaves are cut without loss, in order,
// into pieces that are small enough.
func TestPiecesAreTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]string{"word ", "longword", "A sentence. ", "é", "\n"}).Draw(t, "unit")
		var runs []briefing.Run
		at, whole := 0, ""
		for range rapid.IntRange(1, 5).Draw(t, "runs") {
			text := strings.Repeat(unit, rapid.IntRange(0, 8000).Draw(t, "times"))
			runs = append(runs, briefing.Run{Text: text, Span: briefing.Span{Start: at, End: at + len(text)}, Exact: true})
			at, whole = at+len(text), whole+text
		}
		var got strings.Builder
		from, last := cut{}, -1
		for _, to := range pieces(runs) {
			size := 0
			for _, r := range part(runs, from, to) {
				if r.Text != whole[r.Span.Start:r.Span.End] {
					t.Fatalf("a piece at %v says something else", r.Span)
				}
				got.WriteString(r.Text)
				size += len(r.Text)
			}
			if start := offsetOf(runs, from); start < last || size > maxPiece {
				t.Errorf("a piece of %d bytes at %d, after %d", size, start, last)
			} else {
				last = start
			}
			from = to
		}
		if got.String() != whole {
			t.Errorf("%d bytes of %d", got.Len(), len(whole))
		}
	})
}

func TestByLine(t *testing.T) {
	source := "> ```\n> one\n>   two\n> three\n> ```\n"
	span := briefing.Span{Start: strings.Index(source, "> one"), End: strings.LastIndex(source, "> ```")}
	for i, r := range byLine(source, []briefing.Run{{Text: "one\n  two\nthree\n", Span: span}}) {
		if want := []string{"one\n", "  two\n", "three\n"}[i]; r.Text != want || r.Span.Of(source) != want || !r.Exact {
			t.Errorf("line %d: %+v, which is %q; want %q", i, r, r.Span.Of(source), want)
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		natural, least []int
		room           int
		want           []int
	}{
		{[]int{5, 10}, []int{5, 5}, 20, []int{5, 10}},
		{[]int{5, 10, 40}, []int{5, 5, 8}, 30, []int{5, 7, 18}},
		{[]int{50, 50}, []int{4, 4}, 20, []int{10, 10}},
		{[]int{50, 50}, []int{14, 14}, 20, nil},
		{[]int{0, 3}, []int{0, 3}, 9, []int{1, 3}},
	} {
		got, _ := share(slices.Clone(c.natural), slices.Clone(c.least), c.room)
		if !slices.Equal(got, c.want) {
			t.Errorf("%v in %d: %v, want %v", c.natural, c.room, got, c.want)
		}
	}
}

func TestCitationsAreNumbered(t *testing.T) {
	doc := &briefing.Document{}
	for _, key := range "abcdefghijkl" {
		doc.Sources = append(doc.Sources, briefing.Source{Key: string(key)})
	}
	for want, th := range map[string]theme.Theme{
		"x ² y¹,¹²,[?]":     theme.Dark(),
		"x [2] y[1][12][?]": theme.Plain(),
	} {
		s := &sheet{}
		s.add(s.para(say("x "), cite("b"), say(" y"), cite("a"), cite("l"), cite("none")))
		if got := all(s.page(doc, Options{Width: 40, Theme: th}))[0].Plain(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestFoldsJoinNeighbours(t *testing.T) {
	doc := &briefing.Document{Text: "aa\n\nbb\n\ncc\n\ndd\n", Furniture: []briefing.Furniture{
		{Span: briefing.Span{Start: 0, End: 3}, Why: "an offer"},
		{Span: briefing.Span{Start: 4, End: 7}, Why: "an offer"},
		{Span: briefing.Span{Start: 12, End: 15}, Why: "a button"},
	}}
	want := []fold{{briefing.Span{Start: 0, End: 7}, "an offer"}, {briefing.Span{Start: 12, End: 15}, "a button"}}
	if got := foldsOf(doc); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
