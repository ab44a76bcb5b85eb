package terms

import (
	"slices"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		text string
		keys []string
	}{
		{"", nil},
		{"The Ministry's officials said", []string{"the", "ministry", "official", "said"}},
		{"un*known* **K**halid snake_case", []string{"unknown", "khalid", "snake", "case"}},
		{"l’état Sana'a don’t", []string{"l", "etat", "sanaa", "dont"}},
		{"Straße Łódź Ærø cafe\u0301s", []string{"strass", "lodz", "aero", "cafe"}},
		{"MH17 1,200 3.5 3,5 03.04.2024 1.200.000", []string{"mh", "17", "1200", "3\uF7005", "3\uF7005", "03", "04", "2024", "1200000"}},
		{"東京都 x", []string{"東京", "京都", "都", "x"}},
		{"news Hamas united countries boxes viruses", []string{"news", "hamas", "united", "country", "box", "virus"}},
		{"caf&eacute; AT&amp;T", []string{"cafe", "at", "t"}},
	} {
		var keys []string
		for term := range Of(c.text) {
			keys = append(keys, term.Key)
		}
		if !slices.Equal(keys, c.keys) {
			t.Errorf("%q: %q, want %q", c.text, keys, c.keys)
		}
	}
}

func TestQuery(t *testing.T) {
	for _, c := range []struct {
		text   string
		prefix bool
		want   Phrase
	}{
		{"countri", true, Phrase{Keys: []string{"countr"}, Prefix: true, Begin: "countri"}},
		{"東京", false, Phrase{Keys: []string{"東京"}}},
		{"東京都 x", false, Phrase{Keys: []string{"東京", "京都", "都", "x"}}},
		{"京", false, Phrase{Keys: []string{"京"}, Prefix: true, Begin: "京"}},
	} {
		if got := Query(c.text, c.prefix); !slices.Equal(got.Keys, c.want.Keys) || got.Prefix != c.want.Prefix || got.Begin != c.want.Begin {
			t.Errorf("%q: %+v, want %+v", c.text, got, c.want)
		}
	}
}
