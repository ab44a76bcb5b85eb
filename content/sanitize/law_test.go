package sanitize

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// checkText holds Text to its laws on any input.
func checkText(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string) {
	t.Helper()
	out := Text(s)
	if !utf8.ValidString(out) {
		t.Fatalf("Text(%q) is not valid UTF-8: %q", s, out)
	}
	if again := Text(out); again != out {
		t.Fatalf("Text(%q)\n is %q\nthen %q", s, out, again)
	}
	if Clean(s) != (out == s) {
		t.Fatalf("Clean(%q) = %v", s, Clean(s))
	}
	checkRunes(t, out)
	for cells := graphemes.FromString(out); cells.Next(); {
		// Letters before the base, the base and marks after it each have the limit.
		if n := utf8.RuneCountInString(cells.Value()); n > 3*maxJoined+6 {
			t.Fatalf("a cell of Text(%q) has %d characters", s, n)
		}
	}
	if lost := firstLost(s, out); lost >= 0 {
		t.Fatalf("Text(%q) = %q lost what stands at %d", s, out, lost)
	}
}

// checkRunes looks at each character of a result and at its neighbours alone.
func checkRunes(t interface {
	Helper()
	Fatalf(string, ...any)
}, out string) {
	t.Helper()
	runes := []rune(out)
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return -1
		}
		return runes[i]
	}
	for i, r := range runes {
		ok := Safe(r)
		switch {
		case r == '\n' || r == '\t':
			ok = true
		case r == '\r':
			ok = at(i+1) == '\n'
		case r == 0xFEFF:
			ok = i == 0
		case r == 0x200B:
			ok = unicode.IsOneOf([]*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Zs}, at(i+1)) && at(i-1) > 0x0E00
		case r == 0x200C || r == 0x200D:
			ok = at(i-1) >= 0xA9 && at(i-1) != 0x200C && at(i-1) != 0x200D
		case unicode.Is(unicode.Variation_Selector, r) || r == 0x180E:
			ok = i > 0 && !unicode.Is(unicode.Variation_Selector, at(i-1)) && !unicode.Is(unicode.Latin, at(i-1))
		case isTag(r):
			ok = at(i-1) == blackFlag || isTag(at(i-1))
		}
		if !ok {
			t.Fatalf("%U stands at %d of %q", r, i, out)
		}
	}
}

// firstLost is the offset of the first printable character of in that out does
// not have, in the same order; -1 when none is lost.
func firstLost(in, out string) int {
	for i, r := range in {
		if !Safe(r) {
			continue
		}
		kept := strings.IndexRune(out, r)
		end := kept + utf8.RuneLen(r)
		// It may be spelled out, because too many had joined before it.
		if at := strings.Index(out, spelled(r)); at >= 0 && (kept < 0 || at < kept) {
			kept, end = at, at+len(spelled(r))
		}
		if kept < 0 {
			return i
		}
		out = out[end:]
	}
	return -1
}

func spelled(r rune) string {
	var b strings.Builder
	show(&b, r)
	return b.String()
}

// awkward are the characters that the rule treats one by one.
var awkward = []rune{
	'a', '1', '#', ' ', '\n', '\r', '\t', 0, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x300, 0x34F,
	0x61C, 0x600, 0x627, 0x64E, 0x915, 0x94D, 0xE01, 0x1100, 0x1160, 0x17D2, 0x1780, 0x17B4,
	0x1820, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x202E, 0x2060, 0x20E3,
	0x222A, 0x2764, 0x3164, 0x845B, 0xD55C, 0xE000, 0xFDD0, 0xFE00, 0xFE0E, 0xFE0F, 0xFEFF,
	0xFFFD, 0xFFFE, 0x111C2, 0x1F0FF, 0x1F1EE, 0x1F3F4, 0x1F3FB, 0x1F469, 0x1F680,
	0xE0001, 0xE0062, 0xE0067, 0xE0073, 0xE0063, 0xE0074, 0xE007F, 0xE0100, 0x10FFFF,
}

func TestTextLaws(t *testing.T) {
	piece := rapid.Custom(func(t *rapid.T) string {
		switch rapid.IntRange(0, 9).Draw(t, "piece") {
		case 0:
			return string(rapid.SliceOfN(rapid.Byte(), 0, 4).Draw(t, "bytes"))
		case 1:
			r := rapid.SampledFrom(awkward).Draw(t, "rune")
			return strings.Repeat(string(r), rapid.IntRange(1, 40).Draw(t, "times"))
		case 2:
			return string(rune(blackFlag)) + rapid.SampledFrom(flags[:]).Draw(t, "flag")
		case 3:
			return "a few plain words in between"
		}
		return string(rapid.SampledFrom(awkward).Draw(t, "rune"))
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		checkText(t, s)
		checkLine(t, s)
	})
}

func checkLine(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string) {
	t.Helper()
	out := Line(s)
	if strings.ContainsAny(out, "\n\r\t\uFEFF") {
		t.Fatalf("Line(%q) = %q", s, out)
	}
	if again := Line(out); again != out {
		t.Fatalf("Line(%q)\n is %q\nthen %q", s, out, again)
	}
	checkRunes(t, out)
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"", "plain", "\x1b]0;x", "a\rb", "\uFEFF\u202E", "👩🏽‍🚀", "می\u200cخواهم",
		strings.Repeat("\u0301", 70), strings.Repeat("क्", 40), strings.Repeat("👩‍", 40) + "👩",
		"🏴" + flags[0] + flags[1], "\xed\xa0\x80\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkText(t, s) })
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "a\nb", "\uFEFFx\r\n", "\x1b[2J", "\t\u202E\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkLine(t, s) })
}
