package uitest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A rule says what a package, or a package and those below it, must not import
// itself. Patterns are import paths; one that ends in "/..." also matches
// what is below it.
type rule struct {
	of     []string
	except []string // of those
	never  []string
	but    []string // of never
	why    string
}

// screens are the packages of ui that are a part of the screen. None of them knows
// another, so that each can be read, tested and replaced alone.
var screens = []string{
	"lede/ui/shelf", "lede/ui/outline", "lede/ui/reader", "lede/ui/margin", "lede/ui/chronology",
	"lede/ui/voices", "lede/ui/ledger", "lede/ui/find", "lede/ui/drill", "lede/ui/help", "lede/ui/palette",
}

var rules = []rule{
	{
		of:    []string{"lede/briefing/..."},
		never: []string{"lede/content/...", "lede/ui/...", "os/...", "net/...", "syscall/...", "charm.land/...", "github.com/charmbracelet/...", "path/filepath"},
		but:   []string{"net/url"},
		why:   "briefing is pure: no files, no clock, no terminal",
	},
	{
		of:    []string{"lede/briefing/attribution"},
		never: []string{"lede/briefing/..."},
		but:   []string{"lede/briefing", "lede/briefing/sentence", "lede/briefing/when", "lede/briefing/edtf"},
		why:   "who said what is read from one document's words",
	},
	{
		of:    []string{"lede/briefing/voices"},
		never: []string{"lede/briefing/..."},
		but:   []string{"lede/briefing", "lede/briefing/attribution", "lede/briefing/edtf"},
		why:   "voices are grouped from statements, without reading a text again",
	},
	{
		of:    []string{"lede/briefing/cite"},
		never: []string{"lede/briefing/..."},
		but:   []string{"lede/briefing", "lede/briefing/attribution"},
		why:   "what a briefing leans on is listed from its statements, without reading the text again",
	},
	{
		of:    []string{"lede/briefing/terms"},
		never: []string{"lede/briefing/..."},
		but:   []string{"lede/briefing"},
		why:   "what a search term is depends on the text alone",
	},
	{
		of:    []string{"lede/briefing/query"},
		never: []string{"lede/briefing/..."},
		but: []string{
			"lede/briefing", "lede/briefing/terms", "lede/briefing/attribution", "lede/briefing/timeline", "lede/briefing/when",
			"lede/briefing/edtf",
		},
		why: "a query is answered from one document's text and what is read in it",
	},
	{
		of:    []string{"lede/content/..."},
		never: []string{"lede/ui/...", "charm.land/...", "github.com/charmbracelet/..."},
		why:   "content knows no screen",
	},
	{
		of:     []string{"lede/content/format/..."},
		except: []string{"lede/content/format/pdf"}, // keeps its compiled engine, before it is given a document
		never:  []string{"os/...", "syscall/...", "lede/content", "lede/content/conversion", "lede/content/sandbox"},
		why:    "a document is read from its bytes and nothing else",
	},
	{
		of:    []string{"lede/ui/page/...", "lede/ui/layout/...", "lede/ui/theme/...", "lede/ui/keymap/...", "lede/ui/help/..."},
		never: []string{"charm.land/bubbletea/...", "charm.land/bubbles/..."},
		why:   "what is drawn does not depend on what drives it",
	},
	{
		of:    screens,
		never: append([]string{"lede/ui", "lede/ui/cli"}, screens...),
		why:   "panes know neither each other nor the program",
	},
	{
		of:    []string{"lede/ui/page", "lede/ui/layout", "lede/ui/theme", "lede/ui/keymap", "lede/ui/pane", "lede/ui/rail", "lede/ui/roll", "lede/ui/heard"},
		never: append([]string{"lede/ui", "lede/ui/cli"}, screens...),
		why:   "what panes share knows no pane",
	},
	{
		of:     []string{"lede/..."},
		except: []string{"lede"},
		never:  []string{"lede/ui/cli"},
		why:    "only main.go hands over to the command line",
	},
	{
		of:    []string{"lede"},
		never: []string{"lede/briefing/...", "lede/content/...", "lede/ui", "charm.land/..."},
		why:   "main.go hands over to ui/cli and does nothing else",
	},
	{
		of:    []string{"lede/..."},
		never: []string{"net/...", "golang.org/x/net/http2", "golang.org/x/net/websocket"},
		but:   []string{"net/url", "net/mail", "net/textproto"}, // parsers, which open nothing
		why:   "no code path opens a socket",
	},
	{
		of:     []string{"lede/..."},
		except: []string{"lede/ui", "lede/content/conversion"}, // start the reader's editor, and lede itself
		never:  []string{"os/exec", "plugin"},
		why:    "a document is never given to another program unasked",
	},
	{
		of:     []string{"lede/..."},
		except: []string{"lede/ui/uitest"},
		never:  []string{"lede/ui/uitest", "testing/..."},
		why:    "what tests need stays in tests",
	},
	{
		of: []string{"lede/..."},
		// A file's bytes become its text without a second copy; the kernel is handed a list.
		except: []string{"lede/content/format", "lede/content/sandbox"},
		never:  []string{"unsafe", "C"},
		why:    "untrusted text is read by code that the language keeps in bounds",
	},
}

// breaks returns the reason why a package must not import another, "" if it may.
func breaks(importer, imported string) string {
	if importer == imported {
		return ""
	}
	for _, r := range rules {
		if matches(importer, r.of) && !matches(importer, r.except) && matches(imported, r.never) && !matches(imported, r.but) {
			return r.why
		}
	}
	return ""
}

func TestImportsKeepTheRules(t *testing.T) {
	for importer, imports := range imports(t) {
		for _, imported := range imports {
			if why := breaks(importer, imported); why != "" {
				t.Errorf("%s imports %s: %s", importer, imported, why)
			}
		}
	}
}

func TestImportsHaveNoDrawerForOddments(t *testing.T) {
	oddments := []string{"util", "utils", "common", "helpers", "helper", "types", "misc", "lib", "shared"}
	for name := range imports(t) {
		if slices.Contains(oddments, path.Base(name)) {
			t.Errorf("%s: a package is named for what it is about", name)
		}
	}
}

// The rules are tried on packages that break them, so that a rule that has
// stopped matching is noticed.
func TestImportsRulesBite(t *testing.T) {
	for _, c := range []struct{ of, imported string }{
		{"lede/briefing/when", "os"},
		{"lede/briefing", "charm.land/lipgloss/v2"},
		{"lede/briefing/cite", "lede/content"},
		{"lede/briefing/attribution", "lede/briefing/voices"},
		{"lede/briefing/voices", "lede/briefing/when"},
		{"lede/briefing/terms", "lede/briefing/query"},
		{"lede/briefing/query", "lede/briefing/change"},
		{"lede/content/format", "lede/ui/theme"},
		{"lede/ui/page", "charm.land/bubbletea/v2"},
		{"lede/ui/outline", "lede/ui/margin"},
		{"lede/ui/margin", "lede/ui"},
		{"lede/ui/layout", "lede/ui/reader"},
		{"lede", "lede/briefing"},
		{"lede/ui", "lede/ui/cli"},
		{"lede/content/library", "net/http"},
		{"lede/content", "os/exec"},
		{"lede/content/format/docx", "os"},
		{"lede/content/sanitize", "unsafe"},
		{"lede/ui", "lede/ui/uitest"},
	} {
		if breaks(c.of, c.imported) == "" {
			t.Errorf("%s may import %s", c.of, c.imported)
		}
	}
	for _, c := range []struct{ of, imported string }{
		{"lede/ui", "lede/ui/margin"}, {"lede/ui", "os/exec"}, {"lede", "lede/ui/cli"},
		{"lede/ui/margin", "lede/ui/pane"}, {"lede/briefing", "net/url"}, {"lede/briefing/osint", "strings"},
		{"lede/briefing/voices", "lede/briefing/attribution"}, {"lede/briefing/attribution", "lede/briefing/when"},
	} {
		if why := breaks(c.of, c.imported); why != "" {
			t.Errorf("%s may not import %s: %s", c.of, c.imported, why)
		}
	}
}

// imports maps every package of the program to what it imports outside its tests,
// on any system. The sources are read and the go command is not asked: it tells
// what is built here only, and a test that ran it would be taken from the
// cache when another package has changed.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	const root = "../.."
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && file != root && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata"):
			return filepath.SkipDir
		case entry.IsDir(), !strings.HasSuffix(name, ".go"), strings.HasSuffix(name, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		importer := path.Join("lede", filepath.ToSlash(folder))
		found[importer] = append(found[importer], "") // a package may import nothing
		for _, i := range parsed.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			found[importer] = append(found[importer], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("reading what the packages import: %v", err)
	}
	if len(found) < 5 {
		t.Fatalf("only %d packages were found", len(found))
	}
	return found
}

// matches reports whether the import path is among the patterns.
func matches(importPath string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		above, below := strings.CutSuffix(p, "/...")
		return importPath == above || below && strings.HasPrefix(importPath, above+"/")
	})
}
