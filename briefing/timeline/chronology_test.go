package timeline_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/briefing/edtf"
	"lede/briefing/timeline"
)

// entry is a stated entry whose date is an expression; "" is one that was not read.
func entry(tb testing.TB, expr, text string) timeline.Entry {
	tb.Helper()
	e := timeline.Entry{Text: text, Date: timeline.Date{Words: expr}}
	if expr == "" {
		return e
	}
	when, err := edtf.Parse(expr)
	if err != nil {
		tb.Fatal(err)
	}
	e.Date.When = when
	e.Date.First, e.Date.Last = when.Bounds()
	return e
}

func entries(tb testing.TB, exprs ...string) []timeline.Entry {
	tb.Helper()
	var list []timeline.Entry
	for _, x := range exprs {
		list = append(list, entry(tb, x, ""))
	}
	return list
}

func TestMergeOrders(t *testing.T) {
	c := timeline.Merge(
		entries(t, "2023-10-07", "2023-10-11~/2023-10-20~", "2023-10-21~/2023-10-31~", "", "2023-11/.."),
		entries(t, "2023-10", "2023-10-07", "../2023-11", "2023", "2023-10-01", "2023-11-01", "195X"),
	)
	var got []string
	for _, e := range c.Entries {
		got = append(got, e.Date.Words)
	}
	want := []string{
		"195X", "2023", "2023-10-01", "2023-10", "2023-10-07", "2023-10-07",
		"2023-10-11~/2023-10-20~", "2023-10-21~/2023-10-31~", "2023-11-01", "2023-11/..", "../2023-11", "",
	}
	// A whole year begins with its first day, after what is of that day alone.
	if !slices.Equal(got, want) {
		t.Errorf("the order is %q, want %q", got, want)
	}
	if c.Undated != len(want)-1 {
		t.Errorf("%d entries have a date, want %d", c.Undated, len(want)-1)
	}
	if from, to := c.Neighbours(4); from != 4 || to != 6 || c.Entries[4].Briefing != 0 || c.Entries[5].Briefing != 1 {
		t.Errorf("the neighbours of 7 October are %d to %d", from, to)
	}
	if from, to := c.Neighbours(3); from != 3 || to != 4 {
		t.Errorf("a month has the neighbours %d to %d", from, to)
	}
	first, last, ok := c.Range()
	if first.String() != "1950-01-01" || last.String() != "2023-12-31" || !ok {
		t.Errorf("the entries range from %v to %v", first, last)
	}
}

// TestCompareIsAnOrder checks what sorting needs, on dates of every kind.
func TestCompareIsAnOrder(t *testing.T) {
	var all []timeline.Entry
	for _, x := range []string{"", "2023", "2023~", "2023-10", "2023-10-07", "../2023-10-07", "2023-10-07/..", "/2023", "2023/", "202X", "2023-10-01/2023-10-07", "-0044", "2023-21"} {
		all = append(all, entry(t, x, ""))
	}
	rapid.Check(t, func(t *rapid.T) {
		pick := rapid.SampledFrom(all)
		a, b, c := pick.Draw(t, "a"), pick.Draw(t, "b"), pick.Draw(t, "c")
		if sign(timeline.Compare(a, b)) != -sign(timeline.Compare(b, a)) {
			t.Fatalf("%s and %s each way", a.Date.Words, b.Date.Words)
		}
		if timeline.Compare(a, b) <= 0 && timeline.Compare(b, c) <= 0 && timeline.Compare(a, c) > 0 {
			t.Fatalf("%s, %s, %s", a.Date.Words, b.Date.Words, c.Date.Words)
		}
	})
}

func sign(n int) int { return max(-1, min(n, 1)) }

func TestRivals(t *testing.T) {
	const told = "The harbour board sells the old signal station to the ferry company"
	c := timeline.Merge(
		[]timeline.Entry{entry(t, "2031-03-04", told), entry(t, "2031-03-06", "A storm closes the harbour for a day")},
		[]timeline.Entry{entry(t, "2031-03-05", "The harbour board sells the signal station to a ferry company"), entry(t, "2031-03", told+".")},
		[]timeline.Entry{entry(t, "2031-03-09", "The ferry company buys something else")},
	)
	rivals := map[string][]string{}
	for i, e := range c.Entries {
		for _, j := range c.Rivals(i) {
			rivals[e.Date.Words] = append(rivals[e.Date.Words], c.Entries[j].Date.Words)
		}
	}
	// March holds both days, and so contradicts neither.
	want := map[string][]string{"2031-03-04": {"2031-03-05"}, "2031-03-05": {"2031-03-04"}}
	if len(rivals) != len(want) || !slices.Equal(rivals["2031-03-04"], want["2031-03-04"]) || !slices.Equal(rivals["2031-03-05"], want["2031-03-05"]) {
		t.Errorf("the rivals are %v, want %v", rivals, want)
	}
}

// TestDensityCountsEachEntryOnce checks that an entry within the range counts one,
// however its days are divided.
func TestDensityCountsEachEntryOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := edtf.DayOf(rapid.Int64Range(-800_000, 100_000).Draw(t, "first"))
		days := rapid.IntRange(1, 40_000).Draw(t, "days")
		last := first.Add(days - 1)
		var list []timeline.Entry
		for range rapid.IntRange(0, 20).Draw(t, "entries") {
			from := rapid.IntRange(0, days-1).Draw(t, "from")
			to := rapid.IntRange(from, days-1).Draw(t, "to")
			when := edtf.Between(edtf.OfDay(first.Add(from)), edtf.OfDay(first.Add(to)))
			e := timeline.Entry{Date: timeline.Date{When: when}}
			e.Date.First, e.Date.Last = when.Bounds()
			list = append(list, e)
		}
		sum := 0.0
		for _, n := range timeline.Density(list, first, last, rapid.IntRange(1, 300).Draw(t, "parts")) {
			sum += n
		}
		if math.Abs(sum-float64(len(list))) > 1e-6 {
			t.Fatalf("%d entries count %v", len(list), sum)
		}
	})
}

// TestDensityIsEvenOverASpan checks that an entry that covers all days counts as much
// in each part, however the days are divided.
func TestDensityIsEvenOverASpan(t *testing.T) {
	list := entries(t, "1979")
	first, last := edtf.Day{Year: 1979, Month: 1, Day: 1}, edtf.Day{Year: 1979, Month: 12, Day: 31}
	for parts := 1; parts <= 400; parts++ {
		for i, n := range timeline.Density(list, first, last, parts) {
			if math.Abs(n*float64(parts)-1) > 1e-6 {
				t.Errorf("part %d of %d counts %v", i, parts, n)
			}
		}
	}
}

func TestDensity(t *testing.T) {
	list := entries(t, "2023-01", "2023-01-01", "2023-12-31", "2022", "")
	first, last := edtf.Day{Year: 2023, Month: 1, Day: 1}, edtf.Day{Year: 2023, Month: 12, Day: 31}
	got := timeline.Density(list, first, last, 365)
	if got[0] <= 1 || got[30] <= 0 || got[31] != 0 || got[364] != 1 {
		t.Errorf("the days count %v", got)
	}
	for _, parts := range []int{-1, 0} {
		if n := timeline.Density(list, first, last, parts); len(n) != 0 {
			t.Errorf("%d parts count %v", parts, n)
		}
	}
}

func BenchmarkMerge(b *testing.B) {
	lists := make([][]timeline.Entry, 1000)
	for i := range lists {
		for j := range 10 {
			day := edtf.DayOf(int64(i*37%4000 + j*11))
			e := timeline.Entry{Text: strings.Repeat("the words of entry ", 3) + day.String(), Date: timeline.Date{When: edtf.OfDay(day)}}
			e.Date.First, e.Date.Last = e.Date.When.Bounds()
			lists[i] = append(lists[i], e)
		}
	}
	b.ResetTimer()
	for range b.N {
		timeline.Merge(lists...)
	}
}
