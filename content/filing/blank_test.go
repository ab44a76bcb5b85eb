package filing

import (
	"slices"
	"testing"

	"lede/briefing"
	"lede/briefing/timeline"
	"lede/content/sanitize"
)

// A new briefing has the parts that lede knows, in its order, and says nothing yet.
func TestBlank(t *testing.T) {
	for _, title := range []string{"Harbour inquiry", "Israel: what we know", "- a \"list\"? #1", "’tis", "تحذير كرمان", "a\x1b[31m\u202eb", "null", "2024"} {
		doc := Blank(title)
		if want := sanitize.Line(title); doc.Headline.Text != want || doc.Headline.Derived {
			t.Errorf("%q: the headline is %q, derived %v", title, doc.Headline.Text, doc.Headline.Derived)
		}
		if doc.Text != sanitize.Text(doc.Text) || len(doc.Notices) > 0 {
			t.Errorf("%q: %q\n%s", title, doc.Notices, doc.Text)
		}
		if doc.Meta.Status != "draft" || doc.Meta.Published+doc.Meta.Byline+doc.Meta.Language != "" {
			t.Errorf("%q: %+v", title, doc.Meta)
		}
		var kinds []briefing.Kind
		for _, s := range doc.Sections {
			if s.Level > 0 {
				kinds = append(kinds, s.Kind)
			}
			if !s.Empty() || s.Items > 0 {
				t.Errorf("%q: %s has %d items and %d words", title, s.Title, s.Items, s.Words)
			}
		}
		want := slices.DeleteFunc(briefing.Kinds(), func(k briefing.Kind) bool {
			return k == briefing.KindOther || k == briefing.KindBody || k == briefing.KindComments
		})
		if !slices.Equal(kinds, want) {
			t.Errorf("%q: the parts are %v, want %v", title, kinds, want)
		}
		entries, err := timeline.Of(t.Context(), doc, timeline.Options{})
		if err != nil || len(entries)+len(doc.Citations)+len(doc.Excerpts)+len(doc.Sources) > 0 {
			t.Errorf("%q: %d entries, %d citations, %d excerpts, %d sources, %v", title, len(entries), len(doc.Citations), len(doc.Excerpts), len(doc.Sources), err)
		}
		if nameOf(doc, "") == "" {
			t.Errorf("%q has no name", title)
		}
	}
}
