package when_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

// news makes prose of about so many bytes with a date every 100 to 150 bytes, the
// same each time.
func news(size int) string {
	subjects := []string{"The harbour board", "A spokeswoman for the ministry", "Residents of the lower town", "The two companies",
		"Investigators", "The regional court", "Three members of the committee"}
	verbs := []string{"said that the inquiry had found no sign of fraud", "will publish the remaining accounts",
		"rejected the offer and asked for another month", "closed the northern quay to heavy vessels",
		"were told that repairs to the sluice could begin", "agreed to review 1,979 claims worth $40 million"}
	dates := []string{"on Tuesday", "on 3 January 2024", "in October", "last week", "in early 2023", "three days later", "by the end of the year",
		"at 9:30 a.m. on Friday", "between March and June 2022", "since the 1990s", "a year earlier", "in the third quarter", "on Jan. 14", "yesterday"}
	tails := []string{"after a long debate in the council chamber", "although nobody present could say who had signed the order",
		"which the union described as too little", "without giving a reason for the delay"}
	r := rand.New(rand.NewPCG(1, 2))
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	var b strings.Builder
	for n := 0; b.Len() < size; n++ {
		b.WriteString(pick(subjects) + " " + pick(verbs) + " " + pick(dates) + " " + pick(tails) + ". ")
		if n%4 == 3 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	text := news(1 << 20)
	day, err := edtf.Parse("2024-08-07")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = len(when.Find(text, when.Options{Published: day}))
	}
	b.ReportMetric(float64(len(text))/float64(n), "bytes/date")
}
