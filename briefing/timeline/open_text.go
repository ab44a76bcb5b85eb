package timeline

import (
	"slices"

	"lede/briefing"
)

// An openText is the text of a stated entry that goes on behind the block in which
// its date stands: that of a section, or of a date that stands alone.
type openText struct {
	entry int           // index of it among those listed
	span  briefing.Span // all of it
	text  string        // so far, on one line
}

// goOn gives a block to the entries whose text goes on in it.
func (l *listing) goOn(b *briefing.Block) {
	l.open = slices.DeleteFunc(l.open, func(o openText) bool {
		return o.span.End <= b.Span.Start || len(o.text) > LongestText
	})
	for i := range l.open {
		o := &l.open[i]
		words := oneLine(b.Visible(o.span))
		switch {
		case words == "":
			continue
		case o.text == "":
			o.text = words
		default:
			o.text += " " + words
		}
		l.entries[o.entry].Text = short(o.text)
	}
}
