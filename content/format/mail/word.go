package mail

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// An encoded word (RFC 2047), which may hold blanks that it should not, and may lack its
// end.
var encodedWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`=\?([^?\s]+)\?([bBqQ])\?([^?]*)(?:\?=|$)`)
})

// words is the value of a field with its encoded words decoded. Those that follow each
// other in one character set are decoded as one, for programs divide characters between
// them; the standard library decodes each by itself.
func words(value string) string {
	if utf8.ValidString(value) && !strings.Contains(value, "=?") {
		return value
	}
	var b strings.Builder
	var run []byte // what words hold that are not decoded yet
	charset, at := "", 0
	for _, m := range encodedWord().FindAllStringSubmatchIndex(value, -1) {
		label, encoding, payload := value[m[2]:m[3]], value[m[4]:m[5]], value[m[6]:m[7]]
		label, _, _ = strings.Cut(label, "*") // RFC 2231 lets the language follow
		between := value[at:m[0]]
		follows := at > 0 && strings.TrimSpace(between) == ""
		if !follows || !strings.EqualFold(label, charset) {
			b.WriteString(decoded(run, charset))
			run = nil
		}
		if !follows {
			b.WriteString(detected([]byte(between)))
		}
		charset, at = label, m[1]
		run = append(run, wordBytes(encoding, payload)...)
	}
	b.WriteString(decoded(run, charset))
	b.WriteString(detected([]byte(value[at:])))
	return b.String()
}

// wordBytes is what an encoded word holds.
func wordBytes(encoding, payload string) []byte {
	if strings.EqualFold(encoding, "b") {
		return unbase64([]byte(strings.ReplaceAll(payload, " ", "")))
	}
	return unquote([]byte(strings.ReplaceAll(payload, "_", "=20")))
}
