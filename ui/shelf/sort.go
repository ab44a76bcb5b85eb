package shelf

// digitBits is how much of a key one pass of sortBy sorts by: few enough that what it
// counts stays in the nearest cache.
const digitBits = 11

// sortBy sorts ids by a number that each has, and leaves those of one number in their
// order. It is a radix sort from the lowest digit on: its time is linear, where a
// comparing sort of a hundred thousand takes longer than a frame. Digits that all have
// in common cost nothing.
func sortBy(ids []int32, key func(int32) uint64) {
	type keyed struct {
		key uint64
		id  int32
	}
	from, to := make([]keyed, len(ids)), make([]keyed, len(ids))
	some, all := uint64(0), ^uint64(0) // the bits that are set in some keys, and in all
	for at, i := range ids {
		k := key(i)
		from[at] = keyed{k, i}
		some, all = some|k, all&k
	}
	for shift := 0; shift < 64; shift += digitBits {
		if (some^all)>>shift&(1<<digitBits-1) == 0 {
			continue
		}
		var starts [1<<digitBits + 1]int32
		for i := range from {
			starts[from[i].key>>shift&(1<<digitBits-1)+1]++
		}
		for d := 1; d < len(starts); d++ {
			starts[d] += starts[d-1]
		}
		for i := range from {
			start := &starts[from[i].key>>shift&(1<<digitBits-1)]
			to[*start] = from[i]
			*start++
		}
		from, to = to, from
	}
	for at := range from {
		ids[at] = from[at].id
	}
}
