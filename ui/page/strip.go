package page

import "lede/briefing"

// A strip is what is laid out at a time: a leaf or a piece of one, a row of a
// table, a rule. A chunk's strips, in order, are all that shows of it; each one
// owns the source from its start to the next one's.
type strip struct {
	kind    stripKind
	role    role
	start   int            // where it begins, with the markers of the frames it opens
	node    *briefing.Node // nil where there is none
	passage briefing.Span  // what it is a part or the whole of
	section int            // whose heading it is, or -1

	frame *frame // around it
	opens int    // how many frames, the innermost ones, begin with it

	from, to cut    // which of the node's runs
	frags    []frag // of HTML, whose tags have been taken out
	table    *briefing.Node
	row      int // of a table; the header is 0

	above  int    // blank rows before it
	after  int    // blank rows after it
	around *frame // the frame in which those after it stand

	fold fold // the furniture that it stands for, or begins

	masthead bool // the document's title and origin stand over it
	origin   bool // what the front matter says of the piece stands under it
	empty    bool // it heads a section in which there is nothing
}

type stripKind uint8

const (
	stripText stripKind = iota
	stripCode
	stripHTML
	stripRow    // of a table
	stripRecord // one cell of a table's row that is too large to lay out at once
	stripRule
	stripFold   // furniture that has been set aside
	stripMarker // an item in which there is nothing
)

// A role is what a text is, where that decides its style.
type role uint8

const (
	roleBody role = iota
	roleHeadline
	roleStandfirst
	roleByline
	roleCaption
	roleHeading
	roleTerm
	roleQuote
	roleNote
	roleFurniture
)

// A cut is a place between two bytes of a leaf's runs.
type cut struct{ run, byte int }

const (
	// maxPiece is how many bytes of text are laid out at a time.
	maxPiece = 8 << 10
	// minPiece is how small a piece may be made to end it well.
	minPiece = 6 << 10
)

// pieces divides runs into pieces of at most maxPiece bytes, at the end of a
// sentence where there is one, else of a word. It returns where they end; the
// last is the end of the runs.
func pieces(runs []briefing.Run) []cut {
	var ends []cut
	size := 0
	for i := range runs {
		text, at := runs[i].Text, 0
		for size+len(text)-at > maxPiece {
			n := goodEnd(text[at:], max(minPiece-size, 0), maxPiece-size)
			if at += n; at > 0 {
				ends = append(ends, cut{i, at})
			} else {
				ends = append(ends, cut{i - 1, len(runs[i-1].Text)})
			}
			size = 0
		}
		size += len(text) - at
	}
	return append(ends, cut{max(len(runs)-1, 0), lastLen(runs)})
}

func lastLen(runs []briefing.Run) int {
	if len(runs) == 0 {
		return 0
	}
	return len(runs[len(runs)-1].Text)
}

// goodEnd is the best place in text[lo:hi] to end a piece.
func goodEnd(text string, lo, hi int) int {
	hi = min(hi, len(text))
	word := 0
	for i := hi - 1; i >= lo && i > 0; i-- {
		if text[i] != ' ' && text[i] != '\n' {
			continue
		}
		if text[i] == '\n' {
			return i + 1
		}
		if word == 0 {
			word = i + 1
		}
		if c := text[i-1]; c == '.' || c == '!' || c == '?' {
			return i + 1
		}
	}
	if word > 0 {
		return word
	}
	return len(head(text, hi))
}

// part is the runs between two cuts.
func part(runs []briefing.Run, from, to cut) []briefing.Run {
	if len(runs) == 0 || from.run >= len(runs) {
		return nil
	}
	if from == (cut{}) && to == (cut{len(runs) - 1, lastLen(runs)}) {
		return runs
	}
	out := make([]briefing.Run, 0, to.run-from.run+1)
	for i := from.run; i <= to.run; i++ {
		run, lo, hi := runs[i], 0, len(runs[i].Text)
		if i == from.run {
			lo = from.byte
		}
		if i == to.run {
			hi = to.byte
		}
		if lo >= hi {
			continue
		}
		out = append(out, slice(run, lo, hi))
	}
	return out
}

// slice is the bytes [lo, hi) of a run's text. Where text and source differ, its
// place in the source is in proportion: near, and in order.
func slice(run briefing.Run, lo, hi int) briefing.Run {
	if lo == 0 && hi == len(run.Text) {
		return run
	}
	n := len(run.Text)
	run.Text = run.Text[lo:hi]
	if run.Exact {
		run.Span = briefing.Span{Start: run.Span.Start + lo, End: run.Span.Start + hi}
	} else {
		size := run.Span.Len()
		run.Span = briefing.Span{Start: run.Span.Start + lo*size/n, End: run.Span.Start + hi*size/n}
	}
	return run
}

// offsetOf is where in the source a cut stands.
func offsetOf(runs []briefing.Run, c cut) int {
	if len(runs) == 0 {
		return 0
	}
	if c.byte == len(runs[c.run].Text) {
		if c.run+1 < len(runs) {
			return runs[c.run+1].Span.Start
		}
		return runs[c.run].Span.End
	}
	return slice(runs[c.run], c.byte, len(runs[c.run].Text)).Span.Start
}
