package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/content/notebook"
	"lede/content/sanitize"
)

// A notePlace is a note and where its words are.
type notePlace struct {
	note     notebook.Note
	briefing string // the name of its briefing, "" when no text was looked at
	title    string // sanitised
	words    string // that it is on as they stand now, or else as they were; sanitised
	line     int    // where they stand, from 1; 0 when they do not
	found    anchor.Found
}

// looked reports whether the words were looked for.
func (n *notePlace) looked() bool { return n.briefing != "" }

// placeNotes finds the notes on the briefings that paths name, in the order of their
// texts, or all notes when none are named.
func (p *process) placeNotes(ctx context.Context, book *notebook.Notebook, paths []string) ([]notePlace, error) {
	var all []notePlace
	if len(paths) == 0 {
		for _, n := range book.AllNotes() {
			all = append(all, notePlace{note: n, title: noteTitle(n), words: sanitize.Line(n.Anchor.Exact)})
		}
		return all, nil
	}
	err := p.each(ctx, paths, func(o opened) error {
		placed := o.placeNotes(book)
		slices.SortStableFunc(placed, func(a, b notePlace) int { return a.found.Span.Start - b.found.Span.Start })
		all = append(all, placed...)
		return nil
	})
	return all, err
}

// noteTitle is what to call a briefing whose text is not at hand.
func noteTitle(n notebook.Note) string {
	for _, name := range []string{n.Title, n.File, n.Source} {
		if name != "" {
			return sanitize.Line(name)
		}
	}
	return "Untitled"
}

// placeNotes finds the notes on one briefing, and where their words stand in it. A
// briefing that calls itself the same, or was at the same path, may be another one
// altogether, as next week's "What we know" is: then its notes are taken for this one's
// if the words of one stand here.
func (o *opened) placeNotes(book *notebook.Notebook) []notePlace {
	k := notebook.KeyOf(o.doc.Text, notebook.SlugOf(o.doc))
	if path, err := filepath.Abs(o.entry.Path); err == nil && o.entry.Path != "" {
		k.Path = path
	}
	memory := book.Recall(k)
	sure := []string{k.Hash}
	stated := o.doc.Meta.Slug != ""
	if memory.By == notebook.ByHash || memory.By == notebook.BySlug && stated {
		sure = append(sure, memory.Former...)
	}
	var placed []notePlace
	stands := map[string]bool{} // by the hash of the text that a note was made on
	in := anchor.Read(o.doc.Text)
	for _, n := range book.Notes(k, memory.Former...) {
		found := in.Find(n.Anchor)
		hash := n.Briefing.Hash
		stands[hash] = stands[hash] || found.Outcome != anchor.Orphaned || stated && n.Briefing.Slug == k.Slug || slices.Contains(sure, hash)
		placed = append(placed, o.placeNote(n, found))
	}
	return slices.DeleteFunc(placed, func(n notePlace) bool { return !stands[n.note.Briefing.Hash] })
}

func (o *opened) placeNote(n notebook.Note, found anchor.Found) notePlace {
	p := notePlace{note: n, briefing: o.entry.Name, title: sanitize.Line(o.doc.Headline.Text), found: found}
	if found.Outcome == anchor.Orphaned {
		p.found.Span = briefing.Span{Start: len(o.doc.Text), End: len(o.doc.Text)} // behind those that stand somewhere
		p.words = sanitize.Line(n.Anchor.Exact)
		return p
	}
	p.words = sanitize.Line(o.doc.Visible(found.Span))
	p.line = 1 + strings.Count(o.doc.Text[:found.Span.Start], "\n")
	return p
}
