package filing

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lede/briefing"
)

func parsed(text string) *briefing.Document {
	return briefing.Parse(text, briefing.Options{Format: briefing.FormatMarkdown})
}

func TestNames(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for _, c := range []struct{ text, file, want string }{
		{"# The harbour: what is known\n\nWords.\n", "scan0012", "the-harbour-what-is-known"},
		{"---\ntitle: The harbour\nslug: Harbour Inquiry/2\n---\nWords.\n", "scan0012", "harbour-inquiry-2"},
		{"---\ntitle: Überfall in Łódź\n---\nWords.\n", "", "uberfall-in-łodz"},
		{"---\ntitle: تحذير كرمان ٢\n---\nWords.\n", "", "تحذير-كرمان-٢"},
		{"---\ntitle: कर्मान चेतावनी\n---\nWords.\n", "", "कर्मान-चेतावनी"},
		{"---\ntitle: 伊朗的警告\n---\nWords.\n", "", "伊朗的警告"},
		{"---\ntitle: O’Brien’s U.S. visit\n---\nWords.\n", "", "obriens-us-visit"},
		{"---\nslug: ../../etc/passwd\n---\nWords.\n", "", "etc-passwd"},
		{"---\nslug: CON\n---\nWords.\n", "", "con-briefing"},
		{"---\ntitle: \"…\"\n---\nWords.\n", "Scan 12", "scan-12"},
		{"Words without a headline are here.\n", "Scan 12", "scan-12"},
		{"Words without a headline are here.\n", "", "words-without-a-headline-are-here"},
		{"…\n", "…", "untitled"},
		{"# " + long + "\n\nWords.\n", "", strings.TrimSuffix(strings.Repeat("word-", 16), "-")},
		{"# " + strings.Repeat("字", 100) + "\n\nWords.\n", "", strings.Repeat("字", 26)},
	} {
		if got := nameOf(parsed(c.text), c.file); got != c.want {
			t.Errorf("%q from %q is called %q, want %q", c.text, c.file, got, c.want)
		}
	}
}

// Whatever a title is, a name of it can be given everywhere, and is the same name for
// itself.
func TestNamesLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := wordsOf(rapid.String().Draw(t, "title"))
		odd := strings.ContainsFunc(name, func(r rune) bool {
			return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
		})
		if odd || !utf8.ValidString(name) || len(name) > longestName+len("-briefing") || strings.Trim(name, "-") != name {
			t.Fatalf("%q", name)
		}
		if again := wordsOf(name); again != name {
			t.Fatalf("%q becomes %q", name, again)
		}
	})
}

func TestFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	open := func(force bool) *Folder {
		t.Helper()
		f, err := Open(dir, force)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	first := parsed("---\ntitle: A\noriginal:\n  sha256: \"1\"\n---\nOne.\n")
	newer := parsed("---\ntitle: A\noriginal:\n  sha256: \"1\"\n---\nOne, read otherwise.\n")
	other := parsed("---\ntitle: A\noriginal:\n  sha256: \"2\"\n---\nTwo.\n")
	plain := briefing.Parse("Words of nothing but text.\n", briefing.Options{})
	f, again, forced := open(false), open(false), open(true)
	for i, c := range []struct {
		in      *Folder
		paper   Paper
		want    string
		already bool
	}{
		{f, Paper{Doc: first, Original: "1"}, "a.md", false},
		{f, Paper{Doc: first, Original: "1"}, "a.md", true},
		{f, Paper{Doc: newer, Original: "1"}, "a.md", true}, // the same original
		{f, Paper{Doc: other, Original: "2"}, "a-2.md", false},
		{f, Paper{Doc: newer}, "a-3.md", false}, // an imported file that was edited
		{f, Paper{Doc: plain, Name: "notes"}, "notes.txt", false},
		{again, Paper{Doc: other, Original: "2"}, "a-2.md", true},
		{again, Paper{Doc: plain, Name: "notes"}, "notes.txt", true},
		{forced, Paper{Doc: newer, Original: "1"}, "a.md", false},
		{forced, Paper{Doc: other, Original: "2"}, "a-2.md", false}, // never over one of its own
		{forced, Paper{Doc: other, Original: "2"}, "a-2.md", true},
	} {
		got, err := c.in.File(c.paper)
		if want := filepath.Join(dir, c.want); err != nil || got.Path != want || got.Already != c.already {
			t.Fatalf("%d: %+v, %v; want %s, %v", i, got, err, want, c.already)
		}
	}
	for name, want := range map[string]string{"a.md": newer.Text, "a-2.md": other.Text, "a-3.md": newer.Text, "notes.txt": plain.Text} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 4 {
		t.Errorf("%v, %v", list, err)
	}
}

// What is no file of a briefing is never written over or through, by force neither.
func TestFileBesideOthers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "a.md")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, force := range []bool{false, true} {
		f, err := Open(dir, force)
		if err != nil {
			t.Fatal(err)
		}
		for _, title := range []string{"a", "b"} {
			if filed, err := f.File(Paper{Doc: parsed("# " + title + "\n\nWords.\n")}); err != nil || filepath.Base(filed.Path) != title+"-2.md" {
				t.Errorf("force %v: %+v, %v", force, filed, err)
			}
		}
	}
	if b, err := os.ReadFile(outside); err != nil || string(b) != "kept" {
		t.Errorf("%q, %v", b, err)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		file: "is not a folder", filepath.Join(dir, "a", "b"): "there is no folder", filepath.Join(file, "a"): "cannot be made",
	} {
		if _, err := Open(path, false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if list, err := os.ReadDir(dir); err != nil || !slices.Equal([]string{list[0].Name()}, []string{"file"}) || len(list) > 1 {
		t.Errorf("%v, %v", list, err)
	}
}
