// Package epub reads books (EPUB 2 and 3) as the text of their chapters.
//
// It owns what a book's parts are: the package document with what the book says of itself,
// the order of the chapters, the table of contents, page marks, and notes in other files
// than their calls. It does not own ZIP (package archive) or HTML (package hypertext).
//
// Chapters and printed pages are kept as locators. The cover, the title page and the table
// of contents are set aside as furniture where they hold nothing else. A book that its
// seller has locked is refused.
//
// Nothing of a book is believed that its files do not bear out: what the package document
// does not list but the archive holds is looked for where it could be meant, and what is
// missing is said.
package epub

import (
	"bytes"
	"context"
	"fmt"
	"path"

	"lede/content/format/archive"
	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// Converter reads books.
type Converter struct{}

// Name is what a file of the format is.
func (Converter) Name() string { return "a book (EPUB)" }

// Extensions are those of books.
func (Converter) Extensions() []string { return []string{"epub"} }

// Sniff reports whether b is a book: a ZIP archive that says so in its first file (OCF
// 3.3, 4.2.2), or that has a container file and says nothing else.
func (Converter) Sniff(extension string, b []byte) bool {
	const header, nameAt, media = "PK\x03\x04", 30, "application/epub+zip"
	if !bytes.HasPrefix(b, []byte(header)) {
		return false
	}
	if says, ok := bytes.CutPrefix(b[min(nameAt, len(b)):], []byte("mimetype")); ok {
		return bytes.Contains(says[:min(len(says), 100)], []byte(media)) || extension == "epub"
	}
	return extension == "epub" || bytes.Contains(b, []byte("META-INF/container.xml"))
}

// Convert writes the book.
func (Converter) Convert(ctx context.Context, in manuscript.Original, w *manuscript.Writer) error {
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return err
	}
	b, err := open(a)
	if err != nil {
		return err
	}
	w.Head(b.head())
	return b.write(ctx, w)
}

// A book is what the files say of it that hold no text themselves.
type book struct {
	archive *archive.Archive
	// byName and byBase are the names of the files, by their names as they are compared, and
	// by the last parts of those, if it is of one alone.
	byName, byBase map[string]string
	about
	spine []document
	// contents are the entries of the table of contents, and pages the printed pages, both
	// by the place where they begin: path#id, or path.
	contents []entry
	pages    map[string]string
	sheet    hypertext.Sheet // of all style sheets
	notices  []string
	nav      string // the path of the navigation document
	// marked says what documents are, by path: cover, toc, title-page.
	marked map[string]string
}

// A document is a file of the book with text.
type document struct{ path, media string }

func open(a *archive.Archive) (*book, error) {
	b := &book{
		archive: a, byName: map[string]string{}, byBase: map[string]string{},
		pages: map[string]string{}, marked: map[string]string{},
	}
	for _, name := range a.Names() {
		key := folded(name)
		if b.byName[key] == "" {
			b.byName[key] = name
		}
		base := path.Base(key)
		if _, twice := b.byBase[base]; twice {
			name = ""
		}
		b.byBase[base] = name
	}
	p, at := b.packageDocument()
	b.about = p.about
	b.list(p, at)
	if len(b.spine) == 0 {
		return nil, &manuscript.Refusal{Reason: "holds no chapters: its files of text are missing. Get the book again"}
	}
	if err := b.locked(); err != nil {
		return nil, err
	}
	b.readContents(p, at)
	b.readSheets()
	return b, nil
}

func (b *book) head() manuscript.Head {
	h := b.about.head()
	h.Read = fmt.Sprintf("the %d documents of a book", len(b.spine))
	if len(b.spine) == 1 {
		h.Read = "the one document of a book"
	}
	return h
}
