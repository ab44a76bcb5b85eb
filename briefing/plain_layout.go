package briefing

import (
	"slices"
	"strings"
)

// A plainLayout is how the lines of a plain text make its paragraphs. The zero
// value is one line, one paragraph.
type plainLayout struct {
	// measure is the column at which lines were broken; 0 when they were not.
	measure int
}

// wrapped reports whether paragraphs are several lines, between blank ones.
func (l plainLayout) wrapped() bool { return l.measure > 0 }

const (
	layoutSample  = 64 << 10 // how much of a text layoutOf looks at, in bytes
	widestMeasure = 100      // no wider text is taken to have been broken by hand, in columns
	leastMeasure  = 30
)

// layoutOf decides how text's lines make paragraphs, from its beginning.
//
// In text that was broken at a measure, a line that another follows is nearly
// always full: the next line's first word would not have fitted. Lines that
// are paragraphs are as long as they are.
func layoutOf(text string) plainLayout {
	lines := sampleLines(text[:min(len(text), layoutSample)])
	var widths []int
	for _, l := range lines {
		if l.width > 0 {
			widths = append(widths, l.width)
		}
	}
	if len(widths) < 2 {
		return plainLayout{}
	}
	slices.Sort(widths)
	measure := widths[len(widths)*95/100]
	if measure > widestMeasure || measure < leastMeasure {
		return plainLayout{}
	}
	if !brokenAt(lines, measure) {
		return plainLayout{}
	}
	return plainLayout{measure: measure}
}

// brokenAt reports whether lines were broken at measure: most of those that
// another follows are full and stop within a sentence, and somewhere two full
// ones follow each other.
func brokenAt(lines []sampleLine, measure int) bool {
	pairs, full, sentences, running := 0, 0, 0, false
	wasFull := false
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if a.width == 0 || b.width == 0 || b.item {
			wasFull = false
			continue
		}
		pairs++
		isFull := a.width+1+b.firstWord > measure
		if isFull {
			full++
		}
		if a.ends {
			sentences++
		}
		running = running || isFull && wasFull
		wasFull = isFull
	}
	return running && full*3 >= pairs*2 && sentences*2 < pairs
}

// A sampleLine is what layoutOf wants to know of a line; a blank one is zero.
type sampleLine struct {
	width     int // in columns, with the indentation; at most widestMeasure+1
	firstWord int // in columns
	item      bool
	ends      bool // as a sentence does
}

func sampleLines(text string) []sampleLine {
	var lines []sampleLine
	for at := 0; at < len(text); {
		l := lineAt(text, at)
		at = l.next
		words := l.words(text)
		if ruleOf(words) != 0 {
			lines = append(lines, sampleLine{})
			continue
		}
		first, _, more := strings.Cut(words, " ")
		s := sampleLine{
			width:     min(l.indent+columns(words, widestMeasure), widestMeasure+1),
			firstWord: columns(first, widestMeasure),
			item:      markerOf(words).length > 0,
			ends:      endsSentence(words),
		}
		if !more && s.width > leastMeasure {
			s.width = leastMeasure // an address, which nobody can break
		}
		if l.blank() {
			s = sampleLine{}
		}
		lines = append(lines, s)
	}
	return lines
}
