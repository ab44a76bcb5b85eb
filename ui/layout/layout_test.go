package layout

import "testing"

// parts are the rectangles of a screen that must not overlap.
func parts(s Screen) map[string]Rect {
	return map[string]Rect{
		"header": s.Header, "status": s.Status, "outline": s.Outline, "page": s.Page, "margin": s.Margin,
		"editor": s.Editor,
	}
}

func overlap(a, b Rect) bool {
	return !a.Empty() && !b.Empty() && a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// TestArrange checks, at every size and wish, that nothing lies outside the
// screen or on top of another part, and that something to read always shows.
func TestArrange(t *testing.T) {
	wants := []Want{
		{}, {Side: SideOutline}, {Side: SideMargin}, {Zoom: true}, {Measure: 200}, {Measure: 24},
		{Side: SideOutline, Drawer: true}, {Side: SideMargin, Drawer: true}, {Editor: true}, {Side: SideMargin, Editor: true},
	}
	for w := 1; w <= 260; w += 3 {
		for h := 1; h <= 60; h++ {
			for _, want := range wants {
				check(t, w, h, want)
			}
		}
	}
}

func check(t *testing.T, w, h int, want Want) {
	t.Helper()
	s := Arrange(w, h, want)
	for name, r := range parts(s) {
		if r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			t.Fatalf("%dx%d %+v: %s %+v lies outside", w, h, want, name, r)
		}
		for other, q := range parts(s) {
			if name != other && overlap(r, q) {
				t.Fatalf("%dx%d %+v: %s %+v and %s %+v overlap", w, h, want, name, r, other, q)
			}
		}
	}
	if want.Editor == s.Editor.Empty() {
		t.Fatalf("%dx%d %+v: the editor is %+v", w, h, want, s.Editor)
	}
	if s.Page.Empty() && s.Outline.Empty() && s.Margin.Empty() && s.Editor.Empty() {
		t.Fatalf("%dx%d %+v: nothing to read", w, h, want)
	}
	if !s.Page.Empty() {
		text := s.Text
		if text.W < 1 || text.X < s.Page.X || text.X+text.W > s.Page.X+s.Page.W {
			t.Fatalf("%dx%d %+v: text %+v is not in the page %+v", w, h, want, text, s.Page)
		}
	}
}

func TestModes(t *testing.T) {
	tests := []struct {
		w, h int
		want Mode
	}{
		{160, 45, Wide}, {140, 30, Wide}, {139, 30, Medium}, {96, 30, Medium}, {95, 30, Narrow},
		{40, 12, Narrow}, {24, 6, Narrow}, {23, 6, Tiny}, {80, 5, Tiny},
	}
	for _, tt := range tests {
		if got := ModeOf(tt.w, tt.h); got != tt.want {
			t.Errorf("%dx%d: mode %d, want %d", tt.w, tt.h, got, tt.want)
		}
	}
}

func TestParts(t *testing.T) {
	wide := Arrange(160, 45, Want{})
	if wide.Outline.Empty() || wide.Page.Empty() || wide.Margin.Empty() {
		t.Errorf("a wide screen shows three parts: %+v", wide)
	}
	medium := Arrange(110, 40, Want{Side: SideMargin})
	if !medium.Outline.Empty() || medium.Page.Empty() || medium.Margin.Empty() {
		t.Errorf("a medium screen shows the page and the side that is wanted: %+v", medium)
	}
	narrow := Arrange(60, 20, Want{Side: SideOutline, Drawer: true})
	if narrow.Outline.Empty() || !narrow.Page.Empty() {
		t.Errorf("a narrow screen shows the drawer in place of the page: %+v", narrow)
	}
	zoomed := Arrange(200, 50, Want{Zoom: true})
	if !zoomed.Outline.Empty() || !zoomed.Margin.Empty() || zoomed.Text.W != Measure {
		t.Errorf("zoomed, the page is alone at the usual measure: %+v", zoomed)
	}
}
