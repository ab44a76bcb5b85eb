package page

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTarget is how much of a link's target the page shows, in bytes; a data URL
// can be as long as a book.
const maxTarget = 240

// safeTarget reports whether a link may look like one: it leads to the web, to
// a mail program, to something that the document holds or to a place relative to it. Schemes are as in RFC
// 3986, section 3.1; what browsers pass over in one is passed over here too.
func safeTarget(target string) bool {
	target = strings.Map(func(r rune) rune {
		if r <= ' ' || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, head(target, maxTarget))
	end := strings.IndexAny(target, ":/?#")
	if end < 0 || target[end] != ':' {
		return true
	}
	switch strings.ToLower(target[:end]) {
	case "http", "https", "mailto", "attachment":
		return true
	}
	return false
}

// shownTarget is the target as it is written after a link's text, and whether it
// has to be: not where the text says the same.
func shownTarget(text, target string) (shown string, differs bool) {
	if target == "" || strings.HasPrefix(target, "attachment:") || bare(head(text, maxTarget)) == bare(head(target, maxTarget)) {
		return "", false
	}
	if len(target) > maxTarget {
		return head(target, maxTarget) + "…", true
	}
	return target, true
}

// shortTarget is a shown target as a document has it that was made for readers who never
// see one: the host that a link leads to, and nothing where that is the document's own.
// A text that looks like an address, and is another, is answered in full.
func shortTarget(text, shown, own string) string {
	text = strings.TrimSpace(text)
	u, err := url.Parse(shown)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(text, " ") && strings.Contains(text, ".") {
		return shown
	}
	host := strings.TrimPrefix(u.Hostname(), "www.")
	if page, err := url.Parse(own); err == nil && strings.TrimPrefix(page.Hostname(), "www.") == host {
		return ""
	}
	return host
}

// bare is an address as people write it: without scheme and last slash.
func bare(address string) string {
	address = strings.TrimSpace(address)
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if len(address) > len(scheme) && strings.EqualFold(address[:len(scheme)], scheme) {
			address = address[len(scheme):]
			break
		}
	}
	return strings.TrimSuffix(address, "/")
}

// head is the first n bytes of s, or one to three less to end with a whole
// character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
