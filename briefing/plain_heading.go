package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits on what may be a heading without being marked as one.
const (
	headingColumns = 90
	headingWords   = 14
	titleColumns   = 160
	titleWords     = 26
)

// headingLevel says whether the line l of an unmarked text is a heading, and of
// which level; 0 if it is none. It looks at the line and at its neighbours only:
// the title stands first, a heading between longer paragraphs or over a list.
func headingLevel(text string, l line, layout plainLayout) int {
	words := strings.Trim(l.words(text), "*_ ")
	if columns(words, titleColumns) > titleColumns {
		return 0
	}
	prev, hasPrev := lineAbove(text, l)
	next, hasNext := nextWritten(text, l.next)
	short := hasHeadingShape(words, headingColumns, headingWords)
	kind, namesPart := KindOther, false
	if short {
		kind, namesPart = readHeading(words)
	}
	if layout.wrapped() {
		joinsPrevious := hasPrev && prev.next == l.start && markerOf(prev.words(text)).length == 0
		joinsNext := hasNext && next.start == l.next && markerOf(next.words(text)).length == 0
		if joinsPrevious || joinsNext && kind == KindOther {
			return 0
		}
	}
	if hasPrev && kind != KindOther || hasNext && namesPart {
		return 2
	}
	if !hasNext || strings.HasSuffix(words, ":") || furnitureLine(words) != "" {
		return 0
	}
	if !hasPrev {
		if hasHeadingShape(words, titleColumns, titleWords) && !isLabel(words) {
			return 1
		}
		return 0
	}
	if short && !strings.HasSuffix(words, "?") && standsAlone(text, words, prev, next) {
		return 2
	}
	return 0
}

// lineAbove is the line above l that is not blank. A label at the beginning of a
// text is none: the headline may come after it.
func lineAbove(text string, l line) (line, bool) {
	prev, ok := previousWritten(text, l.start)
	if ok && isLabel(prev.words(text)) {
		_, ok = previousWritten(text, prev.start)
	}
	return prev, ok
}

// standsAlone reports whether a short line's neighbours are longer paragraphs
// or lists.
func standsAlone(text, words string, prev, next line) bool {
	length := columns(words, titleColumns)
	above, below := prev.words(text), next.words(text)
	overList := markerOf(below).length > 0
	overText := overParagraph(words, below)
	overKind := hasHeadingShape(below, headingColumns, headingWords) && KindOf(below) != KindOther
	underList := markerOf(above).length > 0
	underText := columns(above, titleColumns) > length && endsSentence(above) ||
		columns(above, titleColumns) > titleColumns
	underWrapped := prev.next < next.start && endsSentence(above) // a paragraph's short last line
	return (overList || overText || overKind) && (underList || underText || underWrapped)
}

// overParagraph reports whether the line below a short one is longer, and a
// paragraph or the beginning of one.
func overParagraph(words, below string) bool {
	return columns(below, titleColumns) > columns(words, titleColumns) &&
		(endsSentence(below) || len(below) > 2*len(words))
}

// hasHeadingShape reports whether s reads as a heading does: short, begun with
// a capital, a number or a sign, and not ended as a sentence.
func hasHeadingShape(s string, maxColumns, maxWords int) bool {
	if s == "" || columns(s, maxColumns) > maxColumns || strings.Count(s, " ") >= maxWords {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	if unicode.IsLower(first) || strings.ContainsRune("(@—–-|/\\", first) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,;…\"”»", last) || last == '!' && maxWords != titleWords {
		return false
	}
	if !strings.ContainsFunc(s, unicode.IsLetter) || strings.Contains(s, "://") {
		return false
	}
	return !isByline(s) && !isDateLine(s) && !hasDateline(s)
}
