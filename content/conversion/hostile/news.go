package hostile

import (
	"fmt"
	"strings"
)

// item is a news item of ninjs with this body.
func item(more string) string {
	return `{"uri":"urn:x:1","type":"text","version":"1","language":"en","headline":"Item","byline":"Ada","versioncreated":"2031-03-02T10:00:00Z","body_xhtml":"<p>` + Before + `</p>"` + more + `}`
}

// news are news items in JSON.
func news() []Document {
	return append(cut("whole.json", bytesOf(func() string { return item(`,"body_text":"` + strings.Repeat("More words. ", 2000) + `"`) })), []Document{
		{"deep arrays.json", false, bytesOf(func() string { return item(`,"subjects":` + nested(2_000_000, "[", "1", "]")) })},
		{"deep objects.json", false, bytesOf(func() string { return item(`,"associations":` + nested(500_000, `{"a":`, "1", "}")) })},
		{"a string of 20 MB.json", false, bytesOf(func() string { return item(`,"body_text":"` + strings.Repeat(`\u001b[2J`, 2<<20) + `"`) })},
		{"a million names.json", false, bytesOf(func() string {
			var b strings.Builder
			for i := range 1_000_000 {
				fmt.Fprintf(&b, `,"n%d":1`, i)
			}
			return item(b.String())
		})},
		{"numbers.json", false, bytesOf(func() string { return item(`,"urgency":1e999999999,"priority":-` + strings.Repeat("9", 1_000_000)) })},
		{"sequences.json", true, bytesOf(func() string { return item(`,"slugline":"a\u001b]0;x\u0007\u009b\u202e\u0000"`) })},
		{"half a character.json", false, bytesOf(func() string { return item(`,"slugline":"\ud800\udfff\ud800"`) })},
		{"no UTF-8.json", false, bytesOf(func() string { return item(",\"slugline\":\"\xff\xfe\xc0\x80\"") })},
		{"a deep page in it.json", false, bytesOf(func() string {
			return strings.Replace(item(""), "</p>", "</p>"+nested(300_000, "<div>", "x", "</div>"), 1)
		})},
		{"the same name twice.json", false, bytesOf(func() string { return item(`,"headline":"Another","headline":["x"]`) })},
	}...)
}
