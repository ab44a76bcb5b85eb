package anchor

import (
	"encoding/json"
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing"
)

const brief = `# Harbour closed

The harbour was closed on Monday.

- No reason was given.
- The ferry was stopped.
- No reason was given.

The ferry sails again on Friday.
`

func TestFind(t *testing.T) {
	at := func(text, words string, nth int) int {
		i := -1
		for range nth {
			i += 1 + strings.Index(text[i+1:], words)
		}
		return i
	}
	quote := func(words string, nth int) Anchor {
		start := at(brief, words, nth)
		return Of(brief, start, start+len(words))
	}
	const again = "No reason was given."
	edited := strings.Replace(brief, "on Monday", "on the Monday before", 1)
	for _, c := range []struct {
		name string
		p    Anchor
		text string
		want int // -1 for not found
	}{
		{"unchanged", quote("The ferry", 1), brief, at(brief, "The ferry", 1)},
		{"unchanged, of two", quote(again, 2), brief, at(brief, again, 2)},
		{"moved", quote("The ferry was", 1), edited, at(edited, "The ferry was", 1)},
		{"moved, one of two that are the same", quote(again, 1), edited, -1},
		{"moved, the second of two", quote(again, 2), edited, at(edited, again, 2)},
		{"its words edited", quote("closed on Monday", 1), edited, -1},
		{"gone", quote("sails again", 1), "Another text.", -1},
		{"empty text", quote("sails again", 1), "", -1},
		{"a point", Of(brief, 20, 20), brief, 20},
		{"a point, moved", quote("The ferry sails", 1).point(), edited, at(edited, "The ferry sails", 1)},
		{"a point, gone", Of(brief, 20, 20), "Another text.", -1},
		{"nowhere", Anchor{Start: 7}, brief, -1},
	} {
		got, ok := c.p.Find(c.text)
		if !ok {
			got = -1
		}
		if got != c.want {
			t.Errorf("%s: found at %d, want %d in %q", c.name, got, c.want, c.text)
		}
	}
}

func (a Anchor) point() Anchor { return Of(brief, a.Start, a.Start) }

func TestQuote(t *testing.T) {
	long := strings.Repeat("é", 1000)
	for _, c := range []struct {
		name       string
		text       string
		start, end int
		want       Anchor
	}{
		{"words", "one two three", 4, 7, Anchor{4, 7, "two", "one ", " three", "", Twin{}}},
		{"within characters", "éé", 1, 3, Anchor{0, 2, "é", "", "é", "", likelyTwin(100)}},
		{"outside", "one", -4, 99, Anchor{0, 3, "one", "", "", "", Twin{}}},
		{"backwards", "one two", 4, 1, Anchor{4, 4, "", "one ", "two", "", Twin{}}},
		{"long", long, 1000, 1800, Anchor{1000, 1800, long[:maxExact], long[:context], long[:context], "", likelyTwin(100)}},
		{"empty text", "", 3, 5, Anchor{}},
	} {
		if got := Of(c.text, c.start, c.end); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// What is quoted is found where it was, and between characters. Neither does a text
// change what is kept on disk.
func TestPassageLaws(t *testing.T) {
	word := rapid.StringOfN(rapid.SampledFrom([]rune("ab é\n")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		text, other := word.Draw(t, "text"), word.Draw(t, "other")
		p := Of(text, rapid.IntRange(-1, 130).Draw(t, "start"), rapid.IntRange(-1, 130).Draw(t, "end"))
		if at, ok := p.Find(text); !ok || at != p.Start {
			t.Fatalf("%+v is found at %d, %v in its own text %q", p, at, ok, text)
		}
		if at, ok := p.Find(other); ok && boundary(other, at) != at {
			t.Fatalf("%+v is found at %d of %q", p, at, other)
		}
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back Anchor
		if err := json.Unmarshal(b, &back); err != nil || back != p {
			t.Fatalf("%+v came back as %+v, %v", p, back, err)
		}
	})
}

// An anchor comes from a file, which may say anything.
func TestForeignAnchors(t *testing.T) {
	for _, a := range []Anchor{
		{Start: math.MaxInt, End: math.MinInt, Exact: "The ferry was stopped.", Prefix: "- ", Suffix: "\n"},
		{Start: math.MinInt, End: math.MaxInt, Exact: "The ferry was stopped.", Prefix: "- ", Suffix: "\n", Tail: "given."},
		{Start: math.MaxInt, End: math.MaxInt, Exact: strings.Repeat("ferry ", 1000), Twin: Twin{-1, 1000, math.MaxInt, math.MinInt}},
		{Start: 3, End: 2, Exact: "\xff\xfe", Prefix: "\x80", Suffix: "\xc3"},
		{Start: 1, End: 1 << 40, Exact: "", Prefix: strings.Repeat("x", 100), Tail: "\xff"},
	} {
		if got := a.In(brief); got.Span.Start < 0 || got.Span.Start > got.Span.End || got.Span.End > len(brief) {
			t.Errorf("%+v is %+v", a, got)
		}
	}
}

func TestConcurrent(t *testing.T) {
	text := Read(brief + brief)
	kept := Read(brief).Quote(20, 60)
	want := kept.In(brief + brief)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := text.Find(kept); got != want {
				t.Errorf("%+v, and then %+v", want, got)
			}
		})
	}
	group.Wait()
}

func FuzzFind(f *testing.F) {
	f.Add(brief, 3, 9, brief+brief)
	f.Add("", 0, 0, "x")
	f.Add("3. one\n4. two", 3, 6, "4. one\n5. two")
	f.Add("a\u0301\u00ad 市议会 \xff\x80", 1, 9, "á市议")
	f.Add(strings.Repeat("ab ", 200), 90, 120, strings.Repeat("ab ", 300))
	f.Fuzz(func(t *testing.T, text string, start, end int, other string) {
		read := Read(other)
		for _, a := range []Anchor{Of(text, start, end), Read(text).Quote(start, end)} {
			if got := a.In(text); got.Outcome != InPlace || got.Span != (briefing.Span{Start: a.Start, End: a.End}) {
				t.Fatalf("%+v is %s at %v in its own text", a, got.Outcome, got.Span)
			}
			got := a.In(other)
			if again := read.Find(a); got != again {
				t.Fatalf("%+v is %+v, and then %+v", a, got, again)
			}
			if got.Span.Start < 0 || got.Span.Start > got.Span.End || got.Span.End > len(other) || (got.Outcome == Orphaned) != (got == Found{}) ||
				!(got.Score >= 0 && got.Score <= 1) {
				t.Fatalf("%+v is %+v in %d bytes", a, got, len(other))
			}
			if utf8.ValidString(text) && utf8.ValidString(other) && (boundary(other, got.Span.Start) != got.Span.Start || boundary(other, got.Span.End) != got.Span.End) {
				t.Fatalf("%+v is at %v, within a character of %q", a, got.Span, other)
			}
		}
	})
}

// What is put before or after a text leaves its passages where they are in it.
func TestSurroundedLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := author{newRand(rapid.Uint64().Draw(t, "seed"))}
		text, _ := a.story(10).render()
		before, _ := a.story(rapid.IntRange(1, 20).Draw(t, "before")).render()
		after, _ := a.story(rapid.IntRange(1, 20).Draw(t, "after")).render()
		paragraphs := strings.Split(text, "\n\n")
		passage := strings.TrimSpace(rapid.SampledFrom(paragraphs).Draw(t, "passage"))
		kept := Read(text).Quote(strings.Index(text, passage), strings.Index(text, passage)+len(passage))
		if len(strings.Fields(passage)) < 12 || kept.Twin.Exact > 80 || strings.Contains(before+after, passage) {
			t.Skip("it is not alone")
		}
		got := kept.In(before + text + after)
		if got.Outcome != InPlace || got.Span.Start != len(before)+kept.Start || got.Span.Len() != len(passage) {
			t.Fatalf("%q\nis %s, %q", passage, got.Outcome, got.Span.Of(before+text+after))
		}
	})
}
