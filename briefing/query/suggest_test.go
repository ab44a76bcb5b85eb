package query

import (
	"strings"
	"testing"
)

// The caret is at "‸"; the options stand for at.
func TestSuggest(t *testing.T) {
	for _, c := range []struct{ text, at, options string }{
		{"talks ki‸", "ki", "kind:"},
		{"talks -P‸", "P", "published: path:"},
		{"kind:un‸known", "un", "unknown"},
		{"kind:known,t‸", "t", "timeline"},
		{"(footing:a‸)", "a", "anonymous"},
		{"noted:‸", "", "yes no"},
		{"speaker:a‸", "a", ""},
		{"kind:known‸", "known", ""},
		{`"ki‸"`, "", ""},
		{"‸", "", ""},
	} {
		before, after, _ := strings.Cut(c.text, "‸")
		at, options := Suggest(before+after, len(before))
		if got := strings.Join(options, " "); got != c.options || at.Of(before+after) != c.at {
			t.Errorf("%s: %q for %q, want %q for %q", c.text, got, at.Of(before+after), c.options, c.at)
		}
	}
}
