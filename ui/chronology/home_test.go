package chronology

import (
	"testing"

	"lede/briefing"
	"lede/briefing/timeline"
)

// TestFrom checks that the chronology opens at the entry of the passage that it was
// opened from, and stays where a person has gone.
func TestFrom(t *testing.T) {
	entry := func(expr string, start int) timeline.Entry {
		e := an(expr, expr, "")
		e.Passage = briefing.Span{Start: start, End: start + 10}
		return e
	}
	c := timeline.Merge(
		[]timeline.Entry{entry("2031-05-03", 100), entry("2030-05-03", 200), entry("2032-05-03", 300)},
		[]timeline.Entry{entry("2029-05-03", 0), entry("2031-06-03", 205)},
	)
	for _, tt := range []struct {
		of, start int
		want      string
	}{
		{0, 0, "2031-05-03"},
		{0, 105, "2031-05-03"},
		{0, 110, "2030-05-03"},
		{0, 400, "2032-05-03"},
		{1, 50, "2031-06-03"},
		{2, 0, "2029-05-03"}, // it has no entry: the first of all
	} {
		p := New()
		p.From(tt.of, briefing.Span{Start: tt.start, End: tt.start + 5})
		p.Show(c, make([]Briefing, 3), 3, 3)
		if e, _ := p.entry(); e.Date.When.String() != tt.want {
			t.Errorf("from %d in briefing %d: %s is selected, want %s", tt.start, tt.of, e.Date.When, tt.want)
		}
		p.move(1)
		moved, _ := p.entry()
		p.Show(c, make([]Briefing, 3), 3, 3)
		if e, _ := p.entry(); e.Date.When != moved.Date.When {
			t.Errorf("%s was chosen, and %s is selected", moved.Date.When, e.Date.When)
		}
	}
}
