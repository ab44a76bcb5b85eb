package terms

import (
	"strings"

	"lede/briefing"
)

// longestHidden bounds what is looked through for the end of what does not show, in
// bytes, so that a text full of beginnings costs no more than any other.
const longestHidden = 1 << 10

// hidden is the length of what begins at i and does not show, 0 where it does: a
// link's target, a citation, a tag or a comment, the definition of a link.
func hidden(text string, i int) int {
	if i > 0 && text[i-1] == '\\' {
		return 0
	}
	if n := briefing.CommentAt(text[i:]); n > 0 {
		return n
	}
	rest := text[i:min(len(text), i+longestHidden)]
	if len(rest) < 3 {
		return 0
	}
	switch rest[0] {
	case ']':
		if rest[1] == '(' {
			return target(rest)
		}
	case '[':
		if rest[1] == '^' || rest[1] == '@' || rest[1] == '-' && rest[2] == '@' {
			return citation(rest)
		}
		if i == 0 || text[i-1] == '\n' {
			return definition(rest)
		}
	case '<':
		return tag(rest)
	}
	return 0
}

// target is the length of a link's target and title, from the bracket before them on.
func target(rest string) int {
	depth := 0
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			if strings.HasPrefix(rest[i+1:], "\n") {
				return 0
			}
		}
	}
	return 0
}

// citation is the length of [^key] or [@key, ¶4].
func citation(rest string) int {
	end := strings.IndexAny(rest, "]\n")
	if end < 0 || rest[end] != ']' {
		return 0
	}
	return end + 1
}

// definition is the length of "[label]: target" and its line.
func definition(rest string) int {
	line, _, _ := strings.Cut(rest, "\n")
	_, after, ok := strings.Cut(line, "]: ")
	if !ok {
		return 0
	}
	_, title, titled := strings.Cut(strings.TrimSpace(after), " ")
	if titled && !strings.ContainsAny(title[:1], `"'(`) {
		return 0
	}
	return len(line)
}

// tag is the length of an HTML tag or comment. An address in angle brackets shows.
func tag(rest string) int {
	if strings.HasPrefix(rest, "<!--") {
		if end := strings.Index(rest, "-->"); end >= 0 {
			return end + len("-->")
		}
		return 0
	}
	c := rest[1]
	if c == '/' {
		c = rest[2]
	}
	end := strings.IndexByte(rest, '>')
	if end < 0 || asciiClass[c] != classLetter {
		return 0
	}
	if name := rest[:end]; strings.Contains(name, "\n\n") || strings.Contains(name, "://") && !strings.Contains(name, "=") ||
		strings.HasPrefix(name, "<mailto:") || strings.Contains(name, "@") && !strings.Contains(name, " ") {
		return 0
	}
	return end + 1
}
