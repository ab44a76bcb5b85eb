package attribution

import (
	"os"
	"strings"
	"testing"
)

// TestCast reads texts with invented names: a speaker stands in brackets, with the name
// or the footing that it must come out as. "{" marks where its statement begins, where
// that is in front of it in the paragraph.
func TestCast(t *testing.T) {
	table, err := os.ReadFile("testdata/speakers_cast.txt")
	if err != nil {
		t.Fatal(err)
	}
	for text := range strings.SplitSeq(string(table), "\n----\n") {
		var c cast
		for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
			if paragraph == "" || paragraph[0] == '#' {
				continue
			}
			plain, asked := unmark(paragraph)
			c.read(plain)
			for _, q := range asked {
				got := c.speakerAt(q.words, position{c.paragraph, q.at}, position{c.paragraph, q.since})
				if shown := got.Footing.String(); got.Name != q.want && (got.Name != "" || shown != q.want) {
					t.Errorf("%s\n%q is %q, %s; want %s", plain, q.words, got.Name, shown, q.want)
				}
			}
		}
	}
}

// An asked is a speaker that a text marks.
type asked struct {
	words, want string
	at, since   int
}

// unmark is a paragraph without its marks, and what they mark.
func unmark(marked string) (string, []asked) {
	var b strings.Builder
	var all []asked
	since := -1
	for marked != "" {
		i := strings.IndexAny(marked, "[{")
		if i < 0 {
			b.WriteString(marked)
			break
		}
		b.WriteString(marked[:i])
		if marked[i] == '{' {
			since, marked = b.Len(), marked[i+1:]
			continue
		}
		inside, rest, _ := strings.Cut(marked[i+1:], "]")
		words, want, _ := strings.Cut(inside, "=")
		q := asked{words, want, b.Len(), b.Len()}
		if since >= 0 {
			q.since, since = since, -1
		}
		all = append(all, q)
		b.WriteString(words)
		marked = rest
	}
	return b.String(), all
}
