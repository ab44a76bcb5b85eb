// Package content is where text comes from: it finds the briefings that a person
// names and reads one when it is wanted.
//
// It owns the shelf (which briefings are open together), files, folders, standard
// input and the built-in samples, and the sentences that say why something
// cannot be read. It does not own how bytes become text (content/format), what is
// kept of the reader's own (content/notebook), or what a text means (package
// briefing).
//
// A folder is searched with everything below it, but for what a dot or its name puts
// out of sight (version control, node_modules), and for what ignore files leave out:
// .ledeignore and .ignore wherever they lie in it and, in one of Git's work trees,
// .gitignore. Package content/ignore has their syntax. The nearest folder's count most,
// and of one folder's .ledeignore does. What is named is opened whatever they say, and
// ignore files above a folder that is named say nothing about it. The folder of pictures
// and scripts that a browser saves beside a page goes with the page.
//
// Opening a shelf looks at names, never into files. A text is read when it is
// loaded, and again when it is loaded again; what comes through a pipe is read
// once and kept.
package content

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"time"

	"lede/content/conversion"
	"lede/content/format"
)

// MaxBytes is the size of the largest text that is read.
const MaxBytes = 2 << 30

// A Shelf is the briefings that are open together.
type Shelf struct {
	// Entries are in the order in which they were named; a folder's in natural
	// order, so that "part 2" stands before "part 10".
	Entries []Entry
	// Title says in few words what is on the shelf: a file's or folder's name. How
	// many they are is not said in it. It is sanitised.
	Title string
	// Ignored is how many files and folders ignore files left out; what is in such a
	// folder is not counted.
	Ignored int

	args      []string // as Open was given them
	folders   []string
	converter conversion.Converter
}

// Folders are those in which something may appear, go or change: that were searched,
// and that files which were named are in. They are as entries' paths begin.
func (s Shelf) Folders() []string { return slices.Clone(s.folders) }

// An Entry is one briefing on a shelf, read or not.
type Entry struct {
	// Name is for display and sanitised: the path as it was given, or as it leads
	// from the folder that was given, with forward slashes.
	Name string
	// Path opens the file; it is "" for what is no file, as standard input, a pipe
	// and the samples.
	Path string
	// Size is in bytes, -1 until it is known, and Modified is zero until then: a folder
	// that is searched says what files are called and no more.
	Size     int64
	Modified time.Time
	Sample   bool // built in
	// Err is a sentence that says why the entry cannot be read, nil as far as is
	// known before reading. It matches fs.ErrNotExist while the file is not there.
	Err error

	id   identity
	from origin // nil for the file at Path
}

// An origin is where an entry's bytes come from. The caller takes them over.
type origin interface {
	read(ctx context.Context) ([]byte, error)
}

// With returns the shelf with foreign documents read by c. Without it they are read with
// the usual limits, each time anew.
func (s Shelf) With(c conversion.Converter) Shelf {
	s.converter = c
	return s
}

// Behind returns the shelf for work that nobody waits for: of foreign documents, two are
// read at once.
func (s Shelf) Behind() Shelf { return s.With(s.converter.Behind()) }

// Load reads and decodes the i-th entry, also one that was gone and may be there
// again. Its errors are sentences that name the
// entry; those of a text that is empty or not text match format.ErrEmpty and
// format.ErrBinary, of a foreign document that cannot be read conversion.ErrUnreadable.
func (s Shelf) Load(ctx context.Context, i int) (format.Source, error) {
	return s.LoadBegun(ctx, i, nil)
}

// LoadBegun is Load, and gives begun what there is of a foreign document while the rest
// is read: a few times a second at most, always from the beginning, and one after the
// other. What it has last may be all or not.
func (s Shelf) LoadBegun(ctx context.Context, i int, begun func(format.Source)) (format.Source, error) {
	b, err := s.read(ctx, i)
	if err != nil {
		return format.Source{}, err
	}
	e := &s.Entries[i]
	named := func(source format.Source) format.Source {
		if _, ok := e.from.(*stream); ok {
			source.Name = "" // a pipe has no name that says anything about the text
		}
		return source
	}
	foreign, ok := format.Foreign(e.Name, b)
	if !ok {
		source, err := format.Decode(e.Name, b)
		return named(source), err
	}
	show := begun
	if begun != nil {
		show = func(source format.Source) { begun(named(source)) }
	}
	source, err := s.converter.Convert(ctx, e.Name, foreign, b, show)
	return named(source), err
}

// read reads the bytes of the i-th entry.
func (s Shelf) read(ctx context.Context, i int) ([]byte, error) {
	e := s.Entries[i]
	if e.Err != nil && (e.Path == "" || !e.lost()) {
		return nil, e.Err
	}
	from := e.from
	if from == nil {
		from = file{e.Path, e.Name}
	}
	b, err := from.read(ctx)
	if e.Err != nil && errors.Is(err, fs.ErrNotExist) {
		err = e.Err
	}
	return b, err
}
