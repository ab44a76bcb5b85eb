package briefing

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// No line that is furniture is longer, in bytes.
const (
	longestFurniture = 480
	longestButton    = 48 // of what furniture is whole lines, in bytes
)

// furnitureBlock is why the whole block n is furniture, or "". It looks at
// nothing but the block's own words.
func furnitureBlock(n *Node) string {
	switch n.Kind {
	case NodeHeading:
		words := runText(n.Runs)
		if !strings.Contains(words, " ") {
			return "" // one word heads anything
		}
		if why := furnitureLine(words); why != "" && KindOf(words) == KindOther {
			return why
		}
	case NodeParagraph:
		if n.Span.Len() > longestFurniture {
			return ""
		}
		return furnitureParagraph(runText(n.Runs))
	case NodeList:
		return furnitureList(n)
	case NodeFurniture:
		return n.Tag
	}
	return ""
}

// furnitureList is why a list is furniture: a row of buttons, every item of
// which is one.
func furnitureList(n *Node) string {
	why := ""
	if n.Span.Len() > longestFurniture {
		return ""
	}
	for i := range n.Children {
		item := &n.Children[i]
		if len(item.Children) != 1 || item.Children[0].Kind != NodeParagraph {
			return ""
		}
		if why = furnitureLine(runText(item.Children[0].Runs)); why == "" {
			return ""
		}
	}
	return why
}

// furnitureParagraph is why a paragraph is furniture: all of it, or each of its
// lines.
func furnitureParagraph(words string) string {
	if why := furnitureLine(words); why != "" {
		return why
	}
	if !strings.ContainsRune(words, BreakMark) {
		return ""
	}
	why := ""
	for part := range strings.SplitSeq(words, string(BreakMark)) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		if why = furnitureLine(part); why == "" {
			return ""
		}
	}
	return why
}

// furnitureLine is why the words of a line or paragraph are furniture, as a
// short noun phrase; "" when they may be reporting. Every sentence must be
// known to be furniture, and one of them must say what it is.
func furnitureLine(words string) string {
	if !mayBeFurniture(words) {
		return ""
	}
	folded := foldFurniture(words)
	why := furnitureForms().whole[folded]
	if why != "" {
		return why
	}
	for rest := folded; rest != ""; {
		var sentence string
		sentence, rest = cutSentence(rest)
		reason, ok := furnitureSentence(sentence)
		if !ok {
			return ""
		}
		if why == "" {
			why = reason
		}
	}
	return why
}

// furnitureSigns writes quotation marks and ellipses alike.
var furnitureSigns = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ", "…", ".", string(BreakMark), ". ")
})

// foldFurniture is s in lower case, with straight quotation marks and single
// spaces, and without what surrounds it.
func foldFurniture(s string) string {
	s = furnitureSigns().Replace(strings.ToLower(s))
	s = strings.Join(strings.Fields(s), " ")
	return strings.Trim(s, " *_.!:»›>→↑↓←|-–—•·[]()<")
}

// cutSentence divides s after its first sentence, whose end is left out.
func cutSentence(s string) (sentence, rest string) {
	for i := range len(s) {
		if c := s[i]; (c == '.' || c == '!' || c == '?') && (i+1 == len(s) || s[i+1] == ' ') {
			return strings.TrimSpace(s[:i]), strings.TrimLeft(s[i+1:], " .!?")
		}
	}
	return strings.TrimSpace(s), ""
}

// furnitureSentence is why one folded sentence is furniture. A sentence that
// may stand in furniture but does not make it ("Learn more") has no reason.
func furnitureSentence(s string) (why string, ok bool) {
	switch s {
	case "", "learn more", "read more", "log in", "login", "sign in", "sign up", "sign up here", "subscribe",
		"register", "click here", "here",
		"join now", "find out more", "it's free":
		return "", true
	}
	if why := furnitureForms().whole[s]; why != "" {
		return why, true
	}
	if utf8.RuneCountInString(s) > 260 || strings.Contains(s, `"`) {
		return "", false
	}
	first, _, _ := strings.Cut(s, " ")
	for _, f := range furnitureForms().forms[first] {
		if strings.HasPrefix(s, f.start) && strings.Contains(s, f.holds) {
			return f.why, true
		}
	}
	return "", false
}

// mayBeFurniture is a quick test that furniture passes and most reporting
// does not: a few words, or a first word that furniture begins with.
func mayBeFurniture(s string) bool {
	if len(s) > longestFurniture {
		return false
	}
	if len(s) <= longestButton {
		return s != ""
	}
	s = strings.TrimLeft(s, " *_[(<|>-–—•")
	first, _, _ := strings.Cut(s, " ")
	if len(first) > 16 {
		return false
	}
	_, ok := furnitureForms().forms[strings.ToLower(strings.ReplaceAll(first, "’", "'"))]
	return ok
}
