package query

import (
	"context"
	"errors"
	"testing"
	"unicode/utf8"

	"lede/briefing"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"two rockets", `"two rock*" -kani`, "a OR (b AND NOT c)", "kind:known,unknown x", `speaker:"two words"`,
		"on:2023-10-07 after:2023..", "published:2024-01/..", "12:30 http://x foo:bar", "東京 京 noted:no", "-", "((", `"`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			var wrong *Error
			if !errors.As(err, &wrong) || wrong.Problem == "" || wrong.At.Start < 0 || wrong.At.End > len(s) || wrong.At.Empty() {
				t.Fatalf("%q: %#v", s, err)
			}
			return
		}
		again, err := Parse(q.String())
		if err != nil {
			t.Fatalf("%q: %q: %v", s, q, err)
		}
		if again.String() != q.String() {
			t.Fatalf("%q: %q is not %q", s, again, q)
		}
	})
}

// bare is a context that nothing cancels.
var bare = context.Background()

func FuzzFind(f *testing.F) {
	f.Add("two rockets", "# Two\n\n- two *rock*ets[^a]\n\n[^a]: b")
	f.Add("kind:unknown a* OR 東", "## What we do not know\n\n東京 a\n\n> b\n>\n> — c, d")
	f.Add("on:2023 speaker:x", "- **2023:** x said “y”")
	f.Add(`"a b" -c`, "---\ntitle: a b\n---\n<b>a</b> | b &amp;")
	f.Fuzz(func(t *testing.T, query, text string) {
		q, err := Parse(query)
		if err != nil || !utf8.ValidString(text) || len(text) > 4<<10 {
			return
		}
		for _, format := range []briefing.Format{briefing.FormatMarkdown, briefing.FormatPlain} {
			doc := briefing.Parse(text, briefing.Options{Format: format})
			found, err := q.Find(bare, doc, About{}, 5)
			if err != nil {
				t.Fatal(err)
			}
			check(t, doc, found)
		}
	})
}
