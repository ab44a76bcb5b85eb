package briefing

import "strings"

// longestQuestion bounds a question that stands in a paragraph of its own, in
// bytes.
const longestQuestion = 240

// isQuestion reports whether a paragraph or an item of a questions section begins
// a question: in bold, after "Q:", or as a short paragraph that ends in a
// question mark.
func isQuestion(leaf *Node) bool {
	words := visible(leaf)
	if words == "" || strings.HasPrefix(words, "A:") || strings.HasPrefix(words, "A.") {
		return false
	}
	if rest, ok := strings.CutPrefix(words, "Q"); ok {
		rest = strings.TrimLeft(rest, "0123456789")
		if rest != "" && strings.ContainsRune(":.)", rune(rest[0])) {
			return true
		}
	}
	if leaf.Runs[0].Style&Strong != 0 {
		return strings.TrimSpace(leaf.Runs[0].Text) != ""
	}
	return len(words) <= longestQuestion && strings.HasSuffix(words, "?")
}
