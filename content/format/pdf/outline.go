package pdf

import (
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"lede/content/format/pdf/layout"
)

// An outline may be endless: an entry can come after itself.
const (
	mostEntries  = 3000
	deepestEntry = 8
)

// outline is the outline that the document has of itself.
func (d *document) outline() []layout.Heading {
	var all []layout.Heading
	d.entries(nil, 1, &all)
	return all
}

// entries adds those below an entry, or all of the document's.
func (d *document) entries(below *references.FPDF_BOOKMARK, level int, all *[]layout.Heading) {
	first, err := d.FPDFBookmark_GetFirstChild(&requests.FPDFBookmark_GetFirstChild{Document: d.reference, Bookmark: below})
	if err != nil || first.Bookmark == nil {
		return
	}
	for entry := first.Bookmark; entry != nil && len(*all) < mostEntries; {
		title, err := d.FPDFBookmark_GetTitle(&requests.FPDFBookmark_GetTitle{Bookmark: *entry})
		if err == nil {
			*all = append(*all, layout.Heading{Words: title.Title, Level: level})
		}
		if level < deepestEntry {
			d.entries(entry, level+1, all)
		}
		next, err := d.FPDFBookmark_GetNextSibling(&requests.FPDFBookmark_GetNextSibling{Document: d.reference, Bookmark: *entry})
		if err != nil {
			return
		}
		entry = next.Bookmark
	}
}
