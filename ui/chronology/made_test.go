package chronology

import (
	"fmt"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// an is an entry; "" has no date.
func an(expr, words, text string, sources ...string) timeline.Entry {
	e := timeline.Entry{Text: text, Kind: briefing.KindTimeline, Sources: sources}
	e.Date.Words = words
	if expr == "" {
		e.Date.Why = words + ": the words name no day"
		return e
	}
	when, err := edtf.Parse(expr)
	if err != nil {
		panic(err)
	}
	e.Date.When = when
	e.Date.First, e.Date.Last = when.Bounds()
	e.Date.Why = words + " → " + when.English()
	return e
}

// mention is an entry that the prose of a section of a kind mentions.
func mention(k briefing.Kind, expr, words, text string) timeline.Entry {
	e := an(expr, words, text)
	e.Origin, e.Kind = timeline.Mentioned, k
	return e
}

// placedIn gives the entries of a briefing their places in it.
func placedIn(entries ...timeline.Entry) []timeline.Entry {
	for i := range entries {
		entries[i].Passage = briefing.Span{Start: 100*i + 10, End: 100*i + 90}
		entries[i].Date.Span = briefing.Span{Start: 100*i + 12, End: 100*i + 20}
	}
	return entries
}

// harbour is the chronology of three briefings about a harbour that never was.
func harbour() (*timeline.Chronology, []Briefing) {
	saying := mention(briefing.KindKnown, "2031-04-08", "Tuesday", "The harbour master said on Tuesday that the pumps had been checked.")
	saying.Saying = true
	board := placedIn(
		an("1987", "1987", "The harbour of Elin is built, and paid for by a levy on salt."),
		an("2030-10-11~/2030-10-20~", "Mid-October 2030", "Divers report cracks in the northern sea wall; their report is filed and not read.",
			"Minutes of the harbour board, 2 November 2030", "Letter of the divers’ guild"),
		an("2031-03-04", "4 March 2031", "A storm takes forty metres of the northern wall, and the ferry to Orrin stays in port.",
			"The Elin Courier, 5 March 2031"),
		mention(briefing.KindKnown, "2031-03-04", "that night", "Nobody was on the wall that night."),
		an("2031-03-05/..", "From 5 March 2031", "Fishing boats are moored in the river."),
		mention(briefing.KindBackground, "203X", "the 2030s", "Insurers had called the 2030s the decade of walls."),
		saying,
		an("", "Some weeks later", "The board meets behind closed doors."),
	)
	ferry := placedIn(
		an("2031-03-04", "4 March", "The ferry company cancels all crossings before noon."),
		an("2031-03-04T18:40:00", "at 18:40 on 4 March", "The last crossing turns back within sight of Elin."),
		an("2031-03-09?", "9 March, it is thought", "A storm takes forty metres of the northern wall, and the ferry to Orrin stays in port.",
			"Log of the ferry Saltmarsh"),
		an("../2031-06", "by June 2031", "Crossings are to begin again."),
		mention(briefing.KindUnknown, "2031-05/", "since May", "It is not known who has paid the crews since May."),
	)
	hostile := placedIn(
		an("2031-03", "March \x1b[31m2031", "A line with an escape \x1b]0;x\x07, a turn \u202e and 防波堤の北側が崩れた、と報じられた。"),
		an("2033-21", "in the spring of 2033", "The new wall is to be finished."),
	)
	c := timeline.Merge(board, ferry, hostile)
	return c, []Briefing{
		{Title: "Elin: the wall that was not mended", Name: "wall.md"},
		{Title: "The Orrin ferry", Name: "ferry.md"},
		{Name: "untitled\x07.txt"},
	}
}

// shown is a pane with the harbour's chronology, drawn once.
func shown(f pane.Frame) *Pane {
	p := New()
	c, b := harbour()
	p.Show(c, b, len(b), len(b))
	p.Draw(f)
	return p
}

func frame(w, h int, th theme.Theme) pane.Frame {
	return pane.Frame{Width: w, Height: h, Focused: true, Theme: th}
}

// press does what keys ask: j and k move, + and - look closer and from further away, m
// and i filter, ] and [ go to headings, d, u, f, b, g and G move far.
func press(tb testing.TB, p *Pane, f pane.Frame, keys string) pane.Request {
	tb.Helper()
	var request pane.Request
	for _, k := range keys {
		a, ok := actions()[k]
		if !ok {
			tb.Fatalf("no key %q", k)
		}
		request, ok = p.Act(a)
		if !ok {
			tb.Fatalf("%q is not for the chronology", k)
		}
		p.Draw(f)
	}
	return request
}

func actions() map[rune]keymap.Action {
	return map[rune]keymap.Action{
		'j': keymap.LineDown, 'k': keymap.LineUp, 'd': keymap.HalfDown, 'u': keymap.HalfUp, 'f': keymap.PageDown, 'b': keymap.PageUp,
		'g': keymap.Top, 'G': keymap.Bottom, ']': keymap.NextSection, '[': keymap.PrevSection,
		'+': keymap.ZoomIn, '-': keymap.ZoomOut, 'm': keymap.Origins, 'i': keymap.OnlyBriefing, 'e': keymap.Follow,
	}
}

// many is so many entries of a hundred briefings.
func many(n int) (*timeline.Chronology, []Briefing) {
	lists := make([][]timeline.Entry, 100)
	briefings := make([]Briefing, len(lists))
	for b := range lists {
		briefings[b] = Briefing{Title: fmt.Sprintf("Briefing number %d", b), Name: fmt.Sprintf("%d.md", b)}
		entries := make([]timeline.Entry, 0, n/len(lists))
		for i := range n / len(lists) {
			day := edtf.Day{Year: 1990, Month: 1, Day: 1}.Add((i*7919 + b*104729) % 14000)
			expr := day.String()
			switch (i + b) % 9 {
			case 0:
				expr = expr[:7]
			case 1:
				expr = expr[:4]
			case 2:
				expr += "~/" + day.Add(9).String() + "~"
			}
			entries = append(entries, an(expr, expr, fmt.Sprintf("Thing %d of %d, ", i, b)+strings.Repeat("as it is told ", 6)))
		}
		lists[b] = placedIn(entries...)
	}
	return timeline.Merge(lists...), briefings
}
