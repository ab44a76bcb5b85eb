package mail

import "strings"

// unflowed is text in format=flowed (RFC 3676) with each paragraph on one line. A line
// that ends in a blank goes on in the next, as deeply quoted; with delSp the blank is not
// the text's.
func unflowed(text string, delSp bool) string {
	var out strings.Builder
	open, above := false, 0 // whether the last line goes on, and how deeply it is quoted
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		depth := len(line) - len(strings.TrimLeft(line, ">"))
		words := strings.TrimPrefix(line[depth:], " ") // stuffed
		signature := words == signatureMark
		if !open || depth != above || signature {
			if out.Len() > 0 {
				out.WriteByte('\n')
			}
			out.WriteString(quoteMarks(depth))
		}
		open, above = strings.HasSuffix(words, " ") && !signature, depth
		if open && delSp {
			words = words[:len(words)-1]
		}
		out.WriteString(words)
	}
	return out.String()
}

func quoteMarks(depth int) string {
	if depth == 0 {
		return ""
	}
	return strings.Repeat(">", depth) + " "
}
