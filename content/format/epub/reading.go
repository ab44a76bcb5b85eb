package epub

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"lede/content/format/hypertext"
	"lede/content/format/manuscript"
)

// mostLooked is how many bytes of documents are looked through before any is written, so
// that there is something to read of a book without end.
const mostLooked = 32 << 20

// smallBook is how many tags documents have that are kept as trees, which takes up to 200
// bytes of memory for each, rather than parsed twice.
const smallBook = 400_000

// A reading is a book while it is written.
type reading struct {
	*book
	notes hypertext.Notes
	trees map[string]*html.Node // of a small book
	tags  int                   // in those
	bytes int                   // that were parsed
	lost  int                   // documents that cannot be read
	why   error                 // the last of those could not
	// highest is the level of the highest headings, but for those that repeat the title.
	highest int
	ranks   []look             // of what looks like a heading, the highest first, in a book that has none
	starts  int                // how many of those documents begin with
	entries map[string][]entry // by document
	titles  map[string]bool    // of all entries
	counted bool               // chapters are numbered here, for their titles are not
	chapter int
}

// write writes the chapters. They are gone through twice, as far as they are not too many,
// for a note may stand in another document than its call, and the level of one heading
// depends on all.
func (b *book) write(ctx context.Context, w *manuscript.Writer) error {
	r := &reading{book: b, trees: map[string]*html.Node{}, highest: lowest + 1, entries: map[string][]entry{}, titles: map[string]bool{}}
	r.order()
	for _, d := range b.spine {
		if err := ctx.Err(); err != nil {
			return err
		}
		if r.bytes > mostLooked {
			break
		}
		if root, err := r.parse(d); err == nil {
			r.notes.Add(d.path, root)
			r.level(root)
		}
	}
	for _, d := range b.spine {
		if err := errors.Join(ctx.Err(), w.Err()); err != nil {
			return err
		}
		root, err := r.parse(d)
		if err != nil {
			r.lost, r.why = r.lost+1, err
			continue
		}
		if r.highest > lowest {
			r.promote(root)
		}
		r.document(d, root, w)
		if err := w.Flush(); err != nil {
			return err
		}
	}
	if r.lost == len(b.spine) {
		if refusal := (*manuscript.Refusal)(nil); errors.As(r.why, &refusal) {
			return refusal
		}
		return &manuscript.Refusal{Reason: "is damaged: none of its chapters can be read. Get the book again"}
	}
	if r.lost > 0 {
		w.Notice(missingDocuments(r.lost))
	}
	for _, n := range b.notices {
		w.Notice(n)
	}
	return nil
}

func missingDocuments(n int) string {
	if n == 1 {
		return "One of the book's documents is missing or cannot be read."
	}
	return fmt.Sprintf("%d of the book's documents are missing or cannot be read.", n)
}

// parse reads a document, which need not be the XHTML that it should be.
func (r *reading) parse(d document) (*html.Node, error) {
	if root := r.trees[d.path]; root != nil {
		return root, nil
	}
	file, err := r.read(d.path)
	if err != nil {
		return nil, err
	}
	media := first(d.media, "application/xhtml+xml")
	root, err := hypertext.Parse(file, media)
	if errors.Is(err, hypertext.ErrCut) {
		r.notices = append(r.notices, "A chapter is longer than can be read; its end is missing.")
		err = nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %q of the book: %w", d.path, err)
	}
	r.bytes += len(file)
	if r.tags += bytes.Count(file, []byte("<")); r.tags <= smallBook {
		r.trees[d.path] = root
	}
	return root, nil
}

// order puts the entries of the contents to their documents. Of those of a document only
// the highest begin a chapter.
func (r *reading) order() {
	levels := map[string]int{}
	for _, e := range r.contents {
		r.titles[e.title] = true
		if l, ok := levels[e.path]; !ok || e.level < l {
			levels[e.path] = e.level
		}
	}
	r.counted = true
	for _, e := range r.contents {
		if e.level == levels[e.path] && !isUnnamed(e.title) {
			r.entries[e.path] = append(r.entries[e.path], e)
			r.counted = r.counted && !numbered(e.title)
		}
	}
}

// isUnnamed reports whether the contents have a title for want of one, as LibreOffice
// writes it.
func isUnnamed(title string) bool {
	number, ok := strings.CutPrefix(title, "Section ")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// numbered reports whether a title says its number, in figures or in words.
func numbered(title string) bool {
	title = strings.ToLower(title)
	head := title[:min(len(title), len("chapter 12"))]
	return strings.ContainsAny(head, "0123456789") || strings.HasPrefix(title, "chapter") || strings.HasPrefix(title, "i. ")
}

// lowest is the level of the lowest headings that there are.
const lowest = 6

// level notes how high the headings of a document are, and what looks like some.
func (r *reading) level(root *html.Node) {
	title := r.about.title()
	r.rank(root)
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			if words := hypertext.Text(n); words != "" && words != title {
				r.highest = min(r.highest, int(n.Data[1]-'0'))
			}
		}
	}
}
