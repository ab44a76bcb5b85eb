package cli

import (
	"context"
	"iter"

	"lede/briefing"
	"lede/content"
	"lede/content/filing"
	"lede/content/format"
	"lede/content/sanitize"
)

// conversions is how many documents are read at once.
const conversions = 2

// inOrder does n things, a few at once, and yields them in order. It holds no
// more of them than are done at once, and ends early when ctx does.
func inOrder[T any](ctx context.Context, n int, do func(i int) T) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		// One is waited for below, and this many are waiting.
		begun := make(chan chan T, conversions-1)
		go func() {
			defer close(begun)
			for i := range n {
				one := make(chan T, 1)
				select {
				case begun <- one:
				case <-ctx.Done():
					return
				}
				go func() { one <- do(i) }()
			}
		}()
		i := 0
		for one := range begun {
			if !yield(i, <-one) {
				return
			}
			i++
		}
	}
}

// A loaded document is one that was read, or why it was not.
type loaded struct {
	from   string
	source format.Source
	doc    *briefing.Document
	err    error
}

func load(ctx context.Context, shelf content.Shelf, i int) loaded {
	l := loaded{from: shelf.Entries[i].Name}
	if l.source, l.err = shelf.Load(ctx, i); l.err == nil {
		l.doc = parse(l.source)
	}
	return l
}

// An imported document is what became of one, as --json has it.
type imported struct {
	From        string   `json:"from"`
	Path        *string  `json:"path"` // null where it failed
	Already     bool     `json:"already"`
	Format      string   `json:"format"`
	SHA256      string   `json:"sha256"`
	Words       int      `json:"words"`
	Attachments []string `json:"attachments"`
	Notices     []string `json:"notices"`
	Error       *string  `json:"error"`
}

// file files the document in a folder.
func (l *loaded) file(folder *filing.Folder) (imported, filing.Filed) {
	d := imported{From: l.from, Attachments: []string{}, Notices: []string{}}
	if l.err != nil {
		return d.failed(l.err), filing.Filed{}
	}
	original := l.doc.Meta.Original
	d.Format, d.SHA256, d.Words = l.doc.Format.String(), sanitize.Line(original.SHA256), l.doc.Words
	if original.Format != "" {
		d.Format = sanitize.Line(original.Format)
	}
	d.Notices = append(d.Notices, l.source.Notices...)
	paper := filing.Paper{Doc: l.doc, Name: l.source.Name}
	if l.source.Converted {
		paper.Original = original.SHA256
	}
	filed, err := folder.File(paper)
	if err != nil {
		return d.failed(err), filing.Filed{}
	}
	path := sanitize.Line(filed.Path)
	d.Path, d.Already = &path, filed.Already
	return d, filed
}

func (d imported) failed(err error) imported {
	sentence := sanitize.Line(err.Error())
	d.Error = &sentence
	return d
}

// progress is the document and where it went; what kept it from going is said at the end.
func (d *imported) progress() string {
	if d.Error != nil || d.Already {
		return d.From
	}
	return d.From + " → " + *d.Path
}
