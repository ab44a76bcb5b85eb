package hypertext

import (
	"regexp"
	"slices"
	"strings"
)

// A Sheet is what a style sheet declares for classes, as far as it is kept, for words that
// are slanted or bold by nothing but that.
type Sheet map[string]rule

// kept are the properties that are kept of a style sheet.
var kept = [...]string{"font-weight", "font-style", "font-size", "text-decoration", "white-space"}

// A rule is the values of the properties that are kept; "" for none.
type rule [len(kept)]string

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
				s[m[1]] = s[m[1]].with(body)
			}
		}
	}
}

// with is the rule with later declarations.
func (r rule) with(declared string) rule {
	const longest = 32 // bytes of a value; those of the properties that are kept are words
	for name, value := range Declarations(declared) {
		if i := slices.Index(kept[:], name); i >= 0 && len(value) <= longest {
			r[i] = strings.Clone(value)
		}
	}
	return r
}

// Style is what the sheet declares for an element of these classes, as a style attribute
// would.
func (s Sheet) Style(classes string) string {
	if len(s) == 0 || classes == "" {
		return ""
	}
	var all rule
	for class := range strings.FieldsSeq(classes) {
		for i, value := range s[class] {
			if value != "" {
				all[i] = value
			}
		}
	}
	var b strings.Builder
	for i, value := range all {
		if value != "" {
			b.WriteString(kept[i] + ":" + value + ";")
		}
	}
	return b.String()
}
