package library

import (
	"context"
	"errors"
	"os"
	"time"

	"lede/briefing"
	"lede/content"
	"lede/content/conversion"
	"lede/content/format"
	"lede/content/notebook"
)

// A file is what the index knows of one without reading it.
type file struct {
	id       int64 // 0 for one that is not in the index
	size     int64 // in bytes
	modified int64 // in nanoseconds since 1970; 0 for one that has to be looked at again
}

// same reports whether a file is as it was.
func (f file) same(g file) bool {
	return f.size == g.size && f.modified == g.modified && f.modified != 0
}

// A job is a briefing that has to be read.
type job struct {
	entry int
	path  string // as the index calls it
	was   file   // as it is in the index
	is    file   // as it is now, with the id that it will have
}

// A reading is what came of a job.
type reading struct {
	job
	facts   Facts
	columns []string // of words; nil where the index has them already
}

// bytes is about how much memory a reading takes.
func (r *reading) bytes() int {
	n := 512
	for _, c := range r.columns {
		n += len(c)
	}
	return n
}

// settled is how long a file must not have been written for its time to tell that it is
// as it was: some file systems count in steps of two seconds.
const settled = 2 * time.Second

// look finds out what a file is like without reading it.
func look(e *content.Entry, now time.Time) file {
	size, modified := e.Size, e.Modified
	if e.Path != "" {
		info, err := os.Stat(e.Path)
		if err != nil || !info.Mode().IsRegular() {
			return file{size: -1} // reading it will say why
		}
		size, modified = info.Size(), info.ModTime()
	}
	if modified.IsZero() || now.Sub(modified) < settled {
		return file{size: size}
	}
	return file{size: size, modified: modified.UnixNano()}
}

// A reader reads briefings, one after the other.
type reader struct {
	shelf content.Shelf
	words *wordReader
	moved *moved
}

// read does a job. Its error is ctx's: what is wrong with a briefing is a fact.
func (r *reader) read(ctx context.Context, j job) (reading, error) {
	out := reading{job: j}
	source, err := r.shelf.Load(ctx, j.entry)
	if err != nil {
		if ctx.Err() != nil {
			return out, ctx.Err()
		}
		if !lasting(err) {
			out.is.modified = 0 // it may be there the next time
		}
		out.facts = Facts{Entry: j.entry, Err: err.Error()}
		return out, nil
	}
	hash := hashOf(source.Text)
	if before, ok := r.moved.take(hash, &j); ok {
		out.is.id = before.id
		out.facts = before.facts
		out.facts.Entry = j.entry
		return out, nil
	}
	doc, err := briefing.ParseContext(ctx, source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	if err != nil {
		return out, err
	}
	out.facts = FactsOf(doc, j.entry, hash)
	out.columns = r.words.read(doc)
	return out, nil
}

// lasting reports whether a file that could not be read will not be readable until it has
// changed.
func lasting(err error) bool {
	return errors.Is(err, format.ErrBinary) || errors.Is(err, format.ErrEmpty) ||
		errors.Is(err, content.ErrTooLarge) || errors.Is(err, conversion.ErrUnreadable)
}

// hashOf is what the notebook knows a text by.
func hashOf(text string) string { return notebook.KeyOf(text, "").Hash }
