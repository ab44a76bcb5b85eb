package notebook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/google/uuid"
)

// An annotationPage is annotations for exchange, as the W3C has them
// (https://www.w3.org/TR/annotation-model/#annotation-page).
type annotationPage struct {
	Context []any        `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	PartOf  collection   `json:"partOf"`
	Start   int          `json:"startIndex"`
	Items   []annotation `json:"items"`
}

// A collection is the one that a page is all of.
type collection struct {
	ID    string `json:"id"`
	Type  string `json:"type"`
	Label string `json:"label"`
	Total int    `json:"total"`
}

// Export writes notes for other people and programs: the one page of a W3C
// AnnotationCollection, in JSON-LD. The same notes make the same file. Nothing names
// the reader, unless a note's Creator does. An error of w is returned as it is.
func Export(w io.Writer, notes []Note) error {
	page := annotationPage{Context: jsonldContext(), Type: "AnnotationPage", Items: make([]annotation, 0, len(notes))}
	var ids strings.Builder
	for _, n := range notes {
		page.Items = append(page.Items, n.annotation())
		ids.WriteString(n.ID)
	}
	page.ID = urnUUID + uuid.NewSHA1(uuid.NameSpaceOID, []byte("page "+ids.String())).String()
	page.PartOf = collection{
		urnUUID + uuid.NewSHA1(uuid.NameSpaceOID, []byte("collection "+ids.String())).String(),
		"AnnotationCollection", "Notes", len(notes),
	}
	data, err := marshal(page)
	if err != nil {
		return fmt.Errorf("the notes cannot be written as JSON: %w", err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		return fmt.Errorf("the notes cannot be written as JSON: %w", err)
	}
	b.WriteByte('\n')
	_, err = b.WriteTo(w)
	return err
}
