package manuscript_test

import (
	"strings"
	"testing"

	"lede/content/format/manuscript"
)

// TestDatesOfTheFile are beside what is said of the document, which they do not date.
func TestDatesOfTheFile(t *testing.T) {
	md := written(t, func(w *manuscript.Writer) {
		w.Head(manuscript.Head{Created: "2031-03-02\n", Modified: "2031-03-04"})
	})
	if !strings.HasSuffix(md, "  created: \"2031-03-02\"\n  modified: \"2031-03-04\"\n---\n") || strings.Contains(md, "published") {
		t.Error(md)
	}
}
