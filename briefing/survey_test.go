package briefing

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestSurvey reads the documents in testdata/survey, each an archive of the
// input, whose extension gives the format, and what is to be found in it.
func TestSurvey(t *testing.T) {
	paths, err := filepath.Glob("testdata/survey/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			input := archive.Files[0]
			d := Parse(string(input.Data), Options{Format: formatOf(input.Name), Name: "file-name"})
			checkSpans(t, d)
			got := dump(d)
			if *update {
				archive.Files = []txtar.File{input, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 {
				t.Fatal("nothing says what is to be found; run with -update")
			}
			if want := string(archive.Files[1].Data); got != want {
				t.Errorf("%s reads as\n%s\nwant\n%s", path, got, want)
			}
		})
	}
}

func formatOf(name string) Format {
	switch filepath.Ext(name) {
	case ".md":
		return FormatMarkdown
	case ".plain":
		return FormatPlain
	}
	return FormatAuto
}

// dump writes everything that was found in d, one thing to a line.
func dump(d *Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("format %v, %d words, language %q, slug %q", d.Format, d.Words, d.Language, d.Slug())
	line("headline %s derived=%t at %s", short(d.Headline.Text), d.Headline.Derived, at(d, d.Headline.Span))
	if !d.Standfirst.Empty() {
		line("standfirst %s", at(d, d.Standfirst))
	}
	if !d.Byline.Empty() {
		line("byline %s", at(d, d.Byline))
	}
	if !d.Dateline.Empty() {
		line("dateline %s", at(d, d.Dateline))
	}
	if !d.Meta.Span.Empty() {
		line("meta %+v", d.Meta)
	}
	for i, s := range d.Sections {
		line("section %d: level %d %v %q %d-%d own %d-%d heading %s words %d items %d empty=%t",
			i, s.Level, s.Kind, s.Title, s.Span.Start, s.Span.End, s.Own.Start, s.Own.End, at(d, s.Heading), s.Words, s.Items, s.Empty())
	}
	for _, e := range d.Entries {
		under := ""
		if !e.Under.Empty() {
			under = " under " + at(d, e.Under)
		}
		line("entry in %d: %s%s: %s", e.Section, at(d, e.Date), under, at(d, e.Text))
	}
	for _, e := range d.Excerpts {
		line("excerpt in %d: %s by %s: speaker %q role %q", e.Section, at(d, e.Content), at(d, e.Attribution), e.Speaker, e.Role)
	}
	for _, s := range d.Sources {
		line("source %q note=%t %q title %q outlet %q author %q issued %q url %q: %s",
			s.Key, s.Note, s.Text, s.Title, s.Outlet, s.Author, s.Issued, s.URL, at(d, s.Span))
	}
	for _, c := range d.Citations {
		line("citation %q locator %q source %d: %s", c.Key, c.Locator, c.Source, at(d, c.Span))
	}
	for _, f := range d.Furniture {
		line("furniture, %s: %s", f.Why, at(d, f.Span))
	}
	for _, l := range d.Locators {
		line("locator %s: %s", l, at(d, l.Span))
	}
	for _, r := range d.Remarks {
		line("remark by %q on %q, %s: %q", r.Author, r.Date, at(d, r.On), r.Text)
	}
	for _, n := range d.Notices {
		line("notice %q", n)
	}
	for block := range d.Blocks(0) {
		line("block %s", blockLine(&block))
	}
	return b.String()
}

func blockLine(b *Block) string {
	s := fmt.Sprintf("%d-%d %s", b.Span.Start, b.Span.End, nodeLine(&b.Node))
	if b.Furniture {
		s += " furniture"
	}
	return s
}

// nodeLine is a node's kind and what it holds.
func nodeLine(n *Node) string {
	s := nodeNames[n.Kind]
	if n.Kind == NodeHeading {
		s += strconv.Itoa(n.Level)
	}
	if n.Ordered {
		s += fmt.Sprintf(" from %d", n.Number)
	}
	if len(n.Runs) > 0 {
		s += " " + short(runText(n.Runs))
	}
	if len(n.Children) == 0 {
		return s
	}
	children := make([]string, len(n.Children))
	for i := range n.Children {
		children[i] = nodeLine(&n.Children[i])
	}
	return s + "(" + strings.Join(children, ", ") + ")"
}

func at(d *Document, s Span) string {
	if s.Empty() {
		return "-"
	}
	return short(s.Of(d.Text))
}

// short is s quoted, and without its middle if it is long.
func short(s string) string {
	const keep = 24
	if r := []rune(s); len(r) > 2*keep+3 {
		s = string(r[:keep]) + "..." + string(r[len(r)-keep:])
	}
	return fmt.Sprintf("%q", s)
}

// checkSpans fails the test unless d's spans are as they must be for any text.
func checkSpans(t *testing.T, d *Document) {
	t.Helper()
	if d.Surveyed < 0 || d.Surveyed > len(d.Text) {
		t.Fatalf("surveyed up to %d of %d", d.Surveyed, len(d.Text))
	}
	inText := func(what string, spans ...Span) {
		for _, s := range spans {
			if s.Start < 0 || s.End > len(d.Text) || s.End < s.Start {
				t.Fatalf("%s at %v is not in the text's %d bytes", what, s, len(d.Text))
			}
		}
	}
	inText("front", d.Headline.Span, d.Standfirst, d.Byline, d.Dateline, d.Meta.Span)
	checkSections(t, d, inText)
	for _, e := range d.Entries {
		inText("entry", e.Span, e.Date, e.Under, e.Text)
		if e.Section < 0 || e.Section >= len(d.Sections) {
			t.Fatalf("entry %v is in section %d", e.Span, e.Section)
		}
	}
	for _, e := range d.Excerpts {
		inText("excerpt", e.Span, e.Content, e.Attribution)
		if e.Content.End > e.Attribution.Start || e.Section < -1 || e.Section >= len(d.Sections) {
			t.Fatalf("excerpt %+v", e)
		}
	}
	for _, s := range d.Sources {
		inText("source", s.Span)
	}
	for _, c := range d.Citations {
		inText("citation", c.Span)
		if c.Source < -1 || c.Source >= len(d.Sources) || c.Source >= 0 && d.Sources[c.Source].Key != c.Key {
			t.Fatalf("citation %+v", c)
		}
	}
	end := 0
	for _, f := range d.Furniture {
		inText("furniture", f.Span)
		if f.Span.Start < end || f.Why == "" {
			t.Fatalf("furniture %+v after %d", f, end)
		}
		end = f.Span.End
	}
}

func checkSections(t *testing.T, d *Document, inText func(string, ...Span)) {
	t.Helper()
	var open []Section
	end := 0
	for i, s := range d.Sections {
		inText("section", s.Span, s.Own, s.Heading)
		if s.Own.Start != s.Span.Start || s.Own.End > s.Span.End || s.Own.Start < end {
			t.Fatalf("section %d: own %v, span %v, after %d", i, s.Own, s.Span, end)
		}
		end = s.Own.End
		for len(open) > 0 && open[len(open)-1].Span.End <= s.Span.Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			if outer := open[len(open)-1]; s.Span.End > outer.Span.End || s.Level <= outer.Level {
				t.Fatalf("section %d, level %d %v, is not within the level %d %v", i, s.Level, s.Span, outer.Level, outer.Span)
			}
		}
		open = append(open, s)
		if got := d.SectionAt(s.Span.Start); !s.Own.Empty() && got != i {
			t.Fatalf("the section at %d is %d, not %d", s.Span.Start, got, i)
		}
	}
}
