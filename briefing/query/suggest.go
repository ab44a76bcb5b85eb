package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/briefing"
)

// Suggest is how what stands before the caret, a byte offset, may go on: the names of
// filters that begin like the last word, or the values of one that takes a few. Each
// stands for the bytes of at. There are none in quotation marks, or where all that
// could be meant is written already.
func Suggest(text string, caret int) (at briefing.Span, options []string) {
	caret = min(max(caret, 0), len(text))
	before := text[:caret]
	quotes := 0
	for _, r := range before {
		if isQuote(r) {
			quotes++
		}
	}
	at = briefing.Span{Start: caret, End: caret}
	if quotes%2 == 1 {
		return at, nil
	}
	word := strings.TrimPrefix(lastWord(before), "-")
	name, value, valued := strings.Cut(word, ":")
	var from []string
	switch f, known := fieldCalled(name); {
	case !valued && word != "":
		value = word
		for _, f := range fields() {
			from = append(from, f.name+":")
		}
	case valued && known && f.values != nil:
		from = f.values
	case valued && known && f.name == "noted":
		from = []string{"yes", "no"}
	}
	value = value[strings.LastIndexByte(value, ',')+1:]
	at.Start = caret - len(value)
	for _, option := range from {
		if len(option) > len(value) && strings.EqualFold(option[:len(value)], value) {
			options = append(options, option)
		}
	}
	return at, options
}

// lastWord is what stands behind the last white space, parenthesis or quotation mark.
func lastWord(s string) string {
	start := 0
	for i, r := range s {
		if unicode.IsSpace(r) || r == '(' || r == ')' || isQuote(r) {
			start = i + utf8.RuneLen(r)
		}
	}
	return s[start:]
}
