package pane

import (
	"testing"

	"pgregory.net/rapid"
)

// TestListStaysInside checks that whatever is asked of a list, its selection is
// one of its rows and in sight, and its window shows as much as it can.
func TestListStaysInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l List
		l.Fit(rapid.IntRange(0, 50).Draw(t, "rows"), rapid.IntRange(0, 20).Draw(t, "height"))
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			n := rapid.IntRange(-60, 60).Draw(t, "n")
			switch rapid.IntRange(0, 4).Draw(t, "do") {
			case 0:
				l.Move(n)
			case 1:
				l.Select(n)
			case 2:
				l.Scroll(n)
			case 4:
				l.Reveal(n)
			case 3:
				l.Fit(max(l.Len+n, 0), max(l.height+n/4, 0))
			}
			if l.Len > 0 && (l.Selected < 0 || l.Selected >= l.Len) {
				t.Fatalf("row %d of %d is selected", l.Selected, l.Len)
			}
			if l.Len > 0 && (l.Selected < l.Top || l.Selected >= l.Top+l.height) {
				t.Fatalf("row %d is out of sight of %d+%d", l.Selected, l.Top, l.height)
			}
			if l.Top < 0 || l.Top > 0 && l.Top+l.height > l.Len {
				t.Fatalf("the window %d+%d leaves room unused at the end of %d", l.Top, l.height, l.Len)
			}
		}
	})
}
