package search

import (
	"slices"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/pane"
	"lede/ui/roll"
)

// Draw returns the heading and the hits that show, or what can be looked for.
func (p *Pane) Draw(f pane.Frame) []string {
	if f.Height < 1 || f.Width < 1 {
		return nil
	}
	p.frame = f
	s := p.sheet(f)
	lines := make([]string, 0, f.Height)
	if s.head > 0 {
		lines = append(lines, s.heading())
		lines = append(lines, s.wrong...)
	}
	for len(lines) < s.head {
		lines = append(lines, "")
	}
	lines = lines[:s.head]
	if s.Len() == 0 {
		p.list.Window.Placed = nil
		return append(lines, s.empty()...)
	}
	return append(lines, p.list.Window.Draw(s, p.list.Row, s.head, s.room, s.row)...)
}

// heading says what this is, how much was found in which order, and how far the index is.
// What matters least goes where there is little room.
func (s *sheet) heading() string {
	p, th := s.p, s.f.Theme
	var l roll.Line
	l.Put(s.sign.x, s.f.Width-s.sign.x-1, th.Title, "Search", th.Glyph.Ellipsis)
	right := fitting(s.progress(), s.f.Width/2)
	room := s.f.Width - l.At - 3
	if right != "" {
		room -= ansi.StringWidth(right) + 2
	}
	if ways := p.found(); ways != nil {
		order := "newest first"
		if p.results.Ranked {
			order = "best first"
		}
		ways = slices.Insert(ways, 0, ways[0]+" "+s.signs.Dot+" "+order)
		l.Put(l.At+2, room, th.Muted, fitting(ways, room), "")
	}
	l.Put(s.f.Width-1-ansi.StringWidth(right), ansi.StringWidth(right), th.Muted, right, "")
	return l.String(s.f.Width)
}

// fitting is the first of some words that has at most so many cells, or else "".
func fitting(ways []string, cells int) string {
	for _, w := range ways {
		if ansi.StringWidth(w) <= cells {
			return w
		}
	}
	return ""
}

// progress says, from the longest way to the shortest, how far the index is, as far as
// results depend on it, or else that there is more to come.
func (s *sheet) progress() []string {
	g := s.p.progress
	switch {
	case !g.Finished && g.Elsewhere:
		return []string{"another lede is indexing; results so far", "indexing"}
	case !g.Finished && g.Total > 0:
		done := "indexed " + roll.Grouped(g.Done) + " of " + roll.Grouped(g.Total)
		return []string{done + "; results so far", done, strconv.Itoa(100*g.Done/g.Total) + "%"}
	case s.p.results.Working && s.p.Query() != "":
		return []string{"searching" + s.f.Theme.Glyph.Ellipsis}
	}
	return nil
}
