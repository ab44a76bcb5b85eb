package cli

import (
	"context"
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing/query"
	"lede/content"
	"lede/content/library"
	"lede/content/sanitize"
)

// drawFound prints passages: for a person under the headlines of their briefings, with
// the words marked, and in a pipe a line for each, as grep does.
func (p *process) drawFound(ctx context.Context, shelf content.Shelf, found []library.Result, s sheet) error {
	d := p.drawing(s)
	for i := range found {
		r := &found[i]
		lines := linesOfHits(ctx, shelf, r)
		name := shelf.Entries[r.Entry].Name
		if !s.styled {
			for j := range r.Hits {
				d.put(fmt.Sprintf("%s:%d:%s", name, lines[j], after(r.Hits[j].Locator, ": ")+r.Hits[j].Snippet))
			}
			continue
		}
		if i > 0 {
			d.put("")
		}
		d.wrapped(d.theme.Headline, 0, r.Facts.Title)
		about := []string{name}
		for _, fact := range []string{r.Facts.Outlet, r.Facts.Published} {
			if fact != "" {
				about = append(about, fact)
			}
		}
		d.wrapped(d.theme.Muted, 0, strings.Join(about, ", "))
		d.hits(r, lines)
	}
	return d.err
}

// hits draws the passages of a briefing, those of one section under its heading.
func (d *drawing) hits(r *library.Result, lines []int) {
	const indent = 4
	th := d.theme
	section := -2 // none yet
	for j := range r.Hits {
		h := &r.Hits[j]
		if h.Section != section {
			section = h.Section
			if title := sanitize.Line(h.Title); title != "" {
				d.put("  " + th.Accent(h.Kind).Render(th.Kind(h.Kind)) + " " + th.Heading.Render(ansi.Truncate(title, d.width-indent, "…")))
			}
		}
		where := fmt.Sprintf("%*d  ", indent, lines[j]) + after(h.Locator, "  ")
		margin := ansi.StringWidth(where)
		lead := th.Muted.Render(where)
		for _, l := range strings.Split(ansi.Wrap(marked(h, th.Body, th.Hit), d.width-margin, ""), "\n") {
			d.put(lead + l)
			lead = strings.Repeat(" ", margin)
		}
	}
	if r.More {
		d.wrapped(th.Muted, indent+2, "and more")
	}
}

// marked is a passage's words with those that are looked for marked.
func marked(h *query.Hit, plain, mark lipgloss.Style) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		if m.Start < at || m.End > len(h.Snippet) {
			continue
		}
		b.WriteString(plain.Render(h.Snippet[at:m.Start]) + mark.Render(m.Of(h.Snippet)))
		at = m.End
	}
	return b.String() + plain.Render(h.Snippet[at:])
}

// linesOfHits are the lines on which the passages of a briefing begin, from 1.
func linesOfHits(ctx context.Context, shelf content.Shelf, r *library.Result) []int {
	lines := make([]int, len(r.Hits))
	source, err := shelf.Load(ctx, r.Entry)
	for j := range r.Hits {
		lines[j] = 1
		// A file that has changed or gone in the meantime is counted as far as it is there.
		if at := r.Hits[j].Passage.Start; err == nil {
			lines[j] += strings.Count(source.Text[:min(at, len(source.Text))], "\n")
		}
	}
	return lines
}
