package hypertext

import (
	"regexp"
	"strings"
)

// A Sheet is what a style sheet declares for classes, for words that are slanted or bold
// by nothing but that.
type Sheet map[string]string

// longestSheet is how much of a style sheet is read, in bytes.
const longestSheet = 1 << 20

var (
	sheetComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	classRule    = regexp.MustCompile(`^[a-z0-9]*\.([A-Za-z_][\w-]*)$`)
)

// Add adds the rules of css that hold for a class wherever it stands. Later rules come
// after earlier ones, as they are weighed; those of a medium or a state are left out.
func (s Sheet) Add(css string) {
	css = sheetComment.ReplaceAllString(css[:min(len(css), longestSheet)], "")
	for css != "" {
		selectors, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		body, rest, _ := strings.Cut(rest, "}")
		css = rest
		if _, last, statement := strings.Cut(selectors, ";"); statement {
			selectors = last // behind an @import
		}
		if strings.Contains(selectors, "@") {
			if strings.Contains(body, "{") { // rules in a rule
				_, css, _ = strings.Cut(css, "}")
			}
			continue
		}
		for selector := range strings.SplitSeq(selectors, ",") {
			if m := classRule.FindStringSubmatch(strings.TrimSpace(selector)); m != nil {
				s[m[1]] += body + ";"
			}
		}
	}
}

// Style is what the sheet declares for an element of these classes.
func (s Sheet) Style(classes string) string {
	if len(s) == 0 || classes == "" {
		return ""
	}
	var b strings.Builder
	for class := range strings.FieldsSeq(classes) {
		b.WriteString(s[class])
	}
	return b.String()
}
