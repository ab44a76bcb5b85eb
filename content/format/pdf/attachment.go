package pdf

import (
	"context"
	"fmt"
	"net/url"
	"path"
	"strings"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"lede/content/format/manuscript"
)

// mostAttachments is how many files within a document are listed.
const mostAttachments = 200

// attachments is the list of the files that are within the document; nil for none.
func (d *document) attachments() manuscript.Block {
	count, err := d.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: d.reference})
	if err != nil || count.AttachmentCount <= 0 {
		return nil
	}
	var list manuscript.List
	for i := range min(count.AttachmentCount, mostAttachments) {
		_, name, err := d.attachment(i)
		if err != nil {
			continue
		}
		link := fmt.Sprintf("attachment:%d/%s", i+1, url.PathEscape(name))
		list.Items = append(list.Items, []manuscript.Block{
			manuscript.Paragraph{Text: manuscript.Text{{Words: "Attached: "}, {Words: name, Link: link}}},
		})
	}
	return list
}

// attachment is the one with this index, and the name that it has.
func (d *document) attachment(index int) (references.FPDF_ATTACHMENT, string, error) {
	got, err := d.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: d.reference, Index: index})
	if err != nil {
		return "", "", fmt.Errorf("find attachment %d: %w", index+1, err)
	}
	name, err := d.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: got.Attachment})
	if err != nil {
		return "", "", fmt.Errorf("name attachment %d: %w", index+1, err)
	}
	// It may be a path, of any system.
	return got.Attachment, path.Base(strings.ReplaceAll(name.Name, `\`, "/")), nil
}

// Attachment returns a file that is within the document.
func (c *Converter) Attachment(_ context.Context, in manuscript.Original, n int) (name string, b []byte, err error) {
	if err := c.Prepare("", false); err != nil { // nothing, after it was prepared
		return "", nil, err
	}
	d, err := c.engine.open(in.Bytes)
	if err != nil {
		return "", nil, err
	}
	defer d.close() //nolint:errcheck // it was only read
	reference, name, err := d.attachment(n - 1)
	if err != nil {
		return "", nil, err
	}
	file, err := d.FPDFAttachment_GetFile(&requests.FPDFAttachment_GetFile{Attachment: reference})
	if err != nil {
		return "", nil, fmt.Errorf("read attachment %d: %w", n, err)
	}
	return name, file.Contents, nil
}
