package chronology

import (
	"fmt"
	"strings"
	"testing"

	"lede/ui/keymap"
	"lede/ui/theme"
)

// spelled is a query in one line.
func (q query) spelled() string {
	var parts []string
	for _, w := range q.words {
		parts = append(parts, "word "+w)
	}
	for _, e := range q.ranges {
		parts = append(parts, "on "+e.String())
	}
	if !q.from.Day.IsZero() {
		parts = append(parts, "since "+q.from.String())
	}
	if !q.to.Day.IsZero() {
		parts = append(parts, "until "+q.to.String())
	}
	for _, k := range q.kinds {
		parts = append(parts, "kind "+k)
	}
	for _, w := range q.in {
		parts = append(parts, "in "+w)
	}
	if q.unfinished != "" {
		parts = append(parts, "not "+q.unfinished)
	}
	return strings.Join(parts, ", ")
}

func TestQuery(t *testing.T) {
	tests := []struct{ typed, want string }{
		{"", ""},
		{"  ", ""},
		{"Wall Street", "word wall, word street"},
		{`"Wall Street"`, "word wall street"},
		{`"Wall Str`, "word wall str"},
		{"ÉLIN", "word élin"},
		{"2023", "on 2023"},
		{"2023-10", "on 2023-10"},
		{"2023/2024-03", "on 2023/2024-03"},
		{"2023-10~", "on 2023-10~"},
		{"2023-1x", "on 2023-1X"},
		{`"2023"`, "word 2023"},
		{"150", "word 150"},
		{"20231", "word 20231"},
		{"2023-1", "not 2023-1"},
		{"2023-13-01", "not 2023-13-01"},
		{"wall 2023-1", "word wall, not 2023-1"},
		{"since:2023", "since 2023-01-01"},
		{"until:2024-03", "until 2024-03-31"},
		{"Since:2023 UNTIL:2024-03", "since 2023-01-01, until 2024-03-31"},
		{"since:2023 since:2024", "since 2024-01-01"},
		{"until:2024 until:2023", "until 2023-12-31"},
		{"since:", "not since:"},
		{"since:soon", "not since:soon"},
		{"since:../2023", "not since:../2023"},
		{"until:2023/..", "not until:2023/.."},
		{"kind:known", "kind known"},
		{"kind:q", "kind q"},
		{"kind:zebra", "not kind:zebra"},
		{"kind:", "not kind:"},
		{"in:kerman", "in kerman"},
		{`in:"the ferry" wall`, "word wall, in the ferry"},
		{"in:", "not in:"},
		{"at 18:40", "word at, word 18:40"},
		{"re:act", "word re:act"},
		{`""`, ""},
	}
	for _, tt := range tests {
		if got := parse(tt.typed).spelled(); got != tt.want {
			t.Errorf("%q is read as %q, want %q", tt.typed, got, tt.want)
		}
	}
}

func FuzzQuery(f *testing.F) {
	for _, s := range []string{"since:2023 wall", `in:"a b" "c`, "2023-10~/..", "kind:q\x00", "in:in:in:"} {
		f.Add(s)
	}
	c, briefings := harbour()
	f.Fuzz(func(t *testing.T, typed string) {
		p := New()
		p.Show(c, briefings, 3, 3)
		p.Paste(typed)
		checkFrame(t, p, frame(70, 20, theme.Dark()), fmt.Sprintf("%q", typed))
	})
}

// TestFilter counts what filters leave of the harbour's 14 events and one statement.
func TestFilter(t *testing.T) {
	tests := []struct {
		typed, keys string
		want        int
	}{
		{"", "", 14},
		{"", "m", 11},
		{"", "mm", 3},
		{"", "mmm", 15},
		{"", "mmmm", 14},
		{"", "ji", 7},
		{"", "jii", 14},
		{"storm", "", 2},
		{"STORM ferry", "", 2},
		{"18:40", "", 1},
		{`"storm ferry"`, "", 0},
		{"orrin", "", 6},
		{"in:orrin", "", 5},
		{"in:untitled", "", 2},
		{"kind:known", "", 1},
		{"kind:unk", "", 1},
		{"1987", "", 2},
		{"2031-03-04", "", 7},
		{"2031-03-04", "m", 5},
		{"since:2031-04", "", 5},
		{"until:2030", "", 4},
		{"since:2031 until:2031-03-04 wall", "", 3},
		{"since:", "", 14},
	}
	for _, tt := range tests {
		f := frame(100, 30, theme.Dark())
		p := shown(f)
		p.Paste(tt.typed)
		press(t, p, f, tt.keys)
		if len(p.shown) != tt.want {
			t.Errorf("%q and keys %q leave %d, want %d", tt.typed, tt.keys, len(p.shown), tt.want)
		}
		if filtered := p.filtered() || tt.typed != ""; filtered != p.Close() {
			t.Errorf("%q and keys %q: Close does not tell", tt.typed, tt.keys)
		}
		if len(p.shown) != 14 || p.Close() {
			t.Errorf("%q and keys %q: after Close %d are left", tt.typed, tt.keys, len(p.shown))
		}
	}
}

// TestFilterKeepsSelection checks that the selected entry stays selected while it is
// left, and that keys type.
func TestFilterKeepsSelection(t *testing.T) {
	f := frame(100, 30, theme.Dark())
	p := shown(f)
	press(t, p, f, "jjjj")
	e, _ := p.entry()
	p.Type()
	for _, k := range "zebra" {
		p.Key(keymap.None, string(k), string(k))
	}
	if len(p.shown) != 0 {
		t.Errorf("%d are left of nothing", len(p.shown))
	}
	p.Key(keymap.None, "ctrl+u", "")
	for _, k := range "storm" {
		p.Key(keymap.None, string(k), string(k))
	}
	if got, _ := p.entry(); len(p.shown) != 2 || got.Text != e.Text || got.Briefing != e.Briefing {
		t.Errorf("%d are left and %q is selected", len(p.shown), got.Text)
	}
	if line, _ := p.DrawFilter(frame(80, 1, theme.Plain())); !strings.Contains(line, "storm") {
		t.Errorf("the filter's line is %q", line)
	}
	p.Key(keymap.Accept, "enter", "")
	if p.Typing() || len(p.shown) != 2 {
		t.Error("taking the line loses the filter, or does not leave it")
	}
	p.Type()
	p.Key(keymap.Cancel, "esc", "")
	if got, _ := p.entry(); p.Typing() || len(p.shown) != 14 || got.Text != e.Text {
		t.Errorf("cancelling leaves %d with %q selected", len(p.shown), got.Text)
	}
}
