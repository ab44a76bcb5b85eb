package change

import (
	"context"

	"znkr.io/diff"

	"lede/briefing"
)

// Between is what changed from the older version to the newer. Both have to be read whole, as
// briefing.Parse does. Spans are byte offsets into the Text of the version that they
// are of. It fails only when ctx is cancelled.
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
	c.sources = pairSources(c.a, c.b)
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
		for i := range v.doc.Chunks() {
			if err := ctx.Err(); err != nil {
				return err
			}
			v.read(i)
		}
	}
	return nil
}

// readChanged reads the chunks that are not the same in both versions.
func (c *comparison) readChanged(ctx context.Context) error {
	k := newKeyring()
	i, j, same := 0, 0, 0
	// until takes what is the same, up to chunk endA of a and endB of b.
	until := func(endA, endB int) {
		for i < endA && j < endB {
			n := c.sameChunks(i, j, endA-i)
			if n == 0 {
				c.a.read(i)
				c.b.read(j)
				n = 1
			} else {
				c.a.same(same, i, n)
				c.b.same(same, j, n)
				same++
			}
			i, j = i+n, j+n
		}
	}
	for _, h := range diff.Hunks(c.a.chunkKeys(k), c.b.chunkKeys(k), diff.Context(0)) {
		if err := ctx.Err(); err != nil {
			return err
		}
		until(h.PosX, h.PosY)
		for ; i < h.EndX; i++ {
			c.a.read(i)
		}
		for ; j < h.EndY; j++ {
			c.b.read(j)
		}
	}
	until(c.a.doc.Chunks(), c.b.doc.Chunks())
	return ctx.Err()
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
