package edtf

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the answers in testdata")

// rows reads a table of tab-separated columns; what begins with # is a comment.
func rows(tb testing.TB, path string) [][]string {
	tb.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}

// golden compares what each row's expression gives with the rest of the row, or with
// -update writes it there.
func golden(t *testing.T, path string, answer func(expr string) []string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			out.WriteString(line)
			continue
		}
		expr, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		got := strings.Join(answer(expr), "\t")
		if got != want && !*update {
			t.Errorf("%q\n got %s\nwant %s", expr, got, want)
		}
		fmt.Fprintf(&out, "%s\t%s\n", expr, got)
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAccepted reads every production of the standard.
func TestAccepted(t *testing.T) {
	golden(t, "testdata/accepted.txt", func(expr string) []string {
		e, err := Parse(expr)
		if err != nil {
			return []string{err.Error()}
		}
		written := "="
		if e.String() != expr {
			written = e.String()
		}
		first, last := e.Bounds()
		return []string{strconv.Itoa(e.Level()), e.Type().String(), first.String(), last.String(), written, e.English()}
	})
}

// TestRejected tells what is wrong, and where.
func TestRejected(t *testing.T) {
	golden(t, "testdata/rejected.txt", func(expr string) []string {
		e, err := Parse(expr)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			return []string{"accepted"}
		}
		if !e.IsZero() || syntax.Text != expr || syntax.Offset < 0 || syntax.Offset > len(expr) {
			t.Errorf("%q: %v with %+v", expr, e, syntax)
		}
		return []string{strconv.Itoa(syntax.Offset), syntax.Reason}
	})
}

// TestRelations says of pairs of expressions what is certain of them.
func TestRelations(t *testing.T) {
	holds := map[string]func(e, f Expr) bool{
		"before": Expr.Before, "after": Expr.After, "within": Expr.Within,
		"overlaps": Expr.Overlaps, "may overlap": Expr.MayOverlap,
	}
	for _, row := range rows(t, "testdata/relations.txt") {
		e, err := Parse(row[0])
		f, err2 := Parse(row[2])
		if err != nil || err2 != nil {
			t.Fatal(row, err, err2)
		}
		relation, not := strings.CutPrefix(row[1], "not ")
		if got := holds[relation](e, f); got == not {
			t.Errorf("%s %s %s: %v", row[0], relation, row[2], got)
		}
	}
}

// TestMessageIsShort keeps a message readable whatever the text is.
func TestMessageIsShort(t *testing.T) {
	for _, start := range []string{"2023-10-", "2023-10-1"} {
		_, err := Parse(start + strings.Repeat("é", 100_000))
		if err == nil || len(err.Error()) > 200 || strings.Contains(err.Error(), `\x`) {
			t.Errorf("got %v", err)
		}
	}
	_, err := Parse("é")
	if err == nil || !strings.Contains(err.Error(), "at character 1") {
		t.Errorf("got %v", err)
	}
}

// TestSetIsBounded refuses a set that would be slow to compare.
func TestSetIsBounded(t *testing.T) {
	members := strings.Repeat("2023,", maxMembers-1) + "2024"
	if e, err := Parse("[" + members + "]"); err != nil || len(e.Members()) != maxMembers {
		t.Errorf("%d members: %v", maxMembers, err)
	}
	if _, err := Parse("[2022," + members + "]"); err == nil {
		t.Errorf("%d members are accepted", maxMembers+1)
	}
}
