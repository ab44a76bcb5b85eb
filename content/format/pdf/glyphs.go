package pdf

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"lede/content/format/pdf/layout"
)

// mostGlyphs is how many characters of a page are read; a newspaper's page has 60,000.
const mostGlyphs = 200_000

// glyphs are the characters of the page, in the order in which it draws them, and its
// size.
func (d *document) glyphs(index int) (p layout.Page, err error) {
	loaded, err := d.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: d.page(index)})
	if err != nil {
		return p, fmt.Errorf("read page %d: %w", index+1, err)
	}
	t := textPage{document: d, reference: loaded.TextPage}
	p.Glyphs, err = t.glyphs()
	_, closing := d.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: loaded.TextPage})
	if err = errors.Join(err, closing); err != nil {
		return p, fmt.Errorf("read page %d: %w", index+1, err)
	}
	size, err := d.FPDF_GetPageSizeByIndexF(&requests.FPDF_GetPageSizeByIndexF{Document: d.reference, Index: index})
	if err != nil {
		return p, fmt.Errorf("measure page %d: %w", index+1, err)
	}
	p.Width, p.Height = float64(size.Size.Width), float64(size.Size.Height)
	return p, nil
}

// raised is how far, in points, a character stands from the line of the one before when
// it may have another face.
const raised = 0.3

// A textPage is the text of a page, as PDFium has it.
type textPage struct {
	*document
	reference references.FPDF_TEXTPAGE
}

func (t textPage) glyphs() ([]layout.Glyph, error) {
	count, err := t.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: t.reference})
	if err != nil {
		return nil, err
	}
	n := min(count.Count, mostGlyphs)
	glyphs := make([]layout.Glyph, 0, max(n, 0))
	var face face
	asked := false
	for i := range n {
		c, err := t.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: t.reference, Index: i})
		if err != nil {
			return nil, err
		}
		r := rune(c.Unicode)
		if r == ' ' || r == '\r' || r == '\n' || r == 0xA0 {
			// PDFium has put most of these where it saw a gap.
			glyphs = append(glyphs, layout.Glyph{Rune: ' '})
			asked = false
			continue
		}
		box, err := t.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: t.reference, Index: i})
		if err != nil {
			continue // not drawn
		}
		origin, err := t.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: t.reference, Index: i})
		if err != nil {
			return nil, err
		}
		// To ask for the face costs more than all else: it is asked for up to the first
		// letter of a word, and where the word leaves its line.
		if !asked || math.Abs(origin.Y-face.base) > raised && math.Abs(origin.X-face.left) > raised {
			if face, err = t.face(i); err != nil {
				return nil, err
			}
			face.left, face.base = origin.X, origin.Y
			asked = unicode.IsLetter(r) || unicode.IsDigit(r)
		}
		b := box.Rect
		glyphs = append(glyphs, layout.Glyph{
			Rune: r, X: origin.X, Y: origin.Y,
			Left: float64(b.Left), Right: float64(b.Right), Bottom: float64(b.Bottom), Top: float64(b.Top),
			Size: face.size, Angle: face.angle, Style: face.style,
		})
	}
	return glyphs, nil
}

// A face is how characters are drawn.
type face struct {
	size, angle float64
	style       layout.Style
	left, base  float64 // where it was asked for
}

// face asks for the face of a character.
func (t textPage) face(i int) (f face, err error) {
	size, err := t.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: t.reference, Index: i})
	if err != nil {
		return f, err
	}
	f.size = size.FontSize
	if m, err := t.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: t.reference, Index: i}); err == nil {
		f.size *= math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	if a, err := t.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: t.reference, Index: i}); err == nil {
		f.angle = float64(a.CharAngle)
	}
	font, err := t.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: t.reference, Index: i})
	if err == nil {
		f.style = style(font.FontName, font.Flags)
	}
	return f, nil
}

// The flags of a font descriptor: ISO 32000-1, table 123.
const (
	fixedPitch = 1 << 0
	italic     = 1 << 6
	forceBold  = 1 << 18
)

// style is that of a font, by its flags and by the name that its makers gave it.
func style(font string, flags int) layout.Style {
	var s layout.Style
	name := strings.ToLower(font)
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(name, p) {
				return true
			}
		}
		return false
	}
	if flags&forceBold != 0 || has("bold", "black", "heavy", "-bd", "demi") {
		s |= layout.Bold
	}
	if flags&italic != 0 || has("italic", "oblique", "-it") {
		s |= layout.Italic
	}
	if flags&fixedPitch != 0 || has("mono", "courier", "consolas", "typewriter") {
		s |= layout.Monospace
	}
	return s
}
