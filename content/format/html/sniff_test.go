package html_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"lede/content/format/html"
)

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, extension, text string
		want                  bool
	}{
		{"document type", "", "<!DOCTYPE html><p>a", true},
		{"element", "txt", "\uFEFF \n<!-- a comment --><HTML lang=en>", true},
		{"XHTML", "", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">`, true},
		{"XML", "", `<?xml version="1.0"?><feed/>`, false},
		{"a fragment", "", "<p>The quay is closed.</p>", false},
		{"a fragment by its name", "htm", "<p>The quay is closed.</p>", true},
		{"words by their name", "html", "The quay is closed.", false},
		{"Markdown that begins with a comment", "md", "<!-- draft -->\n# The quay", false},
		{"Markdown with an element", "md", "<header>The quay</header>", false},
		{"text about tags", "txt", "The tag <html> begins a page.", false},
		{"a comment without end", "", "<!-- ", false},
		{"nothing", "html", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			for encoding, b := range encodings(c.text) {
				if got := (html.Converter{}).Sniff(c.extension, b); got != c.want {
					t.Errorf("%s: got %t", encoding, got)
				}
			}
		})
	}
}

// encodings is text in the Unicode encodings, UTF-16 with its byte order mark.
func encodings(text string) map[string][]byte {
	little, big := []byte("\xFF\xFE"), []byte("\xFE\xFF")
	for _, u := range utf16.Encode([]rune(strings.TrimPrefix(text, "\uFEFF"))) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	return map[string][]byte{"UTF-8": []byte(text), "UTF-16LE": little, "UTF-16BE": big}
}
