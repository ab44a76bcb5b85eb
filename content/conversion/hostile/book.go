package hostile

import (
	"fmt"
	"strings"
)

// book is an EPUB with these items in its package document: manifest, spine, and chapters.
func book(manifest, spine string, members ...member) []byte {
	const container = declaration + `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
	opf := declaration + `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title><dc:language>en</dc:language><dc:identifier id="i">x</dc:identifier></metadata><manifest>` +
		manifest + `</manifest><spine>` + spine + `</spine></package>`
	return zipped(append([]member{
		{name: "mimetype", before: "application/epub+zip", stored: true},
		file("META-INF/container.xml", container), file("OEBPS/book.opf", opf),
	}, members...)...)
}

func chapter(body string) string {
	return declaration + `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>One</h1><p>` + Before + `</p>` + body + `</body></html>`
}

// books are EPUBs.
func books() []Document {
	const one, first = `<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>`, `<itemref idref="c"/>`
	return append(cut("whole.epub", func() []byte {
		return book(one, first, file("OEBPS/c.xhtml", chapter(strings.Repeat("<p>More words.</p>", 5000))))
	}), []Document{
		{"ways out.epub", false, func() []byte {
			var items, refs string
			for i, href := range []string{"../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://evil.example/c.xhtml", "..%2f..%2f..%2fetc%2fpasswd", "c.xhtml\x00"} {
				items += fmt.Sprintf(`<item id="c%d" href="%s" media-type="application/xhtml+xml"/>`, i, href)
				refs += fmt.Sprintf(`<itemref idref="c%d"/>`, i)
			}
			return book(items+one, refs+first, file("OEBPS/c.xhtml", chapter("")), file("../../x", "y"))
		}},
		{"one chapter 100,000 times.epub", false, func() []byte {
			return book(one, strings.Repeat(first, 100_000), file("OEBPS/c.xhtml", chapter(strings.Repeat("<p>More words.</p>", 100))))
		}},
		{"40,000 chapters in one place.epub", false, func() []byte {
			var items, refs strings.Builder
			for i := range 40_000 {
				fmt.Fprintf(&items, `<item id="c%d" href="%d.xhtml" media-type="application/xhtml+xml"/>`, i, i)
				fmt.Fprintf(&refs, `<itemref idref="c%d"/>`, i)
			}
			shared := member{name: "OEBPS/shared.xhtml", before: strings.TrimSuffix(chapter(""), "</body></html>"), again: strings.Repeat("<p>word</p>", 100_000), times: 10}
			const number = 4 // the book has three members before it
			return book(items.String(), refs.String(), append([]member{shared}, many(40_000, "OEBPS/%d.xhtml", number)...)...)
		}},
		{"a chapter of 1 GB.epub", false, func() []byte {
			return book(one, first, member{name: "OEBPS/c.xhtml", before: strings.TrimSuffix(chapter(""), "</body></html>"), again: strings.Repeat("<p>word</p>", 100_000), times: 1000})
		}},
		{"a deep chapter.epub", true, func() []byte {
			return book(one, first, file("OEBPS/c.xhtml", chapter(varied(100_000, `<div id="%s"><blockquote>`)+"x"+strings.Repeat("</blockquote></div>", 100_000))))
		}},
		{"entities.epub", false, func() []byte {
			text := laughs() + strings.TrimPrefix(chapter("<p>&j;&file;</p>"), declaration)
			return book(one, first, file("OEBPS/c.xhtml", text))
		}},
		{"no chapter at all.epub", false, func() []byte { return book("", first) }},
		{"scripts and sequences.epub", true, func() []byte {
			return book(one, first, file("OEBPS/c.xhtml", chapter(`<script>alert(1)</script><p onclick="x()">a&#27;[2J`+"\u009b31m\u202e"+`</p><img src="https://evil.example/x.png" alt="b`+"\u202e"+`"/><iframe src="file:///etc/passwd"></iframe>`)))
		}},
		{"a locked book.epub", false, func() []byte {
			return book(one, first, file("OEBPS/c.xhtml", "\x8f\x01\x02 no text"), file("META-INF/encryption.xml", `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:CipherData><enc:CipherReference URI="OEBPS/c.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`))
		}},
	}...)
}
