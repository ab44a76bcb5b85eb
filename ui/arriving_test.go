package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/briefing"
	"lede/content/format"
	"lede/content/notebook"
)

// long is a text of pages.
func long(pages int) string {
	var b strings.Builder
	b.WriteString("---\ntitle: The long report\noriginal: {format: PDF}\n---\n")
	for i := range pages {
		fmt.Fprintf(&b, "\n<!-- page: %d -->\n\n## Part %d\n\n%s\n", i+1, i+1, strings.Repeat(fmt.Sprintf("Words of page %d, which go on. ", i+1), 40))
	}
	return b.String()
}

// arriving is a program in which a long report has begun to arrive, of whose pages some
// are there.
func arriving(t *testing.T, book *notebook.Notebook, pages int) *Model {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"a.md": "# Alpha\n\nOne.\n", "report.md": long(300)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	m, err := newModel(t.Context(), []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "report.md")}, book, true, 100, 30)
	if err != nil {
		t.Fatal(err)
	}
	m.load(1)
	m.Update(m.part(pages))
	return m
}

// part is the report with as many pages as have arrived.
func (m *Model) part(pages int) begun {
	source := format.Source{Text: long(pages), Format: briefing.FormatMarkdown, Name: "report"}
	doc := briefing.Glance(source.Text, briefing.Options{Format: source.Format, Name: source.Name})
	doc.Surveyed = min(doc.Surveyed, len(doc.Text)-1)
	return begun{generation: m.generation, index: 1, source: source, doc: doc, more: func() tea.Msg { return nil }}
}

// whole is all of the report.
func (m *Model) whole(t *testing.T) loaded {
	t.Helper()
	o, err := m.desk().read(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return loaded{m.generation, 1, o, nil}
}

func (m *Model) press(keys ...string) {
	for _, k := range keys {
		m.Update(tea.KeyPressMsg{Code: rune(k[0]), Text: k})
	}
}

func (m *Model) screenSays(words string) bool { return strings.Contains(m.View().Content, words) }

// TestArriving reads on in a report of which more and more is there.
func TestArriving(t *testing.T) {
	book := notebook.Private()
	m := arriving(t, book, 2)
	if !m.screenSays("Words of page 1") || !m.screenSays("Reading report.md… p. 2") {
		t.Fatalf("the screen is\n%s", m.View().Content)
	}
	m.press(" ", " ")
	at := m.reader.Position()
	for _, pages := range []int{5, 40} {
		if _, more := m.Update(m.part(pages)); more == nil {
			t.Fatal("nothing waits for the rest")
		}
		if now := m.reader.Position(); now != at {
			t.Fatalf("with %d pages the reader is at %+v, and was at %+v", pages, now, at)
		}
	}
	if m.press("x"); !strings.Contains(m.progress(), "p. 40") {
		t.Errorf("it says %q", m.progress())
	}
	for _, keys := range [][]string{{"a"}, {"m", "a"}, {"M"}} {
		if m.press(keys...); m.notice != stillArriving || m.writing != nil {
			t.Errorf("%q: %q", keys, m.notice)
		}
	}
	if m.save() != nil || m.survey() != nil || m.readNotes() != nil {
		t.Error("something is remembered of what is not all there")
	}
	m.Update(m.whole(t))
	if now := m.reader.Position(); now != at || m.loading >= 0 || m.open.arriving {
		t.Errorf("with all of it the reader is at %+v, and was at %+v", now, at)
	}
	if m.press("G"); !m.screenSays("Words of page 300") {
		t.Errorf("the end is\n%s", m.View().Content)
	}
	if m.save() == nil {
		t.Error("nothing is remembered of the whole")
	}
}

// TestArrivedWhereItWasLeft opens a report, of which the beginning comes first, where it
// was left the last time.
func TestArrivedWhereItWasLeft(t *testing.T) {
	book := notebook.Private()
	m := arriving(t, book, 2)
	m.Update(m.whole(t))
	m.press("G")
	left := m.reader.Position()
	m.Update(m.save()())
	m.open = nil
	m.load(1)
	m.Update(m.part(2))
	m.Update(m.whole(t))
	if now := m.reader.Position(); now.Top != left.Top {
		t.Errorf("it opens at %+v, and was left at %+v", now, left)
	}
}

// TestArrivingIsGivenUp leaves a report before all of it is there.
func TestArrivingIsGivenUp(t *testing.T) {
	m := arriving(t, notebook.Private(), 2)
	stopped := false
	m.stop = func() { stopped = true }
	late := m.part(5)
	m.press("L")
	if !stopped || m.open != nil || m.loading >= 0 || m.screen != onShelf {
		t.Fatalf("stopped %t, the screen is\n%s", stopped, m.View().Content)
	}
	m.Update(late)
	if m.open != nil {
		t.Error("what came too late is shown")
	}
}
