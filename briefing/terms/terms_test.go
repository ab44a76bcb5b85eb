package terms

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the keys that are found into testdata")

// TestOf reads testdata/keys.txt, which explains its format.
func TestOf(t *testing.T) {
	const path = "testdata/keys.txt"
	cases, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var anew strings.Builder
	for line := range strings.Lines(string(cases)) {
		text, _, isCase := strings.Cut(line, " => ")
		got := line
		if isCase {
			got = text + " => " + strings.Join(shown(text), " ") + "\n"
		}
		anew.WriteString(got)
		if !*update && got != line {
			t.Errorf("got  %swant %s", got, line)
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(anew.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// shown are the keys of a text, with the marks that private-use characters stand for.
func shown(text string) []string {
	var keys []string
	for term := range Of(text) {
		keys = append(keys, strings.Map(func(r rune) rune {
			switch {
			case r == point:
				return '.'
			case firstMark <= r && r <= lastMark:
				return r - firstMark + 0x0900
			}
			return r
		}, term.Key))
	}
	return keys
}

func TestQuery(t *testing.T) {
	for _, c := range []struct {
		text   string
		prefix bool
		want   Phrase
	}{
		{"countri", true, Phrase{Keys: []string{"countr"}, Prefix: true, Begin: "countri"}},
		{"two rock", true, Phrase{Keys: []string{"two", "rock"}, Prefix: true, Begin: "rock"}},
		{"gunmen", true, Phrase{Keys: []string{"gun"}, Prefix: true, Begin: "gunmen"}},
		{"東京", false, Phrase{Keys: []string{"東京"}}},
		{"東京", true, Phrase{Keys: []string{"東京"}}},
		{"東京都 x", false, Phrase{Keys: []string{"東京", "京都", "都", "x"}}},
		{"京", false, Phrase{Keys: []string{"京"}, Prefix: true, Begin: "京"}},
		{"x 京", false, Phrase{Keys: []string{"x", "京"}, Prefix: true, Begin: "京"}},
		{"—", true, Phrase{}},
	} {
		if got := Query(c.text, c.prefix); !slices.Equal(got.Keys, c.want.Keys) || got.Prefix != c.want.Prefix || got.Begin != c.want.Begin {
			t.Errorf("%q: %+v, want %+v", c.text, got, c.want)
		}
	}
}
