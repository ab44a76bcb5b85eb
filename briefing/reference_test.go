package briefing

import "testing"

// What a character reference or a YAML escape brings in has not been through the
// door's sanitising.
func TestWhatDoesNotShowIsShown(t *testing.T) {
	for text, want := range map[string]string{
		"# a&#27;[31mb":                                    "a\uFFFD[31mb",
		"# a&#x202e;b&ZeroWidthSpace;c&shy;d":              "a\uFFFDb\uFFFDc\uFFFDd",
		"# a&#xFDD0;b&#xE0041;c":                           "a\uFFFDb\uFFFDc",
		"# می&zwnj;خواهم":                                  "می\u200Cخواهم",
		"# a&nbsp;b&Tab;c":                                 "a\u00A0b c",
		"---\ntitle: \"a\\e[31mb\\u200Bc\\u2028d\"\n---\n": "a\uFFFD[31mb\uFFFDc\uFFFDd",
	} {
		if got := Parse(text, Options{Format: FormatMarkdown}).Headline.Text; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
