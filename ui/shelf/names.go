package shelf

// names are what groups are called, by number: the one that was named first is 0.
type names struct {
	all     []string
	numbers map[string]int32
	last    int32 // the number that was asked for last: what is alike stands together
}

func (n *names) number(name string) int32 {
	if len(n.all) > 0 && n.all[n.last] == name {
		return n.last
	}
	at, known := n.numbers[name]
	if !known {
		if n.numbers == nil {
			n.numbers = make(map[string]int32)
		}
		at = int32(len(n.all))
		n.all = append(n.all, name)
		n.numbers[name] = at
	}
	n.last = at
	return at
}
