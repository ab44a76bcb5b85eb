package page

import (
	"errors"
	"strings"
	"testing"
	"time"

	"lede/briefing"
	"lede/ui/theme"
)

// leaves are one-line texts as a parser hands them over, with what glamour makes
// of them.
func leaves() map[string]struct {
	words   []word
	trusted bool
} {
	type leaf = struct {
		words   []word
		trusted bool
	}
	return map[string]leaf{
		"strong and emphasis": {[]word{say("a "), strong("b"), say(" c "), emphasis("d"), say(".")}, true},
		"code":                {[]word{say("run "), code("x := 1"), say(" now")}, true},
		"link":                {[]word{say("see "), link("the list", "https://quay.example/l"), say(", now")}, true},
		"link at the end":     {[]word{say("see "), link("the list", "https://quay.example/l")}, true},
		"two links":           {[]word{link("a", "https://a.example"), say(" "), link("b", "https://b.example")}, true},
		"citations":           {[]word{strong("a"), say(" claim "), cite("x"), say(" and "), cite("x")}, true},
		"a hard break":        {[]word{strong("a"), say(" line"), lineBreak(), say("another")}, true},
		"image":               {[]word{say("see "), {text: "a crane", style: briefing.Image, target: "crane.png"}}, true},
		"escapes":             {[]word{strong("a"), say(` \*b`)}, false},
	}
}

func TestGlamourIsTrustedWithEqualWords(t *testing.T) {
	for name, l := range leaves() {
		s := &sheet{}
		n := s.para(l.words...)
		p := s.page(&briefing.Document{}, Options{Width: 60, Theme: theme.Dark()})
		if got := p.rendered(n.Markdown, n.Runs) != nil; got != l.trusted {
			t.Errorf("%s: trusted = %v, want %v", name, got, l.trusted)
		}
	}
}

// TestPlainLooksTheSame checks that nobody can tell whether a leaf was drawn by
// glamour or, because it was late or wrong, without it.
func TestPlainLooksTheSame(t *testing.T) {
	for name, l := range leaves() {
		var drawn [2]string
		for i := range drawn {
			s := &sheet{}
			s.add(s.para(l.words...))
			p := s.page(&briefing.Document{}, Options{Width: 60, Theme: theme.Dark()})
			if i == 1 {
				p.glamour.late = maxLate
			}
			for _, r := range all(p) {
				drawn[i] += r.Draw(nil) + "\n"
			}
		}
		if drawn[0] != drawn[1] {
			t.Errorf("%s:\n%q with glamour\n%q without", name, drawn[0], drawn[1])
		}
	}
}

// TestGlamourFaults checks that what glamour is known to get wrong does not
// reach the page: the Markdown says one thing, glamour another.
func TestGlamourFaults(t *testing.T) {
	for markdown, text := range map[string]string{
		"a **b** &#27;[31m c":    "a b \x1b[31m c",
		"- six\n\n  para **b**":  "six para b",
		"a<br>b **c**":           "a b c",
		"a  \nb **c**":           "ab c",
		"# **a** b":              "# a b",
		"**a** http://b.example": "a b.example",
		"**a** b":                "ab",
		"**a**b":                 "a b",
		"**a**":                  "a b",
	} {
		s := &sheet{}
		p := s.page(&briefing.Document{}, Options{Width: 60, Theme: theme.Dark()})
		runs := []briefing.Run{{Text: text, Style: briefing.Strong, Span: briefing.Span{End: len(text)}, Exact: true}}
		if got := p.rendered(markdown, runs); got != nil {
			t.Errorf("%q was trusted to say %q", markdown, text)
		}
	}
}

func TestAlignKeepsEveryByte(t *testing.T) {
	runs := []briefing.Run{{Text: "Wörter\nmit  "}, {Text: "Gewicht", Style: briefing.Strong}, {Text: " und 漢字"}}
	glyphs, err := readSGR("\n Wörter mit \x1b[1mGewicht\x1b[0m und\t漢字 \n")
	if err != nil {
		t.Fatal(err)
	}
	stretches, err := align(glyphs, runs)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range stretches {
		n += s.bytes
	}
	if want := len(runs[0].Text + runs[1].Text + runs[2].Text); n != want {
		t.Errorf("%d bytes, want %d", n, want)
	}
	if len(stretches) != 3 || stretches[1].pen != (pen{attr: bold}) || stretches[1].bytes != len("Gewicht") {
		t.Errorf("%+v", stretches)
	}
}

func TestLateRenderingIsGivenUp(t *testing.T) {
	g := &glamourer{theme: theme.Dark(), deadline: -time.Second}
	// A rendering may win the race against a deadline that is over; it cannot every time.
	markdown := strings.Repeat("**a** *b* ", 2000)
	var err error
	for range 100 {
		if _, err = g.render(markdown); errors.Is(err, errRetired) {
			break
		}
	}
	if !errors.Is(err, errRetired) {
		t.Errorf("glamour was still asked after %d late renderings: %v", g.late, err)
	}
}

func TestCodeIsColouredAsItIs(t *testing.T) {
	s := &sheet{}
	s.add(s.literal(briefing.NodeCode, "```go\n", "// one\n\nfunc f() {\n\treturn \"a\"\n}\n", "```\n"))
	p := s.page(&briefing.Document{}, Options{Width: 60, Theme: theme.Dark()})
	rows := all(p)
	if got, want := len(rows), 5; got != want {
		t.Fatalf("%d rows, want %d", got, want)
	}
	if got := rows[2].Draw(nil); !strings.Contains(got, "\x1b[1;") {
		t.Errorf("the keyword has no weight: %q", got)
	}
	if got, want := rows[3].Plain(), `      return "a"`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
