package margin

import (
	"strings"

	"charm.land/lipgloss/v2"

	"lede/briefing"
	"lede/briefing/change"
	"lede/content/sanitize"
	"lede/ui/rail"
	"lede/ui/runs"
	"lede/ui/theme"
)

// changeLines are what was done to a passage and where it stands, the dates and figures
// that are others now, and the words.
func (p *Pane) changeLines(th theme.Theme, c *change.Change, width, limit int) []string {
	width = max(width-2, 4)
	lines := p.doneLines(th, c, width)
	if c.Shared != nil {
		lines = append(lines, styled(th.Muted, wrap(proposed(th, c), width, maxLines, th.Glyph.Ellipsis))...)
	}
	for i, figure := range c.Figures {
		if i == maxFigures && limit <= maxLines {
			lines = append(lines, th.Muted.Render(th.Glyph.Ellipsis))
			break
		}
		lines = append(lines, runs.Wrap(p.figure(th, figure), width, 2, th.Glyph.Ellipsis)...)
	}
	words := p.revision.words(th, &p.text, c, width*limit)
	lines = append(lines, runs.Wrap(words, width, limit, th.Glyph.Ellipsis)...)
	sign := th.Changed.Underline(false).Render(th.ChangeSign(c))
	return behind(lines, func(row int) string {
		if row == 0 {
			return sign + " "
		}
		return "  "
	})
}

// maxFigures is how many dates and figures of a change show when it is not selected.
const maxFigures = 3

// proposed is why two passages are taken for question and answer.
func proposed(th theme.Theme, c *change.Change) string {
	signs := rail.SignsOf(th)
	words := make([]string, len(c.Shared))
	for i, w := range c.Shared {
		words[i] = signs.Quoted(sanitize.Line(w))
	}
	return "a proposal: both have " + strings.Join(words, ", ")
}

// done is what was done to a passage, in words.
func done(c *change.Change) string {
	switch {
	case c.Settled && c.Shared != nil:
		return "perhaps now known"
	case c.Settled:
		return "now known"
	case c.Unsettled && c.Shared != nil:
		return "perhaps no longer known"
	case c.Unsettled:
		return "no longer known"
	case ofSource(c) && c.Op == change.Removed:
		return "source dropped"
	case ofSource(c):
		return "source " + c.Op.String()
	case c.Op == change.Moved && len(c.Edits) > 0:
		return "moved and edited"
	case c.Division == change.Split:
		return "split"
	case c.Division == change.Merged:
		return "put together"
	}
	return c.Op.String()
}

// doneLines say what was done, in which section the passage is and, when that is another
// one now, in which it was.
func (p *Pane) doneLines(th theme.Theme, c *change.Change, width int) []string {
	words := []runs.Run{{Style: th.Changed.Underline(false).Bold(true), Text: done(c)}}
	if shownNowhere(c.New.Part) || shownNowhere(c.Old.Part) {
		words = append(words, runs.Run{Style: th.Muted, Text: "  front matter"})
	}
	now, then := sectionOf(p.doc, c.New), sectionOf(p.revision.before.doc, c.Old)
	if now == "" {
		words = append(words, sectionRuns(th, "  ", c.Old.Kind, then)...)
	} else {
		words = append(words, sectionRuns(th, "  ", c.New.Kind, now)...)
		if then != now {
			words = append(words, sectionRuns(th, " from ", c.Old.Kind, then)...)
		}
	}
	return runs.Wrap(words, width, maxLines, th.Glyph.Ellipsis)
}

// sectionOf is the title of the section that a side of a change is in, "" for none.
func sectionOf(doc *briefing.Document, s change.Side) string {
	if s.Span.Empty() || s.Section < 0 || s.Section >= len(doc.Sections) {
		return ""
	}
	return sanitize.Line(doc.Sections[s.Section].Title)
}

// sectionRuns are a section's glyph and title behind some words; nothing of one without
// a title.
func sectionRuns(th theme.Theme, behind string, kind briefing.Kind, title string) []runs.Run {
	if title == "" {
		return nil
	}
	return []runs.Run{{Style: th.Muted, Text: behind}, {Style: th.Accent(kind), Text: th.Kind(kind)}, {Style: th.Muted, Text: " " + title}}
}

// figure is a date or figure that was another.
func (p *Pane) figure(th theme.Theme, f change.Figure) []runs.Run {
	old, now := p.revision.before.shown(f.Old), p.text.shown(f.New)
	what := "figure "
	if f.Date {
		what = "date "
	}
	words := []runs.Run{{Style: th.Muted, Text: what}}
	if old != "" {
		words = append(words, runs.Run{Style: th.Struck, Text: old})
	}
	words = append(words, runs.Run{Style: th.Muted, Text: " " + th.Glyph.Right + " "})
	if now == "" {
		return append(words, runs.Run{Style: th.Muted, Text: "none"})
	}
	return append(words, runs.Run{Style: th.Changed, Text: now})
}

// words are a passage's words: struck where they are gone, underlined where they stand in
// place of others. No more than about enough cells of them are needed.
func (r *revision) words(th theme.Theme, now *wording, c *change.Change, enough int) []runs.Run {
	switch {
	case c.Op == change.Removed:
		return []runs.Run{{Style: th.Struck, Text: r.before.of(c.Old)}}
	case len(c.Edits) == 0:
		return []runs.Run{{Style: th.Body, Text: now.of(c.New)}}
	case shownNowhere(c.New.Part):
		return []runs.Run{{Style: th.Struck, Text: r.before.of(c.Old)}, {Style: th.Body, Text: " "}, {Style: th.Changed, Text: now.of(c.New)}}
	}
	w := mixture{plain: th.Body}
	at, tight := c.New.Span.Start, false
	for i, e := range c.Edits {
		same := now.line(briefing.Span{Start: at, End: e.New.Start})
		ends := between
		if i == 0 {
			ends = leading
		}
		w.add(th.Body, aside(same, ends, th.Glyph.Ellipsis), tight)
		w.add(th.Struck, r.before.line(e.Old), r.before.joined(e.Old.Start))
		w.add(th.Changed, now.line(e.New), now.joined(e.New.Start))
		if tight = now.joined(e.New.End); e.New.Empty() {
			tight = r.before.joined(e.Old.End)
		}
		at = e.New.End
		if w.size > enough {
			return w.runs
		}
	}
	w.add(th.Body, aside(now.line(briefing.Span{Start: at, End: c.New.Span.End}), trailing, th.Glyph.Ellipsis), tight)
	return w.runs
}

// of is the words of a side of a change.
func (w *wording) of(s change.Side) string {
	if !shownNowhere(s.Part) {
		return w.line(s.Span)
	}
	for _, source := range w.doc.Sources {
		if source.Span == s.Span {
			return sanitize.Line(source.Text)
		}
	}
	return w.raw(s.Span)
}

// shownNowhere reports whether a passage is of the front matter.
func shownNowhere(p change.Part) bool { return p == change.PartField || p == change.PartReference }

// A mixture is words of two versions that are being put together.
type mixture struct {
	plain lipgloss.Style
	runs  []runs.Run
	size  int // in bytes
}

// add adds words, after a space unless they are tight to what stands before.
func (m *mixture) add(style lipgloss.Style, words string, tight bool) {
	if words == "" {
		return
	}
	if len(m.runs) > 0 && !tight {
		m.runs = append(m.runs, runs.Run{Style: m.plain, Text: " "})
	}
	m.runs = append(m.runs, runs.Run{Style: style, Text: words})
	m.size += len(words)
}

// A standing is where unchanged words stand to changed ones.
type standing uint8

const (
	leading  standing = iota // they lead to a change
	between                  // they stand between two
	trailing                 // they follow the last
)

// around is how many unchanged words show beside changed ones.
const around = 6

// aside leaves out those of many unchanged words that are far from any change.
func aside(words string, at standing, ellipsis string) string {
	all := strings.Fields(words)
	if len(all) <= 2*around+2 {
		return words
	}
	head, tail := strings.Join(all[:around], " "), strings.Join(all[len(all)-around:], " ")
	switch at {
	case leading:
		return ellipsis + " " + tail
	case trailing:
		return head + " " + ellipsis
	}
	return head + " " + ellipsis + " " + tail
}
