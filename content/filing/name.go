package filing

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"lede/briefing"
)

// longestName bounds a file's name without its number and extension, in bytes. File
// systems take 255, and some programs less.
const longestName = 80

// nameOf is what the file of a briefing is called, without an extension: by its title, or
// else by the name of the file that it comes from.
func nameOf(doc *briefing.Document, original string) string {
	candidates := []string{doc.Meta.Slug, doc.Headline.Text, original}
	if doc.Headline.Derived { // the person knows the file by its name
		candidates[1], candidates[2] = original, doc.Headline.Text
	}
	for _, c := range candidates {
		if name := wordsOf(c); name != "" {
			return name
		}
	}
	return "untitled"
}

// devices are names that Windows keeps, whatever extension follows.
var devices = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// wordsOf is the words of s in lower case, joined by hyphens.
func wordsOf(s string) string {
	var b strings.Builder
	between := false // a hyphen goes before the next letter
	for _, r := range plainLetters(s) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r) && b.Len() > 0 && !between:
			if between && b.Len() > 0 {
				b.WriteByte('-')
			}
			between = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
		default:
			between = true
		}
	}
	name := bounded(b.String(), longestName)
	if devices.MatchString(name) {
		name += "-briefing"
	}
	return name
}

// plainLetters is s without accents where all its letters are Latin. In other scripts
// marks tell words apart.
func plainLetters(s string) string {
	decomposed := norm.NFD.String(s)
	var b strings.Builder
	for _, r := range decomposed {
		switch {
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			return norm.NFC.String(s)
		case !unicode.IsMark(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// bounded is name cut to so many bytes, after a word where there is one.
func bounded(name string, most int) string {
	if len(name) <= most {
		return name
	}
	if i := strings.LastIndexByte(name[:most+1], '-'); i > 0 {
		return name[:i]
	}
	name = strings.ToValidUTF8(name[:most], "")
	return name
}
