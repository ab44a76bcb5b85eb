package rtf_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/format/manuscript"
	"lede/content/format/rtf"
)

var update = flag.Bool("update", false, "write the golden parts of testdata anew")

// converted is the document as Markdown, with its notices.
func converted(tb testing.TB, b []byte) string {
	tb.Helper()
	var out strings.Builder
	w := manuscript.NewWriter(&out, rtf.Converter{}.Name(), b, 1<<24)
	if err := (rtf.Converter{}).Convert(context.Background(), manuscript.Original{Bytes: b}, w); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	text := regexp.MustCompile(`(?m)^  (sha256|format|read): .*\n`).ReplaceAllString(out.String(), "")
	for _, n := range w.Notices() {
		text += "\nNotice: " + n + "\n"
	}
	return text
}

// body is what follows the front matter.
func body(text string) string {
	_, body, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	return strings.TrimSpace(body)
}

func TestConvert(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil || len(a.Files) != 2 {
				t.Fatal(err, len(a.Files))
			}
			if !(rtf.Converter{}).Sniff("", a.Files[0].Data) {
				t.Error("it is not known by its bytes")
			}
			got := converted(t, a.Files[0].Data)
			if *update {
				a.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if string(a.Files[1].Data) != got {
				t.Errorf("got\n%s\nwant\n%s", got, a.Files[1].Data)
			}
		})
	}
}

func TestCharacters(t *testing.T) {
	const fonts = `{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times Cyr;}{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}{\f4\fcharset134 Song;}{\f5\fnil Plain;}{\f6\fcharset129 Batang;}{\f7\fcharset136 Ming;}{\f8\fcharset2 Wingdings;}}`
	for _, c := range []struct{ name, in, want string }{
		{"Windows-1252", `\'93caf\'e9\'94`, "“café”"},
		{"Cyrillic", `\f1\'cf\'ee\'f0\'f2`, "Порт"},
		{"Shift-JIS", `\f2\'93\'fa\'96{\f2\'7b}`, "日\uFFFD{"}, // a character does not go over the end of a group
		{"Shift-JIS, half in ASCII", `\f2\'93\'fa\'96\'7b`, "日本"},
		{"Shift-JIS, as text", `\f2\'83e\'83X\'83g`, "テスト"},
		{"GBK", `\f4\'b8\'db\'bf\'da`, "港口"},
		{"EUC-KR", `\f6\'c7\'d7\'b1\'b8`, "항구"},
		{"Big5", `\f7\'b4\'e4\'a4\'66`, "港口"},
		{"the document's", `\f5\'cf`, "Ï"},
		{"Symbol", `\f3 a\'b7`, "α•"},
		{"Wingdings", `\f8\'fc\f0  done`, "✓ done"},
		{"Unicode", `\u8212?x\u-3913 ?`, "—x•"},
		{"what stands for Unicode", `\uc2 \u233\'65\'27x{\uc0\u8212 y}\u233abz`, "éx—yéz"},
		{"above 65,535", `\u-10179?\u-8704?`, "😀"},
		{"names", `a\emdash b\lquote c\rquote\~d\_e\-f\bullet`, "a—b‘c’ d-ef•"},
		{"braces", `\{a\}\\b`, `{a}\b`},
		{"a dash after a word", `\plain-x`, "-x"},
		{"a word too many", `\unheardof5 a\'zzb`, "azzb"},
		{"line ends", "a\r\nb\\\nc", "ab\n\nc"},
	} {
		got := body(converted(t, []byte(`{\rtf1\ansi\deff0`+fonts+` `+c.in+`}`)))
		if got = strings.NewReplacer(`\{`, "{", `\\`, `\`).Replace(got); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestHostile documents end, and what can be read of them is.
func TestHostile(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"deep", `{\rtf1 before ` + strings.Repeat("{", 1<<20) + "deep" + strings.Repeat("}", 1<<20) + `after}`, "before after"},
		{"open groups", `{\rtf1 a` + strings.Repeat(`{\b `, 100), "a"},
		{"closed too often", `{\rtf1 a}}}}b`, "ab"},
		{"a lie about bytes", `{\rtf1 a{\pict\bin2000000000 xyz}b}`, "ab"},
		{"a negative number of bytes", `{\rtf1 a{\pict\bin-5 xyz}b}`, "ab"},
		{"bytes that are no RTF", "{\\rtf1 a{\\pict\\bin3 }}}}b}", "ab"},
		{"many tables", `{\rtf1 \itap2000000000 a\cell\row}`, "a"},
		{"a footnote in itself", `{\rtf1 a` + strings.Repeat(`{\footnote b`, 2000) + `}`, ""},
		{"nothing", `{\rtf1`, ""},
		{"half a word", `{\rtf1 a\`, "a"},
		{"half a byte", `{\rtf1 a\'4`, "a"},
	} {
		got := body(converted(t, []byte(c.in)))
		if c.want == "" && strings.HasPrefix(got, "a") != strings.Contains(c.in, " a") || c.want != "" && got != c.want {
			t.Errorf("%s: %.80q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzConvert(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(a.Files[0].Data)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if text := converted(t, b); strings.Contains(text, "\x1b") {
			t.Fatalf("%q", text)
		}
	})
}

// BenchmarkConvert reads 10 MB of text, and a picture of as much.
func BenchmarkConvert(b *testing.B) {
	const p = `\pard\plain \ltrpar\ql \li0\ri0\sa160\sl259\itap0 {\rtlch\fcs1 \af0 \ltrch\fcs0 \b\insrsid123 The harbour master }{\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid124 said that the ferry would sail on Tuesday, as it had for years.\par }` + "\n"
	for _, c := range []struct{ name, in string }{
		{"text", strings.Repeat(p, 10<<20/len(p))},
		{"picture", `{\*\shppict{\pict\pngblip ` + strings.Repeat("89504e470d0a1a0a", 10<<20/16) + `}}`},
	} {
		doc := fmt.Appendf(nil, `{\rtf1\ansi %s}`, c.in)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			for b.Loop() {
				converted(b, doc)
			}
		})
	}
}
