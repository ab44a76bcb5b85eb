package attribution

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// A labelled is one line of testdata/footing.tsv. Offsets are code points.
type labelled struct {
	id         string
	start, end int
	label      string
}

// TestFooting scores the footing of speakers of an annotated corpus that is not part of
// the package, against the labels of testdata/footing.tsv:
//
//	go test ./briefing/attribution -run TestFooting -v -args -corpus FILE
//
// The statements in front of a speaker are found, not taken from the corpus.
func TestFooting(t *testing.T) {
	file := flag.Lookup("corpus") // declared by the score of the statements, in the package's other tests
	if file == nil || file.Value.String() == "" {
		t.Skip("no -corpus is given")
	}
	labels := readLabels(t)
	in, err := os.Open(file.Value.String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	confusion := map[[2]string]int{}
	right, all := 0, 0
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		for i, got := range speakersAt(d.Text, labels[d.ID]) {
			want := labels[d.ID][i]
			all++
			confusion[[2]string{want.label, got.Footing.String()}]++
			if got.Footing.String() == want.label {
				right++
				continue
			}
			t.Logf("%s %d: %q is %s, found %s %s", d.ID, want.start, got.Text, want.label, got.Footing, got.Name)
		}
	}
	if all == 0 {
		t.Skip("the corpus has none of the labelled speakers")
	}
	t.Logf("%d of %d right: %.3f", right, all, float64(right)/float64(all))
	t.Log("\n" + table(confusion))
}

// readLabels are the labelled speakers of each text, in order.
func readLabels(t *testing.T) map[string][]labelled {
	t.Helper()
	tsv, err := os.ReadFile("testdata/footing.tsv")
	if err != nil {
		t.Fatal(err)
	}
	labels := map[string][]labelled{}
	for line := range strings.Lines(string(tsv)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' || len(f) != 6 {
			continue
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil {
			t.Fatalf("footing.tsv: %q has no offsets", line)
		}
		labels[f[0]] = append(labels[f[0]], labelled{f[0], start, end, f[5]})
	}
	for _, l := range labels {
		slices.SortFunc(l, func(a, b labelled) int { return a.start - b.start })
	}
	return labels
}

// speakersAt reads a text and is its speakers at the labelled places.
func speakersAt(text string, labels []labelled) []Speaker {
	var c cast
	var r Reader
	var found []Speaker
	at := 0 // in code points, where the paragraph begins
	for paragraph := range strings.SplitSeq(text, "\n") {
		c.read(paragraph)
		statements := r.Read(paragraph)
		end := at + utf8.RuneCountInString(paragraph)
		for len(labels) > 0 && labels[0].start < end {
			from, to := byteAt(paragraph, labels[0].start-at), byteAt(paragraph, labels[0].end-at)
			for len(statements) > 0 && statements[0].Speaker.Start < from {
				c.hear(paragraph, &statements[0])
				statements = statements[1:]
			}
			found = append(found, c.speaker(paragraph[from:to], from))
			labels = labels[1:]
		}
		for i := range statements {
			c.hear(paragraph, &statements[i])
		}
		at = end + 1
	}
	return found
}

// hear resolves the speaker of a found statement, for those behind it.
func (c *cast) hear(paragraph string, f *Found) {
	if !f.Speaker.Empty() && !f.Led {
		words := f.Speaker
		if !f.Antecedent.Empty() {
			words = f.Antecedent
		}
		c.speaker(words.Of(paragraph), words.Start)
	}
}

// byteAt is the offset in bytes of a code point.
func byteAt(s string, n int) int {
	for i := range s {
		if n <= 0 {
			return i
		}
		n--
	}
	return len(s)
}

// table shows how often each label was found as which.
func table(confusion map[[2]string]int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-13s", "is \\ found")
	for f := Unattributed; f <= Named; f++ {
		fmt.Fprintf(&b, "%13s", f)
	}
	for want := Unattributed; want <= Named; want++ {
		fmt.Fprintf(&b, "\n%-13s", want)
		for got := Unattributed; got <= Named; got++ {
			fmt.Fprintf(&b, "%13d", confusion[[2]string{want.String(), got.String()}])
		}
	}
	return b.String()
}
