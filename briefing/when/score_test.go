package when_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

var (
	corpus    = flag.String("corpus", "", "annotated texts to score against: a JSON object a line")
	lines     = flag.Int("lines", 0, "score only so many lines of each text")
	misses    = flag.Bool("misses", false, "list what is missed, spurious or wrong")
	partsFull = flag.Bool("parts", false, "of a part of a span, \"early 2009\", compare the span, for TIMEX3 gives that and a modifier")
)

// A document is one line of a corpus. Offsets are code points.
type document struct {
	ID    string   `json:"id"`
	DCT   string   `json:"dct"`
	Text  string   `json:"text"`
	Timex []timex3 `json:"timex"`
}

type timex3 struct {
	Start, End        int
	Text, Type, Value string
	Mod               string
}

// A score counts.
type score struct {
	gold, found, hit          int // detection
	values, resolved, correct int // of those that have a value
	abstained                 int
}

// TestScore scores the package against annotated texts that are not part of it:
//
//	go test ./briefing/when -run TestScore -v -args -corpus FILE [-lines 6] [-misses] [-parts]
func TestScore(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus is given")
	}
	f, err := os.Open(*corpus)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var s score
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d document
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		s.document(&d)
	}
	p, r, f1 := prf(s.hit, s.found, s.gold)
	t.Logf("detection: P %.3f R %.3f F1 %.3f (%d of %d annotated, %d found)", p, r, f1, s.hit, s.gold, s.found)
	p, r, f1 = prf(s.correct, s.resolved, s.values)
	t.Logf("value: P %.3f R %.3f F1 %.3f (%d right, %d annotated with a value)", p, r, f1, s.correct, s.values)
	t.Logf("of %d resolved %d are wrong or spurious (%.3f); %d abstentions (%.3f)", s.resolved, s.resolved-s.correct,
		1-p, s.abstained, float64(s.abstained)/float64(max(1, s.values)))
}

func prf(hit, found, gold int) (p, r, f float64) {
	p, r = float64(hit)/float64(max(1, found)), float64(hit)/float64(max(1, gold))
	return p, r, 2 * p * r / max(p+r, 1e-9)
}

// document scores one text.
func (s *score) document(d *document) {
	limit := utf8.RuneCountInString(d.Text)
	if *lines > 0 {
		if parts := strings.SplitN(d.Text, "\n", *lines+1); len(parts) > *lines {
			limit -= utf8.RuneCountInString(parts[*lines])
		}
	}
	dct, _ := edtf.Parse(d.DCT)
	var found []span
	for _, e := range when.Find(d.Text, when.Options{Published: dct}) {
		from := utf8.RuneCountInString(d.Text[:e.Start])
		if (e.Kind == when.Date || e.Kind == when.Time) && from < limit {
			found = append(found, span{e, from, from + utf8.RuneCountInString(d.Text[e.Start:e.End])})
		}
	}
	used := make([]bool, len(found))
	for _, g := range d.Timex {
		if g.Type != "DATE" && g.Type != "TIME" || g.Start >= limit {
			continue
		}
		at := -1
		for i, e := range found {
			if e.from < g.End && g.Start < e.to && !used[i] {
				at = i
				break
			}
		}
		s.match(d, &g, found, used, at)
	}
	for i, e := range found {
		if used[i] || e.Vague || overlapsAny(e, d.Timex) {
			continue
		}
		s.found++
		if e.Resolved() {
			s.resolved++
		}
		miss(d, "SPURIOUS", e.from, e.to, "", e.Value.String(), e.Rule)
	}
}

// overlapsAny reports whether e touches a vague expression or one of another type,
// which are not scored.
func overlapsAny(e span, all []timex3) bool {
	for _, g := range all {
		if e.from < g.End && g.Start < e.to {
			return true
		}
	}
	return false
}

type span struct {
	when.Expression
	from, to int
}

// match scores one annotated expression.
func (s *score) match(d *document, g *timex3, found []span, used []bool, at int) {
	first, last, known := normal(g.Value)
	if !known { // vague, or its value says nothing
		if at >= 0 {
			used[at] = true
		}
		return
	}
	s.gold++
	s.values++
	if at < 0 {
		miss(d, "MISSED", g.Start, g.End, g.Value, "", when.RuleNone)
		return
	}
	used[at] = true
	s.found++
	s.hit++
	e := found[at]
	if !e.Resolved() {
		s.abstained++
		miss(d, "ABSTAINED", g.Start, g.End, g.Value, "", e.Rule)
		return
	}
	s.resolved++
	from, to := e.Value.Bounds()
	right := from.String() == first && to.String() == last
	if *partsFull && !right {
		from, to = e.Of.Bounds()
		right = from.String() == first && to.String() == last
	}
	if right {
		s.correct++
		return
	}
	miss(d, "WRONG", g.Start, g.End, g.Value, e.Value.String(), e.Rule)
}

func miss(d *document, what string, from, to int, want, got string, rule when.Rule) {
	if !*misses {
		return
	}
	r := []rune(d.Text)
	lead, tail := max(0, from-70), min(len(r), to+50)
	text := string(r[lead:from]) + "[[" + string(r[from:to]) + "]]" + string(r[to:tail])
	fmt.Printf("%-9s %s want %s got %s (%s)\n\t%s\n", what, d.DCT, want, got, rule, strings.ReplaceAll(text, "\n", "¶"))
}

var (
	isoDay  = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)(T.*)?$`)
	isoWeek = regexp.MustCompile(`^(\d{4})-W(\d\d)(-WE)?$`)
	parts   = regexp.MustCompile(`^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$`)
	whole   = regexp.MustCompile(`^(FY)?(\d{4})(-\d\d)?$`)
	decade  = regexp.MustCompile(`^(\d{3})X?$`)
	century = regexp.MustCompile(`^(\d{2})(XX)?$`)
)

// normal is what a value of TIMEX3 covers, in ISO days.
func normal(value string) (first, last string, known bool) {
	var e string
	switch {
	case isoDay.MatchString(value):
		e = value[:10]
	case isoWeek.MatchString(value):
		m := isoWeek.FindStringSubmatch(value)
		year, _ := strconv.ParseInt(m[1], 10, 64)
		week, _ := strconv.Atoi(m[2])
		fourth := edtf.Day{Year: year, Month: 1, Day: 4}
		monday := fourth.Add(-(int(fourth.Weekday())+6)%7 + 7*(week-1))
		if m[3] != "" {
			return monday.Add(5).String(), monday.Add(6).String(), true
		}
		return monday.String(), monday.Add(6).String(), true
	case parts.MatchString(value):
		code := map[string]string{"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41",
			"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
		e = value[:5] + code[value[5:]]
	case whole.MatchString(value):
		e = strings.TrimPrefix(value, "FY")
	case decade.MatchString(value):
		e = value[:3] + "X"
	case century.MatchString(value):
		e = value[:2] + "XX"
	default:
		return "", "", false
	}
	x, err := edtf.Parse(e)
	if err != nil {
		return "", "", false
	}
	from, to := x.Bounds()
	return from.String(), to.String(), true
}
