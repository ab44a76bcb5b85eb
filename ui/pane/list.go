package pane

import "lede/ui/keymap"

// A List is the arithmetic of a list that shows a window of its rows: which one
// is selected and which one is at the top. It holds no rows. The zero List is at
// its beginning.
type List struct {
	Len      int
	Selected int
	Top      int
	height   int
}

// Fit keeps the selection and the window inside a list of n rows of which height
// show, and the selected row in the window.
func (l *List) Fit(n, height int) {
	l.Len, l.height = n, max(height, 1)
	l.Selected = min(max(l.Selected, 0), max(n-1, 0))
	if l.Selected < l.Top {
		l.Top = l.Selected
	}
	if l.Selected >= l.Top+l.height {
		l.Top = l.Selected - l.height + 1
	}
	l.Top = min(max(l.Top, 0), max(n-l.height, 0))
}

// Move moves the selection by so many rows.
func (l *List) Move(rows int) {
	l.Selected += rows
	l.Fit(l.Len, l.height)
}

// Select makes row i the selected one.
func (l *List) Select(i int) {
	l.Selected = i
	l.Fit(l.Len, l.height)
}

// Reveal makes row i the selected one. When it is out of sight the window moves so
// that it comes near the top, and the rows to come are in sight too: a list that
// follows something else does not move with every step.
func (l *List) Reveal(i int) {
	l.Selected = i
	if i < l.Top || i >= l.Top+l.height {
		l.Top = i - l.height/4
	}
	l.Fit(l.Len, l.height)
}

// Scroll moves the window by so many rows and the selection only as far as it
// must to stay in sight.
func (l *List) Scroll(rows int) {
	l.Top = min(max(l.Top+rows, 0), max(l.Len-l.height, 0))
	l.Selected = min(max(l.Selected, l.Top), max(min(l.Top+l.height, l.Len)-1, 0))
}

// Act moves the selection as keys ask, and reports whether a asks for that.
func (l *List) Act(a keymap.Action) bool {
	switch a {
	case keymap.LineDown, keymap.NextPassage, keymap.NextSection:
		l.Move(1)
	case keymap.LineUp, keymap.PrevPassage, keymap.PrevSection:
		l.Move(-1)
	case keymap.HalfDown:
		l.Move(max(l.height/2, 1))
	case keymap.HalfUp:
		l.Move(-max(l.height/2, 1))
	case keymap.PageDown:
		l.Move(l.Page())
	case keymap.PageUp:
		l.Move(-l.Page())
	case keymap.Top:
		l.Select(0)
	case keymap.Bottom:
		l.Select(l.Len - 1)
	default:
		return false
	}
	return true
}

// Page is how many rows a page of the list has.
func (l *List) Page() int { return max(l.height-1, 1) }
