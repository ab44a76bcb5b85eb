package format

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"lede/briefing"
	"lede/content/sanitize"
)

func encoded(tb testing.TB, e encoding.Encoding, s string) []byte {
	tb.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const (
		english  = "The minister said “no”.\nHe gave no reason.\n"
		persian  = "وزیر گفت که هنوز تصمیمی گرفته نشده است.\n"
		french   = "Le ministre a déclaré qu’aucune décision n’était prise.\n"
		as1252   = "Read as Windows-1252, not UTF-8."
		as16     = "Read as UTF-16, not UTF-8."
		spelled  = "Characters that control a terminal or do not show are spelled out, as ␛ or <U+200B>."
		markdown = briefing.FormatMarkdown
		auto     = briefing.FormatAuto
	)
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	for _, c := range []struct {
		name, file string
		in         []byte
		want       Source
	}{
		{"Markdown", "a/Kerman.md", []byte(english), Source{english, markdown, nil, "Kerman", false}},
		{"Markdown, loudly", "README.MARKDOWN", []byte(english), Source{english, markdown, nil, "README", false}},
		{"text", "notes.txt", []byte(english), Source{english, auto, nil, "notes", false}},
		{"no extension", "notes", []byte(english), Source{english, auto, nil, "notes", false}},
		{"no name", "", []byte(english), Source{english, auto, nil, "", false}},
		{"only an extension", ".md", []byte(english), Source{english, markdown, nil, ".md", false}},
		{"hostile name", "a\x1b[2J\n.md", []byte(english), Source{english, markdown, nil, "a␛[2J␊", false}},
		{"byte order mark", "a.md", []byte("\uFEFF# A\n"), Source{"\uFEFF# A\n", markdown, nil, "a", false}},
		{"escape", "a.md", []byte("a\x1b[1mb\n"), Source{"a␛[1mb\n", markdown, []string{spelled}, "a", false}},
		{"old Macintosh", "a.txt", []byte("one\rtwo\r"), Source{"one\ntwo\n", auto, nil, "a", false}},
		{"UTF-16, little", "a.txt", encoded(t, little, english), Source{english, auto, []string{as16}, "a", false}},
		{"UTF-16, big", "a.txt", encoded(t, big, persian), Source{persian, auto, []string{as16}, "a", false}},
		{"UTF-16, unmarked", "a.txt", encoded(t, little, english)[2:], Source{english, auto, []string{as16}, "a", false}},
		{"UTF-16, unmarked, big", "a.txt", encoded(t, big, persian)[2:], Source{persian, auto, []string{as16}, "a", false}},
		{"UTF-16 with an escape", "a.txt", encoded(t, little, "a\x1bb\n"), Source{"a␛b\n", auto, []string{as16, spelled}, "a", false}},
		{"Windows-1252", "a.md", encoded(t, charmap.Windows1252, french), Source{french, markdown, []string{as1252}, "a", false}},
		{"Windows-1252 quotes", "a.md", encoded(t, charmap.Windows1252, english), Source{english, markdown, []string{as1252}, "a", false}},
		{"not quite Windows-1252", "a.md", []byte("caf\xe9 \x81\x01\n" + english[:13]), Source{"café \uFFFD␁\n" + english[:13], markdown, []string{as1252, spelled}, "a", false}},
		{"a bad byte", "a.md", []byte(english + "\xff\n"), Source{english + "\uFFFD\n", markdown, []string{"One byte is not valid UTF-8; it is shown as \uFFFD."}, "a", false}},
		{"bad bytes", "a.md", []byte(persian + "\xff\xfe\n"), Source{persian + "\uFFFD\uFFFD\n", markdown, []string{"2 bytes are not valid UTF-8; each is shown as \uFFFD."}, "a", false}},
		{"cut short", "a.md", []byte("so he said \xe2\x80"), Source{"so he said \uFFFD\uFFFD", markdown, []string{"The text ends in the middle of a character."}, "a", false}},
		{"terminal session", "log", []byte("\x1b[1mA\x1b[0m \x1b[2mB\x1b[0m\b\b\a\n"), Source{"␛[1mA␛[0m ␛[2mB␛[0m␈␈␇\n", auto, []string{spelled}, "log", false}},
		{"text about a format", "a.txt", []byte("The ftyp box comes first.\n"), Source{"The ftyp box comes first.\n", auto, nil, "a", false}},
	} {
		got, err := Decode(c.file, c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got.Text != c.want.Text || got.Format != c.want.Format || got.Name != c.want.Name || !slices.Equal(got.Notices, c.want.Notices) {
			t.Errorf("%s:\n got %#v\nwant %#v", c.name, got, c.want)
		}
	}
}

func TestDecodeSharesCleanBytes(t *testing.T) {
	b := []byte("# A briefing\n\nIts words.\n")
	s, err := Decode("a.md", b)
	if err != nil {
		t.Fatal(err)
	}
	if unsafe.StringData(s.Text) != unsafe.SliceData(b) {
		t.Error("the text is a copy of the bytes")
	}
}

func TestDecodeRefusesWhatIsNotText(t *testing.T) {
	const reads = "; lede reads Markdown, plain text, saved pages, e-mail, EPUB, Word (.docx), OpenDocument text (.odt), RTF and PDF"
	const not = ", which lede does not read; "
	const unknown = " or anything else that lede reads" + reads
	noise := make([]byte, 4096)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	var gz bytes.Buffer
	w := gzip.NewWriter(&gz)
	_, _ = w.Write([]byte("words"))
	_ = w.Close()
	for _, c := range []struct {
		in   []byte
		want string
	}{
		{[]byte("%PDF-1.7\n1 0 obj\n"), "x.md looks like a PDF" + reads},
		{[]byte(`{\rtf1\ansi words}`), "x.md looks like an RTF document" + reads},
		{[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "x.md looks like a PNG picture" + not + describe},
		{[]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), "x.md looks like a JPEG picture" + not + describe},
		{[]byte("RIFF\x10\x00\x00\x00WEBPVP8 "), "x.md looks like a WebP picture" + not + describe},
		{[]byte("\x00\x00\x00\x20ftypisom"), "x.md looks like a video or sound recording" + not + listen},
		{gz.Bytes(), "x.md looks like a gzip archive" + not + unpack},
		{[]byte("\x7fELF\x02\x01\x01\x00"), "x.md looks like a program" + not + nothing},
		{[]byte("\xff\xfe\x00\x00a\x00\x00\x00"), "x.md looks like UTF-32 text" + not + asText},
		{archive(t, "mimetype", "application/epub+zip"), "x.md looks like an EPUB book" + reads},
		{archive(t, "word/document.xml", "<w/>"), "x.md looks like a Word document" + reads},
		{archive(t, "xl/workbook.xml", "<w/>"), "x.md looks like an Excel workbook" + not + asSheet},
		{archive(t, "readme.md", "# Words"), "x.md looks like a ZIP archive" + not + unpack},
		{append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "\x00W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"...), "x.md looks like an old Word document" + not + asDocx},
		{[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00"), "x.md looks like an old Word, Excel or PowerPoint document, which lede does not read; save it as .docx, .csv or PDF, and open that"},
		{archive(t, "word/document.xml", "<w/>")[:40], "x.md looks like the beginning of an archive or document, which lede does not read; get all of it, and open that"},
		{noise, "x.md does not look like text" + unknown},
		{bytes.Repeat([]byte{0}, 100), "x.md does not look like text" + unknown},
		{[]byte("abc\x00\x01\xff\xfe"), "x.md does not look like text" + unknown},
		{[]byte("\x01\x02\x03\x04 and a few words"), "x.md does not look like text" + unknown},
	} {
		_, err := Decode("x.md", c.in)
		if err == nil || err.Error() != c.want {
			t.Errorf("%.20q: %v, want %s", c.in, err, c.want)
		}
		if !errors.Is(err, ErrBinary) || errors.Is(err, ErrEmpty) {
			t.Errorf("%.20q: %v is not ErrBinary", c.in, err)
		}
	}
}

func archive(t *testing.T, name, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDecodeRefusesWhatIsEmpty(t *testing.T) {
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	for _, in := range [][]byte{nil, {}, []byte(" \r\n\t"), []byte("\uFEFF\n"), encoded(t, little, "\n \n"), {0xFF, 0xFE}} {
		_, err := Decode("a\x1b.md", in)
		if !errors.Is(err, ErrEmpty) || errors.Is(err, ErrBinary) {
			t.Errorf("%q: %v is not ErrEmpty", in, err)
		}
		if want := "a␛.md is empty: there is nothing in it to read"; err != nil && err.Error() != want {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
}

func TestAnnounced(t *testing.T) {
	for name, want := range map[string]bool{
		"a.md": true, "a.MD": true, "a.markdown": true, "b/a.txt": true, "a.mdown": true,
		"a": false, "md": false, "a.md.bak": false, "a.png": false, "": false, "a.md/": false,
	} {
		if got := Announced(name); got != want {
			t.Errorf("Announced(%q) = %v", name, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("a.md", []byte("# Words\n"))
	f.Add("a.txt", []byte("caf\xe9"))
	f.Add("", []byte("\xff\xfea\x00"))
	f.Add("x\n", []byte("\x00\x01"))
	f.Add("a.md", []byte("%PDF-"))
	f.Add("a", []byte("\xe2\x80"))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		in := string(b)
		s, err := Decode(name, b)
		if err != nil {
			if errors.Is(err, ErrBinary) == errors.Is(err, ErrEmpty) {
				t.Fatalf("%v is neither or both", err)
			}
			if msg := err.Error(); sanitize.Line(msg) != msg {
				t.Fatalf("%q is not fit to show", msg)
			}
			return
		}
		if s.Text == "" || !sanitize.Clean(s.Text) {
			t.Fatalf("Decode(%q) gave %q", in, s.Text)
		}
		if s.Text != in && len(s.Notices) == 0 && strings.ReplaceAll(in, "\r", "\n") != s.Text {
			t.Fatalf("Decode(%q) gave %q and said nothing", in, s.Text)
		}
		for _, line := range append(s.Notices, s.Name) {
			if sanitize.Line(line) != line {
				t.Fatalf("%q is not fit to show", line)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	const sentence = "The minister said on Tuesday that “no decision” had been taken — and that one was near.\n"
	utf8 := []byte(strings.Repeat(sentence, 10<<20/len(sentence)))
	for _, c := range []struct {
		name string
		in   []byte
	}{
		{"utf8", utf8},
		{"windows1252", encoded(b, charmap.Windows1252, string(utf8))},
		{"utf16", encoded(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), string(utf8))},
		{"one bad byte", append([]byte{'\xff'}, utf8...)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.in)))
			for b.Loop() {
				if _, err := Decode("a.md", c.in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
