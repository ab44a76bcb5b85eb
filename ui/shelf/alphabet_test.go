package shelf

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestCompareNames(t *testing.T) {
	want := []string{
		"", "0", "00", "01", "1", "2", "10", "100", "a", "a 1", "a 2 b", "a 2 c", "a 10 b", "a-b", "ab", "part 2", "part 10", "part 10a", "parts",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, compareNames)
	if !slices.Equal(got, want) {
		t.Errorf("in order %q, want %q", got, want)
	}
}

// TestCompareNamesIsAnOrder checks that any three names have one order.
func TestCompareNamesIsAnOrder(t *testing.T) {
	name := rapid.StringOfN(rapid.RuneFrom([]rune("0012 9a-")), 0, 7, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := name.Draw(t, "a"), name.Draw(t, "b"), name.Draw(t, "c")
		if compareNames(a, b) != -compareNames(b, a) || (compareNames(a, b) == 0) != (a == b) {
			t.Fatalf("%q and %q: %d and %d", a, b, compareNames(a, b), compareNames(b, a))
		}
		if compareNames(a, b) <= 0 && compareNames(b, c) <= 0 && compareNames(a, c) > 0 {
			t.Fatalf("%q, %q, %q go round", a, b, c)
		}
	})
}

// TestAlphabet gives things names again and again, and compares with sorting them all.
func TestAlphabet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		called := make([]string, rapid.IntRange(1, 30).Draw(t, "things"))
		var a alphabet
		for range rapid.IntRange(1, 6).Draw(t, "rounds") {
			some := rapid.SliceOf(rapid.Int32Range(0, int32(len(called)-1))).Draw(t, "some")
			for _, i := range some {
				called[i] = rapid.SampledFrom([]string{"", "a", "a 2", "a 10", "b"}).Draw(t, "name")
			}
			a.put(some, func(i int32) string { return called[i] })
		}
		var want []int32
		for i, name := range called {
			if name != "" {
				want = append(want, int32(i))
			}
		}
		slices.SortStableFunc(want, func(i, j int32) int { return compareNames(called[i], called[j]) })
		if !slices.Equal(a, want) {
			t.Fatalf("%v of %q, want %v", a, called, want)
		}
		ranks := a.ranks(len(called))
		for i := range called {
			if at := slices.Index(want, int32(i)); at < 0 && ranks[i] != uint64(len(want)) || at >= 0 && ranks[i] != uint64(at) {
				t.Fatalf("the rank of %d is %d, want %d", i, ranks[i], at)
			}
		}
	})
}

// TestSortBy compares with a sort that compares.
func TestSortBy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOf(rapid.OneOf(rapid.Uint64(), rapid.Uint64Range(0, 3), rapid.Uint64Range(1<<40, 1<<40+3))).Draw(t, "keys")
		ids := make([]int32, len(keys))
		for i := range ids {
			ids[i] = int32(i)
		}
		want := slices.Clone(ids)
		slices.SortStableFunc(want, func(i, j int32) int { return cmp.Compare(keys[i], keys[j]) })
		if sortBy(ids, func(i int32) uint64 { return keys[i] }); !slices.Equal(ids, want) {
			t.Fatalf("%v, want %v", ids, want)
		}
	})
}

func ExamplePane_DescribeAll() {
	p := New("Harbour", []Item{{Name: "wall.md"}, {Name: "pumps.md"}})
	p.DescribeAll(func(yield func(int, Item) bool) {
		item := p.Item(1)
		item.Title, item.Known = "Pumps", true
		yield(1, item)
	})
	fmt.Println(p.Item(1).Title)
	// Output: Pumps
}
