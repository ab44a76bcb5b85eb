package voices_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"lede/briefing/attribution"
	"lede/briefing/edtf"
	"lede/briefing/voices"
)

var update = flag.Bool("update", false, "write what is expected anew")

// TestGroup groups the briefings of each archive. A file of one is "refuse", with lines
// "one name | another", "want", or a briefing: a line "published DAY" if that is known,
// and lines "footing | name | role | words" for its statements.
func TestGroup(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range archives {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			briefings, o, want := read(t, archive)
			got := told(voices.Group(briefings, o))
			if *update {
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
			} else if got != string(archive.Files[want].Data) {
				t.Errorf("got\n%s\nwant\n%s", got, archive.Files[want].Data)
			}
		})
	}
}

// read is the briefings of an archive, what is refused, and the index of what is wanted.
func read(t *testing.T, archive *txtar.Archive) (briefings []voices.Briefing, o voices.Options, want int) {
	t.Helper()
	for i, f := range archive.Files {
		lines := strings.Split(strings.TrimSpace(string(f.Data)), "\n")
		switch f.Name {
		case "want":
			want = i
		case "refuse":
			for _, l := range lines {
				a, b, _ := strings.Cut(l, " | ")
				o.Refuse = append(o.Refuse, voices.Join{Spelling: a, With: b})
			}
		default:
			briefings = append(briefings, readBriefing(t, lines))
		}
	}
	return briefings, o, want
}

func readBriefing(t *testing.T, lines []string) voices.Briefing {
	t.Helper()
	var b voices.Briefing
	for _, l := range lines {
		if day, ok := strings.CutPrefix(l, "published "); ok {
			e, err := edtf.Parse(day)
			if err != nil {
				t.Fatal(err)
			}
			b.Published = e
			continue
		}
		parts := strings.Split(l, "|")
		for len(parts) < 4 {
			parts = append(parts, "")
		}
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		var s attribution.Statement
		for f := range attribution.Named + 1 {
			if f.String() == parts[0] {
				s.Speaker.Footing = f
			}
		}
		s.Speaker.Name, s.Speaker.Role, s.Speaker.Text = parts[1], parts[2], parts[3]
		b.Statements = append(b.Statements, s)
	}
	return b
}

// told is a grouping in lines.
func told(g voices.Grouping) string {
	var b strings.Builder
	for i := range g.Voices {
		v := &g.Voices[i]
		fmt.Fprintf(&b, "%s, %s, %s: %d in %d\n", v.Name, v.Footing, v.Role(), len(v.Heard), v.Briefings())
		if others := slices.DeleteFunc(slices.Clone(v.Spellings), func(s string) bool { return s == v.Name }); len(others) > 0 {
			fmt.Fprintf(&b, "\talso %s\n", strings.Join(others, "; "))
		}
		for _, j := range v.Joins {
			fmt.Fprintf(&b, "\t%s = %s: %s\n", j.Spelling, j.With, j.Reason)
		}
		for _, j := range v.Refused {
			fmt.Fprintf(&b, "\t%s ≠ %s: %s\n", j.Spelling, j.With, j.Reason)
		}
		var said []string
		for _, h := range v.Heard {
			said = append(said, strconv.Itoa(h.Briefing))
		}
		if !slices.IsSorted(said) {
			fmt.Fprintf(&b, "\tin order %s\n", strings.Join(said, " "))
		}
	}
	if g.Unattributed > 0 {
		fmt.Fprintf(&b, "unattributed: %d\n", g.Unattributed)
	}
	return b.String()
}
