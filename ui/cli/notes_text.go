package cli

import (
	"fmt"
	"strings"

	"lede/briefing/anchor"
	"lede/content/sanitize"
)

// drawNotes draws notes as text: under the headline of each briefing the words that each
// is on, what is noted, and what became of the words.
func (p *process) drawNotes(found []notePlace, s sheet) error {
	d := p.drawing(s)
	for i := range found {
		n := &found[i]
		if i == 0 || !n.sameBriefing(&found[i-1]) {
			if i > 0 {
				d.put("")
			}
			d.wrapped(d.theme.Headline, 0, n.title)
		}
		d.put("")
		d.note(n)
	}
	return d.err
}

// sameBriefing reports whether two notes are on one briefing, as far as is known.
func (n *notePlace) sameBriefing(other *notePlace) bool {
	if n.looked() {
		return n.briefing == other.briefing
	}
	a, b := n.note, other.note
	return n.title == other.title && (a.Briefing.Hash == b.Briefing.Hash || a.Briefing.Slug != "" && a.Briefing.Slug == b.Briefing.Slug)
}

func (d *drawing) note(n *notePlace) {
	const indent = 2
	th := d.theme
	if n.words != "" {
		d.wrapped(th.Quoted, indent, "“"+n.words+"”")
	}
	if n.found.Outcome == anchor.Changed {
		d.wrapped(th.Muted, indent, "it was “"+sanitize.Line(n.note.Anchor.Exact)+"”")
	}
	for line := range strings.Lines(sanitize.Text(n.note.Body)) {
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			d.put("")
		}
		d.wrapped(th.Body, indent, line)
	}
	var about []string
	if n.looked() {
		about = append(about, n.found.Outcome.String())
	}
	if n.line > 0 {
		about = append(about, fmt.Sprintf("%s:%d", n.briefing, n.line))
	}
	d.wrapped(th.Muted, indent, strings.Join(append(about, n.signature()...), "; "))
}

// signature is whose note it is and of when, as far as it says.
func (n *notePlace) signature() []string {
	var words []string
	if n.note.Creator != "" {
		words = append(words, sanitize.Line(n.note.Creator))
	}
	if !n.note.Modified.IsZero() {
		words = append(words, n.note.Modified.Format("2 January 2006"))
	}
	if n.note.CopyOf != "" {
		words = append(words, "kept beside a note that was changed in two places")
	}
	return words
}
