package mail

import (
	"context"
	"strings"

	"golang.org/x/net/html"

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

// Convert writes the page.
func (Page) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	root := dissect(withoutMark(in.Bytes))
	page := root.page()
	if page == nil {
		return &manuscript.Refusal{Reason: "has no web page in it; save it anew from the browser"}
	}
	w.Head(manuscript.Head{
		Title: manuscript.Value{Text: strings.TrimSpace(root.field("Subject")), From: "Subject"},
		URL:   manuscript.Value{Text: page.address(root), From: "Content-Location"},
		Read:  "the page as it stands",
	})
	tree, err := hypertext.Parse(page.html(), "")
	if tree == nil {
		return err
	}
	hypertext.Blocks([]*html.Node{tree}, hypertext.Options{}).Write(w)
	if err := ctx.Err(); err != nil {
		return err
	}
	return w.Err()
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

// html is the part in UTF-8 where it says what it is in, and as it is otherwise.
func (e *entity) html() []byte {
	b := e.content()
	if charset := e.parameter["charset"]; charset != "" {
		return []byte(decoded(b, charset))
	}
	return b
}

// address is where the page was, as the file says.
func (e *entity) address(root *entity) string {
	for _, value := range []string{root.header.Get("Snapshot-Content-Location"), e.header.Get("Content-Location"), root.header.Get("Content-Location")} {
		if value = strings.TrimSpace(words(value)); strings.HasPrefix(value, "http") {
			return value
		}
	}
	return ""
}
