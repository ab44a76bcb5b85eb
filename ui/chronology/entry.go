package chronology

import (
	"charm.land/lipgloss/v2"

	"lede/briefing/timeline"
	"lede/content/sanitize"
	"lede/ui/roll"
)

// A drawing is an entry that is being drawn: for each of its lines what stands in it
// right of the rail, from left to right.
type drawing [][]piece

type piece struct {
	column
	style lipgloss.Style
	text  string
}

// put adds to a line of the drawing.
func (d *drawing) put(line int, c column, style lipgloss.Style, text string) {
	for len(*d) <= line {
		*d = append(*d, nil)
	}
	(*d)[line] = append((*d)[line], piece{c, style, text})
}

// entry draws the i-th listed entry. The selected one is unfolded. The label of a day
// is said once for all entries of that day that follow each other; again has it said
// anyhow.
func (s *sheet) entry(i int, selected, again bool) []string {
	e, th := s.p.at(i), s.f.Theme
	before, after := s.p.sameDay(i-1, i), s.p.sameDay(i, i+1)
	label := s.labelled(i)
	if before && !again && !selected && label == s.labelled(i-1) {
		label = ""
	}
	style := th.Dated
	if selected {
		style = style.Bold(true)
	}
	var d drawing
	words := s.signs.Quoted(sanitize.Line(e.Date.Words))
	switch {
	case !e.Date.Read():
		all := s.label
		if s.form != beside {
			all.w = s.words.x + s.words.w - all.x
		}
		d.put(0, all, th.Muted, words)
	case s.form == beside:
		d.put(0, s.label, style, label)
		d.put(1, s.words, th.Muted, words)
	default:
		d.put(0, s.label, style, label)
		d.put(0, s.words, th.Muted, words)
	}
	s.tell(&d, i, e, selected)
	return s.onRail(d, e, selected, before, after)
}

// labelled is the label of the i-th listed entry, under its heading.
func (s *sheet) labelled(i int) string {
	d := s.p.at(i).Date
	return s.signs.Label(d, s.p.said(d))
}

// tell adds what happened, and in which briefing.
func (s *sheet) tell(d *drawing, i int, e timeline.Entry, selected bool) {
	th := s.f.Theme
	style := th.Body
	if e.Origin == timeline.Mentioned {
		style = th.Quote // a step back: no timeline says it
	}
	at, limit := 0, s.textLines()
	if s.form == stacked {
		at = 1
	}
	if selected {
		limit = max(limit, min(6, s.room/3))
	}
	text := s.textColumn(i)
	if text != s.text {
		d.put(at, column{s.text.x, 1}, th.Alarm, th.Glyph.Alarm)
	}
	lines := roll.Wrap(sanitize.Line(e.Text), text.w, limit, th.Glyph.Ellipsis)
	for n, t := range lines {
		d.put(at+n, text, style, t)
		if n == 0 && s.form != stacked {
			d.put(at, s.name, th.Muted, s.p.title(e.Briefing))
		}
	}
	if s.form == stacked {
		d.put(0, s.name, th.Muted, s.p.title(e.Briefing))
	} else if len(lines) == 0 {
		d.put(at, s.name, th.Muted, s.p.title(e.Briefing))
	}
	if s.track.w > 0 {
		d.put(0, s.track, th.Dated, s.signs.Track(e, s.along(e.Date)))
	}
	if selected {
		s.unfold(d, max(at+len(lines), 1), i, e)
	}
}

// textColumn is where what happened stands: behind the sign of a warning, when
// another entry contradicts it.
func (s *sheet) textColumn(i int) column {
	if len(s.p.chronology.Rivals(s.p.shown[i])) == 0 {
		return s.text
	}
	return column{s.text.x + 2, s.text.w - 2}
}

// foldedLines is how many lines the i-th listed entry takes when it is not selected.
// It is what entry draws, without drawing it.
func (s *sheet) foldedLines(i int) int {
	e := &s.p.chronology.Entries[s.p.shown[i]]
	if s.form == single {
		return 1
	}
	text := len(roll.Wrap(sanitize.Line(e.Text), s.textColumn(i).w, s.textLines(), ""))
	if text == 0 && s.textColumn(i) != s.text {
		text = 1
	}
	switch {
	case s.form == stacked:
		return 1 + text
	case e.Date.Read():
		return 2
	}
	return max(text, 1)
}

// textLines is how many lines of what happened show of an entry that is folded.
func (s *sheet) textLines() int {
	if s.form == single || s.form == stacked && s.f.Height < stripFrom {
		return 1
	}
	return 2
}

// onRail puts a drawing beside the rail: the cursor's bar, the entry's sign, and the
// bracket that holds those of one day together.
func (s *sheet) onRail(d drawing, e timeline.Entry, selected, before, after bool) []string {
	th := s.f.Theme
	lines := make([]string, len(d))
	for n := range d {
		var l roll.Line
		if selected && s.f.Focused {
			l.Put(0, 1, th.Cursor, th.Glyph.Bar, "")
		}
		sign, style := s.signs.Sign(e, n, len(d)), th.Dated
		if sign == s.signs.Line {
			style = th.Rule
		}
		l.Put(s.rail, 1, style, sign, "")
		l.Put(s.rail+1, 1, th.Muted, s.bracket(n == 0, n == len(d)-1, before, after), "")
		for _, p := range d[n] {
			l.Put(max(p.x, l.At), min(p.w, s.f.Width-max(p.x, l.At)), p.style, p.text, th.Glyph.Ellipsis)
		}
		lines[n] = l.String(s.f.Width)
	}
	return lines
}

// bracket is the cell that joins an entry to those of the same day above and below.
func (s *sheet) bracket(top, bottom, before, after bool) string {
	switch {
	case !before && !after:
		return ""
	case top && !before:
		return s.signs.First
	case bottom && !after:
		return s.signs.Last
	}
	return s.signs.Middle
}

// sameDay reports whether two listed entries are of one and the same day.
func (p *Pane) sameDay(i, j int) bool {
	if i < 0 || j >= p.undated {
		return false
	}
	a, one := p.at(i).Date.OneDay()
	b, other := p.at(j).Date.OneDay()
	return one && other && a == b
}
