package search

import (
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/query"
	"lede/content/library"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// says is a hit in the n-th passage of a briefing; what stands in brackets is marked.
func says(n, section int, title string, kind briefing.Kind, words string) query.Hit {
	h := query.Hit{Passage: briefing.Span{Start: 1000 * n, End: 1000*n + 900}, Section: section, Title: title, Kind: kind}
	for {
		before, rest, ok := strings.Cut(words, "[")
		mark, after, closed := strings.Cut(rest, "]")
		if !ok || !closed {
			h.Snippet += words
			return h
		}
		h.Snippet += before
		h.Marks = append(h.Marks, briefing.Span{Start: len(h.Snippet), End: len(h.Snippet) + len(mark)})
		h.Words = append(h.Words, briefing.Span{Start: h.Passage.Start + len(h.Snippet), End: h.Passage.Start + len(h.Snippet) + len(mark)})
		h.Snippet += mark
		words = after
	}
}

// harbour is what a search for a wall found about a harbour that never was.
func harbour() Results {
	const known, unknown = "What we know", "What we do not know yet"
	return Results{
		Query: "wall", Total: 4, Of: 1312,
		List: []library.Result{
			{Entry: 7, Facts: library.Facts{Title: "Elin: the wall that was not mended", Outlet: "The Elin Courier", Published: "2031-03-05"}, Hits: []query.Hit{
				says(1, 0, "", briefing.KindBody, "The northern [wall] has moved."),
				says(2, 1, known, briefing.KindKnown, "The [wall] moved on 3 March by the width of a hand, and nobody saw it move, for the lamps at the northern end had been taken down in the autumn before and were to be put up again when the new [wall] was built."),
				says(3, 1, known, briefing.KindKnown, "…of the whole of the harbour, of which this part is the one that was built first, in the year in which the old town burned and its stones lay about for whoever had a use for them, the northern [wall] is the weakest."),
				says(4, 2, unknown, briefing.KindUnknown, "Who knew of the cracks in the [wall]."),
			}, More: true},
			{Entry: 3, Facts: library.Facts{Title: "The Orrin ferry, and everything that has to do with it, from the beginning on", Published: "March 2031, or so"}, Hits: []query.Hit{
				says(1, 4, "Timeline", briefing.KindTimeline, "3 March 2031: the ferry is tied up under the [wall]."),
			}},
			{Entry: 9, Facts: library.Facts{Title: "A note on walls", Derived: true}},
			{Entry: 1, Facts: library.Facts{Slug: "hostile\x1b[2J", Outlet: "The \u202eOutlet", Published: "\x07soon"}, Hits: []query.Hit{
				says(1, 0, "A \x1b[31mheading", briefing.KindOther, "防波堤の北側が崩れた、と報じられた。[wall]防波堤"),
			}},
		},
	}
}

func frame(w, h int, th theme.Theme) pane.Frame {
	return pane.Frame{Width: w, Height: h, Focused: true, Theme: th}
}

// typed is a screen on which something has been typed, drawn once.
func typed(f pane.Frame, words string) *Pane {
	p := New()
	p.Type()
	p.Paste(words)
	p.Draw(f)
	return p
}

// shown is a screen with what was found about the harbour, drawn once.
func shown(f pane.Frame) *Pane {
	p := typed(f, "wall")
	p.Show(harbour())
	p.Draw(f)
	return p
}

// press does what keys ask, by their usual names; e is enter.
func press(tb testing.TB, p *Pane, f pane.Frame, keys string) pane.Request {
	tb.Helper()
	var request pane.Request
	for _, k := range keys {
		a, ok := map[rune]keymap.Action{
			'j': keymap.LineDown, 'k': keymap.LineUp, 'f': keymap.PageDown, 'b': keymap.PageUp, 'g': keymap.Top, 'G': keymap.Bottom,
			']': keymap.NextSection, '[': keymap.PrevSection, 'e': keymap.Follow, 'y': keymap.Copy, 'Y': keymap.CopyPlain, '/': keymap.Find,
		}[k]
		if !ok {
			tb.Fatalf("no key %q", k)
		}
		request, ok = p.Act(a)
		if !ok {
			tb.Fatalf("%q is not for the results", k)
		}
		p.Draw(f)
	}
	return request
}

// many is so many hits, ten in a briefing.
func many(n int) Results {
	r := Results{Query: "thing", Total: -1, Of: n}
	for b := range n / 10 {
		one := library.Result{Entry: b, Facts: library.Facts{Title: fmt.Sprintf("Briefing number %d", b), Outlet: "The Courier", Published: "2031-03-05"}}
		for i := range 10 {
			one.Hits = append(one.Hits, says(i, i/3, "Background", briefing.KindBackground, fmt.Sprintf("The [thing] of which we hear, number %d, ", i)+strings.Repeat("as it is told ", 6+i%9)))
		}
		r.List = append(r.List, one)
	}
	return r
}
