package page

import (
	"testing"

	"pgregory.net/rapid"
)

// TestCache compares the cache with one that is kept in a slice.
func TestCache(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const limit = 10
		c := newCache[int, int](limit)
		var model [][2]int // key and cost, the last used first
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			key := rapid.IntRange(0, 8).Draw(t, "key")
			found := -1
			for i, m := range model {
				if m[0] == key {
					found = i
				}
			}
			got, ok := c.get(key)
			if ok != (found >= 0) || ok && got != key*key {
				t.Fatalf("get(%d) = %d, %v with %v", key, got, ok, model)
			}
			if ok {
				m := model[found]
				model = append(model[:found], model[found+1:]...)
				model = append([][2]int{m}, model...)
				continue
			}
			cost := rapid.IntRange(0, 14).Draw(t, "cost")
			c.put(key, key*key, cost)
			model = append([][2]int{{key, cost}}, model...)
			for len(model) > 2 && sum(model) > limit {
				model = model[:len(model)-1]
			}
			if c.size != sum(model) {
				t.Fatalf("size %d, want %d", c.size, sum(model))
			}
		}
	})
}

func sum(model [][2]int) (n int) {
	for _, m := range model {
		n += m[1]
	}
	return n
}
