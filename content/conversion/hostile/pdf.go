package hostile

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"
)

// A portable document is made of objects, the first of which is numbered 1 and is its
// catalogue.
func portableOf(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return b.Bytes()
}

const (
	catalogue = `<</Type/Catalog/Pages 2 0 R>>`
	onePage   = `<</Type/Pages/Kids[3 0 R]/Count 1>>`
	pageOne   = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>`
	helvetica = `<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>`
	drawn     = `BT /F 12 Tf 72 700 Td (` + Before + `) Tj ET `
)

// stream is an object with a stream.
func stream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", entries, len(data), data)
}

// flated is data, n times, compressed.
func flated(data string, n int) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for range n {
		_, _ = w.Write([]byte(data)) // a Buffer takes all
	}
	_ = w.Close()
	return b.String()
}

// drawing is a document of one page with this on it.
func drawing(content string, more ...string) []byte {
	return portableOf("", append([]string{catalogue, onePage, pageOne, helvetica, stream("", content)}, more...)...)
}

// portable are PDFs.
func portable() []Document { return slices.Concat(portableFiles(), portablePages()) }

// portableFiles are PDFs with something wrong in how their objects are found.
func portableFiles() []Document {
	return append(cut("whole.pdf", func() []byte {
		return drawing(drawn + strings.Repeat(`BT /F 12 Tf 72 600 Td (More words.) Tj ET `, 500))
	}), []Document{
		{"only a head.pdf", false, func() []byte { return []byte("%PDF-1.7\n") }},
		{"noise behind a head.pdf", false, func() []byte { return []byte("%PDF-1.7\n" + strings.Repeat("\x93\x1f\x00obj<<[(\xff", 1<<20)) }},
		{"pages in a circle.pdf", false, func() []byte {
			return portableOf("", catalogue, `<</Type/Pages/Kids[3 0 R]/Count 1>>`, `<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 9>>`)
		}},
		{"a billion pages.pdf", false, func() []byte {
			return portableOf("", catalogue, `<</Type/Pages/Kids[3 0 R]/Count 1000000000>>`, pageOne, helvetica, stream("", drawn))
		}},
		{"one page 30,000 times.pdf", false, func() []byte {
			return portableOf("", catalogue, `<</Type/Pages/Kids[`+strings.Repeat("3 0 R ", 30_000)+`]/Count 30000>>`, pageOne, helvetica, stream("", drawn))
		}},
		{"tables of objects in a circle.pdf", false, func() []byte {
			b := drawing(drawn)
			return append(b, fmt.Sprintf("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", len(b), len(b))...)
		}},
		{"no table of objects.pdf", false, func() []byte { b := drawing(drawn); return b[:bytes.LastIndex(b, []byte("xref\n0"))] }},
		{"a table of objects that lies.pdf", false, func() []byte {
			return bytes.ReplaceAll(drawing(drawn), []byte(" 00000 n"), []byte(" 99999 n"))
		}},
		{"encrypted by nothing known.pdf", false, func() []byte {
			return portableOf(`/Encrypt<</Filter/None/V 99>>/ID[<00><00>]`, catalogue, onePage, pageOne, helvetica, stream("", drawn))
		}},
		{"encrypted with a password.pdf", false, func() []byte {
			key := strings.Repeat("11", 32)
			return portableOf(`/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<`+key+`>/U<`+key+`>>>/ID[<00><00>]`, catalogue, onePage, pageOne, helvetica, stream("", drawn))
		}},
	}...)
}

// portablePages are PDFs with something wrong in their objects.
func portablePages() []Document {
	return []Document{
		{"a content of 1 GB.pdf", false, func() []byte {
			return portableOf("", catalogue, onePage, pageOne, helvetica, stream("/Filter/FlateDecode", flated(drawn+strings.Repeat(" ", 1<<20), 1000)))
		}},
		{"filters on filters.pdf", false, func() []byte {
			data := drawn
			for range 30 {
				data = flated(data, 1)
			}
			return portableOf("", catalogue, onePage, pageOne, helvetica, stream("/Filter["+strings.Repeat("/FlateDecode", 30)+"]", data))
		}},
		{"a stream longer than its file.pdf", false, func() []byte {
			return portableOf("", catalogue, onePage, pageOne, helvetica, "<</Length 2000000000>>stream\n"+drawn+"\nendstream")
		}},
		{"a million lines.pdf", false, func() []byte {
			return portableOf("", catalogue, onePage, pageOne, helvetica, stream("/Filter/FlateDecode", flated(strings.Repeat(`BT /F 12 Tf 72 700 Td (Words.) Tj ET `, 1000), 1000)))
		}},
		{"a form that draws itself.pdf", false, func() []byte {
			return portableOf("", catalogue, onePage, strings.Replace(pageOne, "/Font", "/XObject<</X 6 0 R>>/Font", 1), helvetica, stream("", drawn+"/X Do"),
				stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>/Font<</F 4 0 R>>>>", "/X Do /X Do "+drawn))
		}},
		{"deep arrays.pdf", false, func() []byte { return drawing(drawn, nested(2_000_000, "[", "", "]")) }},
		{"deep dictionaries.pdf", false, func() []byte {
			return drawing(drawn+nested(500_000, "q BT ", "", "ET Q "), nested(500_000, "<</A ", "1", ">>"))
		}},
		{"a page as large as the sky.pdf", false, func() []byte {
			return portableOf("", catalogue, onePage, strings.Replace(pageOne, "595 842", "1e30 1e30", 1), helvetica, stream("", "1e30 0 0 1e30 0 0 cm "+drawn))
		}},
		{"scripts and files.pdf", true, func() []byte {
			return portableOf("", `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\("https://evil.example"\))>>/Names<</EmbeddedFiles<</Names[(x) 6 0 R]>>>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>>>`, onePage, pageOne, helvetica,
				stream("", drawn), `<</Type/Filespec/F(../../../etc/passwd)/EF<</F 7 0 R>>>>`, stream("/Type/EmbeddedFile", "x"))
		}},
		{"sequences.pdf", true, func() []byte {
			return portableOf(`/Info<</Title(A \033]0;owned\007\033[2J title)/Author<FEFF001B005B0032004A202E>>>`, catalogue, onePage, pageOne, helvetica,
				stream("", drawn+`BT /F 12 Tf 72 600 Td (a\033[2Jb\233c\000) Tj ET`))
		}},
		{"no words on any page.pdf", false, func() []byte { return drawing("0 0 100 100 re f") }},
		{"outlines in a circle.pdf", true, func() []byte {
			return portableOf("", `<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>`, onePage, pageOne, helvetica, stream("", drawn),
				`<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>`, `<</Title(a)/Parent 7 0 R/Next 7 0 R/Prev 7 0 R/First 7 0 R/Last 7 0 R/Count 9/Dest[3 0 R/Fit]>>`)
		}},
		{"a table of 10 million objects.pdf", false, func() []byte {
			return []byte("%PDF-1.7\nxref\n0 10000000\n" + strings.Repeat("0000000009 00000 n \n", 300_000) + "trailer\n<</Size 10000000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
		}},
	}
}
