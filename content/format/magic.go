package format

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A signature is how the files of a format begin that is not read.
type signature struct {
	offset  int
	bytes   string
	looks   string
	instead string // what can be done about it
}

// What can be done about a file.
const (
	describe  = "open a text that was made of it, as by character recognition"
	listen    = "open a transcript of it"
	unpack    = "unpack it, and open what is in it"
	export    = "export what you need from it as text, and open that"
	asText    = "save it as UTF-8, and open that"
	asDocx    = "save it as .docx, and open that"
	asSheet   = "save the sheet that you need as CSV (.csv), and open that"
	asPDF     = "save it as PDF, and open that"
	asMessage = "save the message as .eml, and open that"
	nothing   = "there is nothing in it to read"
)

// signatures are looked for where the beginning is not text.
func signatures() []signature {
	return []signature{
		{0, "\x89PNG\r\n\x1a\n", "a PNG picture", describe},
		{0, "\xFF\xD8\xFF", "a JPEG picture", describe},
		{0, "GIF87a", "a GIF picture", describe},
		{0, "GIF89a", "a GIF picture", describe},
		{8, "WEBPVP8", "a WebP picture", describe},
		{0, "II*\x00", "a TIFF picture", describe},
		{0, "MM\x00*", "a TIFF picture", describe},
		{4, "ftyphei", "a HEIF picture", describe},
		{4, "ftypavif", "an AVIF picture", describe},
		{4, "ftyp", "a video or sound recording", listen},
		{8, "WAVEfmt ", "a sound recording", listen},
		{0, "OggS\x00", "a sound recording", listen},
		{0, "fLaC\x00", "a sound recording", listen},
		{0, "ID3\x02", "a sound recording", listen},
		{0, "ID3\x03", "a sound recording", listen},
		{0, "ID3\x04", "a sound recording", listen},
		{0, "\x1A\x45\xDF\xA3", "a video", listen},
		{0, "\x1F\x8B\x08", "a gzip archive", unpack},
		{0, "BZh91AY&SY", "a bzip2 archive", unpack},
		{0, "\xFD7zXZ\x00", "an xz archive", unpack},
		{0, "\x28\xB5\x2F\xFD", "a Zstandard archive", unpack},
		{0, "7z\xBC\xAF\x27\x1C", "a 7-Zip archive", unpack},
		{0, "Rar!\x1A\x07", "a RAR archive", unpack},
		{257, "ustar", "a tar archive", unpack},
		{0, "SQLite format 3\x00", "an SQLite database", export},
		{0, "\x7FELF", "a program", nothing},
		{0, "MZ\x90\x00", "a program", nothing},
		{0, "\xCF\xFA\xED\xFE", "a program", nothing},
		{0, "\xCA\xFE\xBA\xBE", "a program", nothing},
		{0, "\x00asm", "a program", nothing},
		{0, "\xFF\xFE\x00\x00", "UTF-32 text", asText},
		{0, "\x00\x00\xFE\xFF", "UTF-32 text", asText},
	}
}

// looksLike names the format of a file that is known not to be text, and says what can be
// done about it. It is "" otherwise.
func looksLike(b []byte) (looks, instead string) {
	head := string(b[:min(len(b), 512)])
	switch { // the two that may be all ASCII
	case strings.HasPrefix(head, "%PDF-"):
		return "a PDF", ""
	case strings.HasPrefix(head, "{\\rtf"):
		return "an RTF document", ""
	case utf8.ValidString(head) && strings.IndexByte(head, 0) < 0:
		return "", ""
	}
	for _, s := range signatures() {
		if len(head) > s.offset && strings.HasPrefix(head[s.offset:], s.bytes) {
			return s.looks, s.instead
		}
	}
	switch {
	case strings.HasPrefix(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"):
		return compoundLooks(b)
	case strings.HasPrefix(head, "PK\x03\x04"), strings.HasPrefix(head, "PK\x05\x06"):
		return zipLooks(b)
	}
	return "", ""
}

// A mark is what a part of a file's bytes holds if the file is of a format.
type mark struct {
	in      []byte
	holds   string
	looks   string
	instead string
}

// first is what the first of the marks says that is there, or otherwise.
func first(marks []mark, otherwise mark) (looks, instead string) {
	for _, m := range append(marks, otherwise) {
		if bytes.Contains(m.in, []byte(m.holds)) {
			return m.looks, m.instead
		}
	}
	return "", ""
}

// zipLooks tells the documents that are ZIP archives inside. An OpenDocument file begins
// with an uncompressed file that says its type; the others are known by a name in the
// directory, which ends the archive and is missing when the file was cut short.
func zipLooks(b []byte) (looks, instead string) {
	head, tail := b[:min(len(b), 256)], b[max(0, len(b)-64<<10):]
	if !bytes.Contains(tail, []byte("PK\x05\x06")) {
		return "the beginning of an archive or document", "get all of it, and open that"
	}
	return first([]mark{
		{head, "mimetypeapplication/epub+zip", "an EPUB book", ""},
		{head, "mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text", ""},
		{head, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet", asSheet},
		{head, "mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", asPDF},
		{tail, "word/document", "a Word document", ""},
		{tail, "xl/workbook", "an Excel workbook", asSheet},
		{tail, "ppt/presentation", "a PowerPoint presentation", asPDF},
	}, mark{nil, "", "a ZIP archive", unpack})
}

// compoundLooks tells what is kept in Microsoft's Compound File Binary format, by names in
// its directory. Those are in UTF-16.
func compoundLooks(b []byte) (looks, instead string) {
	wide := func(name string) string {
		var s strings.Builder
		for _, c := range []byte(name) {
			s.Write([]byte{c, 0})
		}
		return s.String()
	}
	return first([]mark{
		{b, wide("__substg1.0_"), "an Outlook message", asMessage},
		{b, wide("WordDocument"), "an old Word document", asDocx},
		{b, wide("PowerPoint Document"), "an old PowerPoint presentation", asPDF},
		{b, wide("Workbook"), "an old Excel workbook", asSheet},
	}, mark{nil, "", "an old Word, Excel or PowerPoint document", "save it as .docx, .csv or PDF, and open that"})
}

// binary reports whether more of b's beginning is control characters than even a
// recorded terminal session has. Escape sequences and overstriking are text.
func binary(b []byte) bool {
	head := b[:min(len(b), 64<<10)]
	controls := 0
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\a\b\t\n\v\f\r\x1b", rune(c)) {
			controls++
		}
	}
	return controls*20 > len(head)
}
