package cli

import (
	"lede/briefing/edtf"
	"lede/briefing/timeline"
	"lede/briefing/when"
	"lede/content/sanitize"
)

// A dateLines prints expressions of time as text, a line for each: where it stands,
// its words, and how they were read. Of several briefings, each has its name over
// its own.
type dateLines struct {
	p       *process
	several bool

	// How many briefings there were, and how many of them have a date.
	read, printed int
}

// print prints what was found in a briefing.
func (l *dateLines) print(b opened, found []timeline.Found) error {
	l.read++
	if len(found) == 0 {
		return nil
	}
	if l.printed++; l.several {
		name := sanitize.Line(b.entry.Name) + "\n"
		if l.printed > 1 {
			name = "\n" + name
		}
		if err := l.p.printf("%s", name); err != nil {
			return err
		}
	}
	line, at := 1, 0
	for _, f := range found {
		for ; at < f.Place.Start; at++ {
			if b.doc.Text[at] == '\n' {
				line++
			}
		}
		if err := l.p.printf("%5d  %-22s %s\n", line, meaning(f), howRead(f)); err != nil {
			return err
		}
	}
	return nil
}

// end says so if the briefings that there were have no date.
func (l *dateLines) end(from, to edtf.Bound) {
	if l.read == 0 || l.printed > 0 {
		return
	}
	words := "no date is named here"
	if from.State == edtf.Known || to.State == edtf.Known {
		words += " that may be of these days"
	}
	l.p.say(words)
}

// meaning is what an expression covers, in EDTF, or how long it is, or a question
// mark.
func meaning(f timeline.Found) string {
	switch {
	case f.Resolved():
		return f.Span.String()
	case f.Kind == when.Duration, f.Kind == when.Set:
		return f.Period
	}
	return "?"
}

// howRead is an expression's words and how they were read.
func howRead(f timeline.Found) string {
	if why := sanitize.Line(f.Why); why != "" {
		return why
	}
	return sanitize.Line(f.Words)
}
