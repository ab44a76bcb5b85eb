package conversion

import (
	"context"
	"os"
	"path"
	"strings"

	"lede/content/format"
	"lede/content/sanitize"
)

// A Converter has foreign documents read. The zero Converter has the usual limits and
// keeps nothing. It is safe for concurrent use.
type Converter struct {
	Limits Limits
	// Cache keeps what was converted; nil keeps nothing.
	Cache *Cache
	// Compiled is the folder in which converters keep what they have compiled, so that
	// they start faster; "" for none.
	Compiled string
	// ReadOnly leaves that folder as it is.
	ReadOnly bool

	turns chan struct{}          // as many as may convert at once; nil for any number
	ended func(*os.ProcessState) // hears how a child ended; nil but in tests
}

// Behind returns the converter for work that nobody waits for: it converts two documents
// at once and lets others wait.
func (c Converter) Behind() Converter {
	c.turns = make(chan struct{}, 2)
	return c
}

// Convert reads the document b, which is called name and is of the format of. begun, if it
// is not nil, is given what is there of the text while the rest is read: soon, a few times
// a second at most, and always from the beginning.
//
// What was read before a limit was met, or before the document turned out to be damaged,
// is returned with a notice that says so. The error is ctx's or a sentence that names the
// document; that of one without text matches format.ErrEmpty, and of one that cannot be
// read ErrUnreadable.
func (c Converter) Convert(ctx context.Context, name string, of format.Converter, b []byte, begun func(format.Source)) (format.Source, error) {
	label := sanitize.Line(name)
	if len(b) > largest {
		return format.Source{}, tooLarge(label, of)
	}
	l := c.Limits.of(len(b))
	j := job{Format: of.Name(), Extension: format.Extension(name), Compiled: c.Compiled, Keep: !c.ReadOnly, Size: len(b), Time: l.Time, Memory: l.Memory, Text: l.Text}
	var key key
	if c.Cache != nil {
		key = c.Cache.key(j, b)
		if kept, ok := c.Cache.take(key); ok {
			return kept.source(name), nil
		}
	}
	h := hearing{limits: l}
	if begun != nil {
		h.begun = func(t converted) { begun(t.source(name)) }
	}
	o, err := c.run(ctx, j, b, &h)
	switch {
	case err != nil && ctx.Err() != nil:
		return format.Source{}, ctx.Err()
	case err != nil:
		return format.Source{}, notStarted(label, err)
	}
	t := h.converted()
	if !h.words || o.Nothing {
		return format.Source{}, troubleOf(label, of, o, l)
	}
	if short := missing(o, l); short != "" {
		t.notices = append(t.notices, short)
	} else if c.Cache != nil {
		c.Cache.put(key, t)
	}
	return t.source(name), nil
}

// Attachment takes the n-th attachment, from 1, out of the document b, and returns it and
// the name that it has, which is sanitised and without folders. Errors are as Convert's.
func (c Converter) Attachment(ctx context.Context, name string, of format.Container, b []byte, n int) (called string, held []byte, err error) {
	label := sanitize.Line(name)
	if len(b) > largest {
		return "", nil, tooLarge(label, of)
	}
	l := c.Limits.of(len(b))
	j := job{Format: of.Name(), Extension: format.Extension(name), Attachment: n, Compiled: c.Compiled, Keep: !c.ReadOnly, Size: len(b), Time: l.Time, Memory: l.Memory, Text: l.Text}
	h := hearing{limits: l}
	o, err := c.run(ctx, j, b, &h)
	switch {
	case err != nil && ctx.Err() != nil:
		return "", nil, ctx.Err()
	case err != nil:
		return "", nil, notStarted(label, err)
	case o.How != done:
		return "", nil, troubleOf(label, of, o, l)
	}
	return plainName(h.called), h.held, nil
}

// run has a child do a job. The error says that there was no child to do it.
func (c Converter) run(ctx context.Context, j job, b []byte, h *hearing) (outcome, error) {
	if inChild(os.Environ()) {
		return outcome{}, errNested
	}
	if c.turns != nil {
		select {
		case c.turns <- struct{}{}:
			defer func() { <-c.turns }()
		case <-ctx.Done():
			return outcome{}, ctx.Err()
		}
	}
	p, err := start(ctx, j, b)
	if err != nil {
		return outcome{}, err
	}
	o, err := h.hear(ctx, p.frames)
	p.end(!h.over)
	if c.ended != nil {
		c.ended(p.cmd.ProcessState)
	}
	if err == nil && o == (outcome{}) {
		o = p.howEnded(h.limits)
	}
	return o, err
}

// plainName is a name that an attachment has, without what would make it a path.
func plainName(called string) string {
	called = path.Base(strings.ReplaceAll(called, `\`, "/"))
	if called = sanitize.Line(called); strings.Trim(called, ". /") == "" {
		return "attachment"
	}
	return called
}
