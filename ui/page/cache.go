package page

import "container/list"

// A cache keeps the values that were used last, up to a number of bytes; the
// last two are kept whatever they cost.
type cache[K comparable, V any] struct {
	limit, size int
	byKey       map[K]*list.Element
	order       *list.List // of kept[K, V], the last used first
}

type kept[K comparable, V any] struct {
	key   K
	value V
	cost  int
}

func newCache[K comparable, V any](limit int) *cache[K, V] {
	return &cache[K, V]{limit: limit, byKey: map[K]*list.Element{}, order: list.New()}
}

func (c *cache[K, V]) get(key K) (V, bool) {
	e, ok := c.byKey[key]
	if !ok {
		var none V
		return none, false
	}
	c.order.MoveToFront(e)
	return e.Value.(kept[K, V]).value, true
}

// put keeps a value that is not in the cache yet.
func (c *cache[K, V]) put(key K, value V, cost int) {
	c.byKey[key] = c.order.PushFront(kept[K, V]{key, value, cost})
	c.size += cost
	for c.size > c.limit && c.order.Len() > 2 {
		e := c.order.Back()
		old := c.order.Remove(e).(kept[K, V])
		delete(c.byKey, old.key)
		c.size -= old.cost
	}
}

func (c *cache[K, V]) clear() {
	clear(c.byKey)
	c.order.Init()
	c.size = 0
}
