package voices

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold is a word as names are compared: in small letters without accents, hyphens,
// apostrophes and full stops.
func fold(word string) string {
	i := 0
	for i < len(word) && (word[i] >= 'a' && word[i] <= 'z' || word[i] >= 'A' && word[i] <= 'Z') {
		i++
	}
	if i == len(word) {
		return strings.ToLower(word)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch r = unicode.ToLower(r); r {
		case 'ø':
			b.WriteByte('o')
		case 'ł':
			b.WriteByte('l')
		case 'đ', 'ð':
			b.WriteByte('d')
		case 'ı':
			b.WriteByte('i')
		case 'ß':
			b.WriteString("ss")
		case 'æ':
			b.WriteString("ae")
		case 'œ':
			b.WriteString("oe")
		default:
			if unicode.IsLetter(r) && !unicode.Is(unicode.Lm, r) || unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// first is the first rendering of a name that is rendered in several ways; any other is
// its own.
func first(word string) string {
	if m := lexicon()[word]; m.sorts&rendered != 0 {
		return m.first
	}
	return word
}

// renderings writes a sound that is rendered in several ways in one. Of two that begin
// alike the longer stands first.
var renderings = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(strings.Fields(`iy i yy i ij i ie i ei i ai i ey i ay i ee i y i e i
		ou u oo u ow u aw u o u w v gh k q k dh d ph f dj j ks x tch c ch c`)...)
})

// loose is a folded name as those of other scripts are compared, of which renderings
// differ in vowels, in some consonants and in what is doubled.
func loose(word string) string {
	word = first(word)
	for _, end := range []string{"eh", "ah"} {
		if w, ok := strings.CutSuffix(word, end); ok && w != "" {
			word = w + "a"
		}
	}
	return single(renderings().Replace(word))
}

// single is a word with what is doubled written once.
func single(word string) string {
	last := rune(-1)
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, word)
}
