package notebook

import (
	"bytes"
	"encoding/json"
	"time"

	"lede/briefing/anchor"
)

const (
	annoContext = "http://www.w3.org/ns/anno.jsonld"
	urnUUID     = "urn:uuid:"
	urnHash     = "urn:sha256:" // of a briefing's text
)

// jsonldContext says what the names in an annotation mean.
func jsonldContext() []any {
	return []any{annoContext, map[string]string{"lede": "urn:lede:"}}
}

// An annotation is a Note as the W3C's Web Annotation Data Model has it; the package
// comment documents it.
type annotation struct {
	Context    []any      `json:"@context,omitempty"`
	ID         string     `json:"id"`
	Type       string     `json:"type"`
	Canonical  string     `json:"canonical,omitempty"`
	Motivation string     `json:"motivation"`
	Creator    *agent     `json:"creator,omitempty"`
	Created    string     `json:"created,omitempty"`
	Modified   string     `json:"modified,omitempty"`
	Body       []textBody `json:"body,omitempty"`
	Target     target     `json:"target"`
	CopyOf     string     `json:"lede:copyOf,omitempty"`
}

type agent struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

type textBody struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Format  string `json:"format,omitempty"`
	Value   string `json:"value"`
}

type target struct {
	Type     string     `json:"type"`
	Source   string     `json:"source"`
	Selector []any      `json:"selector"`
	Hash     string     `json:"lede:hash,omitempty"`
	Slug     string     `json:"lede:slug,omitempty"`
	Title    string     `json:"lede:title,omitempty"`
	File     string     `json:"lede:file,omitempty"`
	Anchor   *ownAnchor `json:"lede:anchor,omitempty"`
}

// An ownAnchor is what an anchor has beside its quotation, which the selectors have.
type ownAnchor struct {
	End   int         `json:"end"`
	Start int         `json:"start"`
	Tail  string      `json:"tail,omitempty"`
	Twin  anchor.Twin `json:"twin,omitzero"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// annotation is n in the W3C's form, without a context.
func (n Note) annotation() annotation {
	a := annotation{
		ID: urnUUID + n.ID, Type: "Annotation", Canonical: n.Canonical, Motivation: "highlighting",
		Created: stamp(n.Created), Modified: stamp(n.Modified),
		Target: target{
			Type: "SpecificResource", Source: n.Source,
			Selector: []any{quoteSelector{"TextQuoteSelector", n.Anchor.Exact, n.Anchor.Prefix, n.Anchor.Suffix}},
			Hash:     n.Briefing.Hash, Slug: n.Briefing.Slug, Title: n.Title, File: n.File,
		},
	}
	if n.Anchor.Start >= 0 || n.Anchor.Tail != "" { // else nothing is known but the words
		a.Target.Anchor = &ownAnchor{n.Anchor.End, n.Anchor.Start, n.Anchor.Tail, n.Anchor.Twin}
	}
	if a.Target.Source == "" {
		a.Target.Source = urnHash + n.Briefing.Hash
	}
	if n.Position != (Position{}) {
		a.Target.Selector = append(a.Target.Selector, positionSelector{"TextPositionSelector", n.Position.Start, n.Position.End})
	}
	if n.Creator != "" {
		a.Creator = &agent{"Person", n.Creator}
	}
	if n.CopyOf != "" {
		a.CopyOf = urnUUID + n.CopyOf
	}
	if n.Body != "" {
		format := "text/markdown"
		if n.Plain {
			format = "text/plain"
		}
		a.Motivation = "commenting"
		a.Body = append(a.Body, textBody{"TextualBody", "commenting", format, n.Body})
	}
	for _, tag := range TagsOf(n.Body) {
		a.Body = append(a.Body, textBody{Type: "TextualBody", Purpose: "tagging", Value: tag})
	}
	return a
}

// MarshalJSON returns the note as a W3C Web Annotation in JSON-LD.
func (n Note) MarshalJSON() ([]byte, error) {
	a := n.annotation()
	a.Context = jsonldContext()
	return marshal(a)
}

// stamp is a time as xsd:dateTime, in UTC as the W3C asks for.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

// marshal is json.Marshal for people to read: it leaves <, > and & as they are, and
// nothing that does harm where it is looked at.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return inert(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}
