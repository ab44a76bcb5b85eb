package content

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNatural(t *testing.T) {
	want := []string{"", "01", "1", "2", "2a", "10", "A", "a", "a 2", "a 10", "a1b2", "a1b10", "B", "b2", "é", "é2"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, natural)
	if !slices.Equal(got, want) {
		t.Errorf("order %q\n want %q", got, want)
	}
}

func TestNaturalIsAnOrder(t *testing.T) {
	name := rapid.StringOfN(rapid.SampledFrom([]rune("aAbB012 é.")), 0, 6, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := name.Draw(t, "a"), name.Draw(t, "b"), name.Draw(t, "c")
		if natural(a, b) != -natural(b, a) {
			t.Fatalf("%q and %q", a, b)
		}
		if (natural(a, b) == 0) != (a == b) {
			t.Fatalf("%q equals %q", a, b)
		}
		if natural(a, b) <= 0 && natural(b, c) <= 0 && natural(a, c) > 0 {
			t.Fatalf("%q, %q, %q", a, b, c)
		}
	})
}
