package query

import (
	"errors"
	"testing"
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
