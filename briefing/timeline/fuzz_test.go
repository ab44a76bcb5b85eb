package timeline_test

import (
	"context"
	"strings"
	"testing"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// FuzzOf holds that whatever a document is, its entries stand in it, in its order,
// and begin no later than they end.
func FuzzOf(f *testing.F) {
	f.Add("# A\n\n## Timeline\n\n- 2030\n  - 4 March: x\n  - **Mid-June:** y, two days later\n\n5 June\n: z[^1]\n\n[^1]: 3 May 2031\n")
	f.Add("---\npublished: 2031-04-03\n---\nIt *was* on\nTues\\day, from 3 to\n5 &nbsp;June. “No,” he said on Friday.\n\n> w\n>\n> — X, 3 May\n")
	f.Add("PARIS, March 3 (Reuters) — a\n\n| When | x |\n|-|-|\n| 1 May | y |\n\n### 2033\n\ntext yesterday\n")
	f.Add("## Timeline\n\n### 3 May 2031\n\na\n\n- b\n- c\n\n> d\n\n### 4 May\n\n5 May\n\nx\n\ny\n")
	f.Fuzz(func(t *testing.T, text string) {
		doc := briefing.Parse(text, briefing.Options{})
		entries, err := timeline.Of(context.Background(), doc, timeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		texts := map[briefing.Span]string{}
		for _, e := range doc.Entries {
			texts[e.Date] = strings.Join(strings.Fields(doc.Visible(e.Text)), " ")
		}
		stated := 0
		for i, e := range entries {
			if e.Origin == timeline.Stated {
				stated++
				whole := texts[e.Date.Span]
				if cut, long := strings.CutSuffix(e.Text, "…"); e.Text != whole && (!long || !strings.HasPrefix(whole, cut)) {
					t.Fatalf("the text of %q is %q, not %q", e.Date.Words, e.Text, whole)
				}
			}
			in := func(s briefing.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) }
			if !in(e.Passage) || !in(e.Date.Span) || i > 0 && e.Passage.Start < entries[i-1].Passage.Start {
				t.Fatalf("entry %d stands at %v, its date at %v", i, e.Passage, e.Date.Span)
			}
			if len(e.Text) > timeline.LongestText {
				t.Fatalf("entry %d has %d bytes of text", i, len(e.Text))
			}
			if e.Date.First.State == edtf.Known && e.Date.Last.State == edtf.Known && e.Date.Last.Day.Before(e.Date.First.Day) {
				t.Fatalf("%q is from %v to %v", e.Date.Words, e.Date.First, e.Date.Last)
			}
			if e.Date.Read() && e.Date.First.State != edtf.Known && e.Date.Last.State != edtf.Known {
				t.Fatalf("%q is read as nothing that is known: %v", e.Date.Words, e.Date.When)
			}
		}
		if stated != len(doc.Entries) {
			t.Fatalf("%d of %d stated entries", stated, len(doc.Entries))
		}
		if n := len(timeline.Merge(entries).Entries); n != len(entries) {
			t.Fatalf("%d entries are merged to %d", len(entries), n)
		}
	})
}
