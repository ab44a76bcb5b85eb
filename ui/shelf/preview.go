package shelf

import (
	"strings"

	"charm.land/lipgloss/v2"

	"lede/briefing"
	"lede/content/sanitize"
	"lede/ui/pane"
	"lede/ui/roll"
)

// A preview shows how the selected briefing begins.
type preview struct {
	on     bool
	asked  int // the briefing whose beginning was asked for last; -1 for none
	of     int // the one that begins is of; -1 for none
	begins Beginning
}

// togglePreview shows the preview, or no longer.
func (p *Pane) togglePreview() pane.Request {
	p.preview.on = !p.preview.on
	p.preview.asked = -1
	if p.preview.on && p.sheet(p.frame).box.Empty() {
		p.preview.on = false
		return pane.Say{Text: "There is no room here for a preview; a taller or wider window has it."}
	}
	return p.Looking()
}

// Looking asks for the beginning of the selected briefing, once, when the preview has to
// show it: after anything that may have changed the selection without returning a
// Request, as Scroll, Paste and DescribeAll.
func (p *Pane) Looking() pane.Request {
	i, ok := p.selected()
	if v := &p.preview; !v.on || !ok || v.of == i || v.asked == i {
		return nil
	}
	p.preview.asked = i
	return pane.Look{Briefing: i}
}

// SetPreview gives the preview the beginning of the i-th briefing. One that comes late
// does no harm, nor does one that was not asked for.
func (p *Pane) SetPreview(i int, b Beginning) {
	if p.preview.asked == i || p.preview.of == i {
		p.preview.of, p.preview.begins = i, b
	}
}

// Heights, in lines.
const (
	wholeHeadFrom = 12 // from which a preview says what the list says too
	littleRoom    = 6  // below which it shows the standfirst alone
	leastPart     = 2  // of a part: its heading and a line of it
)

// previewLines draws the preview.
func (s *sheet) previewLines() []string {
	p := s.p
	i, ok := p.selected()
	if !ok {
		return nil
	}
	d := &draft{width: s.box.W - 2, room: s.box.H, ellipsis: s.f.Theme.Glyph.Ellipsis}
	it := &p.items[i]
	if s.box.H < wholeHeadFrom {
		d.put("", s.f.Theme.Headline, called(it), 1)
	} else {
		s.previewHead(d, it)
	}
	if it.Err != "" {
		d.air()
		d.put("", s.f.Theme.Alarm, sanitize.Line(it.Err), 4)
	} else if p.preview.of == i {
		s.previewBody(d, &p.preview.begins)
	}
	return d.lines
}

// previewHead is what is known of a briefing without its text.
func (s *sheet) previewHead(d *draft, it *Item) {
	th := s.f.Theme
	d.put("", th.Headline, called(it), 3)
	about := s.whose(it)
	if it.Title != "" {
		about = s.dotted(sanitize.Line(it.Name), []string{about})
	}
	d.put("", th.Byline, about, 2)
	var facts []string
	if it.Known && it.Err == "" {
		facts = append(facts, it.length())
	}
	for _, words := range []string{it.state(), it.notes()} {
		if words != "" {
			facts = append(facts, words)
		}
	}
	if !it.Modified.IsZero() {
		facts = append(facts, "file of "+it.Modified.Format("2 January 2006, 15:04"))
	}
	if len(facts) > 0 {
		d.put("", th.Byline, s.dotted(facts[0], facts[1:]), 2)
	}
	switch {
	case it.Changed < 0:
		d.put("", th.Changed, "Changed since you read it", 1)
	case it.Changed > 0:
		d.put("", th.Changed, roll.Plural(it.Changed, "change", "changes")+" since you read it", 1)
	}
}

// previewBody is how a briefing begins. Its parts share the room there is; where that is
// little, the first of them has it.
func (s *sheet) previewBody(d *draft, b *Beginning) {
	room := d.room
	left := func() int { return room - len(d.lines) }
	little := left() < littleRoom
	if b.standfirst != "" {
		limit := left()
		if !little {
			d.air()
			limit = max(left()/3, 1)
		}
		d.put("", s.f.Theme.Standfirst, b.standfirst, limit)
		if little {
			return
		}
	}
	parts := b.parts[:min(len(b.parts), max(left()/leastPart, 1))]
	for n, part := range parts {
		d.room = len(d.lines) + left()/(len(parts)-n)
		s.previewPart(d, part)
	}
}

// previewPart is the first lines of a section.
func (s *sheet) previewPart(d *draft, part part) {
	th := s.f.Theme
	if d.room-len(d.lines) > 2 {
		d.air()
	}
	if part.title != "" {
		d.put(th.Accent(part.kind).Render(th.Kind(part.kind))+" ", th.Heading, part.title, 1)
	}
	for _, words := range part.lines {
		if part.kind == briefing.KindBody {
			d.put("", th.Body, words, 4)
		} else {
			d.put(th.Muted.Render(th.Glyph.Bullet)+" ", th.Body, words, 3)
		}
	}
}

// A draft is lines of a preview that are being written.
type draft struct {
	lines       []string
	width, room int
	ellipsis    string
}

// air is a blank line, unless there is no room for what would follow it.
func (d *draft) air() {
	if len(d.lines)+1 < d.room {
		d.lines = append(d.lines, "")
	}
}

// put writes text in at most so many lines behind a sign; what is cut ends with an
// ellipsis.
func (d *draft) put(sign string, style lipgloss.Style, text string, limit int) {
	room := min(limit, d.room-len(d.lines))
	if text == "" || room < 1 || d.width < 4 {
		return
	}
	indent := ""
	if sign != "" {
		indent = "  "
	}
	for n, words := range roll.Wrap(text, d.width-len(indent), room, d.ellipsis) {
		begin := indent
		if n == 0 {
			begin = sign
		}
		d.lines = append(d.lines, " "+begin+style.Render(strings.TrimRight(words, " ")))
	}
}
