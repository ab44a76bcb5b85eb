package shelf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/pane"
)

// widest is how wide the list becomes, in cells, so that a title and what is said
// of it at the other end can be read as one line.
const widest = 110

// Draw returns the shelf's title and the briefings that show, two lines and a
// blank one each; on a low screen one line each.
func (p *Pane) Draw(f pane.Frame) []string {
	lines := make([]string, 0, f.Height)
	p.first, p.tall = 0, 1
	if f.Height >= 8 {
		n := fmt.Sprintf("%d briefings", len(p.items))
		switch {
		case p.typed.Len() > 0:
			n = fmt.Sprintf("%d of %d briefings", len(p.shown), len(p.items))
		case len(p.items) == 1:
			n = "1 briefing"
		}
		head := "   " + f.Theme.Title.Render(p.title) + "  " + f.Theme.Muted.Render(n)
		lines = append(lines, ansi.Truncate(head, f.Width, f.Theme.Glyph.Ellipsis), "")
		p.first, p.tall = 2, 3
	}
	room := max((f.Height-p.first)/p.tall, 1)
	p.list.Fit(len(p.shown), room)
	if len(p.shown) == 0 {
		lines = append(lines, ansi.Truncate("   "+f.Theme.Muted.Render("No briefing has these words in its title or name."), f.Width, f.Theme.Glyph.Ellipsis))
	}
	for row := p.list.Top; row < min(p.list.Top+room, len(p.shown)); row++ {
		lines = append(lines, p.item(f, p.shown[row], row == p.list.Selected)...)
	}
	return lines[:min(len(lines), f.Height)]
}

// item draws the i-th briefing.
func (p *Pane) item(f pane.Frame, i int, selected bool) []string {
	it, th := p.items[i], f.Theme
	bar, style := " ", th.Body
	if selected {
		bar, style = th.Cursor.Render(th.Glyph.Bar), th.Title
	}
	if it.Derived {
		style = style.Italic(true) // it is not the document's own
	}
	title := it.Title
	if title == "" {
		title = it.Name
	}
	width := min(f.Width, widest)
	state := it.state()
	room := max(width-4-ansi.StringWidth(state)-2, 4)
	title = ansi.Truncate(title, room, th.Glyph.Ellipsis)
	gap := strings.Repeat(" ", max(width-4-ansi.StringWidth(title)-ansi.StringWidth(state), 1))
	lines := []string{ansi.Truncate(bar+"  "+style.Render(title)+gap+th.Count.Render(state), f.Width, "")}
	if p.tall == 1 {
		return lines
	}
	under := bar + "  " + p.under(f, it)
	return append(lines, ansi.Truncate(under, width, th.Glyph.Ellipsis), "")
}

// state is how far a briefing is read, for the end of its line.
func (it Item) state() string {
	switch {
	case it.Err != "":
		return "unreadable"
	case it.Read >= 100:
		return "read"
	case it.Read > 0:
		return strconv.Itoa(it.Read) + "%"
	}
	return ""
}

// legendFrom is the width, in cells, from which the glyphs are explained.
const legendFrom = 90

// legend says in a word what a section of a kind lists.
func legend(k briefing.Kind) string {
	switch k {
	case briefing.KindTimeline:
		return "dated"
	case briefing.KindQuestions:
		return "answered"
	}
	return k.String()
}

// under is the second line: what the briefing has, its length and its file.
func (p *Pane) under(f pane.Frame, it Item) string {
	th := f.Theme
	if it.Err != "" {
		return th.Alarm.Render(it.Err)
	}
	if !it.Known {
		return th.Muted.Render(it.Name)
	}
	var parts []string
	for _, k := range []briefing.Kind{
		briefing.KindKnown, briefing.KindUnknown, briefing.KindTimeline,
		briefing.KindQuestions, briefing.KindSources,
	} {
		if n := it.Kinds[k]; n > 0 {
			count := strconv.Itoa(n)
			if f.Width >= legendFrom {
				count += " " + legend(k)
			}
			parts = append(parts, th.Accent(k).Render(th.Kind(k))+" "+th.Muted.Render(count))
		}
	}
	words := strconv.Itoa(it.Words) + " words"
	if it.Partial {
		words = "over " + words
	}
	parts = append(parts, th.Muted.Render(words), th.Muted.Render(it.Name))
	return strings.Join(parts, "  ")
}
