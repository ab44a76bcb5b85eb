package notebook

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxTags = 64 // of one note
	maxTag  = 64 // bytes of one
)

// TagsOf returns the tags in the words of a note, each once, in the order in which
// they stand there and in lower case: the words that begin with # and have a letter,
// as #wages and #ask-again do. The # stands at the beginning or after something
// that is neither letter nor digit nor a part of an address, so that C# and
// a.example/#top are none.
func TagsOf(body string) []string {
	var tags []string
	for at := 0; len(tags) < maxTags; {
		i := strings.IndexByte(body[at:], '#')
		if i < 0 {
			break
		}
		before, _ := utf8.DecodeLastRuneInString(body[:at+i])
		at += i + 1
		tag := body[at : at+tagLength(body[at:])]
		at += len(tag)
		if tag = strings.ToLower(tag); len(tag) > maxTag || !opens(before) ||
			strings.IndexFunc(tag, unicode.IsLetter) < 0 || slices.Contains(tags, tag) {
			continue
		}
		tags = append(tags, tag)
	}
	return tags
}

// opens reports whether a tag may stand after a character; RuneError is the
// beginning.
func opens(before rune) bool {
	return before == utf8.RuneError || unicode.IsSpace(before) || strings.ContainsRune(`([{"'“‘«,;*_|>`, before)
}

// tagLength is how much of s is a tag, in bytes. Joining signs are within it, not at
// its end.
func tagLength(s string) int {
	end := 0
	for i, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			end = i + utf8.RuneLen(r)
		case r != '-' && r != '_' && r != '/' && r != '\u200C':
			return end
		}
	}
	return end
}

// tagged is body with words for the tags that another program keeps beside it,
// where it does not have them.
func tagged(body string, tags []string) string {
	has := TagsOf(body)
	var missing []string
	for _, tag := range tags {
		if slices.Contains(has, strings.ToLower(tag)) {
			continue
		}
		tag = strings.Join(strings.FieldsFunc(strings.ToLower(tag), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		}), "-")
		if tag != "" && !slices.Contains(has, tag) {
			has = append(has, tag)
			missing = append(missing, "#"+tag)
		}
	}
	if len(missing) == 0 {
		return body
	}
	if body != "" {
		body += "\n\n"
	}
	return body + strings.Join(missing, " ")
}
