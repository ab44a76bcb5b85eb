package ignore

import (
	"path"
	"strings"
)

// A line is a pattern.
type line struct {
	back    bool // it brings back
	folders bool // it is for folders only
	// name is the pattern of a name at any depth, as path.Match has it; "" when parts
	// are the patterns of the names along a path.
	name  string
	parts []string
}

// anyFolders is the part that stands for any number of folders.
const anyFolders = "**"

// parse reads a line; ok is false for one that means nothing.
func parse(s string) (l line, ok bool) {
	s = trim(s)
	if s == "" || s[0] == '#' {
		return l, false
	}
	s, l.back = strings.CutPrefix(s, "!")
	s, l.folders = strings.CutSuffix(s, "/")
	below, anchored := strings.CutPrefix(s, "/")
	parts := strings.Split(below, "/")
	for i, part := range parts {
		if strings.HasPrefix(part, anyFolders) && strings.Trim(part, "*") == "" {
			parts[i] = anyFolders // more of them say no more
			continue
		}
		part = translate(part)
		if _, err := path.Match(part, ""); err != nil || part == "" {
			return l, false
		}
		parts[i] = part
	}
	if !anchored && len(parts) == 1 {
		l.name = parts[0]
		return l, true
	}
	l.parts = parts
	return l, true
}

// trim takes the line's end off it, and blanks before that which no backslash keeps.
func trim(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "\n"), "\r")
	short := strings.TrimRight(s, " ")
	if strings.HasSuffix(short, `\`) && len(short) < len(s) && !escaped(short, len(short)-1) {
		short += " "
	}
	return short
}

// escaped reports whether a backslash takes the meaning from the i-th byte of s.
func escaped(s string, i int) bool {
	n := 0
	for i > n && s[i-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

// means reports whether the pattern stands for the path, whose last part is name.
func (l *line) means(path, name string) bool {
	if l.name != "" {
		return match(l.name, name)
	}
	return along(l.parts, path)
}

// along reports whether the parts of a pattern stand for those of a path. Only the
// last ** has to be tried with more folders than it took: if what is between
// it and the one before was found, it was found as early as can be.
func along(parts []string, path string) bool {
	var again []string // behind the last **
	var from string    // what of the path is left to it
	for path != "" {
		if len(parts) > 0 && parts[0] == anyFolders {
			if parts = parts[1:]; len(parts) == 0 {
				return true // something is left for it
			}
			again, from = parts, path
			continue
		}
		first, rest, _ := strings.Cut(path, "/")
		if len(parts) > 0 && match(parts[0], first) {
			parts, path = parts[1:], rest
			continue
		}
		if again == nil {
			return false
		}
		_, from, _ = strings.Cut(from, "/")
		parts, path = again, from
	}
	return len(parts) == 0
}

// match is path.Match, for patterns that have been tried.
func match(pattern, name string) bool {
	ok, err := path.Match(pattern, name)
	return ok && err == nil
}
