package notebook

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing/anchor"
)

// noteOn is a note on the first of some words of brief.
func noteOn(words, body string) Note {
	k, _ := sample()
	at := strings.Index(brief, words)
	n := Note{Body: body, Created: monday, Modified: monday}
	return n.On(k, "Harbour closed", brief, at, at+len(words))
}

// same reports a difference between notes.
func same(tb testing.TB, got, want Note) {
	tb.Helper()
	if !got.Equal(want) {
		tb.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func sameNotes(tb testing.TB, got, want []Note) {
	tb.Helper()
	if len(got) != len(want) {
		tb.Errorf("%d notes, want %d:\n%+v", len(got), len(want), got)
		return
	}
	for i := range got {
		same(tb, got[i], want[i])
	}
}

func kept1(tb testing.TB, n *Notebook, note Note) Note {
	tb.Helper()
	note, err := n.Keep(note)
	must(tb, err)
	return note
}

// What is kept comes back as it was, down to the last field of an anchor.
func TestNotesComeBackAsTheyWere(t *testing.T) {
	words := rapid.StringOfN(rapid.SampledFrom([]rune("ab é#\"\\<\n\u2028\x00\U0001F600")), 0, 40, -1)
	rapid.Check(t, func(rt *rapid.T) {
		n := Note{
			Briefing: Key{Hash: hashed("x"), Slug: words.Draw(rt, "slug")},
			Title:    words.Draw(rt, "title"), File: baseName(words.Draw(rt, "file")),
			Body: words.Draw(rt, "body"), Plain: rapid.Bool().Draw(rt, "plain"),
			Creator: words.Draw(rt, "creator"),
			Created: monday, Modified: monday.Add(time.Duration(rapid.Int64Range(0, 1e15).Draw(rt, "later"))),
		}
		fill(rt, words, reflect.ValueOf(&n.Anchor).Elem())
		n.Anchor.End += n.Anchor.Start
		if rapid.Bool().Draw(rt, "counted") {
			n.Position = Position{3, rapid.IntRange(4, 1<<30).Draw(rt, "end")}
		}
		n.Plain = n.Plain && n.Body != ""
		want, err := n.ready()
		if err != nil {
			rt.Fatal(err)
		}
		data, err := want.file(nil)
		if err != nil {
			rt.Fatal(err)
		}
		got, err := readAnnotation(data)
		if want.Body == "" && want.Anchor.Exact+want.Anchor.Prefix+want.Anchor.Suffix == "" {
			if err == nil {
				rt.Fatalf("a note of nothing is read as %+v", got)
			}
			return
		}
		if err != nil || !got.Equal(want) {
			rt.Fatalf("got  %+v, %v\nwant %+v\nfrom %s", got, err, want, data)
		}
	})
}

// fill gives every field of an anchor a value, whatever fields it has.
func fill(rt *rapid.T, words *rapid.Generator[string], v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch f := v.Field(i); f.Kind() {
		case reflect.Int:
			f.SetInt(rapid.Int64Range(0, 1000).Draw(rt, name))
		case reflect.String:
			f.SetString(words.Draw(rt, name))
		case reflect.Bool:
			f.SetBool(rapid.Bool().Draw(rt, name))
		case reflect.Struct:
			fill(rt, words, f)
		default:
			rt.Fatalf("an anchor has %s, which this test does not know how to fill", name)
		}
	}
}

// A note's file is what the W3C's standard asks for, and can be read by people.
func TestNoteFile(t *testing.T) {
	dir := t.TempDir()
	note := Note{
		ID:       "6ba7b811-9dad-41d1-80b4-00c04fd430c8",
		Briefing: KeyOf(brief, "harbour"), Title: "Harbour closed", File: "harbour.md",
		Anchor:   anchor.Anchor{Start: 34, End: 50, Exact: "closed on Monday", Prefix: "harbour was ", Suffix: ".\n\n- No reason"},
		Position: Position{33, 49},
		Body:     "Who says so? #ask-again <the *mayor*>",
		Creator:  "Ada Brandt", Created: monday, Modified: tuesday,
	}
	kept1(t, opened(t, dir), note)
	got, err := os.ReadFile(filepath.Join(dir, "notes", note.ID+".json"))
	must(t, err)
	want := `{
  "@context": [
    "http://www.w3.org/ns/anno.jsonld",
    {
      "lede": "urn:lede:"
    }
  ],
  "id": "urn:uuid:6ba7b811-9dad-41d1-80b4-00c04fd430c8",
  "type": "Annotation",
  "motivation": "commenting",
  "creator": {
    "type": "Person",
    "name": "Ada Brandt"
  },
  "created": "2024-01-08T09:30:00Z",
  "modified": "2024-01-09T09:30:00Z",
  "body": [
    {
      "type": "TextualBody",
      "purpose": "commenting",
      "format": "text/markdown",
      "value": "Who says so? #ask-again <the *mayor*>"
    },
    {
      "type": "TextualBody",
      "purpose": "tagging",
      "value": "ask-again"
    }
  ],
  "target": {
    "type": "SpecificResource",
    "source": "urn:sha256:` + note.Briefing.Hash + `",
    "selector": [
      {
        "type": "TextQuoteSelector",
        "exact": "closed on Monday",
        "prefix": "harbour was ",
        "suffix": ".\n\n- No reason"
      },
      {
        "type": "TextPositionSelector",
        "start": 33,
        "end": 49
      }
    ],
    "lede:hash": "` + note.Briefing.Hash + `",
    "lede:slug": "harbour",
    "lede:title": "Harbour closed",
    "lede:file": "harbour.md",
    "lede:anchor": {
      "end": 50,
      "start": 34
    }
  }
}
`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The standard counts code points, and lede bytes.
func TestPositionsCountCodePoints(t *testing.T) {
	const text = "Ünïted 😀 café said so"
	start := strings.Index(text, "café")
	n := Note{}.On(KeyOf(text, ""), "", text, start, start+len("café"))
	if n.Anchor.Start != start || n.Position != (Position{9, 13}) {
		t.Errorf("bytes %d, code points %v", n.Anchor.Start, n.Position)
	}
	if at := utf8.RuneCountInString(text[:start]); at != 9 {
		t.Errorf("the text has %d", at)
	}
}

// Numbers that were counted for another passage are not kept.
func TestPositionsGoWithTheirAnchor(t *testing.T) {
	n := opened(t, t.TempDir())
	note := kept1(t, n, noteOn("harbour", ""))
	if note.Position == (Position{}) {
		t.Fatal("it was not counted")
	}
	note.Anchor = anchor.Of(brief, 30, 40)
	if note = kept1(t, n, note); note.Position != (Position{}) {
		t.Errorf("%v", note.Position)
	}
}

// What another program adds to a file is there after lede has written it.
func TestWhatOthersAddStays(t *testing.T) {
	dir := t.TempDir()
	n := opened(t, dir)
	note := kept1(t, n, noteOn("harbour", "first"))
	path := filepath.Join(dir, "notes", note.ID+".json")
	data, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, append(data[:len(data)-3], []byte(",\n  \"rights\": {\"of\": [1, \"<2>\"]}\n}\n")...), 0o600))
	note.Body, note.Modified = "second", tuesday
	kept1(t, n, note)
	data, err = os.ReadFile(path)
	must(t, err)
	var got struct {
		Rights struct {
			Of []any `json:"of"`
		} `json:"rights"`
	}
	must(t, json.Unmarshal(data, &got))
	if !reflect.DeepEqual(got.Rights.Of, []any{1.0, "<2>"}) || !strings.Contains(string(data), "second") {
		t.Errorf("the file is\n%s", data)
	}
}

func TestTagsOf(t *testing.T) {
	for body, want := range map[string]string{
		"":                               "",
		"#one":                           "one",
		"ask #Harbour-Master, (#wages).": "harbour-master wages",
		"#zwei und #Drei3 und #ΩΣ":       "zwei drei3 ωσ",
		"C# a#b http://a.example/#top":   "",
		"# Heading\n## Another":          "",
		"#1 #2024 #12a":                  "12a",
		"#same #Same":                    "same",
		"##double #a/b- #_x_":            "a/b _x",
		"“#quoted” *#strong*":            "quoted strong",
		"#" + strings.Repeat("a", 65):    "",
	} {
		if got := strings.Join(TagsOf(body), " "); got != want {
			t.Errorf("%q has %q, want %q", body, got, want)
		}
	}
	if n := len(TagsOf(strings.Repeat("#a #b", 10) + manyHashes(100))); n != maxTags {
		t.Errorf("%d tags", n)
	}
}

func manyHashes(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" #t" + strings.Repeat("x", i%30) + string(rune('a'+i/30)))
	}
	return b.String()
}

func TestNotesThatCannotBeKept(t *testing.T) {
	n := opened(t, t.TempDir())
	for want, note := range map[string]Note{
		"on no briefing":  {Body: "x"},
		"without a UUID":  {ID: "../../x", Briefing: Key{Hash: hashed("x")}},
		"at most 1 MB":    {Briefing: Key{Hash: hashed("x")}, Body: strings.Repeat("x", MaxBody+1)},
		"on no briefing ": {Briefing: Key{Hash: "../x", Slug: "y"}},
	} {
		if _, err := n.Keep(note); err == nil || !strings.Contains(err.Error(), strings.TrimSpace(want)) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if all := n.AllNotes(); len(all) != 0 {
		t.Errorf("kept: %v", all)
	}
	long := noteOn("harbour", strings.Repeat("\x01", MaxBody)) // every byte escaped
	want := kept1(t, n, long)
	if want.Body != long.Body {
		t.Error("its words have changed")
	}
	sameNotes(t, opened(t, n.dir).AllNotes(), []Note{want})
}
