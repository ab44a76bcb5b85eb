package mail

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Lines that were broken by a program are broken at a measure in this range, in columns.
const (
	leastMeasure = 45
	mostMeasure  = 100
)

// measureOf is the column at which the lines of a message were broken; 0 when they were
// not. In a text that was, many lines that another follows are full: the next word would
// not have fitted, and somewhere a sentence goes on. A signature's are as they are.
func measureOf(lines []string) int {
	if i := slices.Index(lines, signatureMark); i >= 0 {
		lines = lines[:i]
	}
	var widths []int
	for i := range lines[:max(0, len(lines)-1)] {
		if lines[i] != "" && lines[i+1] != "" && !strings.Contains(lines[i], "://") {
			widths = append(widths, columns(lines[i]))
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	measure := widths[len(widths)*95/100]
	if measure < leastMeasure || measure > mostMeasure {
		return 0
	}
	full, pairs, running := 0, 0, false
	for i := range lines[:max(0, len(lines)-1)] {
		if lines[i] == "" || lines[i+1] == "" || begins(lines[i+1]) {
			continue
		}
		pairs++
		if isFull(lines[i], lines[i+1], measure) {
			full++
			running = running || !strings.ContainsAny(lines[i][len(lines[i])-1:], ".!?:;")
		}
	}
	if full*5 < pairs*2 || !running {
		return 0
	}
	return measure
}

// isFull reports whether the line was broken because the first word of the one below
// would have gone over the measure.
func isFull(line, below string, measure int) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(below), " ")
	const ragged = 3 // programs do not agree on what just fits
	return columns(line)+1+columns(first) > measure-ragged
}

// unwrapped is the lines with those joined that were broken at the measure.
func unwrapped(lines []string, measure int) []string {
	if measure == 0 {
		return lines
	}
	var out []string
	above := ""
	for _, line := range lines {
		if above != "" && line != "" && !begins(line) && !stands(above) && isFull(above, line, measure) {
			out[len(out)-1] += " " + strings.TrimSpace(line)
		} else {
			out = append(out, line)
		}
		above = line
	}
	return out
}

// begins reports whether the line begins something, whatever stands above it.
func begins(line string) bool {
	words := strings.TrimSpace(line)
	if words == "" || strings.HasPrefix(line, "    ") {
		return true
	}
	return strings.ContainsAny(words[:1], ">#|[`=~_") || marked(words)
}

// marked reports whether the line begins with the sign or the number of a list item.
func marked(words string) bool {
	sign, _, _ := strings.Cut(words, " ")
	if len(sign) == len(words) {
		return false
	}
	if digits := strings.TrimRight(sign, ".)"); len(digits) == len(sign)-1 && len(digits) < 4 {
		return digits != "" && strings.Trim(digits, "0123456789") == ""
	}
	bullet, size := utf8.DecodeRuneInString(sign)
	return size == len(sign) && strings.ContainsRune("-*+•·◦‣▪●○■–", bullet)
}

// stands reports whether the line is whole, whatever stands below it.
func stands(line string) bool {
	return strings.ContainsAny(strings.TrimSpace(line)[:1], "#|=~_`")
}

func columns(s string) int { return utf8.RuneCountInString(s) }
