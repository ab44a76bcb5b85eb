package attribution_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/briefing/attribution"
)

var (
	corpus = flag.String("corpus", "", "annotated texts to score against: a JSON object a line")
	misses = flag.String("misses", "", "list what is missed, spurious or wrong of this form; \"all\" for every form")
)

// An annotatedText is one line of a corpus. Offsets are code points.
type annotatedText struct {
	ID           string       `json:"id"`
	Text         string       `json:"text"`
	Attributions []annotation `json:"attributions"`
}

type annotation struct {
	Source, Cue, Content *annotated
}

type annotated struct {
	Spans spans  `json:"spans"`
	Text  string `json:"text"`
}

// spans are ranges of code points.
type spans [][2]int

func (a spans) len() (n int) {
	for _, s := range a {
		n += s[1] - s[0]
	}
	return n
}

func (a spans) common(b spans) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

// bounds are where the first begins and the last ends.
func (a spans) bounds() (from, to int) {
	from, to = a[0][0], a[0][1]
	for _, s := range a {
		from, to = min(from, s[0]), max(to, s[1])
	}
	return from, to
}

// overlap is what two have in common of what they cover together, from 0 to 1.
func (a spans) overlap(b spans) float64 {
	common := a.common(b)
	return float64(common) / float64(max(1, a.len()+b.len()-common))
}

// A statementFound is a found statement with offsets in code points of the text.
type statementFound struct {
	form                  attribution.Form
	content, cue, speaker spans
	used                  bool
}

// formOf is the form of an annotated content, by its quotation marks.
func formOf(content string) attribution.Form {
	content = strings.ReplaceAll(content, "''", "\"")
	var outside strings.Builder
	in, quoted := false, false
	for _, r := range content {
		switch {
		case r == '“', r == '"' && !in:
			in, quoted = true, true
		case r == '”', r == '"':
			in, quoted = false, true
		case !in:
			outside.WriteRune(r)
		}
	}
	switch {
	case !quoted:
		return attribution.Indirect
	case strings.ContainsFunc(outside.String(), unicode.IsLetter):
		return attribution.Mixed
	}
	return attribution.Direct
}

// findAll reads a text, a paragraph a line.
func findAll(text string) []statementFound {
	var r attribution.Reader
	var all []statementFound
	at, before, beforeAt := 0, "", 0
	for _, line := range strings.Split(text, "\n") {
		base := at
		at += utf8.RuneCountInString(line) + 1
		if strings.TrimSpace(line) == "" {
			continue
		}
		in := func(line string, base int, p attribution.Place) spans {
			if p.Empty() {
				return nil
			}
			from := base + utf8.RuneCountInString(line[:p.Start])
			return spans{{from, from + utf8.RuneCountInString(p.Of(line))}}
		}
		for _, f := range r.Read(line) {
			var content spans
			for _, c := range f.Content {
				content = append(content, in(line, base, c)...)
			}
			if f.Continues && len(all) > 0 {
				all[len(all)-1].content = append(all[len(all)-1].content, content...)
				continue
			}
			by, byAt := line, base
			if f.Led {
				by, byAt = before, beforeAt
			}
			all = append(all, statementFound{form: f.Form, content: content, cue: in(by, byAt, f.Cue), speaker: in(by, byAt, f.Speaker)})
		}
		before, beforeAt = line, base
	}
	return all
}

// An attributionScore counts.
type attributionScore struct {
	gold, found       [3]int    // by form
	hit, right        [3][2]int // annotated ones matched, found ones matched; at 0.3 and at 0.8
	said, ok, wrong   int       // direct and mixed: matched with a source annotated; right; wrong
	silent            int       // no speaker given
	goldSaid, allGood int       // direct and mixed annotated with a source; found with the right speaker
}

// TestScore scores the package against annotated texts that are not part of it:
//
//	go test ./briefing/attribution -run TestScore -v -args -corpus FILE [-misses direct|mixed|indirect|all]
func TestScore(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus is given")
	}
	f, err := os.Open(*corpus)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var s attributionScore
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d annotatedText
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		s.text(t, &d)
	}
	s.report(t)
}

func (s *attributionScore) text(t *testing.T, d *annotatedText) {
	t.Helper()
	found := findAll(d.Text)
	runes := []rune(d.Text)
	for _, a := range d.Attributions {
		if a.Content == nil || len(a.Content.Spans) == 0 {
			continue
		}
		form := formOf(a.Content.Text)
		s.gold[form]++
		best, at := 0.0, -1
		for i := range found {
			if o := found[i].content.overlap(a.Content.Spans); o > best && !found[i].used {
				best, at = o, i
			}
		}
		source := a.Source != nil && len(a.Source.Spans) > 0
		if source && form != attribution.Indirect {
			s.goldSaid++
		}
		if at < 0 || best < 0.3 {
			s.tell(t, "MISSED", form, a, nil, runes)
			continue
		}
		g := &found[at]
		g.used = true
		s.hit[form][0]++
		s.right[g.form][0]++
		if best >= 0.8 {
			s.hit[form][1]++
			s.right[g.form][1]++
		} else {
			s.tell(t, "PARTLY", form, a, g, runes)
		}
		if form == attribution.Indirect || !source {
			continue
		}
		s.said++
		switch {
		case len(g.speaker) == 0:
			s.silent++
			s.tell(t, "SILENT", form, a, g, runes)
		case g.speaker.common(a.Source.Spans) > 0:
			s.ok++
			s.allGood++
		default:
			s.wrong++
			s.tell(t, "WRONG", form, a, g, runes)
		}
	}
	for i := range found {
		s.found[found[i].form]++
		if !found[i].used {
			s.tell(t, "SPURIOUS", found[i].form, annotation{}, &found[i], runes)
		}
	}
}

// tell lists one that is not as annotated.
func (s *attributionScore) tell(t *testing.T, what string, form attribution.Form, a annotation, f *statementFound, runes []rune) {
	t.Helper()
	if *misses != "all" && *misses != form.String() {
		return
	}
	words := func(s spans) string {
		if len(s) == 0 {
			return "-"
		}
		from, to := s.bounds()
		return strings.ReplaceAll(string(runes[from:to]), "\n", "/")
	}
	part := func(a *annotated) string {
		if a == nil || len(a.Spans) == 0 {
			return "-"
		}
		return words(a.Spans)
	}
	line := what + " " + form.String()
	if a.Content != nil && len(a.Content.Spans) > 0 {
		from, to := a.Content.Spans.bounds()
		line += "\n  is    " + part(a.Source) + " | " + part(a.Cue) + " | " + part(a.Content) +
			"\n  in    " + words(spans{{max(0, from-120), min(len(runes), to+120)}})
	}
	if f != nil {
		line += "\n  found " + words(f.speaker) + " | " + words(f.cue) + " | " + words(f.content)
	}
	t.Log(line)
}

func (s *attributionScore) report(t *testing.T) {
	t.Helper()
	f1 := func(hit, right, gold, found int) (p, r, f float64) {
		p, r = float64(right)/float64(max(1, found)), float64(hit)/float64(max(1, gold))
		return p, r, 2 * p * r / max(p+r, 1e-9)
	}
	for form := attribution.Direct; form <= attribution.Indirect; form++ {
		for i, at := range []string{"0.3", "0.8"} {
			p, r, f := f1(s.hit[form][i], s.right[form][i], s.gold[form], s.found[form])
			t.Logf("%-8s at %s: P %.3f R %.3f F1 %.3f (%d annotated, %d found)", form, at, p, r, f, s.gold[form], s.found[form])
		}
	}
	for i, at := range []string{"0.3", "0.8"} {
		p, r, f := f1(s.hit[0][i]+s.hit[1][i], s.right[0][i]+s.right[1][i], s.gold[0]+s.gold[1], s.found[0]+s.found[1])
		t.Logf("direct and mixed at %s: P %.3f R %.3f F1 %.3f", at, p, r, f)
	}
	n := float64(max(1, s.said))
	t.Logf("speakers of %d matched: right %.3f, wrong %.3f, not given %.3f", s.said, float64(s.ok)/n, float64(s.wrong)/n, float64(s.silent)/n)
	t.Logf("found with the right speaker, of all %d: %.3f", s.goldSaid, float64(s.allGood)/float64(max(1, s.goldSaid)))
}
