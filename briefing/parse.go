package briefing

import "context"

// Options say what Parse cannot see in the text itself.
type Options struct {
	Format Format
	// Name is the file's name without folder and extension: the last resort for a
	// headline. It may be empty.
	Name string
}

// Parse reads the whole text. It never fails: every text is a document.
func Parse(text string, o Options) *Document {
	d, _ := ParseContext(context.Background(), text, o)
	return d
}

// ParseContext is Parse for a text that may take long: it stops between two
// chunks when ctx is cancelled, and then returns no document and ctx's error.
func ParseContext(ctx context.Context, text string, o Options) (*Document, error) {
	d := newDocument(text, o)
	d.division() // the survey goes through all of it
	if err := d.survey(ctx, len(text)); err != nil {
		return nil, err
	}
	return d, nil
}

// GlanceBytes is how far Glance surveys, in bytes: more than the largest screen.
const GlanceBytes = 16 << 10

// Glance reads as much of the text as a first screen needs, at a cost that does
// not depend on the text's length. Blocks can be had from anywhere in it; its
// structure is known up to Surveyed.
func Glance(text string, o Options) *Document {
	d := newDocument(text, o)
	// Without a deadline the survey cannot fail.
	_ = d.survey(context.Background(), GlanceBytes)
	return d
}

func newDocument(text string, o Options) *Document {
	d := &Document{Text: text, Format: o.Format, name: o.Name}
	if d.Format == FormatAuto {
		d.Format = detectFormat(text)
	}
	d.divide()
	return d
}
