package pdf

import (
	"bytes"
	"errors"
	"fmt"

	pdfium "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"lede/content/format/manuscript"
)

// A document is one that the engine has opened.
type document struct {
	*engine
	reference references.FPDF_DOCUMENT
	pages     int
}

// open opens the document. One that can only be read with a password is refused.
func (e *engine) open(b []byte) (*document, error) {
	opened, err := e.OpenDocument(&requests.OpenDocument{FileReader: bytes.NewReader(b), FileReaderSize: int64(len(b))})
	switch {
	case errors.Is(err, pdfium.ErrPassword):
		return nil, &manuscript.Refusal{
			Reason: "is encrypted and needs a password; open it where you can give that, print it to a new PDF, and open the new one",
			Cause:  err,
		}
	case errors.Is(err, pdfium.ErrSecurity):
		return nil, &manuscript.Refusal{Reason: "is encrypted in a way that lede does not know; print it to a new PDF, and open the new one", Cause: err}
	case err != nil:
		return nil, &manuscript.Refusal{Reason: "is damaged, and nothing in it can be found; it may have been cut short on its way, so get it again", Cause: err}
	}
	d := &document{engine: e, reference: opened.Document}
	count, err := e.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.reference})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("count the pages: %w", err), d.close())
	}
	d.pages = count.PageCount
	return d, nil
}

func (d *document) close() error {
	_, err := d.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.reference})
	return err
}

// page names the page with this index.
func (d *document) page(index int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.reference, Index: index}}
}

// property is what the document says of itself under this name; "" for nothing.
func (d *document) property(name string) string {
	text, err := d.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: d.reference, Tag: name})
	if err != nil {
		return ""
	}
	return text.Value
}

// language is that of the document; "" when it does not say.
func (d *document) language() string {
	l, err := d.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: d.reference})
	if err != nil {
		return ""
	}
	return l.Language
}

// label is what the page is called; "" when the document has no labels.
func (d *document) label(index int) string {
	l, err := d.FPDF_GetPageLabel(&requests.FPDF_GetPageLabel{Document: d.reference, Page: index})
	if err != nil {
		return ""
	}
	return l.Label
}

// isXFA reports whether the document is a form that is no PDF within: Adobe's XFA.
func (d *document) isXFA() bool {
	count, err := d.FPDF_GetXFAPacketCount(&requests.FPDF_GetXFAPacketCount{Document: d.reference})
	return err == nil && count.Count > 0
}
