package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// A made is a PDF that a test makes.
type made struct {
	objects []string // by their number, from 1
	trailer string   // more of it
	header  string   // before it
}

// The objects that every made document has.
const (
	catalogue = 1
	pageTree  = 2
	firstFont = 3 // Helvetica, then bold, then oblique
	firstPage = 6 // then its content, then the next
)

// paged is a document of pages, each of which is operators.
func paged(pages ...string) *made {
	m := &made{}
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", firstPage+2*i)
	}
	m.add("<</Type/Catalog/Pages %d 0 R/Lang(en-GB)>>", pageTree)
	m.add("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String())
	for _, font := range []string{"Helvetica", "Helvetica-Bold", "Helvetica-Oblique"} {
		m.add("<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>", font)
	}
	for i, p := range pages {
		m.add("<</Type/Page/Parent %d 0 R/MediaBox[0 0 400 600]/Contents %d 0 R/Resources<</Font<</R %d 0 R/B %d 0 R/I %d 0 R>>>>>>",
			pageTree, firstPage+2*i+1, firstFont, firstFont+1, firstFont+2)
		m.add("%s", stream("", p))
	}
	return m
}

// stream is a stream with more in its dictionary.
func stream(dictionary, data string) string {
	return fmt.Sprintf("<</Length %d%s>>stream\n%s\nendstream", len(data), dictionary, data)
}

// add adds an object and returns its number.
func (m *made) add(format string, args ...any) int {
	m.objects = append(m.objects, fmt.Sprintf(format, args...))
	return len(m.objects)
}

// bytes is the file.
func (m *made) bytes() []byte {
	var b bytes.Buffer
	b.WriteString(m.header + "%PDF-1.7\n")
	var places []int
	for i, o := range m.objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(places)+1)
	for _, p := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", p-len(m.header))
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(places)+1, catalogue, m.trailer, start-len(m.header))
	return b.Bytes()
}

// text is operators that show a line in one of the fonts R, B and I.
func text(x, y, size float64, font, words string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, words)
}

// lines are operators that show lines under each other from the height y.
func lines(y float64, all ...string) string {
	var b strings.Builder
	for i, l := range all {
		b.WriteString(text(40, y-12*float64(i), 10, "R", l))
	}
	return b.String()
}
