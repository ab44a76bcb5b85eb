package shelf

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/briefing"
	"lede/ui/keymap"
	"lede/ui/pane"
	"lede/ui/theme"
)

// drawn is what a pane shows, without its colours.
func drawn(p *Pane, f pane.Frame) string { return ansi.Strip(strings.Join(p.Draw(f), "\n")) }

func TestRequests(t *testing.T) {
	p := New("Harbour", harbour())
	f := frame(120, 40, theme.Dark())
	p.Draw(f)
	tests := []struct {
		do   func() pane.Request
		want pane.Request
	}{
		{func() pane.Request { return act(p, keymap.Follow) }, pane.Open{Briefing: 0}},
		{func() pane.Request { return act(p, keymap.LineDown) }, nil},
		{func() pane.Request { return act(p, keymap.Preview) }, pane.Look{Briefing: 1}},
		{func() pane.Request { return act(p, keymap.ShelfOrder) }, nil}, // it has been asked for
		{func() pane.Request { return act(p, keymap.LineDown) }, pane.Look{Briefing: 0}},
		{func() pane.Request { return p.Looking() }, nil},
		{func() pane.Request { p.Scroll(9); return p.Looking() }, nil}, // all show
		{func() pane.Request { p.Select(7); return p.Looking() }, pane.Look{Briefing: 7}},
		{func() pane.Request { p.Type(); return p.Key(keymap.None, "w", "wall") }, pane.Look{Briefing: 0}},
		{func() pane.Request { return p.Key(keymap.Accept, "enter", "") }, pane.Open{Briefing: 0}},
		{func() pane.Request { p.Paste("zq"); return act(p, keymap.Follow) }, nil},
		{func() pane.Request { return act(p, keymap.Preview) }, nil},
		{func() pane.Request { p.Unfilter(); return act(p, keymap.LineDown) }, nil},
	}
	for i, tt := range tests {
		if got := tt.do(); got != tt.want {
			t.Errorf("step %d asks for %#v, want %#v", i, got, tt.want)
		}
		p.Draw(f)
	}
	p.Select(6)
	if got, ok := act(p, keymap.Settle).(pane.Settle); !ok || !slices.Equal(got.Briefings, []int{6}) {
		t.Errorf("marking as read asks for %#v", got)
	}
	if _, ok := p.Act(keymap.GoKnown); ok {
		t.Error("it has a use for a key that is another's")
	}
}

func act(p *Pane, a keymap.Action) pane.Request {
	r, _ := p.Act(a)
	return r
}

// TestPreviewComesLate checks that the beginning of a briefing that is no longer
// selected is not shown as that of another.
func TestPreviewComesLate(t *testing.T) {
	p := New("Harbour", harbour())
	f := frame(120, 40, theme.Dark())
	p.Draw(f)
	p.Act(keymap.Preview)
	p.Act(keymap.LineDown)
	begins := BeginningOf(briefing.Parse(wall, briefing.Options{}))
	p.SetPreview(0, begins)
	if strings.Contains(drawn(p, f), "What we know") {
		t.Error("the preview shows another briefing's words")
	}
	p.SetPreview(1, begins)
	if !strings.Contains(drawn(p, f), "What we know") {
		t.Error("the preview does not show what it was given")
	}
	p.Act(keymap.LineDown)
	if strings.Contains(drawn(p, f), "What we know") {
		t.Error("the preview shows what was selected before")
	}
}

func TestPreviewNeedsRoom(t *testing.T) {
	p := New("Harbour", harbour())
	p.Draw(frame(60, 6, theme.Dark()))
	if _, ok := act(p, keymap.Preview).(pane.Say); !ok {
		t.Error("nothing is said where there is no room for a preview")
	}
	f := frame(60, 20, theme.Dark())
	p.Draw(f)
	p.Act(keymap.Preview)
	p.Draw(frame(60, 6, theme.Dark())) // the window became small meanwhile
	if p.Draw(f); p.sheet(f).box.Empty() {
		t.Error("it does not come back with the room")
	}
}

func TestBeginningOf(t *testing.T) {
	tests := []struct {
		name, text string
		standfirst string
		want       []part
	}{
		{"a briefing", wall, "The wall of Elin harbour moved by the width of a hand, and the board cannot say since when.", []part{
			{briefing.KindKnown, "What we know", []string{"The wall moved between two measurements.", "Nobody measured it in the winter."}},
			{briefing.KindUnknown, "What we do not know yet", []string{"Whether the pumps had to do with it."}},
		}},
		{"neither known nor unknown", "# Pumps\n\nFirst \x1b words.\n\n## Why\n\nSecond.\n\n- Third.\n", "First ␛ words.", []part{
			{briefing.KindBody, "", []string{"Second.", "Third."}},
		}},
		{"nothing known", "# Pumps\n\n## What we know\n\n## What we do not know\n\n1. All.\n", "", []part{
			{briefing.KindUnknown, "What we do not know", []string{"All."}},
		}},
		{"many lines", "# Many\n\n## What we know\n\n" + strings.Repeat("- One.\n", 40), "", []part{
			{briefing.KindKnown, "What we know", []string{"One.", "One.", "One.", "One.", "One."}},
		}},
		{"nothing", "", "", []part{{kind: briefing.KindBody}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := BeginningOf(briefing.Parse(tt.text, briefing.Options{}))
			if b.standfirst != tt.standfirst {
				t.Errorf("the standfirst is %q, want %q", b.standfirst, tt.standfirst)
			}
			same := func(a, b part) bool {
				return a.kind == b.kind && a.title == b.title && slices.Equal(a.lines, b.lines)
			}
			if !slices.EqualFunc(b.parts, tt.want, same) {
				t.Errorf("the parts are %+v, want %+v", b.parts, tt.want)
			}
		})
	}
}

// TestStrangers checks that those are asked for that show.
func TestStrangers(t *testing.T) {
	p, known := unknown(1000)
	f := frame(100, 22, theme.Dark())
	p.Draw(f)
	if got := p.Strangers(20); len(got) != 20 || got[0] != 0 || got[19] != 19 {
		t.Errorf("at first %v", got)
	}
	p.Act(keymap.Bottom)
	p.Draw(f)
	if got := p.Strangers(20); len(got) != 20 || got[0] != 980 {
		t.Errorf("at the end %v", got)
	}
	tell(p, known, 980, 999)
	if got := p.Strangers(20); !slices.Equal(got, []int{999}) {
		t.Errorf("when all but one are known %v", got)
	}
}

// TestFilesComeAndGo checks that what is selected stays in its line, and that its
// neighbour takes the place of a briefing that is gone.
func TestFilesComeAndGo(t *testing.T) {
	p := known(200)
	f := frame(100, 22, theme.Dark())
	p.list(byTitle, ungrouped)
	p.Draw(f)
	for range 30 {
		p.Act(keymap.LineDown)
	}
	p.Draw(f)
	i, y := p.chosen, lineOf(p)
	next := p.rows[p.row+1]
	p.Append(Item{Name: "new.md", Title: "A title that comes before", Known: true}, Item{Name: "newer.md"})
	if p.Draw(f); p.chosen != i || lineOf(p) != y {
		t.Errorf("after files have come, briefing %d is selected in line %d, not %d in line %d", p.chosen, lineOf(p), i, y)
	}
	item := p.Item(i)
	item.Gone = true
	p.Describe(i, item)
	if p.Draw(f); p.chosen != int(next) || lineOf(p) != y {
		t.Errorf("after it has gone, briefing %d is selected in line %d, not %d in line %d", p.chosen, lineOf(p), next, y)
	}
	if !strings.Contains(drawn(p, f), "201 briefings") || p.Len() != 202 {
		t.Errorf("of %d, the heading counts %s", p.Len(), strings.SplitN(drawn(p, f), "\n", 2)[0])
	}
	item.Gone = false
	p.Describe(i, item)
	p.Draw(f)
	if p.Select(i); p.rows[p.row] != int32(i) {
		t.Error("it cannot be selected when it is there again")
	}
}

func TestClick(t *testing.T) {
	p := known(100)
	f := frame(160, 30, theme.Dark())
	p.list(asFolder, byFolder)
	p.Act(keymap.Preview)
	p.Draw(f)
	line := func(words string) int {
		return slices.IndexFunc(p.Draw(f), func(l string) bool { return strings.Contains(ansi.Strip(l), words) })
	}
	title, _, _ := strings.Cut(p.Item(2).Title, ":")
	y := line(title)
	p.Click(10, y)
	if p.chosen != 2 {
		t.Fatalf("a click in line %d selects briefing %d", y, p.chosen)
	}
	p.Draw(f)
	if got := p.Click(10, y); got != (pane.Open{Briefing: 2}) {
		t.Errorf("a second click asks for %#v", got)
	}
	for _, at := range [][2]int{{10, 0}, {10, line(p.groupName(p.group(2)))}, {150, y}, {10, 99}} {
		if got := p.Click(at[0], at[1]); got != nil || p.chosen != 2 {
			t.Errorf("a click at %v asks for %#v and selects %d", at, got, p.chosen)
		}
	}
}

// TestGroupsAreJumpedTo goes down all groups and back.
func TestGroupsAreJumpedTo(t *testing.T) {
	p := known(300)
	f := frame(100, 22, theme.Dark())
	p.list(newestFirst, byFolder)
	p.Draw(f)
	var down []int
	for range p.folders.all {
		down = append(down, p.row)
		p.Act(keymap.NextSection)
	}
	for _, row := range down {
		if p.rows[row-1] >= 0 {
			t.Errorf("row %d is not the first of its group", row)
		}
	}
	p.Act(keymap.PrevSection)
	for at := len(down) - 2; at >= 0; at-- {
		p.Act(keymap.PrevSection)
		if p.row != down[at] && at < len(down)-2 {
			t.Errorf("on the way back row %d, want %d", p.row, down[at])
		}
	}
}

// TestAnEndlessTitle checks that a document that is one headline is no trouble.
func TestAnEndlessTitle(t *testing.T) {
	p := New("Harbour", []Item{{Name: "a.md"}})
	p.Describe(0, Item{Name: "a.md", Title: strings.Repeat("é", 1_000_000), Known: true})
	if n := len(p.Item(0).Title); n > longest+len("…") || !strings.HasSuffix(p.Item(0).Title, "é…") {
		t.Errorf("%d bytes of it are kept, and end with %q", n, p.Item(0).Title[n-8:])
	}
}

// TestTypingALetterInParts types a letter of which a part is a letter too: what was
// left of the part is not all that can be left of the whole.
func TestTypingALetterInParts(t *testing.T) {
	p := New("Harbour", []Item{{Name: "がく.md"}, {Name: "かく.md"}})
	for _, step := range []struct {
		typed string
		want  []int32
	}{{"か", []int32{1}}, {"\u3099", []int32{0}}} {
		p.Paste(step.typed)
		if p.settle(); !slices.Equal(p.left, step.want) {
			t.Errorf("after %q, %v is left, want %v", step.typed, p.left, step.want)
		}
	}
}
