package mail

import (
	"fmt"
	"path"
	"strings"

	"lede/content/format/manuscript"
	"lede/content/sanitize"
)

// number gives every file of a message the number that it is linked by, from first, and
// returns the number after the last.
func (e *entity) numberFiles(first int) int {
	for f := range e.files {
		f.number = first
		first++
	}
	return first
}

// files are the parts, of the message and of those within it, that are no text to be
// shown: attachments and pictures, in the order in which they stand.
func (e *entity) files(yield func(*entity) bool) { e.eachFile(yield) }

func (e *entity) eachFile(yield func(*entity) bool) bool {
	if e.message != nil {
		return e.message.eachFile(yield)
	}
	for _, p := range e.parts {
		if !p.eachFile(yield) {
			return false
		}
	}
	return len(e.parts) > 0 || !e.isFile() || yield(e)
}

// isFile reports whether the part, which holds no others, is a file beside the text.
func (e *entity) isFile() bool {
	switch {
	case strings.HasPrefix(e.kind, "multipart/"), e.ceremony(), e.cms():
		return false
	case e.attached():
		return true
	}
	switch e.kind {
	case "text/plain", "text/html", "text/calendar", "text/markdown", "text/enriched", "text/x-amp-html",
		"text/rfc822-headers", "message/delivery-status", "message/disposition-notification":
		return false
	}
	return !strings.HasPrefix(e.kind, "text/") || e.fileName() != ""
}

// ceremony reports whether the part is there for programs alone: a signature, or the
// version of an encryption.
func (e *entity) ceremony() bool {
	switch e.kind {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
		"application/pgp-encrypted", "application/ms-tnef-signature":
		return true
	}
	return false
}

// cms reports whether the part is a message within the Cryptographic Message Syntax, as
// S/MIME has it (RFC 8551, section 3).
func (e *entity) cms() bool {
	return e.kind == "application/pkcs7-mime" || e.kind == "application/x-pkcs7-mime"
}

// longestName is the longest name that a file is given, in bytes.
const longestName = 120

// safeName is the name of the file: without folders, and without what no name should
// have.
func (e *entity) safeName() string {
	name := strings.TrimRight(strings.ReplaceAll(sanitize.Line(e.fileName()), `\`, "/"), "/")
	name = name[strings.LastIndexByte(name, '/')+1:]
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	name = strings.Trim(name, ". ")
	if len(name) > longestName {
		end := path.Ext(name)
		end = end[:min(len(end), 16)]
		name = strings.ToValidUTF8(name[:longestName-len(end)], "") + end
	}
	if name != "" {
		return name
	}
	_, sub, _ := strings.Cut(e.kind, "/")
	return fmt.Sprintf("file-%d.%s", e.number, strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, sub))
}

// link is where the file is linked to.
func (e *entity) link() string {
	return fmt.Sprintf("attachment:%d/%s", e.number, strings.NewReplacer("%", "%25", "?", "%3F", "#", "%23").Replace(e.safeName()))
}

// listed is the attachments as a list under a heading.
func listed(files []*entity, level int) []manuscript.Block {
	if len(files) == 0 {
		return nil
	}
	var list manuscript.List
	for _, f := range files {
		list.Items = append(list.Items, []manuscript.Block{manuscript.Paragraph{Text: manuscript.Text{
			{Words: f.safeName(), Link: f.link()},
			{Words: ", " + kindInWords(f.kind) + ", " + sizeInWords(f.size())},
		}}})
	}
	return []manuscript.Block{manuscript.Heading{Level: level, Text: manuscript.Words("Attachments")}, list}
}

// kindInWords is what a file of a media type is.
func kindInWords(kind string) string {
	for _, k := range []struct{ holds, words string }{
		{"/pdf", "PDF"}, {"wordprocessingml", "Word document"}, {"msword", "Word document"},
		{"spreadsheetml", "Excel workbook"}, {"ms-excel", "Excel workbook"},
		{"presentationml", "PowerPoint presentation"}, {"ms-powerpoint", "PowerPoint presentation"},
		{"opendocument.text", "OpenDocument text"}, {"opendocument", "OpenDocument file"},
		{"/epub", "EPUB book"}, {"/rtf", "RTF document"}, {"text/csv", "table of values"},
		{"text/html", "web page"}, {"text/calendar", "calendar event"}, {"vcard", "contact"}, {"/zip", "ZIP archive"},
		{"/x-zip", "ZIP archive"}, {"/json", "JSON"}, {"message/", "message"},
		{"image/", "picture"}, {"audio/", "sound recording"}, {"video/", "video"}, {"text/", "text"},
	} {
		if strings.Contains(kind, k.holds) {
			return k.words
		}
	}
	return "file"
}

// sizeInWords is a number of bytes as people say it.
func sizeInWords(n int) string {
	switch {
	case n == 1:
		return "1 byte"
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1_000_000:
		return fmt.Sprintf("%d kB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
