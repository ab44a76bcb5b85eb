package margin

import (
	"strings"
	"time"

	"lede/briefing/anchor"
	"lede/content/sanitize"
	"lede/ui/rail"
	"lede/ui/runs"
	"lede/ui/theme"
)

// noteLines are the words that a note is on and what became of them, the note itself,
// and when and by whom it was made.
func (p *Pane) noteLines(th theme.Theme, n *Note, width, limit int) []string {
	width = max(width-2, 4)
	signs := rail.SignsOf(th)
	lines := p.onLines(th, n, width)
	sign := th.Mark.Render(th.Glyph.Noted)
	if body := strings.TrimSpace(n.Note.Body); body != "" {
		if most := bytesOfCell * width * (limit + 1); len(body) > most {
			body = strings.ToValidUTF8(body[:most], "") // the rest would not show
		}
		lines = append(lines, runs.Wrap(bodyRuns(th, sanitize.Text(body), n.Note.Tags), width, limit, th.Glyph.Ellipsis)...)
	} else {
		sign = th.Mark.Render(th.Glyph.SubBullet)
	}
	if foot := n.foot(signs); foot != "" {
		lines = append(lines, styled(th.Muted, wrap(foot, width, 2, th.Glyph.Ellipsis))...)
	}
	return behind(lines, func(row int) string {
		if row == 0 {
			return sign + " "
		}
		return "  "
	})
}

// onLines are the words that a note is on: as they stand, and as they stood when they
// have changed.
func (p *Pane) onLines(th theme.Theme, n *Note, width int) []string {
	signs := rail.SignsOf(th)
	then := sanitize.Line(strings.Join(strings.Fields(n.Note.Anchor.Exact), " "))
	if n.Found.Outcome == anchor.Orphaned {
		return runs.Wrap([]runs.Run{{Style: th.Struck, Text: signs.Quoted(then)}}, width, maxLines, th.Glyph.Ellipsis)
	}
	lines := styled(th.Quote, wrap(signs.Quoted(p.text.line(n.Found.Span)), width, 2, th.Glyph.Ellipsis))
	if n.Found.Outcome == anchor.Changed {
		was := "its words have changed: was " + signs.Quoted(then)
		lines = append(lines, styled(th.Muted, wrap(was, width, maxLines, th.Glyph.Ellipsis))...)
	}
	return lines
}

// bytesOfCell is how many bytes the words in a cell have at most, but for odd ones.
const bytesOfCell = 16

// bodyRuns are a note's words, with its tags in a voice of their own.
func bodyRuns(th theme.Theme, body string, tags []string) []runs.Run {
	var words []runs.Run
	begun, end := 0, 0 // of the last run
	for word := range strings.SplitAfterSeq(body, " ") {
		for line := range strings.SplitAfterSeq(word, "\n") {
			style := th.Body
			if tagged(strings.TrimSpace(line), tags) {
				style = th.Mark
			}
			begins := end
			end += len(line)
			if n := len(words); n > 0 && style.GetBold() == words[n-1].Style.GetBold() {
				words[n-1].Text = body[begun:end]
				continue
			}
			begun = begins
			words = append(words, runs.Run{Style: style, Text: line})
		}
	}
	return words
}

// day is how a day is written.
const day = "2 January 2006"

// foot is when a note was made and by whom, and whether its words have moved.
func (n *Note) foot(signs rail.Signs) string {
	var parts []string
	if n.Dropped {
		parts = append(parts, "deleted; the same key restores it")
	}
	if strings.TrimSpace(n.Note.Body) == "" {
		parts = append(parts, "highlight")
	}
	if made := n.Note.Created; !made.IsZero() {
		parts = append(parts, made.Format(day))
		if again := n.Note.Modified; again.After(made) && !sameDay(made, again) {
			parts = append(parts, "edited "+again.Format(day))
		}
	}
	if n.Note.Creator != "" {
		parts = append(parts, "by "+sanitize.Line(n.Note.Creator))
	}
	if n.Found.Outcome == anchor.Moved {
		parts = append(parts, "its words have moved")
	}
	return strings.Join(parts, " "+signs.Dot+" ")
}

func sameDay(a, b time.Time) bool { return a.Format(day) == b.Format(day) }
