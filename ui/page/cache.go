package page

// A cache keeps the values that were used last, up to a number of bytes; the
// last two are kept whatever they cost.
type cache[K comparable, V any] struct {
	limit, size   int
	byKey         map[K]*kept[K, V]
	newest, least *kept[K, V] // the ends of a list in the order of use
}

type kept[K comparable, V any] struct {
	key          K
	value        V
	cost         int
	newer, older *kept[K, V]
}

func newCache[K comparable, V any](limit int) *cache[K, V] {
	return &cache[K, V]{limit: limit, byKey: map[K]*kept[K, V]{}}
}

func (c *cache[K, V]) get(key K) (V, bool) {
	e, ok := c.byKey[key]
	if !ok {
		var none V
		return none, false
	}
	if e != c.newest {
		c.unlink(e)
		c.link(e)
	}
	return e.value, true
}

// put keeps a value that is not in the cache yet.
func (c *cache[K, V]) put(key K, value V, cost int) {
	e := &kept[K, V]{key: key, value: value, cost: cost}
	c.byKey[key] = e
	c.link(e)
	c.size += cost
	for c.size > c.limit && len(c.byKey) > 2 {
		old := c.least
		c.unlink(old)
		delete(c.byKey, old.key)
		c.size -= old.cost
	}
}

// link makes e the newest.
func (c *cache[K, V]) link(e *kept[K, V]) {
	e.newer, e.older = nil, c.newest
	if c.newest != nil {
		c.newest.newer = e
	} else {
		c.least = e
	}
	c.newest = e
}

func (c *cache[K, V]) unlink(e *kept[K, V]) {
	if e.newer != nil {
		e.newer.older = e.older
	} else {
		c.newest = e.older
	}
	if e.older != nil {
		e.older.newer = e.newer
	} else {
		c.least = e.newer
	}
}

// keep drops the values that are not wanted.
func (c *cache[K, V]) keep(wanted func(K, V) bool) {
	for key, e := range c.byKey {
		if !wanted(key, e.value) {
			c.unlink(e)
			delete(c.byKey, key)
			c.size -= e.cost
		}
	}
}

func (c *cache[K, V]) clear() {
	clear(c.byKey)
	c.newest, c.least, c.size = nil, nil, 0
}
