package mail

import "strings"

// unflowed is text in format=flowed (RFC 3676) with each paragraph on one line. A line
// that ends in a blank goes on in the next, as deeply quoted; with delSp the blank is not
// the text's.
func unflowed(text string, delSp bool) string {
	var out []string
	open, above := false, 0 // whether the last line goes on, and how deeply it is quoted
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		depth := len(line) - len(strings.TrimLeft(line, ">"))
		words := strings.TrimPrefix(line[depth:], " ") // stuffed
		signature := words == "-- "
		flows := strings.HasSuffix(words, " ") && !signature
		if flows && delSp {
			words = words[:len(words)-1]
		}
		if open && depth == above && !signature {
			out[len(out)-1] += words
		} else {
			out = append(out, quoteMarks(depth)+words)
		}
		open, above = flows, depth
	}
	return strings.Join(out, "\n")
}

func quoteMarks(depth int) string {
	if depth == 0 {
		return ""
	}
	return strings.Repeat(">", depth) + " "
}
