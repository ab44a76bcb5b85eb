// Package pdf reads PDF documents.
//
// It owns how PDFium is started and asked for what a page holds, and what the document
// says of itself. It does not own how text is made of characters and their places:
// that is package layout.
//
// PDFium reads what others cannot, and it is what most people see PDFs with. It is run as
// WebAssembly, which keeps it within its own memory and without files, and compiled for
// the machine once. It is built without what runs scripts.
package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"lede/content/format/manuscript"
	"lede/content/format/pdf/layout"
)

// Converter reads a PDF. It has to be prepared before.
type Converter struct{ engine *engine }

// Name is "a PDF".
func (*Converter) Name() string { return "a PDF" }

// Extensions is pdf.
func (*Converter) Extensions() []string { return []string{"pdf"} }

// Sniff looks for the header, which may have anything else before it (ISO 32000-1,
// annex H, implementation note 13).
func (*Converter) Sniff(_ string, b []byte) bool {
	const within = 1024
	return bytes.Contains(b[:min(len(b), within)], []byte("%PDF-"))
}

// Convert writes the document's pages, each as soon as those after it show what it holds.
func (c *Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	if err := c.Prepare("", false); err != nil { // nothing, after it was prepared
		return err
	}
	d, err := c.engine.open(in.Bytes)
	if err != nil {
		return err
	}
	defer d.close() //nolint:errcheck // it was only read
	h := d.head()
	if day := published(in.Bytes); day != "" {
		h.Published = manuscript.Value{Text: day, From: "XMP metadata"}
	}
	w.Head(h)
	r := layout.NewReader(w, d.outline())
	p := pages{document: d}
	for i := range d.pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		page, ok := p.page(i)
		if !ok {
			break
		}
		r.Add(page)
		if err := w.Flush(); err != nil {
			return err
		}
	}
	r.Close()
	if files := d.attachments(); files != nil {
		w.Blocks(files)
	}
	return p.tell(w)
}

// pages are the pages of a document while they are read.
type pages struct {
	*document
	pictures []int // that have no text, by their number
	broken   []int // that cannot be read
	text     bool  // a page has any
}

// mostBroken is how many pages that cannot be read may follow each other: there is
// nothing behind them.
const mostBroken = 20

// page is the page with this index. It is not ok to go on after one that is not.
func (p *pages) page(i int) (layout.Page, bool) {
	page, err := p.glyphs(i)
	p.annotate(i, &page)
	page.Label = p.label(i)
	switch {
	case err != nil:
		p.broken = append(p.broken, i+1)
		page.Instead = fmt.Sprintf("[page %d is damaged]", i+1)
		n := len(p.broken)
		return page, n < mostBroken || p.broken[n-mostBroken] != i+2-mostBroken
	case len(page.Glyphs) == 0:
		p.pictures = append(p.pictures, i+1)
		page.Instead = fmt.Sprintf("[page %d is a picture]", i+1)
	default:
		p.text = true
	}
	return page, true
}

// tell says what could not be read. A document without any text is refused.
func (p *pages) tell(w *manuscript.Writer) error {
	if p.document.pages <= 0 {
		return &manuscript.Refusal{Nothing: true, Reason: "has no pages, or is damaged so that they cannot be found; get it again"}
	}
	if !p.text && len(p.broken) == 0 {
		of := fmt.Sprintf("is %d pages of pictures", p.pages)
		if p.document.pages == 1 {
			of = "is a picture"
		}
		return &manuscript.Refusal{Nothing: true, Reason: "has no text: it " + of + "; run it through OCR, as ocrmypdf does, and open the result"}
	}
	if !p.text {
		return &manuscript.Refusal{Nothing: true, Reason: "is damaged: none of its pages can be read; open a better copy"}
	}
	if p.isXFA() {
		w.Notice("This is a form (XFA) that only some programs can show; what it has for all others is shown here.")
	}
	if n := len(p.pictures); n > 0 {
		w.Notice(fmt.Sprintf("%s no text; %s.", numbered(p.pictures, "has", "have"), plural(n, "it is a picture", "they are pictures")))
	}
	if n := len(p.broken); n > 0 {
		w.Notice(fmt.Sprintf("%s damaged and could not be read.", numbered(p.broken, "is", "are")))
	}
	return nil
}

// numbered is "Pages 3 and 7-9 have", with the verb for one or more.
func numbered(pages []int, is, are string) string {
	var runs []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		run := strconv.Itoa(pages[i])
		if j > i {
			run += "-" + strconv.Itoa(pages[j])
		}
		runs, i = append(runs, run), j+1
	}
	last := len(runs) - 1
	list := runs[last]
	if last > 0 {
		list = strings.Join(runs[:last], ", ") + " and " + list
	}
	return plural(len(pages), "Page ", "Pages ") + list + " " + plural(len(pages), is, are)
}

func plural(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}
