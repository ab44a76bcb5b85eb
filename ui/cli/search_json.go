package cli

import (
	"lede/briefing"
	"lede/content"
	"lede/content/library"
	"lede/content/sanitize"
)

// A foundJSON is a passage that a query matches, as JSON has it.
type foundJSON struct {
	Briefing  string       `json:"briefing"`
	Path      string       `json:"path"`
	Title     string       `json:"title"`
	Published string       `json:"published"`
	Section   string       `json:"section"`
	Kind      string       `json:"kind"`
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Words     []spanJSON   `json:"words"`
	Snippet   string       `json:"snippet"`
	Locator   *locatorJSON `json:"locator,omitempty"`
	Score     float64      `json:"score"`
}

type spanJSON struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func jsonOf(shelf content.Shelf, found []library.Result) []foundJSON {
	all := []foundJSON{}
	for i := range found {
		r := &found[i]
		e := &shelf.Entries[r.Entry]
		for j := range r.Hits {
			h := &r.Hits[j]
			all = append(all, foundJSON{
				Briefing: e.Name, Path: sanitize.Line(e.Path), Title: r.Facts.Title, Published: r.Facts.Published,
				Section: sanitize.Line(h.Title), Kind: kindJSON(h.Section, h.Kind), Start: h.Passage.Start, End: h.Passage.End,
				Words: spansOf(h.Words), Snippet: h.Snippet, Score: r.Score, Locator: locatorOf(h.Locator),
			})
		}
	}
	return all
}

// kindJSON is the kind of section i, "" where there is none.
func kindJSON(i int, k briefing.Kind) string {
	if i < 0 {
		return ""
	}
	return k.String()
}

func spansOf(words []briefing.Span) []spanJSON {
	all := make([]spanJSON, len(words))
	for i, w := range words {
		all[i] = spanJSON{w.Start, w.End}
	}
	return all
}
