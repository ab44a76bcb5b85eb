package when_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing/edtf"
	"lede/briefing/when"
)

// A wanted is one line of annotation; testdata/prose/absolute.txtar explains them.
type wanted struct {
	words             []string
	optional          bool
	kinds, values     string
	first, last, line string
}

// TestProse reads invented passages whose dates were annotated by hand, apart from
// the program.
func TestProse(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no passages", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, passage := range archive.Files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+passage.Name, func(t *testing.T) {
				testPassage(t, string(passage.Data))
			})
		}
	}
}

func testPassage(t *testing.T, data string) {
	t.Helper()
	var options when.Options
	var text string
	var want []wanted
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		switch name, value, ok := strings.Cut(line, ": "); {
		case line == "" || line == "none":
		case text == "" && ok && name == "ref":
			options.Published, _ = edtf.Parse(value)
		case text == "" && ok && name == "dateline":
			// It is in the text as well, or it is the publication date for want of one.
			if options.Published.IsZero() {
				options.Published, _ = edtf.Parse(value)
			}
		case text == "":
			text = strings.ReplaceAll(line, `\n`, "\n")
		default:
			want = append(want, parseWanted(t, line))
		}
	}
	found := when.Find(text, options)
	at := 0
	for _, w := range want {
		at = checkWanted(t, text, &found, w, at)
	}
	for _, e := range found {
		t.Errorf("%q\n\t%q (%s %s %s) is not wanted", text, text[e.Start:e.End], e.Kind, e.Value, e.Rule)
	}
}

// parseWanted reads `"words" -> type edtf min max`.
func parseWanted(t *testing.T, line string) wanted {
	t.Helper()
	w := wanted{line: line}
	w.optional = strings.HasPrefix(line, "?")
	quoted, rest, ok := strings.Cut(strings.TrimPrefix(line, "?"), " -> ")
	fields := strings.Fields(rest)
	if !ok || len(fields) < 4 {
		t.Fatalf("cannot read %q", line)
	}
	for _, q := range strings.Split(quoted, "|") {
		w.words = append(w.words, strings.Trim(q, ` "`))
	}
	w.kinds, w.values, w.first, w.last = fields[0], fields[1], fields[2], fields[3]
	return w
}

// checkWanted finds the expression of an annotation among those found, drops it from
// them, and compares.
func checkWanted(t *testing.T, text string, found *[]when.Expression, w wanted, from int) int {
	t.Helper()
	for _, words := range w.words {
		at := strings.Index(text[from:], words)
		if at < 0 {
			continue
		}
		start, end := from+at, from+at+len(words)
		for i, e := range *found {
			if e.Start >= end || e.End <= start {
				continue
			}
			n := i + 1
			if n < len(*found) && (*found)[n].End == e.Whole && (*found)[n].Start < end {
				n++ // the far end of an interval whose near end is e
			}
			rest := append([]when.Expression{}, (*found)[n:]...)
			*found = append((*found)[:i:i], rest...)
			if why := w.disagrees(e); why != "" {
				t.Errorf("%q\n\twant %s\n\tgot  %q %s %s span %s (%s): %s", text, w.line, text[e.Start:e.End], e.Kind, e.Value, e.Span, e.Rule, why)
			}
			return end
		}
		if !w.optional {
			t.Errorf("%q\n\twant %s\n\tgot  nothing", text, w.line)
		}
		return from
	}
	t.Errorf("%q: no such words: %s", text, w.line)
	return from
}

func (w *wanted) disagrees(e when.Expression) string {
	if w.kinds != "*" && !oneOf(w.kinds, e.Kind.String()) {
		return "type"
	}
	why := ""
	for _, value := range []edtf.Expr{e.Value, e.Span} {
		switch first, last := value.Bounds(); {
		case value.IsZero() && oneOf(w.values, "-"):
			return ""
		case value.IsZero() && w.values == "*":
			return ""
		case w.values != "*" && !oneOf(w.values, value.String()) && (w.first == "*" || !strings.ContainsAny(w.values, "~%?XS/")):
			why = "value"
		case !bounded(w.first, first) || !bounded(w.last, last):
			why = "bounds"
		default:
			return ""
		}
	}
	return why
}

// oneOf reports whether s is one of the alternatives.
func oneOf(alternatives, s string) bool {
	for _, a := range strings.Split(alternatives, "|") {
		if a == s {
			return true
		}
	}
	return false
}

// bounded reports whether a bound is as wanted.
func bounded(want string, b edtf.Bound) bool {
	for _, w := range strings.Split(want, "|") {
		switch {
		case w == "*", w == b.String(), w == "-" && b.State != edtf.Known:
			return true
		case strings.HasPrefix(w, ">="):
			if b.State == edtf.Known && b.String() >= w[2:] {
				return true
			}
		case strings.HasPrefix(w, "<="):
			if b.State == edtf.Known && b.String() <= w[2:] {
				return true
			}
		}
	}
	return false
}
