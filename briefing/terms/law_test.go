package terms

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// letters are those of the scripts that the laws are about, with marks and signs.
const letters = "abSsZeéÉñøßŁæΣσώЙйЁё'’*-_ .,12東京がカ゛ﾞ한국ภษาहिन्दीقُإ&;\u0301\u0308\u3099\u00AD"

func drawText(t *rapid.T, label string) string {
	return rapid.StringOf(rapid.SampledFrom([]rune(letters))).Draw(t, label)
}

// Neither the form nor the case of a text makes a difference to its keys.
func TestFormsAndCasesAreOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := norm.NFC.String(drawText(t, "text"))
		want := shown(text)
		for _, other := range []string{norm.NFD.String(text), strings.ToUpper(text), strings.ToLower(text)} {
			if got := shown(other); !slices.Equal(got, want) {
				t.Fatalf("%q: %q, %q: %q", text, want, other, got)
			}
		}
	})
}

// Every part of a run of an unspaced script is found by its keys in a row, or by the
// beginning of one.
func TestPartsOfRunsAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		run := rapid.SliceOfN(rapid.SampledFrom([]rune("東京都大阪がぎ한국ภษ")), 1, 12).Draw(t, "run")
		from := rapid.IntRange(0, len(run)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(run)).Draw(t, "to")
		phrase := Query(string(run[from:to]), false)
		keys := shown(string(run))
		for i := range keys {
			if i+len(phrase.Keys) <= len(keys) && (slices.Equal(keys[i:i+len(phrase.Keys)], phrase.Keys) ||
				phrase.Prefix && strings.HasPrefix(keys[i], phrase.Begin)) {
				return
			}
		}
		t.Fatalf("%+v in %q", phrase, keys)
	})
}

// The key of every word begins with the Beginning of all that the word begins with.
func TestBeginningsBeginKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		stem := rapid.StringMatching(`[a-z]{1,6}`).Draw(t, "stem")
		word := stem + rapid.SampledFrom([]string{"", "s", "es", "ies", "ses", "xes", "ches", "uses", "oes", "men", "e", "ce"}).Draw(t, "ending")
		if rapid.Bool().Draw(t, "irregular") {
			word = rapid.SampledFrom([]string{"women", "gunmen", "children", "crises", "analyses", "movies", "buses", "shoes"}).Draw(t, "word")
		}
		for s := Scan(word); s.Next(); {
			key, begin := string(s.Key()), []byte(word[:rapid.IntRange(1, len(word)).Draw(t, "n")])
			if !strings.HasPrefix(key, string(Beginning(begin))) {
				t.Fatalf("%s: the key %s does not begin with %s", word, key, Beginning(begin))
			}
		}
	})
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{letters, "a&#x301;b", "1.2.3,4", "[a](b) <c> [^d]", "\xff\u0301a", "ﷺﹰㅤ", "1,200.5'000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, end := 0, 0
		for s := Scan(text); s.Next(); {
			span, key := s.Span(), string(s.Key())
			if span.Start < at || span.End < end || span.Empty() || span.End > len(text) {
				t.Fatalf("%q: %v behind %d", text, span, at)
			}
			at, end = span.Start, span.End
			if key == "" || len(key) > LongestKey || !utf8.ValidString(key) || strings.IndexFunc(key, divided) >= 0 {
				t.Fatalf("%q: key %q", text, key)
			}
			if len(s.Word()) == 0 || len(s.Word()) > LongestKey {
				t.Fatalf("%q: word %q", text, s.Word())
			}
			if head := s.Head(); head.Start != span.Start || head.End > span.End || head.Empty() {
				t.Fatalf("%q: %v of %v", text, head, span)
			}
		}
	})
}

// divided reports whether SQLite's unicode61 divides words at r.
func divided(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Co, r) || unicode.IsUpper(r)
}
