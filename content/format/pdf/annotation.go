package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"lede/content/format/manuscript"
	"lede/content/format/pdf/layout"
)

// mostAnnotations is how many of a page are read.
const mostAnnotations = 500

// annotate adds to the page what was written on it after it was made: remarks, and the
// values of the fields of a form.
func (d *document) annotate(index int, p *layout.Page) {
	count, err := d.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: d.page(index)})
	if err != nil {
		return
	}
	for i := range min(count.Count, mostAnnotations) {
		got, err := d.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: d.page(index), Index: i})
		if err != nil {
			continue
		}
		a := annotation{d, got.Annotation}
		a.add(p)
		_, _ = d.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: got.Annotation}) // nothing depends on it
	}
}

// An annotation is something on a page that is not part of its content.
type annotation struct {
	*document
	reference references.FPDF_ANNOTATION
}

func (a annotation) add(p *layout.Page) {
	kind, err := a.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a.reference})
	if err != nil {
		return
	}
	at, err := a.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: a.reference})
	if err != nil {
		return
	}
	switch kind.Subtype {
	case enums.FPDF_ANNOT_SUBTYPE_LINK, enums.FPDF_ANNOT_SUBTYPE_POPUP, enums.FPDF_ANNOT_SUBTYPE_FILEATTACHMENT:
	case enums.FPDF_ANNOT_SUBTYPE_WIDGET:
		p.Glyphs = append(p.Glyphs, filledIn(a.value("V"), at.Rect)...)
	default:
		words := a.value("Contents")
		if strings.TrimSpace(words) == "" {
			return
		}
		changed, _ := date(a.value("M"))
		p.Remarks = append(p.Remarks, layout.Remark{
			Remark: manuscript.Remark{Author: a.value("T"), Date: changed, Words: words},
			X:      float64(at.Rect.Right), Y: float64(at.Rect.Bottom+at.Rect.Top) / 2,
		})
	}
}

// value is what the annotation has under a key; "" for nothing.
func (a annotation) value(key string) string {
	v, err := a.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: a.reference, Key: key})
	if err != nil {
		return ""
	}
	return v.Value
}

// filledIn is the value of a field as if it were written there.
func filledIn(value string, at structs.FPDF_FS_RECTF) []layout.Glyph {
	const most, largest, filled, wide, baseline = 2000, 10, 0.8, 0.5, 0.25
	letters := []rune(strings.Join(strings.Fields(value), " "))
	letters = letters[:min(len(letters), most)]
	height, width := float64(at.Top-at.Bottom), float64(at.Right-at.Left)
	size := min(filled*height, largest)
	if len(letters) == 0 || size <= 0 || width <= 0 {
		return nil
	}
	all := []layout.Glyph{{Rune: ' '}}
	advance := min(wide*size, width/float64(len(letters)))
	y := float64(at.Bottom) + baseline*height
	for i, r := range letters {
		x := float64(at.Left) + float64(i)*advance
		all = append(all, layout.Glyph{
			Rune: r, Left: x, Right: x + advance, Bottom: y, Top: y + size, X: x, Y: y, Size: size,
		})
	}
	return append(all, layout.Glyph{Rune: ' '})
}
