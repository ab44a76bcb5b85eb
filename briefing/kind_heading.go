package briefing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestHeading bounds what KindOf looks at, in bytes.
const longestHeading = 300

// KindOf reads from a heading's words what its section is for: KindOther when
// they do not say. Case, numbering, emoji, curly apostrophes, and a
// topic after or before a colon or dash make no difference; a phrase that
// merely occurs within a longer one does.
func KindOf(heading string) Kind {
	kind, _ := readHeading(heading)
	return kind
}

// namesPart reports whether a heading names a part of a briefing and says
// nothing else: "What we know", which heads a section, but not "What we know
// about the fire", which may be a headline.
func namesPart(heading string) bool {
	_, whole := readHeading(heading)
	return whole
}

// readHeading finds a heading's kind, and whether its words are only that.
func readHeading(heading string) (kind Kind, whole bool) {
	if len(heading) > longestHeading {
		return KindOther, false
	}
	parts := headingParts(heading)
	if len(parts) == 0 {
		return KindOther, false
	}
	if kind, whole = kindOfWords(foldHeading(parts[0])); kind != KindOther {
		return kind, whole && len(parts) == 1
	}
	// "Talks in Geneva: what we know". One word there may be anything.
	last := foldHeading(parts[len(parts)-1])
	if len(parts) > 1 && (len(last) > 1 || last[0] == "timeline" || last[0] == "background") {
		kind, _ = kindOfWords(last)
	}
	return kind, false
}

// kindOfWords looks folded words up, with and without the words that add
// nothing. It also says whether the phrase found is all of them.
func kindOfWords(words []string) (kind Kind, whole bool) {
	if len(words) == 0 {
		return KindOther, false
	}
	if kind, whole = matchPhrase(words); kind != KindOther {
		return kind, whole
	}
	plain := slices.Clone(words)
	for len(plain) > 1 && (plain[0] == "the" || plain[0] == "a" || plain[0] == "an") {
		plain = plain[1:]
	}
	if kind, whole = matchPhrase(plain); kind != KindOther {
		return kind, whole
	}
	if kind, whole = matchPhrase(dropFillers(plain)); kind != KindOther {
		return kind, whole
	}
	return matchPattern(words), false
}

// dropFillers leaves out words that change nothing: "what we still do not know
// yet".
func dropFillers(words []string) []string {
	kept := words[:0]
	for i := 0; i < len(words); i++ {
		switch w := words[i]; w {
		case "yet", "still", "now", "currently", "really", "actually", "just", "today", "the":
			continue
		case "so", "thus":
			if i+1 < len(words) && words[i+1] == "far" {
				i++
				continue
			}
		case "at":
			if i+2 < len(words) && words[i+1] == "this" && (words[i+2] == "point" || words[i+2] == "stage" || words[i+2] == "time") {
				i += 2
				continue
			}
		case "right":
			if i+1 < len(words) && words[i+1] == "now" {
				continue
			}
		}
		kept = append(kept, words[i])
	}
	return kept
}

// matchPhrase finds the longest phrase that words are or begin with.
func matchPhrase(words []string) (kind Kind, whole bool) {
	table, longest := phraseTable()
	for n := min(len(words), longest); n > 0; n-- {
		p, ok := table[strings.Join(words[:n], " ")]
		if !ok {
			continue
		}
		if n == len(words) || p.open && (isAbout(words[n]) || isAbout(words[n-1])) {
			return p.kind, n == len(words)
		}
		if words[n] == "and" && n+1 < len(words) {
			return jointKind(p.kind, words[n+1:])
		}
	}
	return KindOther, false
}

// jointKind is the kind of "A and B", where A has the kind first: that one if B
// names a part of a briefing too. What is known and what is not, in one
// section, is neither.
func jointKind(first Kind, rest []string) (kind Kind, whole bool) {
	second, whole := kindOfWords(rest)
	if second == KindOther && rest[0] == "do" { // "what we know and don't know"
		second, whole = kindOfWords(append([]string{"what", "we"}, rest...))
	}
	if second == KindOther || first == KindKnown && second == KindUnknown || first == KindUnknown && second == KindKnown {
		return KindOther, false
	}
	return first, whole
}

// isAbout reports whether w begins what a phrase is about.
func isAbout(w string) bool {
	switch w {
	case "about", "of", "on", "for", "to", "in", "after", "before", "behind", "from", "since",
		"between", "with", "regarding", "concerning", "at", "as", "during", "if", "over", "this", "today", "tomorrow", "when":
		return true
	}
	return false
}

// matchPattern knows the headings that no list can hold: "12 comments", "How
// the raid unfolded", "Rapid-fire Q&A with the minister", "Why the deal matters".
func matchPattern(words []string) Kind {
	n := len(words)
	first, last := words[0], words[n-1]
	switch {
	case n == 2 && isCount(first) && (last == "comments" || last == "comment"):
		return KindComments
	case n >= 2 && isCount(first) && words[1] == "questions":
		return KindQuestions
	case n == 3 && isCount(first) && words[1] == "unanswered" && last == "questions":
		return KindUnknown
	case n >= 3 && n <= 8 && first == "how" && last == "unfolded":
		return KindTimeline
	case n >= 3 && n <= 8 && first == "why" && (last == "matters" || last == "matter"):
		return KindSignificance
	}
	if n >= 2 && n <= 4 {
		switch last {
		case "timeline", "chronology":
			return KindTimeline
		case "faq", "faqs":
			return KindQuestions
		}
	}
	return questionAndAnswer(words)
}

// questionAndAnswer finds "q and a", with up to two words before it or what it
// is about after it.
func questionAndAnswer(words []string) Kind {
	for i := 0; i+3 <= len(words) && i <= 3; i++ {
		if words[i] == "q" && words[i+1] == "and" && words[i+2] == "a" &&
			(i+3 == len(words) || isAbout(words[i+3])) {
			return KindQuestions
		}
	}
	return KindOther
}

func isCount(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(r) && strings.Trim(w, "0123456789") == ""
}

// kindOfHeading is the kind of a heading's section: the one that its {.kind}
// attribute names, or else the one that its words say.
func kindOfHeading(n *Node, title string) Kind {
	for class := range strings.FieldsSeq(n.Tag) {
		if kind, ok := ParseKind(strings.TrimPrefix(class, ".")); ok {
			return kind
		}
	}
	return KindOf(title)
}
