package edtf

import (
	"errors"
	"testing"
)

// FuzzParse: a text is an expression that holds together, or an error says where it
// is not.
func FuzzParse(f *testing.F) {
	for _, path := range []string{"testdata/accepted.txt", "testdata/rejected.txt"} {
		for _, row := range rows(f, path) {
			f.Add(row[0])
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := Parse(s)
		if err != nil {
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || syntax.Offset < 0 || syntax.Offset > len(s) || syntax.Reason == "" {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		if wrong := holdsTogether(e); wrong != "" {
			t.Fatalf("%q is %s, which %s", s, e, wrong)
		}
		for _, made := range []Expr{e.About(), e.Perhaps(), Between(e, e), Between(Expr{}, e), EndUnknown(e), OneOf(e, e), AllOf(e)} {
			if made.IsZero() {
				continue
			}
			if wrong := holdsTogether(made); wrong != "" {
				t.Fatalf("%s, made of %s, %s", made, e, wrong)
			}
		}
	})
}
