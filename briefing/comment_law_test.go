package briefing

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestLocatorsAreInvisible holds for every text and wherever between two words a page, a
// chapter or a remark begins: nobody sees it, and it makes nothing else of the document.
func TestLocatorsAreInvisible(t *testing.T) {
	text := syntheticBriefing(12 << 10)
	doc := Parse(text, Options{})
	blanks := blanksIn(doc)
	if len(blanks) < 500 {
		t.Fatalf("there are %d blanks to choose from", len(blanks))
	}
	want := seen(doc)
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.SliceOfNDistinct(rapid.SampledFrom(blanks), 1, 40, rapid.ID[int]).Draw(t, "at")
		placed := map[int]string{}
		locators, remarks := 0, 0
		for _, i := range at {
			comment := rapid.SampledFrom([]string{"<!-- page: 12 -->", "<!-- chapter: 3. The &gt; reef -->", "<!-- comment: Ada: so? -->"}).Draw(t, "comment")
			placed[i] = fmt.Sprintf(rapid.SampledFrom([]string{" %s ", "%s ", " %s"}).Draw(t, "form"), comment)
			if strings.Contains(comment, "comment") {
				remarks++
			} else {
				locators++
			}
		}
		var b strings.Builder
		for i := range len(text) {
			if comment, ok := placed[i]; ok {
				b.WriteString(comment)
			} else {
				b.WriteByte(text[i])
			}
		}
		d := Parse(b.String(), Options{})
		if got := seen(d); got != want {
			t.Fatalf("%s\nreads as\n%s\nwant\n%s", b.String(), got, want)
		}
		if len(d.Locators) != locators || len(d.Remarks) != remarks {
			t.Fatalf("%d of %d locators, %d of %d remarks", len(d.Locators), locators, len(d.Remarks), remarks)
		}
		for _, l := range d.Locators {
			if in := d.LocatorsAt(l.Span.End); len(in) == 0 || in[0].Label == l.Label && in[0] != l {
				t.Fatalf("after %v, %v are in force", l, in)
			}
		}
	})
}

// TestLocatorsBeyondTheSurvey looks for the page in a text of which only the beginning is
// known.
func TestLocatorsBeyondTheSurvey(t *testing.T) {
	var b strings.Builder
	for i := range 200 {
		fmt.Fprintf(&b, "<!-- page: %d -->\n\n%s\n\n", i+1, strings.Repeat("Words of a page. ", 40))
	}
	glance, whole := Glance(b.String(), Options{Format: FormatMarkdown}), Parse(b.String(), Options{Format: FormatMarkdown})
	if glance.Surveyed == len(glance.Text) {
		t.Fatal("a glance is all of it")
	}
	for at := 0; at < b.Len(); at += 97 {
		if strings.HasPrefix(strings.TrimLeft(b.String()[at:], "!-page: 0123456789"), "-->") {
			continue // within a comment
		}
		if got, want := glance.LocatorAt(at), whole.LocatorAt(at); got != want && !want.Span.Contains(at) {
			t.Fatalf("at %d: %+v, want %+v", at, got, want)
		}
	}
	if got := LastLocator(glance.Text); got.Value != "200" {
		t.Errorf("the last is %+v", got)
	}
}

// blanksIn are the offsets of single blanks between words that a comment may stand in.
func blanksIn(d *Document) []int {
	var blanks []int
	var in func(n *Node)
	in = func(n *Node) {
		if n.Kind == NodeFrontMatter || n.Kind == NodeCode || n.Kind == NodeHTML {
			return
		}
		for _, r := range n.Runs {
			for i := 1; r.Exact && r.Style&CodeSpan == 0 && i+1 < len(r.Text); i++ {
				if r.Text[i] == ' ' && r.Text[i-1] != ' ' && r.Text[i+1] != ' ' {
					blanks = append(blanks, r.Span.Start+i)
				}
			}
		}
		for i := range n.Children {
			in(&n.Children[i])
		}
	}
	for b := range d.Blocks(0) {
		in(&b.Node)
	}
	return blanks
}

// seen is what was made of a document, without offsets.
func seen(d *Document) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	words := func(s Span) string { return d.Visible(s) }
	line("%s\n%d words, %q, %q", words(Span{0, len(d.Text)}), d.Words, d.Headline.Text, words(d.Standfirst))
	for _, s := range d.Sections {
		line("section %d %v %q %d %d", s.Level, s.Kind, s.Title, s.Words, s.Items)
	}
	for _, e := range d.Entries {
		line("entry in %d: %q: %q", e.Section, words(e.Date), words(e.Text))
	}
	for _, e := range d.Excerpts {
		line("excerpt %q by %q, %q in %q", words(e.Content), e.Speaker, e.Role, words(e.Attribution))
	}
	for _, s := range d.Sources {
		line("source %q %q", s.Key, s.Text)
	}
	for _, c := range d.Citations {
		line("citation %q %q", c.Key, c.Locator)
	}
	for _, f := range d.Furniture {
		line("furniture %q %q", f.Why, words(f.Span))
	}
	return b.String()
}
