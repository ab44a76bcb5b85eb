package reader

import (
	"slices"

	"lede/briefing"
	"lede/ui/pane"
)

// followCitation is where Enter leads from the passage under the cursor: from a
// claim to the words it rests on, from the words to the source's definition,
// and from a definition back to the claims. A passage that cites nothing leads
// where its link does.
//
// The line that stands for what was set aside opens.
func (p *Pane) followCitation() pane.Request {
	if p.onFold() {
		p.Unfold()
		return pane.Say{Text: "What was set aside is shown."}
	}
	for _, s := range p.doc.Sources {
		if s.Span.Overlaps(p.cursor) {
			return p.firstUse(s)
		}
	}
	cited := p.doc.CitedIn(p.cursor)
	switch {
	case len(cited) == 0:
		return p.followLink()
	case len(cited) > 1:
		return pane.Sources{}
	case cited[0].Source < 0:
		return pane.Say{Text: "This briefing does not define the source “" + cited[0].Key + "”."}
	}
	return p.words(cited[0])
}

// followLink is where the passage's first link leads.
func (p *Pane) followLink() pane.Request {
	if targets := p.doc.Links(p.cursor); len(targets) > 0 {
		return pane.Link{Target: targets[0]}
	}
	return pane.Say{Text: "No source is cited in this passage."}
}

// words leads to the first excerpt that rests on the same source, or else to
// the source's own definition.
func (p *Pane) words(c briefing.Citation) pane.Request {
	source := p.doc.Sources[c.Source]
	inExcerpt := func(e briefing.Excerpt) bool { return e.Span.Overlaps(p.cursor) }
	if !slices.ContainsFunc(p.doc.Excerpts, inExcerpt) {
		for _, e := range p.doc.Excerpts {
			if p.cites(e.Span, c.Source) {
				return pane.Goto{Passage: e.Content}
			}
		}
	}
	if source.Note {
		return pane.Goto{Passage: source.Span}
	}
	return pane.Sources{} // defined in the front matter, which the page does not show
}

// cites reports whether a citation of the source lies in s.
func (p *Pane) cites(s briefing.Span, source int) bool {
	return slices.ContainsFunc(p.doc.CitedIn(s), func(c briefing.Citation) bool { return c.Source == source })
}

// firstUse leads from a source's definition to the first passage that cites it.
func (p *Pane) firstUse(s briefing.Source) pane.Request {
	for _, c := range p.doc.Citations {
		if c.Source >= 0 && p.doc.Sources[c.Source].Span == s.Span && !c.Span.Overlaps(s.Span) {
			return pane.Goto{Passage: c.Span}
		}
	}
	return pane.Say{Text: "Nothing in this briefing cites this source."}
}
