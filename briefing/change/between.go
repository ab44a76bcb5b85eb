package change

import (
	"context"

	"znkr.io/diff"

	"lede/briefing"
)

// Between is what changed from the older version to the newer. Both have to be read
// whole, as briefing.Parse does. Spans are byte offsets into the Text of the version
// that they are of. It fails only when ctx is cancelled.
func Between(ctx context.Context, older, newer *briefing.Document) (Changes, error) {
	if older.Text == newer.Text && older.Format == newer.Format {
		return Changes{}, nil
	}
	l, k := newLexicon(), newKeyring()
	r := report{old: newVersion(older, l, k), new: newVersion(newer, l, k)}
	c := &comparison{a: r.old, b: r.new, lexicon: l}
	if older.Text > newer.Text {
		c.a, c.b = c.b, c.a
	}
	r.comparison = c
	c.sources = pairSources(ctx, c.a, c.b)
	nameSources(c.a, c.b, c.sources)
	if err := c.read(ctx); err != nil {
		return Changes{}, err
	}
	if err := c.pairUp(ctx); err != nil {
		return Changes{}, err
	}
	return r.changes(ctx)
}

// read reads the passages of both versions: without the pieces of text that are the
// same byte for byte, unless these may show something else all the same.
func (c *comparison) read(ctx context.Context) error {
	if c.a.doc.Format == briefing.FormatMarkdown && c.b.doc.Format == briefing.FormatMarkdown && citeAlike(c.a, c.b) {
		if err := c.readChanged(ctx); err != nil || c.a.links.String() == c.b.links.String() {
			return err
		}
	}
	for _, v := range [...]*version{c.a, c.b} {
		v.forget()
		if err := v.read(ctx, 0, v.doc.Chunks()); err != nil {
			return err
		}
	}
	return nil
}

// readChanged reads the chunks that are not the same in both versions.
func (c *comparison) readChanged(ctx context.Context) error {
	k := newKeyring()
	i, j := 0, 0
	for _, h := range diff.Hunks(c.a.chunkKeys(k), c.b.chunkKeys(k), diff.Context(0)) {
		if err := c.skipSame(ctx, i, j, h.PosX-i); err != nil {
			return err
		}
		if err := c.a.read(ctx, h.PosX, h.EndX); err != nil {
			return err
		}
		if err := c.b.read(ctx, h.PosY, h.EndY); err != nil {
			return err
		}
		i, j = h.EndX, h.EndY
	}
	return c.skipSame(ctx, i, j, c.a.doc.Chunks()-i)
}

// skipSame takes n chunks that are the same, from i of a and j of b on. Those that stand
// in another section all the same are read.
func (c *comparison) skipSame(ctx context.Context, i, j, n int) error {
	for end := i + n; i < end; {
		if n = c.sameChunks(i, j, end-i); n > 0 {
			c.a.same(c.skipped, i, n)
			c.b.same(c.skipped, j, n)
			c.skipped++
			i, j = i+n, j+n
			continue
		}
		if err := c.a.read(ctx, i, i+1); err != nil {
			return err
		}
		if err := c.b.read(ctx, j, j+1); err != nil {
			return err
		}
		i, j = i+1, j+1
	}
	return nil
}

// sameChunks is how many of the next n chunks, from i of a and j of b on, stand in the
// same section.
func (c *comparison) sameChunks(i, j, n int) int {
	for k := range n {
		a, b := c.a.under(i+k), c.b.under(j+k)
		if a != b {
			return k
		}
	}
	return n
}

// A heading is what a chunk stands under.
type heading struct {
	title string
	kind  briefing.Kind
}

func (v *version) under(chunk int) heading {
	section, kind := v.place(v.doc.Chunk(chunk).Start)
	if section < 0 {
		return heading{}
	}
	return heading{v.doc.Sections[section].Title, kind}
}

func (v *version) chunkKeys(k *keyring) []int {
	keys := make([]int, v.doc.Chunks())
	for i := range keys {
		keys[i] = k.named(v.doc.Chunk(i).Of(v.doc.Text))
	}
	return keys
}
