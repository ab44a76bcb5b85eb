package flow

import "strings"

// Field is what the code of a field says that is of use: where it leads, and whether it
// is the table of contents. Word writes both its formats with the same codes.
func Field(code string) (link string, contents bool) {
	words := strings.Fields(code)
	if len(words) == 0 {
		return "", false
	}
	switch strings.ToUpper(words[0]) {
	case "TOC":
		return "", true
	case "HYPERLINK":
		_, rest, _ := strings.Cut(code, words[0])
		rest = strings.TrimSpace(rest)
		if quoted, ok := strings.CutPrefix(rest, `"`); ok {
			link, _, _ = strings.Cut(quoted, `"`)
		} else if !strings.HasPrefix(rest, `\`) && len(words) > 1 {
			link = words[1]
		}
	}
	return link, false
}
