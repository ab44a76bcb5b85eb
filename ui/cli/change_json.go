package cli

import (
	"lede/briefing"
	"lede/briefing/change"
	"lede/content/sanitize"
)

// A changeJSON is a change as JSON has it.
type changeJSON struct {
	Op        string       `json:"op"`
	Part      string       `json:"part"`
	Section   string       `json:"section"`
	Kind      string       `json:"kind"`
	Old       *sideJSON    `json:"old"`
	New       *sideJSON    `json:"new"`
	Division  string       `json:"division,omitempty"`
	Settled   bool         `json:"settled"`
	Unsettled bool         `json:"unsettled"`
	Shared    []string     `json:"shared,omitempty"`
	Edits     []editJSON   `json:"edits"`
	Figures   []figureJSON `json:"figures"`
}

type sideJSON struct {
	partJSON
	Section string `json:"section"`
	Kind    string `json:"kind"`
	// Key is that of a source.
	Key string `json:"key,omitempty"`
}

type editJSON struct {
	Old partJSON `json:"old"`
	New partJSON `json:"new"`
}

type figureJSON struct {
	editJSON
	Date bool `json:"date"`
}

// json is all that changed; an empty list where nothing did.
func (r *revision) json() []changeJSON {
	all := make([]changeJSON, 0, len(r.list))
	for i := range r.list {
		all = append(all, r.changeJSON(&r.list[i]))
	}
	return all
}

func (r *revision) changeJSON(c *change.Change) changeJSON {
	out := changeJSON{
		Op: c.Op.String(), Old: r.was.side(c.Old), New: r.is.side(c.New), Division: c.Division.String(),
		Settled: c.Settled, Unsettled: c.Unsettled, Edits: make([]editJSON, 0, len(c.Edits)), Figures: make([]figureJSON, 0, len(c.Figures)),
	}
	side, at := c.New, out.New
	if at == nil {
		side, at = c.Old, out.Old
	}
	out.Part, out.Section, out.Kind = side.Part.String(), at.Section, at.Kind
	if c.Shared != nil {
		out.Shared = lined(c.Shared)
	}
	for _, e := range c.Edits {
		out.Edits = append(out.Edits, r.editJSON(e))
	}
	for _, f := range c.Figures {
		out.Figures = append(out.Figures, figureJSON{r.editJSON(change.Edit{Old: f.Old, New: f.New}), f.Date})
	}
	return out
}

// side is a side of a change for JSON, null where there is none.
func (w *wording) side(s change.Side) *sideJSON {
	if s.Span.Empty() {
		return nil
	}
	out := &sideJSON{partJSON{s.Span.Start, s.Span.End, w.of(s)}, w.section(s), s.Kind.String(), ""}
	if s.Part.Source() {
		out.Key = w.key(s)
	}
	return out
}

// key is that of a source.
func (w *wording) key(s change.Side) string {
	for _, source := range w.doc.Sources {
		if source.Span == s.Span {
			return sanitize.Line(source.Key)
		}
	}
	return ""
}

func (r *revision) editJSON(e change.Edit) editJSON {
	return editJSON{r.was.part(e.Old), r.is.part(e.New)}
}

// part is a part of the text for JSON.
func (w *wording) part(s briefing.Span) partJSON {
	out := partJSON{Start: s.Start, End: s.End}
	if !s.Empty() {
		out.Text = w.shown(s)
	}
	return out
}
