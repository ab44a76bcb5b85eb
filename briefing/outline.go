package briefing

// An Outline is a document's structure as `lede outline --json` prints it.
type Outline struct {
	Title     string             `json:"title"`
	Derived   bool               `json:"derived"` // true when the document states no title
	Slug      string             `json:"slug"`
	Published string             `json:"published"`
	Language  string             `json:"language"`
	Format    string             `json:"format"`
	Words     int                `json:"words"`
	Sections  []OutlineSection   `json:"sections"`
	Furniture []OutlineFurniture `json:"furniture"`
}

// An OutlineSection is one section of an Outline; offsets count bytes.
type OutlineSection struct {
	Level int    `json:"level"`
	Title string `json:"title"`
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Words int    `json:"words"`
	Items int    `json:"items"`
}

// An OutlineFurniture is text that was set aside; offsets count bytes.
type OutlineFurniture struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Why   string `json:"why"`
}

// Outline is d's structure for other programs. Its lists are never nil.
func (d *Document) Outline() Outline {
	o := Outline{
		Title: d.Headline.Text, Derived: d.Headline.Derived, Slug: d.Slug(),
		Published: d.Meta.Published, Language: d.Language, Format: d.Format.String(), Words: d.Words,
		Sections:  make([]OutlineSection, 0, len(d.Sections)),
		Furniture: make([]OutlineFurniture, 0, len(d.Furniture)),
	}
	for _, s := range d.Sections {
		o.Sections = append(o.Sections, OutlineSection{
			Level: s.Level, Title: s.Title, Kind: s.Kind.String(),
			Start: s.Span.Start, End: s.Span.End, Words: s.Words, Items: s.Items,
		})
	}
	for _, f := range d.Furniture {
		o.Furniture = append(o.Furniture, OutlineFurniture{Start: f.Span.Start, End: f.Span.End, Why: f.Why})
	}
	return o
}
