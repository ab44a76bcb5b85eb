package cli

import (
	"lede/briefing/anchor"
	"lede/content/notebook"
)

// A noteJSON is a note and where its words are, as JSON has it.
type noteJSON struct {
	Briefing   *string       `json:"briefing"`
	Outcome    *string       `json:"outcome"`
	Start      *int          `json:"start"`
	End        *int          `json:"end"`
	Annotation notebook.Note `json:"annotation"`
}

func notesJSON(found []notePlace) []noteJSON {
	all := make([]noteJSON, 0, len(found))
	for i := range found {
		n := &found[i]
		j := noteJSON{Annotation: n.note}
		if n.looked() {
			outcome := n.found.Outcome.String()
			j.Briefing, j.Outcome = &n.briefing, &outcome
			if n.found.Outcome != anchor.Orphaned {
				j.Start, j.End = &n.found.Span.Start, &n.found.Span.End
			}
		}
		all = append(all, j)
	}
	return all
}
