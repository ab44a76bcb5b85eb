package mail

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"lede/content/format/html"
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// Page reads a web page that a browser saved as one file.
type Page struct{}

// Name is what such a file is.
func (Page) Name() string { return "a web page (MHTML)" }

// Extensions are those of such files.
func (Page) Extensions() []string { return []string{"mhtml", "mht"} }

// Sniff reports whether b is such a file.
func (Page) Sniff(extension string, b []byte) bool { return isPage(extension, withoutMark(b)) }

// Convert writes the page as one that was saved alone.
func (Page) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	root := dissect(withoutMark(in.Bytes))
	page := root.page()
	if page == nil {
		return &manuscript.Refusal{Reason: "has no web page in it; save it anew from the browser"}
	}
	tree, err := page.tree()
	switch {
	case errors.Is(err, hypertext.ErrCut):
		w.Notice(isCut)
	case err != nil:
		return fmt.Errorf("read the page of an MHTML file: %w", err)
	}
	return html.Write(ctx, tree, page.address(root), w)
}

// page is the part that a saved page shows: the first in HTML, for those after it are what
// stands in its frames.
func (e *entity) page() *entity {
	if e.kind == "text/html" || e.kind == "application/xhtml+xml" {
		return e
	}
	for _, p := range e.inOrder() {
		if page := p.page(); page != nil {
			return page
		}
	}
	return nil
}

// address is where the page was, as the file says.
func (e *entity) address(root *entity) manuscript.Value {
	for _, field := range []struct {
		of   *entity
		name string
	}{{root, "Snapshot-Content-Location"}, {e, "Content-Location"}, {root, "Content-Location"}} {
		if v := strings.TrimSpace(field.of.field(field.name)); strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") {
			return manuscript.Value{Text: v, From: field.name}
		}
	}
	return manuscript.Value{}
}
