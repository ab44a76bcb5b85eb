package library

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/edtf"
	"lede/content/notebook"
	"lede/content/sanitize"
)

// FactsOf is what the index keeps of a document, which stands on the shelf as the
// entry and has the hash. It holds nothing of the document's text, which can go.
func FactsOf(doc *briefing.Document, entry int, hash string) Facts {
	f := Facts{
		Entry: entry, Hash: hash, Slug: strings.Clone(notebook.SlugOf(doc)),
		Title: strings.Clone(sanitize.Line(doc.Headline.Text)), Derived: doc.Headline.Derived,
		Outlet: strings.Clone(sanitize.Line(doc.Meta.Outlet)), Published: strings.Clone(published(doc.Meta.Published)),
		Words: doc.Words,
	}
	for i := range doc.Sections {
		f.Kinds[doc.Sections[i].Kind] += doc.Sections[i].Items
	}
	return f
}

// Key is what the notebook knows the briefing by.
func (f *Facts) Key() notebook.Key { return notebook.Key{Hash: f.Hash, Slug: f.Slug} }

func published(stated string) string {
	if date, err := edtf.Parse(stated); err == nil {
		return date.String()
	}
	return sanitize.Line(stated)
}

// Unread gives the briefings that could not be read, with the sentences that say why, in
// the order of the shelf.
func (l *Library) Unread(ctx context.Context) ([]Facts, error) {
	shelf, entries := l.shelved()
	var all []Facts
	for i := range shelf.Entries {
		if err := shelf.Entries[i].Err; err != nil {
			all = append(all, Facts{Entry: i, Err: err.Error()})
		}
	}
	s := l.current()
	err := s.each(ctx, unreadFiles, func(_ file, path string, blob []byte) error {
		f, err := readFacts(blob)
		if entry, ok := entries[path]; ok && err == nil && shelf.Entries[entry].Err == nil {
			f.Entry = entry
			all = append(all, f)
		}
		return err
	})
	slices.SortFunc(all, func(a, b Facts) int { return cmp.Compare(a.Entry, b.Entry) })
	if err != nil {
		return all, l.failed(ctx, s, err)
	}
	return all, nil
}

// Facts gives what is known of the briefings on the shelf, in chunks, those first that
// the index has first. Briefings that are not indexed yet are not among them, and what
// is given may be of a file as it was before: Update reports what changes.
func (l *Library) Facts(ctx context.Context) iter.Seq2[[]Facts, error] {
	return func(yield func([]Facts, error) bool) {
		const chunk = 1000
		_, entries := l.shelved()
		some := make([]Facts, 0, chunk)
		errStop := errors.New("enough")
		s := l.current()
		err := s.each(ctx, allFiles, func(_ file, path string, blob []byte) error {
			entry, ok := entries[path]
			if !ok {
				return nil
			}
			f, err := readFacts(blob)
			if err != nil {
				return err
			}
			f.Entry = entry
			if some = append(some, f); len(some) < chunk {
				return nil
			}
			if !yield(some, nil) {
				return errStop
			}
			some = make([]Facts, 0, chunk)
			return nil
		})
		switch {
		case errors.Is(err, errStop):
		case err != nil:
			yield(nil, l.failed(ctx, s, err))
		case len(some) > 0:
			yield(some, nil)
		}
	}
}
