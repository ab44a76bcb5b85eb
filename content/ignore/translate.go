package ignore

import "strings"

// translate writes a part of a pattern as path.Match has it, which differs in what
// stands between brackets: git, like a shell, negates with ! too, takes a ] that comes
// first for itself, and a - at an end. It returns "" for what path.Match cannot say.
func translate(part string) string {
	var b strings.Builder
	for i := 0; i < len(part); i++ {
		switch c := part[i]; {
		case c == '\\' && i+1 < len(part):
			b.WriteString(part[i : i+2])
			i++
		case c == '[':
			end := closing(part, i)
			if end < 0 || strings.Contains(part[i:end], "[:") {
				return ""
			}
			b.WriteString(kind(part[i+1 : end]))
			i = end
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// closing is the index of the bracket that closes the one at i, -1 if none does.
func closing(part string, i int) int {
	j := i + 1
	if j < len(part) && (part[j] == '!' || part[j] == '^') {
		j++
	}
	for first := j; j < len(part); j++ {
		switch {
		case part[j] == '\\':
			j++
		case part[j] == ']' && j > first:
			return j
		}
	}
	return -1
}

// kind writes what stood between brackets.
func kind(inner string) string {
	var b strings.Builder
	b.WriteByte('[')
	if inner[0] == '!' || inner[0] == '^' {
		b.WriteByte('^')
		inner = inner[1:]
	}
	for i := 0; i < len(inner); i++ {
		switch c := inner[i]; {
		case c == '-' && i > 0 && i+1 < len(inner):
			b.WriteByte('-')
		case c == '\\' && i+1 < len(inner):
			b.WriteString(inner[i : i+2])
			i++
		case c < 0x80:
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(']')
	return b.String()
}
