package sanitize

import (
	"testing"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"ASCII", "Plain words, 1 line.\n\tTabbed.\n", "Plain words, 1 line.\n\tTabbed.\n"},
		{"other scripts", "Ёлка, Größe, 漢字, שלום, עברית, अर्थ", "Ёлка, Größe, 漢字, שלום, עברית, अर्थ"},
		{"spaces", "a\u00A0b\u202Fc\u3000d\u2009e", "a\u00A0b\u202Fc\u3000d\u2009e"},
		{"CRLF", "a\r\nb\r\n", "a\r\nb\r\n"},
		{"lone CRs", "one\rtwo\rthree", "one\ntwo\nthree"},
		{"CR among LFs", "good\rbad\n", "good␍bad\n"},
		{"CR before CRLF", "a\r\r\n", "a␍\r\n"},
		{"C0 and DEL", "\x00\x07\b\v\f\x1f\x7f\n", "␀␇␈␋␌␟␡\n"},
		{"colour", "\x1b[31mred\x1b[0m", "␛[31mred␛[0m"},
		{"unterminated title", "a\x1b]0;owned and the rest", "a␛]0;owned and the rest"},
		{"clipboard", "\x1b]52;c;cm0gLXJm\x07 next", "␛]52;c;cm0gLXJm␇ next"},
		{"DCS and APC", "\x1bP1$q\x1b\\ \x1b_Ga=T\x1b\\", "␛P1$q␛\\ ␛_Ga=T␛\\"},
		{"C1", "\u009b31m \u0085 \u009d0;x\u009c", "<U+009B>31m <U+0085> <U+009D>0;x<U+009C>"},
		{"raw C1 byte", "\x9b31m", "\uFFFD31m"},
		{"bidi", "a\u202Eb\u2066c\u2069\u200E\u200F\u061C", "a<U+202E>b<U+2066>c<U+2069><U+200E><U+200F><U+061C>"},
		{"zero width", "pass\u200Bword\u2060\uFEFF\u2064", "pass<U+200B>word<U+2060><U+FEFF><U+2064>"},
		{"soft hyphen", "Bundes\u00ADkanzler", "Bundes‧kanzler"},
		{"separators", "a\u2028b\u2029", "a<U+2028>b<U+2029>"},
		{"annotation", "\uFFF9漢\uFFFAかん\uFFFB", "<U+FFF9>漢<U+FFFA>かん<U+FFFB>"},
		{"noncharacters", "\uFDD0\uFDEF\uFFFE\U0010FFFF", "<U+FDD0><U+FDEF><U+FFFE><U+10FFFF>"},
		{"private use", "\uE0B0\U000F0000", "<U+E0B0><U+F0000>"},
		{"unassigned", "\u0378\U0003FF00", "<U+0378><U+3FF00>"},
		{"fillers", "\u115F\u1160\u3164\uFFA0\u034F", "<U+115F><U+1160><U+3164><U+FFA0><U+034F>"},
		{"BOM first", "\uFEFF# Title", "\uFEFF# Title"},
		{"BOM twice", "\uFEFF\uFEFFx", "\uFEFF<U+FEFF>x"},
		{"invalid UTF-8", "a\xffb\xe2\x80c\xc0\xaf\xed\xa0\x80", "a\uFFFDb\uFFFD\uFFFDc\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
		{"replacement character", "a\uFFFDb", "a\uFFFDb"},

		{"emoji", "👩🏽‍🚀 👨‍👩‍👧 ❤️ 🏳️‍🌈 1️⃣ ☎︎ 🇮🇷", "👩🏽‍🚀 👨‍👩‍👧 ❤️ 🏳️‍🌈 1️⃣ ☎︎ 🇮🇷"},
		{"joiner in words", "a\u200Db 👩\u200Dx", "a<U+200D>b 👩<U+200D>x"},
		{"joiner before what is replaced", "👩\u200D\U0001F0FF", "👩<U+200D><U+1F0FF>"},
		{"Persian", "می\u200Cخواهم", "می\u200Cخواهم"},
		{"Persian, marked", "مَ\u200Cخ", "مَ\u200Cخ"},
		{"Sinhala", "ශ්\u200Dරී", "ශ්\u200Dරී"},
		{"two non-joiners", "می\u200C\u200Cخ", "می\u200C<U+200C>خ"},
		{"Latin non-joiner", "Auf\u200Clage", "Auf<U+200C>lage"},
		{"Khmer space", "ខ្មែរ\u200Bភាសា", "ខ្មែរ\u200Bភាសា"},
		{"Khmer space before an invisible vowel", "ក\u200B\u17B4", "ក<U+200B><U+17B4>"},
		{"name with variant", "葛\U000E0100城", "葛\U000E0100城"},
		{"hidden bytes", "😀\uFE0F\uFE0E\U000E0100", "😀\uFE0F<U+FE0E><U+E0100>"},
		{"selectors on a letter", "a\uFE0F\U000E0141", "a<U+FE0F><U+E0141>"},
		{"Mongolian", "ᠭ\u180Bᠠ\u180Eᠨ", "ᠭ\u180Bᠠ\u180Eᠨ"},
		{"Scotland", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F!", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F!"},
		{"message in tags", "🏴\U000E0068\U000E0069", "🏴<U+E0068><U+E0069>"},
		{"language tag", "\U000E0001", "<U+E0001>"},
		{"after a replacement", "\x1b\uFE0F", "␛<U+FE0F>"},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("%s: Text(%q)\n got %q\nwant %q", c.name, c.in, got, c.want)
		}
		if got, want := Clean(c.in), c.in == c.want; got != want {
			t.Errorf("%s: Clean(%q) = %v", c.name, c.in, got)
		}
	}
}

func TestTextReturnsCleanTextItself(t *testing.T) {
	for _, s := range []string{"plain words", "Ёлка 👩🏽‍🚀 می\u200cخواهم\r\n", "\uFEFFx"} {
		if got := Text(s); unsafe.StringData(got) != unsafe.StringData(s) {
			t.Errorf("Text(%q) is a copy", s)
		}
		if n := testing.AllocsPerRun(10, func() { Text(s) }); n != 0 {
			t.Errorf("Text(%q) allocates %v times", s, n)
		}
	}
}

// Each offset in a word takes its own way through asciiEnd.
func TestTextFindsAByteAtAnyOffset(t *testing.T) {
	const filler = "abcdefghijklmnopqrstuvwxyz ABCDEFG"
	for at := range filler {
		for c := range 256 {
			in := filler[:at] + string([]byte{byte(c)}) + filler[at+1:]
			want := filler[:at] + visibleByte(byte(c)) + filler[at+1:]
			if got := Text(in); got != want {
				t.Fatalf("byte %#x at %d: %q, want %q", c, at, got, want)
			}
		}
	}
}

func visibleByte(c byte) string {
	switch {
	case c >= 0x80:
		return "\uFFFD"
	case c == 0x7F:
		return "␡"
	case c == '\r':
		return "\n" // the only line end in the text
	case c < ' ' && c != '\t' && c != '\n':
		return string(rune(0x2400) + rune(c))
	}
	return string(rune(c))
}

func TestLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"notes.md", "notes.md"},
		{"a\nb\tc\rd\r\n", "a␊b␉c␍d␍␊"},
		{"\uFEFFTitle", "<U+FEFF>Title"},
		{"\uFEFF\n", "<U+FEFF>␊"},
		{"\x1b]0;x\x07.md", "␛]0;x␇.md"},
		{"\xff\t", "\uFFFD␉"},
	} {
		if got := Line(c.in); got != c.want {
			t.Errorf("Line(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Every code point, alone between letters, is judged by its category.
func TestSafe(t *testing.T) {
	for r := rune(-1); r <= utf8.MaxRune+1; r++ {
		want := unicode.In(r, unicode.GraphicRanges...) &&
			!unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
			unicode.Is(unicode.Prepended_Concatenation_Mark, r)
		if got := Safe(r); got != want {
			t.Fatalf("Safe(%U) = %v", r, got)
		}
		if r < 0 || r > utf8.MaxRune || 0xD800 <= r && r < 0xE000 || r == '\n' || r == '\t' || r == '\r' {
			continue
		}
		if s := "a" + string(r) + "b"; Clean(s) != want {
			t.Fatalf("Clean(%q) = %v", s, !want)
		}
	}
}
