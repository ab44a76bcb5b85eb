package ui

import (
	"context"

	"lede/briefing"
	"lede/briefing/anchor"
	"lede/briefing/change"
	"lede/content"
	"lede/content/format"
	"lede/content/notebook"
	"lede/content/versions"
)

// A desk is where briefings are taken from, and what is remembered of them.
type desk struct {
	shelf    content.Shelf
	notebook *notebook.Notebook
	versions *versions.Store
}

func (m *Model) desk() desk {
	return desk{m.config.Shelf, m.config.Notebook, m.config.Versions}
}

// behind is the desk for what nobody waits for.
func (d desk) behind() desk {
	d.shelf = d.shelf.Behind()
	return d
}

// read reads one briefing as far as a first screen needs, and what is remembered of it.
func (d desk) read(ctx context.Context, i int) (*opened, error) { return d.readBegun(ctx, i, nil) }

// readBegun is read, and gives begun what there is of a briefing that takes long.
func (d desk) readBegun(ctx context.Context, i int, begun func(format.Source)) (*opened, error) {
	source, err := d.shelf.LoadBegun(ctx, i, begun)
	if err != nil {
		return nil, err // a sentence, which says what it is about
	}
	// Two looks at all of a long text, which need not wait for each other.
	hashed := make(chan notebook.Key, 1)
	go func() { hashed <- notebook.KeyOf(source.Text, "") }()
	doc := briefing.Glance(source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	key := <-hashed
	key.Slug, key.Path = notebook.SlugOf(doc), pathOf(&d.shelf.Entries[i])
	words := anchor.Read(source.Text)
	memory := d.recall(key, doc, words)
	if memory.Edited {
		words.Place(memory.Place) // what it takes to find anything is done here, where nobody waits for a frame
	}
	return &opened{index: i, source: source, doc: doc, words: words, key: key, memory: memory, saved: memory}, nil
}

// recall is what is remembered of a briefing. A text of the same name but with other words
// may be another briefing altogether, as next week's "What we know" is, and so may what
// lies at the same path: unless it states the same slug, the words that are remembered
// decide.
func (d desk) recall(key notebook.Key, doc *briefing.Document, words *anchor.Text) notebook.Memory {
	memory := d.notebook.Recall(key)
	if !memory.Edited {
		return memory
	}
	stated := memory.By == notebook.BySlug && doc.Meta.Slug != ""
	if !stated && !remembers(memory, doc, words) && !d.resembles(memory, doc) {
		return notebook.Memory{}
	}
	memory.Furthest = 0 // how far that is in this text is not known
	return memory
}

// remembers reports whether a passage that is remembered stands in the text; the
// headline, which both have, is no evidence.
func remembers(memory notebook.Memory, doc *briefing.Document, words *anchor.Text) bool {
	if at, ok := words.Place(memory.Place); ok && at >= doc.Headline.Span.End {
		return true
	}
	for _, mark := range memory.Marks {
		if _, ok := words.Place(mark); ok {
			return true
		}
	}
	return false
}

// resembling is the likeness from which two texts are versions of one briefing.
const resembling = 0.3

// resembles reports whether the text is like the one that was marked as read.
func (d desk) resembles(memory notebook.Memory, doc *briefing.Document) bool {
	if memory.Seen == "" {
		return false
	}
	text, ok, err := d.versions.Text(memory.Seen)
	return err == nil && ok && change.Likeness(text, doc.Text) >= resembling
}

// seen is the text with a hash, as it was when it was marked as read; nil when that is no
// longer kept.
func (d desk) seen(ctx context.Context, hash string, options briefing.Options) (*briefing.Document, error) {
	text, ok, err := d.versions.Text(hash)
	if err != nil || !ok {
		return nil, err
	}
	return briefing.ParseContext(ctx, text, options)
}
