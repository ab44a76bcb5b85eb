package library

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content"
)

// A few words, so that they meet often, with what may stand between them.
var (
	vocabulary = []string{"harbour", "Harbours", "gate", "crane", "crâne", "*ferry*", "country", "countries", "2031", "[port](http://gate.example)",
		"Qasim Haddadi said that", "a harbour official said", "on 5 March 2031", "the", "港口", "un*gated*", "caf&eacute;", "gate[^a]"}
	between  = []string{" ", " ", " ", "\n", ", ", ".\n\n", "\n- ", "\n> ", "\n\n## What we know\n\n", "\n\n## What we do not know\n\n", "\n\n### Notes\n\n", "\n\n## Timeline\n\n- **2019:** "}
	askedFor = []string{"harbour", "gate", "crane", "ferry", "country", "count*", "countri*", "har*", `"harbour gate"`, `"the crane"`, `"ferry the har*"`, "port", "港口", "港",
		"ungated", "cafe", "2031", "kind:known", "kind:unknown", "kind:timeline", "-kind:known", "speaker:haddadi", "speaker:official", "footing:anonymous", "source:minutes",
		"on:2031-03", "before:2020", "after:2030", "title:gate", "-gate", "-crane", `-"the crane"`, "published:2031", "path:1"}
)

// The index leaves nothing out: what is found through it is what is found by looking
// through all briefings, however often those have changed.
func TestIndexLeavesNothingOut(t *testing.T) {
	dir := t.TempDir()
	path := func(i int) string { return filepath.Join(dir, fmt.Sprint(i, ".md")) }
	for i := range 3 {
		must(t, os.WriteFile(path(i), []byte("Nothing yet.\n"), 0o600))
	}
	shelf, err := content.Open(t.Context(), []string{dir}, nil)
	must(t, err)
	l, err := Open(t.Context(), "", []string{dir}, shelf)
	must(t, err)
	defer func() { must(t, l.Close()) }()
	rapid.Check(t, func(t *rapid.T) {
		docs := make([]*briefing.Document, len(shelf.Entries))
		for i := range docs {
			text := drawText(t)
			must(t, os.WriteFile(path(i), []byte(text), 0o600))
			docs[i] = briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown, Name: strconv.Itoa(i)})
		}
		must(t, l.Update(t.Context(), func(Progress) {}))
		if rapid.Bool().Draw(t, "listened to") {
			<-l.listener.done
		}
		for range 8 {
			parts := rapid.SliceOfN(rapid.SampledFrom(askedFor), 1, 3).Draw(t, "query")
			text := strings.Join(parts, rapid.SampledFrom([]string{" ", " ", " OR "}).Draw(t, "joined by"))
			q, err := query.Parse(text)
			if err != nil {
				continue // nothing but what is not wanted
			}
			var want, got []int
			for i, doc := range docs {
				found, err := q.Find(t.Context(), doc, query.About{Path: shelf.Entries[i].Path}, 1)
				must(t, err)
				if found.Matches {
					want = append(want, i)
				}
			}
			for r, err := range l.Search(t.Context(), q, Options{}) {
				must(t, err)
				got = append(got, r.Entry)
			}
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Fatalf("%s: found in %v, not in %v, by %+v", text, got, want, candidatesOf(q))
			}
		}
	})
}

// drawText is a briefing of a few words.
func drawText(t *rapid.T) string {
	var text strings.Builder
	if rapid.Bool().Draw(t, "front matter") {
		text.WriteString("---\ntitle: The gate\npublished: 2031-03-04\n---\n\n")
	}
	for range rapid.IntRange(1, 25).Draw(t, "words") {
		text.WriteString(rapid.SampledFrom(vocabulary).Draw(t, "word") + rapid.SampledFrom(between).Draw(t, "then"))
	}
	return text.String() + "\n\n[^a]: Minutes of the board.\n"
}
