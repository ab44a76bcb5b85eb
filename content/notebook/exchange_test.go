package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/content/durable"
	"lede/content/sanitize"
)

var update = flag.Bool("update", false, "write the golden files anew")

// summary is all that is kept of a note, for people to compare.
func summary(n Note) string {
	var b strings.Builder
	line := func(name string, value any) {
		if v := reflect.ValueOf(value); !v.IsZero() {
			fmt.Fprintf(&b, "%-10s %v\n", name, value)
		}
	}
	line("id", n.ID)
	line("canonical", n.Canonical)
	line("creator", n.Creator)
	line("created", stamp(n.Created))
	line("modified", stamp(n.Modified))
	line("body", strings.ReplaceAll(n.Body, "\n", "\n           "))
	line("plain", n.Plain)
	line("tags", strings.Join(n.Tags, " "))
	line("hash", n.Briefing.Hash)
	line("source", n.Source)
	line("file", n.File)
	line("exact", n.Anchor.Exact)
	line("prefix", n.Anchor.Prefix)
	line("suffix", n.Anchor.Suffix)
	line("bytes", fmt.Sprint(n.Anchor.Start, " to ", n.Anchor.End))
	line("points", n.Position)
	line("copyOf", n.CopyOf)
	return b.String()
}

func TestForeignAnnotations(t *testing.T) {
	const path = "testdata/foreign.txtar"
	archive, err := txtar.ParseFile(path)
	must(t, err)
	want := map[string]string{}
	for _, f := range archive.Files {
		want[f.Name] = string(f.Data)
	}
	out := &txtar.Archive{Comment: archive.Comment}
	for _, f := range archive.Files {
		name, ok := strings.CutSuffix(f.Name, ".json")
		if !ok {
			continue
		}
		n := opened(t, t.TempDir())
		report, err := n.Import(bytes.NewReader(f.Data))
		must(t, err)
		got := ""
		for _, r := range report.Refused {
			got += fmt.Sprintf("refused: %s\n", r.Reason)
		}
		for _, note := range opened(t, n.dir).AllNotes() {
			got += summary(note)
		}
		if got != want[name+".want"] && !*update {
			t.Errorf("%s:\n%swant:\n%s", name, got, want[name+".want"])
		}
		out.Files = append(out.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})

		// Taken in again, alone or from lede's own export, it changes nothing.
		again, err := n.Import(bytes.NewReader(f.Data))
		must(t, err)
		if again.New+again.Updated != 0 || again.Unchanged != report.New {
			t.Errorf("%s again: %+v", name, again)
		}
		var exported bytes.Buffer
		must(t, Export(&exported, n.AllNotes()))
		if again, err = n.Import(&exported); err != nil || again.New+again.Updated+len(again.Refused) != 0 {
			t.Errorf("%s exported: %+v, %v", name, again, err)
		}
	}
	if *update {
		must(t, os.WriteFile(path, txtar.Format(out), 0o600))
	}
}

func exported(tb testing.TB, notes ...Note) string {
	tb.Helper()
	var b bytes.Buffer
	must(tb, Export(&b, notes))
	return b.String()
}

func imported(tb testing.TB, n *Notebook, text string, want Imported) {
	tb.Helper()
	got, err := n.Import(strings.NewReader(text))
	must(tb, err)
	if !reflect.DeepEqual(got, want) {
		tb.Errorf("imported %+v, want %+v", got, want)
	}
}

func TestExchange(t *testing.T) {
	ann := opened(t, t.TempDir())
	first, second := kept1(t, ann, noteOn("harbour", "first #ask")), kept1(t, ann, noteOn("ferry", ""))
	signed := func() string {
		all := ann.AllNotes()
		for i := range all {
			all[i].Creator = "Ann"
		}
		return exported(t, all...)
	}
	for name, bo := range map[string]*Notebook{"on disk": opened(t, t.TempDir()), "private": Private()} {
		t.Run(name, func(t *testing.T) {
			own := kept1(t, bo, noteOn("No reason", "Bo's own"))
			imported(t, bo, signed(), Imported{New: 2})
			imported(t, bo, signed(), Imported{Unchanged: 2})
			if all := bo.AllNotes(); len(all) != 3 || all[0].Creator != "Ann" {
				t.Errorf("%+v", all)
			}
			same(t, noteNamed(t, bo, own.ID), own)

			// What was deleted comes back when it is taken in again.
			must(t, bo.Delete(second.ID))
			imported(t, bo, signed(), Imported{New: 1, Unchanged: 1})
			must(t, bo.Delete(second.ID))
			must(t, bo.Restore(second.ID))
		})
	}

	// Her own notes come back to her, once changed by a colleague.
	copied := first
	copied.Creator = "Bo"
	imported(t, ann, exported(t, copied), Imported{Unchanged: 1})
	copied.Body, copied.Modified = "older words", monday.Add(-time.Hour)
	imported(t, ann, exported(t, copied), Imported{Unchanged: 1})
	same(t, noteNamed(t, ann, first.ID), first)
	copied.Body, copied.Modified = "newer words", tuesday
	imported(t, ann, exported(t, copied), Imported{Updated: 1})
	imported(t, ann, exported(t, copied), Imported{Unchanged: 1})
	got := noteNamed(t, ann, first.ID)
	if got.Body != "newer words" || got.Creator != "" || len(got.Tags) != 0 {
		t.Errorf("%+v", got)
	}
	// The words that were there are with the deleted ones.
	must(t, ann.Restore(first.beside().ID))
	if got := noteNamed(t, ann, first.beside().ID); got.Body != first.Body || got.CopyOf != first.ID {
		t.Errorf("%+v", got)
	}

	copied.Body, copied.Modified, copied.Created = "undated words", time.Time{}, time.Time{}
	imported(t, ann, exported(t, copied), Imported{Refused: []Refused{{1, urnUUID + first.ID, string(errUndated)}}})
}

func TestExportedFile(t *testing.T) {
	n := Private()
	one, two := kept1(t, n, noteOn("harbour", "one <b>")), kept1(t, n, noteOn("ferry", "two"))
	text := exported(t, one, two)
	if text != exported(t, one, two) {
		t.Error("the same notes make another file")
	}
	var page struct {
		Context any    `json:"@context"`
		ID      string `json:"id"`
		Type    string `json:"type"`
		PartOf  struct {
			ID, Type string
			Total    int
		} `json:"partOf"`
		StartIndex *int             `json:"startIndex"`
		Items      []map[string]any `json:"items"`
	}
	must(t, json.Unmarshal([]byte(text), &page))
	if page.Type != "AnnotationPage" || page.PartOf.Type != "AnnotationCollection" || page.PartOf.Total != 2 ||
		page.ID == page.PartOf.ID || page.StartIndex == nil || *page.StartIndex != 0 || len(page.Items) != 2 {
		t.Errorf("%+v", page)
	}
	for _, item := range page.Items {
		if _, ok := item["@context"]; ok || item["creator"] != nil || item["type"] != "Annotation" {
			t.Errorf("%v", item)
		}
	}
	if !strings.Contains(text, "one <b>") {
		t.Error("it is not for people to read")
	}
	if text := exported(t); !strings.Contains(text, `"items": []`) {
		t.Errorf("of nothing: %s", text)
	}
}

// What a note says is exchanged as it is, and does nothing to a terminal on the way.
func TestNothingHarmfulIsWritten(t *testing.T) {
	const hostile = "\x1b]0;x\x07 \u009b31m \u202e \U000e0041 \u200b \ufeff \r\n zero\u200djoined می\u200cشود"
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", hostile))
	file, err := os.ReadFile(n.notes.folder.notePath(note.ID))
	must(t, err)
	one, err := json.Marshal(note)
	must(t, err)
	for name, text := range map[string]string{"file": string(file), "export": exported(t, note), "JSON": string(one)} {
		if !sanitize.Clean(text) {
			t.Errorf("the %s is %q", name, text)
		}
		other := Private()
		imported(t, other, text, Imported{New: 1})
		if all := other.AllNotes(); len(all) != 1 || all[0].Body != hostile {
			t.Errorf("from the %s: %+v", name, all)
		}
	}
	const friendly = "می\u200cشود é 😀"
	if text := exported(t, kept1(t, n, noteOn("harbour", friendly))); !strings.Contains(text, friendly) {
		t.Errorf("what is harmless is escaped: %s", text)
	}
}

// One annotation, a list of them, a page, a collection with a page in it, a graph.
func TestShapesOfFiles(t *testing.T) {
	one, err := json.Marshal(noteOn("harbour", "x").withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8"))
	must(t, err)
	for shape, want := range map[string]int{
		"ONE": 1, " \n[ONE] ": 1, "\uFEFF[]": 0, "[ONE, ONE]": 2,
		`{"type": "AnnotationPage", "items": [ONE]}`:                                    1,
		`{"type": "AnnotationPage", "items": ONE}`:                                      1,
		`{"type": "AnnotationCollection", "first": {"items": [ONE, ONE]}, "last": "x"}`: 2,
		`{"type": "AnnotationCollection", "first": "http://notes.example/1"}`:           1, // refused
		`{"@graph": [ONE]}`: 1,
		`[{"items": [ONE]}, {"items": []}, {"type": "AnnotationPage", "items": [[ONE]]}]`: 2,
		`{"type": "AnnotationPage", "items": [5, null, "x", {}, ONE]}`:                    5,
		`{"type": "AnnotationPage", "items": "http://notes.example/", "first": null}`:     1, // refused
	} {
		report, err := Private().Import(strings.NewReader(strings.ReplaceAll(shape, "ONE", string(one))))
		must(t, err)
		if got := report.New + report.Unchanged + len(report.Refused); got != want || strings.Contains(shape, "ONE") && report.New != 1 {
			t.Errorf("%s: %+v", shape, report)
		}
	}
}

func (n Note) withID(id string) Note {
	n.ID = id
	return n
}

func TestFilesThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "not a file of notes",
		"{\"type\": \"Annotat":    "or not all of it",
		"# Notes":                 "not a file of notes",
		strings.Repeat("[", 1000): "too deep",
		`{"a":` + strings.Repeat(`{"b":[`, 20) + strings.Repeat("]}", 20) + "}": "too deep",
		"[" + strings.Repeat("1,", maxItems) + "1]":                             "more than the 100000 notes",
	} {
		if _, err := Private().Import(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
	}
	if _, err := Private().Import(refusing{}); !errors.Is(err, errRefusing) {
		t.Errorf("%v", err)
	}
	long := noteOn("harbour", strings.Repeat("x", MaxBody)).withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8")
	text := strings.Replace(exported(t, long), "xxx", "xxxx", 1)
	imported(t, Private(), text, Imported{Refused: []Refused{{1, urnUUID + long.ID, string(errTooLong)}}})
}

var errRefusing = errors.New("refused")

type refusing struct{}

func (refusing) Read([]byte) (int, error) { return 0, errRefusing }

// What cannot be written can be taken in again, and what was is there.
func TestImportOnAFullDisk(t *testing.T) {
	n := opened(t, t.TempDir())
	text := exported(t, noteOn("harbour", "1").withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8"), noteOn("harbour", "2").withID("7ba7b811-9dad-41d1-80b4-00c04fd430c8"))
	works := n.disk
	files := 0
	n.disk.Create = func(dir, pattern string) (durable.Draft, error) {
		if files++; files > 1 {
			return nil, os.ErrPermission
		}
		return works.Create(dir, pattern)
	}
	report, err := n.Import(strings.NewReader(text))
	if err == nil || report.New != 1 || !strings.Contains(err.Error(), "taken in again") || len(n.AllNotes()) != 1 {
		t.Errorf("%+v, %v", report, err)
	}
	n.disk = works
	imported(t, n, text, Imported{New: 1, Unchanged: 1})
}

func FuzzImport(f *testing.F) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "foreign.txtar"))
	must(f, err)
	for _, file := range archive.Files {
		f.Add(string(file.Data))
	}
	f.Add(exported(f, noteOn("harbour", "words #tag").withID("6ba7b811-9dad-41d1-80b4-00c04fd430c8")))
	f.Fuzz(func(t *testing.T, text string) {
		n := Private()
		report, err := n.Import(strings.NewReader(text))
		all := n.AllNotes()
		if err != nil {
			if len(all) > 0 {
				t.Fatalf("notes of a file that cannot be read: %v, %v", all, err)
			}
			return
		}
		for _, note := range all {
			if !validID(note.ID) || len(note.Body) > MaxBody || len(note.Anchor.Exact) > maxQuote || note.Anchor.End < note.Anchor.Start ||
				note.Briefing.Hash != "" && !validHash(note.Briefing.Hash) || strings.ContainsAny(note.File, `/\`) {
				t.Fatalf("kept %+v", note)
			}
		}
		again, err := n.Import(strings.NewReader(exported(t, all...)))
		if err != nil || again.New+again.Updated+len(again.Refused) > 0 || again.Unchanged != len(all) {
			t.Fatalf("of %+v, exported and taken in again: %+v, %v", report, again, err)
		}
		sameNotes(t, n.AllNotes(), all)
	})
}
