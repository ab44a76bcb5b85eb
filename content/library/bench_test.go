package library

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"lede/briefing/query"
	"lede/content"
)

// corpus is a folder of briefings to measure with:
//
//	go test -run '^$' -bench Library ./content/library -args -corpus DIR -index DIR
//
// Without an index to keep there is a new one.
var (
	corpus = flag.String("corpus", "", "measure with the briefings in this `FOLDER`")
	index  = flag.String("index", "", "keep the index in this `FOLDER`")
)

// BenchmarkLibrary measures a library once, whatever b.N: what indexing it takes, what
// opening it again takes, and how soon queries are answered.
func BenchmarkLibrary(b *testing.B) {
	if *corpus == "" {
		b.Skip("-corpus names no folder")
	}
	dir := *index
	if dir == "" {
		dir = b.TempDir()
	}
	for _, name := range []string{"index", "again"} {
		b.Run(name, func(b *testing.B) {
			b.StopTimer()
			start := time.Now()
			l := openCorpus(b, dir)
			b.ReportMetric(time.Since(start).Seconds()*1e3, "ms/open")
			measureUpdate(b, l)
			must(b, l.Close())
		})
	}
	l := openCorpus(b, dir) // and nobody listens
	b.Run("facts", func(b *testing.B) {
		for b.Loop() {
			n := 0
			for some, err := range l.Facts(b.Context()) {
				must(b, err)
				n += len(some)
			}
			b.ReportMetric(float64(n), "briefings")
		}
	})
	for _, kind := range []struct {
		name    string
		queries []string
	}{
		{"words", []string{"harbour minister", "president deadline", "brent spar", "ottoline brackenridge", "market iran"}},
		{"phrase", []string{`"the minister"`, `"energy market"`, `"could the water"`, `"ottoline brackenridge"`}},
		{"prefix", []string{"min*", "brack*", "pres* dead*"}},
		{"kind", []string{"kind:unknown minister", "kind:known president deadline", "kind:timeline iran"}},
	} {
		b.Run(kind.name, func(b *testing.B) { measureQueries(b, l, kind.queries) })
	}
	must(b, l.Close())
}

func openCorpus(b *testing.B, dir string) *Library {
	b.Helper()
	shelf, err := content.Open(b.Context(), []string{*corpus}, nil)
	must(b, err)
	l, err := Open(b.Context(), dir, []string{*corpus}, shelf)
	must(b, err)
	return l
}

// measureUpdate brings a library up to date, and looks how long a goroutine that wakes up
// all the time, as one does that draws a screen, is kept waiting.
func measureUpdate(b *testing.B, l *Library) {
	b.Helper()
	ctx, stop := context.WithCancel(b.Context())
	worst := make(chan time.Duration)
	go func() {
		const nap = 2 * time.Millisecond
		var most time.Duration
		for ctx.Err() == nil {
			start := time.Now()
			time.Sleep(nap)
			most = max(most, time.Since(start)-nap)
		}
		worst <- most
	}()
	start := time.Now()
	read, first := 0, time.Duration(0)
	must(b, l.Update(b.Context(), func(p Progress) {
		if read = p.Done; first == 0 && len(p.Facts) > 0 {
			first = time.Since(start)
		}
	}))
	took := time.Since(start)
	stop()
	b.ReportMetric(took.Seconds(), "s/update")
	b.ReportMetric(first.Seconds()*1e3, "ms/first")
	b.ReportMetric((<-worst).Seconds()*1e3, "ms/stall")
	b.ReportMetric(float64(read), "read")
	files, err := filepath.Glob(filepath.Join(filepath.Dir(l.path), "*"))
	must(b, err)
	size := int64(0)
	for _, f := range files {
		if info, err := os.Stat(f); err == nil {
			size += info.Size()
		}
	}
	b.ReportMetric(float64(size)/1e6, "MB")
}

// measureQueries asks each query several times, and reports the 95th percentile of the
// time to the first briefing, to a screen of them and to all that are ranked.
func measureQueries(b *testing.B, l *Library, queries []string) {
	b.Helper()
	var first, screen, ranked []time.Duration
	for range 10 {
		for _, text := range queries {
			q, err := query.Parse(text)
			must(b, err)
			start, n := time.Now(), 0
			for _, err := range l.Search(b.Context(), q, Options{Hits: 3}) {
				must(b, err)
				if n++; n == 1 {
					first = append(first, time.Since(start))
				}
				if n == 10 {
					break
				}
			}
			screen = append(screen, time.Since(start))
			start = time.Now()
			_, _, err = l.Rank(b.Context(), q, Options{Hits: 3}, 20)
			must(b, err)
			ranked = append(ranked, time.Since(start))
		}
	}
	for name, times := range map[string][]time.Duration{"first": first, "screen": screen, "ranked": ranked} {
		slices.Sort(times)
		b.ReportMetric(times[len(times)*95/100].Seconds()*1e3, fmt.Sprintf("ms/%s-p95", name))
	}
}
