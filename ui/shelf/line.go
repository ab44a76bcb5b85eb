package shelf

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/briefing/change"
	"lede/content/sanitize"
	"lede/ui/roll"
)

// line draws a briefing in one line.
func (s *sheet) line(i int, selected bool) string {
	it, th := &s.p.items[i], s.f.Theme
	var l roll.Line
	if selected {
		l.Put(0, 1, th.Cursor, th.Glyph.Bar, "")
	}
	s.signsOf(&l, it)
	if it.Err != "" {
		s.trouble(&l, it, selected)
		return l.String(s.w)
	}
	l.Put(s.title.x, s.title.w, s.titleStyle(it, selected), called(it), th.Glyph.Ellipsis)
	l.Put(s.outlet.x, s.outlet.w, th.Muted, sanitize.Line(it.Outlet), th.Glyph.Ellipsis)
	s.right(&l, s.date, th.Muted, sanitize.Line(it.Published))
	if s.changed.w > 0 {
		s.right(&l, s.changed, calm(th.Changed), it.changes())
	}
	s.right(&l, s.noted, calm(th.Noted), it.notes())
	s.count(&l, s.known, briefing.KindKnown, it)
	s.count(&l, s.unknown, briefing.KindUnknown, it)
	if s.changed.w == 0 && it.Changed != 0 {
		s.right(&l, s.read, calm(th.Changed), it.changes())
	} else {
		s.right(&l, s.read, th.Muted, it.state())
	}
	return l.String(s.w)
}

// signsOf draws what state a briefing is in and whether the reader has written on it,
// each in one cell.
func (s *sheet) signsOf(l *roll.Line, it *Item) {
	th := s.f.Theme
	switch {
	case it.Err != "":
		l.Put(s.sign.x, s.sign.w, th.Alarm, th.Glyph.Alarm, "")
	case it.Changed != 0:
		l.Put(s.sign.x, s.sign.w, calm(th.Changed), th.Change(change.Edited), "")
	case it.reading() == finished:
		l.Put(s.sign.x, s.sign.w, th.Muted, th.Glyph.Done, "")
	}
	if it.Noted > 0 {
		l.Put(s.sign.x+1, s.sign.w, calm(th.Noted), th.Glyph.Noted, "")
	}
}

// trouble says why a briefing cannot be read. The sentence may begin with its name.
func (s *sheet) trouble(l *roll.Line, it *Item, selected bool) {
	th := s.f.Theme
	name, why := called(it), sanitize.Line(it.Err)
	style := th.Body
	if selected {
		style = th.Title
	}
	room := min(s.w, widest) - 1
	if rest, ok := strings.CutPrefix(why, name); ok {
		why = strings.TrimLeft(rest, ": ")
	}
	l.Put(s.title.x, min(s.title.w, room-s.title.x), style, name, th.Glyph.Ellipsis)
	l.Put(l.At+2, room-l.At-2, th.Notice, why, th.Glyph.Ellipsis)
}

// right writes text at the right end of a column.
func (s *sheet) right(l *roll.Line, c column, style lipgloss.Style, text string) {
	l.Put(c.x+max(c.w-ansi.StringWidth(text), 0), c.w, style, text, s.f.Theme.Glyph.Ellipsis)
}

// calm is a style of the page for a list, where a sign or a word of its own tells what
// the underline tells there, and a screen of underlines would tell nothing.
func calm(style lipgloss.Style) lipgloss.Style { return style.Underline(false) }

// count writes how many items a briefing has of a kind; of none, nothing. The sign is
// grey: in their colours, columns of them would outshine what changed.
func (s *sheet) count(l *roll.Line, c column, k briefing.Kind, it *Item) {
	n := it.Kinds[k]
	if c.w == 0 || n == 0 {
		return
	}
	th := s.f.Theme
	number := strconv.Itoa(int(n))
	if n > 999 {
		number = "1k+"
	}
	l.Put(c.x, 1, th.Muted, th.Kind(k), "")
	l.Put(c.x+1, c.w-1, th.Muted, fmt.Sprintf("%*s", c.w-1, number), "")
}

// called is the title of a briefing, or its name until that is known.
func called(it *Item) string {
	if it.Title == "" {
		return sanitize.Line(it.Name)
	}
	return sanitize.Line(it.Title)
}

// titleStyle is grey for what has been read and for what is only known by its name,
// and italic for a title that is not the document's own.
func (s *sheet) titleStyle(it *Item, selected bool) lipgloss.Style {
	th := s.f.Theme
	style := th.Body
	switch {
	case selected:
		style = th.Title
	case it.Title == "", it.reading() == finished && it.Changed == 0:
		style = th.Muted
	}
	if it.Derived {
		style = style.Italic(true)
	}
	return style
}

// changes is how much changed in a briefing since it was last read; "" for nothing.
func (it *Item) changes() string {
	switch {
	case it.Changed == 0:
		return ""
	case it.Changed < 0:
		return "changed"
	case it.Changed > 999:
		return "999+"
	}
	return strconv.Itoa(it.Changed) + " new"
}

// notes is how many notes the reader has on a briefing; "" for none.
func (it *Item) notes() string {
	switch {
	case it.Noted == 0:
		return ""
	case it.Noted > 99:
		return "99+ notes"
	}
	return roll.Plural(it.Noted, "note", "notes")
}

// state is how far a briefing has been read; "" for not yet.
func (it *Item) state() string {
	switch it.reading() {
	case finished:
		return "read"
	case begun:
		return strconv.Itoa(it.Read) + "%"
	case unread:
	}
	return ""
}
