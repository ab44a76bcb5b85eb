package briefing

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestSlug bounds a slug that is made from a headline, in bytes.
const longestSlug = 60

// Slug is the name that a newsroom gives a piece: the front matter's, or else one
// made of the headline's words. It is "" when the headline has no Latin letter or
// digit.
func (d *Document) Slug() string {
	if d.Meta.Slug != "" {
		return d.Meta.Slug
	}
	return slugOf(d.Headline.Text)
}

// slugOf is the words of s in lower-case ASCII, joined by hyphens and cut at a
// word.
func slugOf(s string) string {
	var b strings.Builder
	pending := false // whether a hyphen goes before the next letter
	for _, r := range norm.NFD.String(s) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if pending && b.Len() > 0 {
				b.WriteByte('-')
			}
			pending = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.' || unicode.Is(unicode.Mn, r):
		default:
			pending = true
		}
	}
	slug := b.String()
	if len(slug) <= longestSlug {
		return slug
	}
	if i := strings.LastIndexByte(slug[:longestSlug+1], '-'); i > 0 {
		return slug[:i]
	}
	return slug[:longestSlug]
}
