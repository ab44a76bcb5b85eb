package briefing

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
)

func TestFormatIsDetected(t *testing.T) {
	long := strings.Repeat("A sentence that goes on and on. ", 8)
	for text, want := range map[string]Format{
		"":                              FormatPlain,
		"Words.\n":                      FormatPlain,
		"---\ntitle: Lamp\n---\nWords.": FormatMarkdown,
		"---\n\nA rule, and words.\n":   FormatPlain,
		"## What we know\n\nWords.":     FormatMarkdown,
		"# Lamp\n\nWords.":              FormatMarkdown,
		"# of lamps: 5\n":               FormatPlain,
		"#lamp #sale\n":                 FormatPlain,
		"Lamp\n====\n\nWords.":          FormatMarkdown,
		"Words.\n\n```\ncode\n```\n":    FormatMarkdown,
		"| a | b |\n| --- | --- |\n":    FormatMarkdown,
		"Words. [^1]\n\n[^1]: A note.":  FormatMarkdown,
		"- **4 March:** words.\n":       FormatPlain,
		"> Quoted.\n":                   FormatPlain,
		// Markdown would run these paragraphs together.
		"Lamp\n====\n" + long + "\n" + long + "\n": FormatPlain,
	} {
		if got := Parse(text, Options{}).Format; got != want {
			t.Errorf("%q is read as %v, want %v", text, got, want)
		}
	}
}

// TestGlance: what Glance finds is the beginning of what Parse finds, and the
// blocks are the same.
func TestGlance(t *testing.T) {
	for name, text := range map[string]string{
		"markdown": syntheticBriefing(300 << 10),
		"plain":    syntheticText(300 << 10),
		"one list": "Key facts\n" + strings.Repeat("- The lamp was out for an hour or two.\n", 8<<10),
		"one line": strings.Repeat("The lamp was out. ", 20<<10),
	} {
		t.Run(name, func(t *testing.T) {
			whole, begun := Parse(text, Options{}), Glance(text, Options{})
			checkSpans(t, begun)
			if begun.Surveyed < GlanceBytes/2 || begun.Surveyed > 2*GlanceBytes {
				t.Errorf("surveyed %d bytes", begun.Surveyed)
			}
			if whole.Headline != begun.Headline || whole.Standfirst != begun.Standfirst || whole.Dateline != begun.Dateline {
				t.Errorf("headline %+v, want %+v", begun.Headline, whole.Headline)
			}
			for i, s := range begun.Sections {
				w := whole.Sections[i]
				if s.Span.End < begun.Surveyed && !reflect.DeepEqual(s, w) {
					t.Errorf("section %+v, want %+v", s, w)
				}
				if s.Title != w.Title || s.Kind != w.Kind || s.Span.Start != w.Span.Start {
					t.Errorf("section %+v, want %+v", s, w)
				}
			}
			for _, at := range []int{0, 1000, begun.Surveyed, len(text) / 2, len(text) - 1} {
				if i := whole.ChunkAt(at); begun.ChunkAt(at) != i || begun.Chunk(i) != whole.Chunk(i) {
					t.Errorf("the byte at %d is in chunk %d, want %d", at, begun.ChunkAt(at), i)
				}
			}
			if !reflect.DeepEqual(begun.ChunkBlocks(0), whole.ChunkBlocks(0)) {
				t.Error("the first chunk's blocks differ")
			}
		})
	}
}

func TestChunkAtIsBounded(t *testing.T) {
	d := Parse(syntheticText(10<<10), Options{})
	if d.ChunkAt(-1) != 0 || d.ChunkAt(len(d.Text)+1) != d.Chunks()-1 {
		t.Errorf("chunks %d and %d of %d", d.ChunkAt(-1), d.ChunkAt(len(d.Text)+1), d.Chunks())
	}
	if empty := Parse("", Options{}); empty.Chunks() != 1 || len(empty.ChunkBlocks(0)) != 0 {
		t.Error("an empty text is not one empty chunk")
	}
}

func TestParseStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	d, err := ParseContext(ctx, syntheticText(10<<10), Options{})
	if d != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("ParseContext = %v, %v", d, err)
	}
}

func TestSectionAt(t *testing.T) {
	text := "# Lamp\n\n## One\n\nWords.\n\n### Inner\n\nShare\n\n## Two\n\nWords.\n"
	d := Parse(text, Options{})
	for where, want := range map[string]string{"# Lamp": "", "## One": "One", "### Inner": "Inner", "Share": "Inner", "## Two": "Two"} {
		at, title := strings.Index(text, where), ""
		if i := d.SectionAt(at); i >= 0 {
			title = d.Sections[i].Title
		}
		if title != want {
			t.Errorf("%q is in %q, want %q", where, title, want)
		}
	}
	if d.SectionAt(-1) != -1 || d.SectionAt(len(text)) != -1 {
		t.Error("something lies outside the text")
	}
}

func TestOutlineJSON(t *testing.T) {
	d := Parse("---\ntitle: Lamp\npublished: 2031-04-02\nlanguage: en\n---\n## Timeline\n\n- **4 March 2031:** sold\n\nShare\n", Options{})
	got, err := json.Marshal(d.Outline())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"title":"Lamp","derived":false,"slug":"lamp","published":"2031-04-02","language":"en","format":"markdown","words":5,` +
		`"sections":[{"level":2,"title":"Timeline","kind":"timeline","start":55,"end":100,"words":4,"items":1}],` +
		`"furniture":[{"start":94,"end":99,"why":"a sharing button"}]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	empty, err := json.Marshal(Parse("", Options{}).Outline())
	if err != nil || strings.Contains(string(empty), "null") {
		t.Errorf("of nothing: %s, %v", empty, err)
	}
}
