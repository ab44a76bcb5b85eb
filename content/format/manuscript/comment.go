package manuscript

import (
	"strings"
	"sync"
)

// comment is the locator as it is written.
func (l *Locator) comment() string {
	return "<!-- " + oneLine(l.Label) + ": " + hidden(oneLine(l.Value)) + " -->"
}

// comment is the remark as it is written. An author's name holds no comma or colon, which
// end it.
func (r *Remark) comment() string {
	who := strings.Join(strings.FieldsFunc(oneLine(r.Author), func(c rune) bool { return c == ',' || c == ':' }), "")
	if date := strings.ReplaceAll(oneLine(r.Date), ": ", " "); date != "" {
		who += ", " + date
	}
	return "<!-- comment: " + hidden(who) + ": " + hidden(oneLine(r.Words)) + " -->"
}

var commentEnds = sync.OnceValue(func() *strings.Replacer { return strings.NewReplacer("&", "&amp;", ">", "&gt;") })

// hidden is words as they stand in a comment: nothing in them can end it.
func hidden(words string) string {
	return commentEnds().Replace(words)
}
