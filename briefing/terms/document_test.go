package terms

import (
	"strings"
	"testing"

	"lede/briefing"
)

func TestIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"---\ntitle: \"A warning\"\ndesk: foreign\n---\n\nTwo rockets.\n", "a warning two rocket"},
		{"Two [rockets](http://example.com/a \"b\") struck.[^wsj] More [@key, p. 4].\n\n[^wsj]: Notes\n", "two rocket struck more note"},
		{"A <b class=\"c\">bold</b> <!-- d --> word, <https://example.com>.\n\n[label]: http://example.org\n", "a bold word http example com"},
		{"Two <!-- page: 3 -->rockets <!-- comment: Ada: " + strings.Repeat("is this so ", 200) + "--> struck.\n\n<!-- furniture: navigation\nHome\n-->\n", "two rocket struck"},
		{"a < b and c > d\n\n[Name]: said this\n", "a b and c d name said this"},
	} {
		var keys []string
		for s := In(briefing.Parse(c.text, briefing.Options{Format: briefing.FormatMarkdown})); s.Next(); {
			keys = append(keys, string(s.Key()))
		}
		if got := strings.Join(keys, " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
