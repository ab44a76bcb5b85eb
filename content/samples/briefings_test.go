package samples_test

import (
	"io/fs"
	"iter"
	"slices"
	"strings"
	"testing"

	"lede/briefing"
	"lede/content/samples"
)

// read parses every built-in briefing, in reading order.
func read(t *testing.T) iter.Seq2[string, *briefing.Document] {
	t.Helper()
	return func(yield func(string, *briefing.Document) bool) {
		for _, name := range samples.Names() {
			text, err := fs.ReadFile(samples.Files(), name)
			if err != nil {
				t.Fatalf("reading a built-in briefing: %v", err)
			}
			slug := strings.TrimSuffix(name, ".md")
			if !yield(name, briefing.Parse(string(text), briefing.Options{Name: slug})) {
				return
			}
		}
	}
}

// leaves walks the nodes of a document that hold text.
func leaves(d *briefing.Document) iter.Seq[briefing.Node] {
	return func(yield func(briefing.Node) bool) {
		for b := range d.Blocks(0) {
			if !walk(b.Node, yield) {
				return
			}
		}
	}
}

func walk(n briefing.Node, yield func(briefing.Node) bool) bool {
	if len(n.Runs) > 0 && !yield(n) {
		return false
	}
	for _, child := range n.Children {
		if !walk(child, yield) {
			return false
		}
	}
	return true
}

func TestFrontMatter(t *testing.T) {
	for name, d := range read(t) {
		if d.Headline.Derived || d.Headline.Text == "" {
			t.Errorf("%s: headline %q is not stated", name, d.Headline.Text)
		}
		if d.Meta.Slug+".md" != name {
			t.Errorf("%s: slug is %q", name, d.Meta.Slug)
		}
		if d.Standfirst.Empty() {
			t.Errorf("%s: no standfirst", name)
		}
		if d.Language != "en-GB" {
			t.Errorf("%s: language is %q", name, d.Language)
		}
		for _, notice := range d.Notices {
			t.Errorf("%s: notice: %s", name, notice)
		}
		if len(d.Furniture) > 0 {
			t.Errorf("%s: %q is taken for furniture", name, d.Furniture[0].Span.Of(d.Text))
		}
	}
}

func TestPartsAreComplete(t *testing.T) {
	parts := []briefing.Kind{
		briefing.KindKnown, briefing.KindUnknown, briefing.KindBackground, briefing.KindSignificance,
		briefing.KindTimeline, briefing.KindQuestions, briefing.KindNext, briefing.KindSources,
	}
	for name, d := range read(t) {
		var found []briefing.Kind
		for _, s := range d.Sections {
			if s.Level != 2 {
				continue
			}
			found = append(found, s.Kind)
			if s.Empty() || s.Items == 0 && s.Own == s.Span {
				t.Errorf("%s: nothing stands under %q", name, s.Title)
			}
		}
		if !slices.Equal(found, parts) {
			t.Errorf("%s: parts are %v, want %v", name, found, parts)
		}
	}
}

func TestTimelines(t *testing.T) {
	for name, d := range read(t) {
		for _, s := range d.Sections {
			if s.Kind == briefing.KindTimeline && s.Items < 4 {
				t.Errorf("%s: the timeline lists %d items, want at least 4", name, s.Items)
			}
		}
		if len(d.Entries) < 4 {
			t.Errorf("%s: %d timeline entries, want at least 4", name, len(d.Entries))
		}
		for _, e := range d.Entries {
			if e.Date.Empty() || e.Text.Empty() {
				t.Errorf("%s: entry without date or text: %q", name, e.Span.Of(d.Text))
			}
		}
	}
}

func TestExcerpts(t *testing.T) {
	for name, d := range read(t) {
		if len(d.Excerpts) == 0 {
			t.Errorf("%s: no excerpt", name)
		}
		for _, x := range d.Excerpts {
			if x.Speaker == "" || x.Content.Empty() {
				t.Errorf("%s: excerpt without speaker or words: %q", name, x.Span.Of(d.Text))
			}
		}
	}
}

func TestEveryCitationHasASourceAndEverySourceIsCited(t *testing.T) {
	for name, d := range read(t) {
		cited := make([]bool, len(d.Sources))
		for _, c := range d.Citations {
			if c.Source < 0 {
				t.Errorf("%s: %s is defined nowhere", name, c.Span.Of(d.Text))
				continue
			}
			cited[c.Source] = true
		}
		for i, s := range d.Sources {
			if !cited[i] {
				t.Errorf("%s: source %s is never cited", name, s.Key)
			}
		}
		if len(d.Sources) == 0 {
			t.Errorf("%s: cites no source", name)
		}
	}
}

// TestEveryClaimIsCited holds the samples to their promise: what they call known,
// and when, leans on a source. The guide makes no such claims.
func TestEveryClaimIsCited(t *testing.T) {
	for name, d := range read(t) {
		if name == "guide.md" {
			continue
		}
		for b := range d.Blocks(0) {
			at := d.SectionAt(b.Span.Start)
			if at < 0 || b.Kind != briefing.NodeList {
				continue
			}
			if k := d.Sections[at].Kind; k != briefing.KindKnown && k != briefing.KindTimeline {
				continue
			}
			for _, item := range b.Children {
				if !slices.ContainsFunc(d.Citations, func(c briefing.Citation) bool { return item.Span.Overlaps(c.Span) }) {
					t.Errorf("%s: claim without a citation: %q", name, item.Span.Of(d.Text))
				}
			}
		}
	}
}

func TestFooterSaysWhatASampleIs(t *testing.T) {
	for name, d := range read(t) {
		var footer string
		for b := range d.Blocks(0) {
			if b.Kind == briefing.NodeRule {
				footer = d.Text[b.Span.End:]
			}
		}
		for _, words := range []string{"sample", "not reporting to rely on"} {
			if !strings.Contains(footer, words) {
				t.Errorf("%s: footer %q does not say %q", name, footer, words)
			}
		}
	}
}

func TestLinksBetweenSamplesLeadSomewhere(t *testing.T) {
	names := samples.Names()
	for name, d := range read(t) {
		for leaf := range leaves(d) {
			for _, r := range leaf.Runs {
				if strings.HasSuffix(r.Target, ".md") && !slices.Contains(names, r.Target) {
					t.Errorf("%s: link to %s, which does not exist", name, r.Target)
				}
			}
		}
	}
}

// TestTypography keeps typewriter quotes out of everything that is read as prose.
func TestTypography(t *testing.T) {
	for name, d := range read(t) {
		seen := false
		for leaf := range leaves(d) {
			if leaf.Kind == briefing.NodeCode || leaf.Kind == briefing.NodeFrontMatter {
				continue
			}
			for _, r := range leaf.Runs {
				seen = true
				if r.Style&briefing.CodeSpan == 0 && strings.ContainsAny(r.Text, `"'`) {
					t.Errorf("%s: straight quotation mark in %q", name, r.Text)
				}
			}
		}
		if !seen {
			t.Errorf("%s: no prose", name)
		}
	}
}
