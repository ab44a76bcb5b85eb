// Package sentence is where the sentences of English prose end. It owns the
// abbreviations after which a full stop ends none; the rest is Unicode's text
// segmentation (UAX #29), done by clipperhouse/uax29.
package sentence

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// All yields the sentences of one paragraph, each as the bytes from start to end of
// text; white space after a sentence belongs to none. Together they hold every
// other character of text.
func All(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start, end := 0, 0
		found := sentences.FromString(text)
		for found.Next() {
			end += len(found.Value())
			if end < len(text) && goesOn(text[start:end], text[end:]) {
				continue
			}
			if from, to := trim(text, start, end); from < to && !yield(from, to) {
				return
			}
			start = end
		}
		if from, to := trim(text, start, len(text)); from < to {
			yield(from, to)
		}
	}
}

// trim takes the white space off both ends of a part of text.
func trim(text string, start, end int) (from, to int) {
	part := text[start:end]
	from = start + len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	return from, max(from, start+len(strings.TrimRightFunc(part, unicode.IsSpace)))
}

// nearby is how far from its place an end of a sentence is judged, in bytes.
const nearby = 64

// goesOn reports whether what seems to end a sentence does not: the full stop of an
// abbreviation, of an initial or of "3 p.m.", or a break before a small letter.
func goesOn(before, after string) bool {
	before, after = before[max(len(before)-nearby, 0):], after[:min(len(after), nearby)]
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "\"'“‘([ "))
	if !strings.HasSuffix(before, ".") {
		// A question or an exclamation in the middle of a sentence: “Why?” he asked.
		return unicode.IsLower(next)
	}
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1 : len(before)-1]
	word = strings.TrimLeft(word, "\"'“‘([")
	switch {
	case unicode.IsLower(next):
		return true
	case always(word):
		return true
	case beforeNumber(word):
		return unicode.IsDigit(next)
	}
	// "J. Smith" and "the U.S. Navy", but not "plan B." and not "the U.S. The".
	if !begins(firstWord(after)) && isCapitals(word) {
		return strings.Contains(word, ".") || len(word) == 1 && isName(before[:len(before)-len(word)-1])
	}
	return false
}

// isCapitals reports whether a word is of ASCII capitals, perhaps with full stops
// between them; the pronoun I is not.
func isCapitals(word string) bool {
	return word != "" && word != "I" && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.") == ""
}

// isName reports whether what stands before an initial may be of the same name: a
// capitalised word, another initial, or nothing.
func isName(before string) bool {
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(before[strings.LastIndexFunc(before, unicode.IsSpace)+1:])
	return before == "" || unicode.IsUpper(r)
}

func firstWord(s string) string {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		return s[:end]
	}
	return s
}

// begins reports whether a word with a capital begins a sentence more often than
// it is a name.
func begins(word string) bool {
	switch word {
	case "The", "A", "An", "He", "She", "It", "They", "We", "But", "And", "In", "On", "At", "This", "That", "His", "Her", "Its", "As", "If", "For":
		return true
	}
	return false
}

// always reports whether a name or a title always follows the abbreviation.
func always(word string) bool {
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Col", "Lt", "Maj", "Capt",
		"Cmdr", "Cpl", "Sgt", "Adm", "Brig", "Pres", "Amb", "Supt", "Insp", "St", "Mt", "Ft", "vs", "Messrs",
		"e.g", "i.e", "cf", "ca", "approx", "Det":
		return true
	}
	return false
}

// beforeNumber reports whether the full stop after word ends no sentence when a
// number follows.
func beforeNumber(word string) bool {
	switch word {
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"No", "Nos", "no", "nos", "p", "pp", "Art", "Sec", "Fig", "Vol", "para", "paras", "Ch", "c", "circa":
		return true
	}
	return false
}
