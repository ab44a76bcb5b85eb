package roll

import "lede/ui/keymap"

// A Selection is which row of a list is selected, and what shows of the list. The zero
// Selection is at its beginning.
type Selection struct {
	Row    int
	Moved  bool // the person has chosen it
	Window Window
}

// Act moves the selection as keys ask, in a list of which so many lines show on a screen
// of some height, and reports whether a asks for that.
func (s *Selection) Act(a keymap.Action, r Rows, room, height int) bool {
	page := max(room-1, 1)
	switch a {
	case keymap.LineDown, keymap.NextPassage:
		s.Step(r, 1, height)
	case keymap.LineUp, keymap.PrevPassage:
		s.Step(r, -1, height)
	case keymap.HalfDown:
		s.leap(r, (page+1)/2)
	case keymap.HalfUp:
		s.leap(r, -(page+1)/2)
	case keymap.PageDown:
		s.leap(r, page)
	case keymap.PageUp:
		s.leap(r, -page)
	case keymap.Top:
		s.Mark(r, 0, height)
	case keymap.Bottom:
		s.Mark(r, r.Len()-1, height)
	case keymap.NextSection:
		s.section(r, 1)
	case keymap.PrevSection:
		s.section(r, -1)
	default:
		return false
	}
	return true
}

// Mark selects a row, or the next one that can be selected, and has it begin at line y of
// the window.
func (s *Selection) Mark(r Rows, at, y int) {
	if r.Len() > 0 {
		s.Row, s.Window.Y, s.Moved = Nearest(r, at), y, true
	}
}

// Step selects the next row or the one before. The rows above the upper of the two stay
// where they are. At the end of the list all that stands there comes to show, on a screen
// of the given height.
func (s *Selection) Step(r Rows, by, height int) {
	to, ok := Next(r, s.Row, by)
	if !ok {
		s.Window.Y = height
		return
	}
	s.Mark(r, to, s.Window.Y+Between(r, s.Row, to))
}

// leap moves the selection by so many lines, and the window with it.
func (s *Selection) leap(r Rows, lines int) {
	if r.Len() > 0 {
		s.Mark(r, Leap(r, s.Row, lines), s.Window.Y)
	}
}

// section selects the first row under the next heading, or under the one above.
func (s *Selection) section(r Rows, by int) {
	if r.Len() == 0 {
		return
	}
	if at, ok := Section(r, s.Row, by); ok {
		s.Mark(r, at, s.Window.Y)
	}
}

// Scroll moves what shows by so many lines of the room that there is, and the selection
// only as far as it must to stay in sight.
func (s *Selection) Scroll(r Rows, lines, room int) {
	if r.Len() == 0 {
		return
	}
	if at := s.Window.Scroll(r, s.Row, lines, room); at != s.Row {
		s.Mark(r, at, s.Window.Y)
	}
}

// Point selects the row that a line of the screen shows, or the next one that can be, and
// reports whether that line is of the row which is selected already.
func (s *Selection) Point(r Rows, y int) (again bool) {
	for _, d := range s.Window.Placed {
		if !d.Contains(y) || d.Row >= r.Len() {
			continue
		}
		if d.Row == s.Row {
			return true
		}
		at := Nearest(r, d.Row)
		s.Mark(r, at, s.Window.Y+Between(r, s.Row, at))
		return false
	}
	return false
}
