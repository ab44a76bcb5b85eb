package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/briefing"
	"lede/content/notebook"
)

// TestBeginAtKind checks that a reading that is to begin at a section begins there,
// however far down a long text it stands, and that nothing is said to be missing
// before all of the text is known.
func TestBeginAtKind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.md")
	text := "# Long\n\n## What we know\n\n" + strings.Repeat("Words of it.\n\n", 20_000) + "## What we do not know yet\n\nThe rest.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	m, err := newModel(t.Context(), []string{path}, notebook.Private(), true, 100, 30)
	if err != nil {
		t.Fatal(err)
	}
	m.config.Kind = briefing.KindUnknown
	m.beginAtKind()
	if m.known() || m.notice != stillReading {
		t.Fatalf("before the text is known: %q", m.notice)
	}
	m.Update(m.survey()())
	if got := m.open.doc.SectionAt(m.reader.Cursor().Start); m.open.doc.Sections[got].Kind != briefing.KindUnknown {
		t.Errorf("the reading begins in %q", m.open.doc.Sections[got].Title)
	}
	if m.config.Kind = briefing.KindQuestions; m.gotoKind(m.config.Kind) || !strings.Contains(m.notice, "no section") {
		t.Errorf("of a missing section: %q", m.notice)
	}
}

// TestFindEndsWithItsBriefing checks that a search that ends after another briefing
// was opened shows nothing there.
func TestFindEndsWithItsBriefing(t *testing.T) {
	m, err := newModel(t.Context(), nil, notebook.Private(), true, 100, 30)
	if err != nil {
		t.Fatal(err)
	}
	m.startFind()
	m.find.Key(0, "e", "e")
	late := m.lookFor()
	o, err := m.desk().read(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	result := late() // it had ended, but was not taken yet
	m.show(o)
	m.Update(result)
	if hits, _ := m.find.Hits(); len(hits) > 0 {
		t.Errorf("%d hits of another text are shown", len(hits))
	}
}
