package query

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"lede/briefing"
)

// pieces are what the texts of the laws are made of: words with accents and markup,
// scripts without spaces, and what divides passages.
var pieces = []string{
	"rockets", "Rocket", "café", "l'état", "Łódź", "un*known*", "**two**", "1,200", "3.5", "MH17", "東京都", "がぎ",
	"한국어", "ภาษาไทย", "हिन्दी", "[link](http://a.b/two)", "`code`", "&eacute;t&eacute;", "<b>bold</b>", "[^n]",
	"\n\n", "\n- ", "\n  - ", "\n\n## What we know\n\n", "\n\n## What we do not know\n\n", "\n> ", "\n| a | b |\n|---|---|\n| two | c |\n\n",
	"\n\n- **3 January 2024:** ", "said the minister", ", officials said.",
}

var askable = []string{
	"rocket", "two", "cafe", "etat", "unknown", `"two rockets"`, "rock*", "1200", "東京", "京", "が", "국", "हिन्दी", "ete", "bold",
	"link", "kind:unknown", "kind:known", "on:2024-01-03", "speaker:minister", "footing:anonymous", "title:two", "changed:yes",
	"(two OR rockets)", "-kind:unknown",
}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 30).Draw(t, "pieces"), " ")
}

func drawQuery(t *rapid.T) Query {
	s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(askable), 1, 3).Draw(t, "query"), " ")
	q, err := Parse(s)
	if err != nil {
		q, err = Parse("two " + s)
	}
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return q
}

func find(t interface{ Fatalf(string, ...any) }, q Query, text string) Found {
	doc := briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
	found, err := q.Find(bare, doc, About{}, 10)
	if err != nil {
		t.Fatalf("%v", err)
	}
	check(t, doc, found)
	return found
}

// check reports what no result may be.
func check(t interface{ Fatalf(string, ...any) }, doc *briefing.Document, found Found) {
	if found.Matches != (len(found.Hits) > 0) {
		t.Fatalf("matches %v with %d hits", found.Matches, len(found.Hits))
	}
	end := 0
	for _, h := range found.Hits {
		if h.Passage.Start < end || h.Passage.End > len(doc.Text) {
			t.Fatalf("passage %v behind %d of %q", h.Passage, end, doc.Text)
		}
		end = h.Passage.Start
		within(t, h.Words, h.Passage, doc.Text)
		within(t, h.Marks, briefing.Span{End: len(h.Snippet)}, h.Snippet)
		if strings.ContainsAny(h.Snippet, "\n\t\r") {
			t.Fatalf("a snippet of several lines: %q", h.Snippet)
		}
	}
}

// within reports spans that are not in order, not in the whole, or cut a character.
func within(t interface{ Fatalf(string, ...any) }, spans []briefing.Span, whole briefing.Span, text string) {
	at := whole.Start
	for _, s := range spans {
		if s.Start < at || s.End > whole.End || s.Empty() || !validCut(text, s) {
			t.Fatalf("%v of %v in %q", spans, whole, text)
		}
		at = s.End
	}
}

func validCut(text string, s briefing.Span) bool {
	start := func(i int) bool { return i == len(text) || text[i]&0xC0 != 0x80 }
	return start(s.Start) && start(s.End)
}

// Neither the form of its accents nor its case changes whether a text matches.
func TestFormsAndCasesAreOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, q := drawText(t), drawQuery(t)
		want := find(t, q, text)
		upper := strings.Map(func(r rune) rune {
			if r >= 0x80 {
				return unicode.ToUpper(r)
			}
			return r
		}, text)
		for _, other := range []string{norm.NFC.String(text), norm.NFD.String(text), upper} {
			got := find(t, q, other)
			if got.Matches != want.Matches || len(got.Hits) != len(want.Hits) {
				t.Fatalf("%q in %q: %d hits, in %q: %d", q, text, len(want.Hits), other, len(got.Hits))
			}
		}
	})
}

// What is not wanted takes away, and never adds.
func TestNotNeverAdds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, q := drawText(t), drawQuery(t)
		word := rapid.SampledFrom(askable[:16]).Draw(t, "not")
		less, err := Parse("(" + q.String() + ") -" + word)
		if err != nil {
			t.Fatalf("%v", err)
		}
		without, with := find(t, q, text), find(t, less, text)
		if with.Matches && !without.Matches || len(with.Hits) > len(without.Hits) {
			t.Fatalf("%q finds more than %q", less, q)
		}
	})
}

// A query that is written anew is the same query, and finds the same.
func TestWrittenAnewFindsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, q := drawText(t), drawQuery(t)
		again, err := Parse(q.String())
		if err != nil || again.String() != q.String() {
			t.Fatalf("%q: %q, %v", q, again, err)
		}
		a, b := find(t, q, text), find(t, again, text)
		if !slices.EqualFunc(a.Hits, b.Hits, func(a, b Hit) bool { return a.Passage == b.Passage && slices.Equal(a.Words, b.Words) }) {
			t.Fatalf("%q and %q", q, again)
		}
	})
}

// A document that Find matches passes MayMatch.
func TestMayMatchRefusesNoMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, q := drawText(t), drawQuery(t)
		doc := briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
		may, err := q.MayMatch(bare, doc)
		if err != nil {
			t.Fatalf("%v", err)
		}
		if find(t, q, text).Matches && !may {
			t.Fatalf("%q in %q", q, text)
		}
	})
}
