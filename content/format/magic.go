package format

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A signature is how the files of a format begin.
type signature struct {
	offset int
	bytes  string
	looks  string
}

// signatures are looked for where the beginning is not text.
func signatures() []signature {
	return []signature{
		{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Word, Excel or PowerPoint document"},
		{0, "\x89PNG\r\n\x1a\n", "a PNG picture"},
		{0, "\xFF\xD8\xFF", "a JPEG picture"},
		{0, "GIF87a", "a GIF picture"},
		{0, "GIF89a", "a GIF picture"},
		{8, "WEBPVP8", "a WebP picture"},
		{0, "II*\x00", "a TIFF picture"},
		{0, "MM\x00*", "a TIFF picture"},
		{4, "ftyphei", "a HEIF picture"},
		{4, "ftypavif", "an AVIF picture"},
		{4, "ftyp", "a video or sound recording"},
		{8, "WAVEfmt ", "a sound recording"},
		{0, "OggS\x00", "a sound recording"},
		{0, "fLaC\x00", "a sound recording"},
		{0, "ID3\x02", "a sound recording"},
		{0, "ID3\x03", "a sound recording"},
		{0, "ID3\x04", "a sound recording"},
		{0, "\x1A\x45\xDF\xA3", "a video"},
		{0, "\x1F\x8B\x08", "a gzip archive"},
		{0, "BZh91AY&SY", "a bzip2 archive"},
		{0, "\xFD7zXZ\x00", "an xz archive"},
		{0, "\x28\xB5\x2F\xFD", "a Zstandard archive"},
		{0, "7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
		{0, "Rar!\x1A\x07", "a RAR archive"},
		{257, "ustar", "a tar archive"},
		{0, "SQLite format 3\x00", "an SQLite database"},
		{0, "\x7FELF", "a program"},
		{0, "MZ\x90\x00", "a program"},
		{0, "\xCF\xFA\xED\xFE", "a program"},
		{0, "\xCA\xFE\xBA\xBE", "a program"},
		{0, "\x00asm", "a program"},
		{0, "\xFF\xFE\x00\x00", "UTF-32 text"},
		{0, "\x00\x00\xFE\xFF", "UTF-32 text"},
	}
}

// looksLike names the format of a file that is known not to be text, and is ""
// otherwise.
func looksLike(b []byte) string {
	head := string(b[:min(len(b), 512)])
	switch { // the two that may be all ASCII
	case strings.HasPrefix(head, "%PDF-"):
		return "a PDF"
	case strings.HasPrefix(head, "{\\rtf"):
		return "an RTF document"
	case utf8.ValidString(head) && strings.IndexByte(head, 0) < 0:
		return ""
	}
	for _, s := range signatures() {
		if len(head) > s.offset && strings.HasPrefix(head[s.offset:], s.bytes) {
			return s.looks
		}
	}
	if strings.HasPrefix(head, "PK\x03\x04") || strings.HasPrefix(head, "PK\x05\x06") {
		return zipLooks(b)
	}
	return ""
}

// zipLooks tells the documents that are ZIP archives inside. An EPUB or ODF file
// begins with an uncompressed file that says its type; the others are known by
// a name in the directory, which ends the archive.
func zipLooks(b []byte) string {
	head, tail := b[:min(len(b), 256)], b[max(0, len(b)-64<<10):]
	for _, z := range []struct {
		in    []byte
		mark  string
		looks string
	}{
		{head, "mimetypeapplication/epub+zip", "an EPUB book"},
		{head, "mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"},
		{tail, "word/document", "a Word document"},
		{tail, "xl/workbook", "an Excel workbook"},
		{tail, "ppt/presentation", "a PowerPoint presentation"},
	} {
		if bytes.Contains(z.in, []byte(z.mark)) {
			return z.looks
		}
	}
	return "a ZIP archive"
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
