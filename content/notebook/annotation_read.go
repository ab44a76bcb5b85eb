package notebook

import (
	"cmp"
	"strings"
	"time"

	"github.com/google/uuid"
)

// A refusal is the reason for which an annotation is not taken in, as a clause.
type refusal string

func (r refusal) Error() string { return string(r) }

const (
	errNotAnnotation = refusal("it is not a W3C Web Annotation")
	errNoText        = refusal("it does not say which text it is about")
	errSaysNothing   = refusal("it neither quotes words of a text nor says anything that lede can read")
	errTooLong       = refusal("what it says is longer than 1 MB")
)

// readAnnotation reads what lede or another program wrote. Its errors are refusals.
func readAnnotation(raw []byte) (Note, error) {
	a, err := readObject(raw)
	if err != nil || !has(either(a, "type", "@type"), "Annotation") {
		return Note{}, errNotAnnotation
	}
	n := Note{
		Created: parseStamp(text(a["created"])), Modified: parseStamp(text(a["modified"])),
		Creator: strings.Join(called(a["creator"]), ", "),
	}
	if n.Modified.IsZero() {
		n.Modified = n.Created
	}
	if id, ok := fromURN(text(a["lede:copyOf"])); ok {
		n.CopyOf = id
	}
	n.identify(text(either(a, "id", "@id")), text(a["canonical"]), raw)
	n.readBodies(a)
	n.readTargets(a["target"])
	switch {
	case len(n.Body) > MaxBody:
		return n, errTooLong
	case n.Briefing.Hash == "" && n.Source == "":
		return n, errNoText
	case n.Body == "" && n.Anchor.Exact == "" && n.Anchor.Prefix == "" && n.Anchor.Suffix == "":
		return n, errSaysNothing
	}
	if n, err = n.ready(); err != nil {
		return n, refusal(err.Error())
	}
	return n, nil
}

// identify gives n its ID: the UUID it has, or one that is always the same for the
// same address or, without any, the same annotation.
func (n *Note) identify(id, canonical string, raw []byte) {
	if own, ok := fromURN(id); ok {
		n.ID, n.Canonical = own, canonical
		return
	}
	name := raw
	n.Canonical = cmp.Or(canonical, id)
	if n.Canonical != "" {
		name = []byte(n.Canonical)
	}
	n.ID = uuid.NewSHA1(uuid.NameSpaceURL, name).String()
}

// fromURN is the UUID in an ID as the W3C has it.
func fromURN(id string) (string, bool) {
	if len(id) < len(urnUUID) || !strings.EqualFold(id[:len(urnUUID)], urnUUID) {
		return "", false
	}
	u, err := uuid.Parse(id[len(urnUUID):])
	return u.String(), err == nil
}

// readBodies takes what an annotation says: texts one under the other, tags, and the
// addresses of what is no text.
func (n *Note) readBodies(a map[string]any) {
	var texts, tags []string
	if value := text(a["bodyValue"]); value != "" {
		texts, n.Plain = append(texts, value), true
	}
	for _, v := range list(a["body"]) {
		body := object(v)
		value := text(either(body, "value", "chars"))
		purpose := body["purpose"]
		if purpose == nil {
			purpose = a["motivation"]
		}
		switch {
		case value != "" && (has(purpose, "tagging") || has(purpose, "classifying")):
			tags = append(tags, value)
		case value != "":
			n.Plain = n.Plain || len(texts) == 0 && text(body["format"]) == "text/plain"
			texts = append(texts, value)
		case address(body["source"]) != "":
			texts = append(texts, "<"+address(body["source"])+">")
		case address(v) != "":
			texts = append(texts, "<"+address(v)+">")
		}
	}
	n.Body = tagged(strings.Join(texts, "\n\n"), tags)
}

// parseStamp reads an xsd:dateTime; one without a zone is taken for UTC, and what is
// none for unknown.
func parseStamp(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
