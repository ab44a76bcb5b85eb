package pdf

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"time"
	"unicode"

	"lede/content/format/manuscript"
)

// properties is where the values of a head are found.
const properties = "document properties"

// head is what the document says of itself. When the file was made is not when its text was
// published.
func (d *document) head() manuscript.Head {
	h := manuscript.Head{Read: fmt.Sprintf("the text of %d pages", d.pages)}
	if d.pages == 1 {
		h.Read = "the text of one page"
	}
	if title := strings.TrimSpace(d.property("Title")); titles(title) {
		h.Title = manuscript.Value{Text: title, From: properties}
	}
	if author := strings.TrimSpace(d.property("Author")); names(author) {
		h.Byline = manuscript.Value{Text: author, From: properties}
	}
	if l := d.language(); l != "" {
		h.Language = manuscript.Value{Text: l, From: properties}
	}
	h.Created, _ = date(d.property("CreationDate"))
	h.Modified, _ = date(d.property("ModDate"))
	return h
}

// unset is a character that groff has left in a title as it was called there.
var unset = regexp.MustCompile(`\[[a-z]{2,4} ?\]`)

// titles reports whether a title is one, and not what a program put there: the name of a
// file, or that there is none.
func titles(title string) bool {
	lower := strings.ToLower(title)
	for _, program := range []string{"microsoft word - ", "microsoft powerpoint - ", "microsoft excel - ", "untitled", "(anonymous)", "print job", "slide 1"} {
		if strings.HasPrefix(lower, program) {
			return false
		}
	}
	if unset.MatchString(title) {
		return false
	}
	const longestExtension = 5
	extension := path.Ext(lower)
	isFile := len(extension) > 1 && len(extension) <= longestExtension && !strings.ContainsFunc(extension[1:], func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) && strings.ContainsFunc(extension, unicode.IsLetter)
	return !isFile && strings.Count(title, " ") > 0 && strings.ContainsFunc(title, unicode.IsLetter)
}

// names reports whether an author is the name of somebody, and not of an account.
func names(author string) bool {
	if strings.ContainsAny(author, "\\/@") || author == strings.ToLower(author) {
		return false
	}
	return strings.Contains(author, " ")
}

// date is a date as PDF has it (ISO 32000-1, 7.9.4), D:YYYYMMDDHHmmSSOHH'mm, in RFC 3339.
// The parts after the day may be missing.
func date(s string) (string, bool) {
	s = strings.NewReplacer("'", "", "D:", "").Replace(strings.TrimSpace(s))
	for _, layout := range []string{"20060102150405Z0700", "20060102150405Z", "20060102150405Z00", "20060102150405Z0000", "20060102150405"} {
		if t, err := time.Parse(layout, s); err == nil {
			if layout == "20060102150405" {
				return t.Format(time.DateOnly), true // of no zone
			}
			return t.Format(time.RFC3339), true
		}
	}
	const day = 8
	if len(s) < day {
		return "", false
	}
	t, err := time.Parse("20060102", s[:day])
	if err != nil {
		return "", false
	}
	return t.Format(time.DateOnly), true
}
