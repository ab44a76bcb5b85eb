package margin

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/change"
	"lede/ui/pane"
	"lede/ui/theme"
)

// String is the tab's title.
func (t Tab) String() string {
	return [tabs]string{"Timeline", "Sources", "Changes", "Notes"}[t]
}

// sign stands for a tab's title where there is no room for it.
func (t Tab) sign(th theme.Theme) string {
	switch t {
	case Timeline:
		return th.Kind(briefing.KindTimeline)
	case Sources:
		return th.Kind(briefing.KindSources)
	case Changes:
		return th.Change(change.Edited)
	}
	return th.Glyph.Noted
}

// tabLine names the tabs, the one that shows in bold, each with its count.
func (p *Pane) tabLine(f pane.Frame) string {
	p.labels = p.fitting(f)
	var b strings.Builder
	for t, label := range p.labels {
		style := f.Theme.Muted
		if Tab(t) == p.tab {
			style = f.Theme.Title
		}
		b.WriteString(" " + style.Render(label) + " ")
	}
	return ansi.Truncate(b.String(), f.Width, "")
}

// fitting are the labels of the tabs, in the longest of these ways for which there is
// room: titles and counts of all, counts of the one that shows alone, signs for the
// others, signs for the others without counts.
func (p *Pane) fitting(f pane.Frame) [tabs]string {
	var labels [tabs]string
	for way := range 4 {
		cells := 0
		for t := range tabs {
			title, count := t.String(), p.count(t)
			if t != p.tab {
				if way >= 2 {
					title = t.sign(f.Theme)
				}
				if way == 1 || way == 3 {
					count = ""
				}
			}
			labels[t] = title + count
			cells += ansi.StringWidth(labels[t]) + 2
		}
		if cells <= f.Width {
			break
		}
	}
	return labels
}

// count is how much a tab has, after a space; "" for nothing.
func (p *Pane) count(t Tab) string {
	n := len(p.views[t].all)
	if t == Sources {
		n = len(p.doc.Sources)
	}
	if n == 0 {
		return ""
	}
	return " " + strconv.Itoa(n)
}

// tabAt is the tab whose name is at column x.
func (p *Pane) tabAt(x int) Tab {
	end := 0
	for t, label := range p.labels {
		end += ansi.StringWidth(label) + 2
		if x < end {
			return Tab(t)
		}
	}
	return p.tab
}
