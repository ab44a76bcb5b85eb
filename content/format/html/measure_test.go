package html_test

import (
	"fmt"
	"strings"
	"testing"
)

// A mean is that of numbers.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(x float64)  { m.sum, m.n = m.sum+x, m.n+1 }
func (m *mean) value() float64 { return m.sum / float64(max(m.n, 1)) }

// segments counts marked segments that were found or not, as they should have been or not.
type segments struct{ truePositive, falseNegative, falsePositive int }

// count adds a page's segments, and returns those that are wrong.
func (s *segments) count(p markedPage, text string) []string {
	var wrong []string
	has := func(segment string) bool { return strings.Contains(text, strings.Join(strings.Fields(segment), " ")) }
	for _, w := range p.with {
		if has(w) {
			s.truePositive++
		} else {
			s.falseNegative++
			wrong = append(wrong, "missed "+w)
		}
	}
	for _, w := range p.without {
		if has(w) {
			s.falsePositive++
			wrong = append(wrong, "too much "+w)
		}
	}
	return wrong
}

func (s segments) String() string {
	tp, fn, fp := float64(s.truePositive), float64(s.falseNegative), float64(s.falsePositive)
	return fmt.Sprintf("precision %.4f, recall %.4f, F1 %.4f", tp/(tp+fp), tp/(tp+fn), 2*tp/(2*tp+fp+fn))
}

// heads counts what is said of pages, and how often that is right.
type heads struct{ titles, rightTitles, authors, rightAuthors, dates, rightDates int }

// count adds what a page says of itself, and returns what is wrong.
func (h *heads) count(p markedPage, got reading) []string {
	var wrong []string
	is := func(name, want, have string, right bool, of, rights *int) {
		if want == "" {
			return
		}
		*of++
		if right {
			*rights++
			return
		}
		wrong = append(wrong, fmt.Sprintf("%s %q for %q", name, have, want))
	}
	title, byline, day := got.head("title"), got.head("byline"), got.head("published")
	is("title", p.title, title, same(p.title, title) == 1, &h.titles, &h.rightTitles)
	authors := strings.Join(p.authors, ", ")
	is("byline", authors, byline, same(authors, byline) == 1, &h.authors, &h.rightAuthors)
	is("published", p.date, day, strings.HasPrefix(day, p.date), &h.dates, &h.rightDates)
	return wrong
}

func (h heads) String() string {
	return fmt.Sprintf("titles %d of %d, bylines %d of %d, dates %d of %d", h.rightTitles, h.titles, h.rightAuthors, h.authors, h.rightDates, h.dates)
}

// A comparison counts the shingles of two texts: runs of four tokens, or all of a text
// that has fewer.
type comparison struct {
	common, extra, missed int
	tooMuch, lacking      string
}

func compare(got, want string) comparison {
	g, w := shingles(got), shingles(want)
	var c comparison
	for s, n := range g {
		c.common += min(n, w[s])
		c.extra += max(0, n-w[s])
	}
	for s, n := range w {
		c.missed += max(0, n-g[s])
	}
	if *misses {
		c.tooMuch, c.lacking = only(got, w), only(want, g)
	}
	return c
}

func (c comparison) precision() float64 { return ratio(c.common, c.common+c.extra) }
func (c comparison) recall() float64    { return ratio(c.common, c.common+c.missed) }

func (c comparison) f1() float64 { return ratio(2*c.common, 2*c.common+c.extra+c.missed) }

func (c comparison) log(tb testing.TB) {
	tb.Helper()
	tb.Logf("    too much: %s", c.tooMuch)
	tb.Logf("    lacking:  %s", c.lacking)
}

// ratio is 1 where there is nothing to find and nothing was.
func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

const shingle = 4

func shingles(text string) map[string]int {
	words := tokens.FindAllString(text, -1)
	counts := map[string]int{}
	if len(words) > 0 && len(words) < shingle {
		counts[strings.Join(words, " ")]++
	}
	for i := 0; i+shingle <= len(words); i++ {
		counts[strings.Join(words[i:i+shingle], " ")]++
	}
	return counts
}

// only is the words of text that are in no shingle of others.
func only(text string, others map[string]int) string {
	words := tokens.FindAllString(text, -1)
	in := make([]bool, len(words)+shingle)
	for i := 0; i+shingle <= len(words); i++ {
		if others[strings.Join(words[i:i+shingle], " ")] > 0 {
			in[i], in[i+1], in[i+2], in[i+3] = true, true, true, true
		}
	}
	var b strings.Builder
	for i, w := range words {
		switch {
		case !in[i]:
			b.WriteString(w + " ")
		case i > 0 && !in[i-1]:
			b.WriteString("… ")
		}
	}
	return b.String()
}
