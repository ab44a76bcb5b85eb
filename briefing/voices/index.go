package voices

// An index is the persons by those parts of their names that are asked for.
type index map[string][]*person

// indexOf is an index of nobody yet, for parts that others are called by.
func indexOf(people []*person, part func(*named) string) index {
	x := make(index, len(people))
	for _, p := range people {
		x[part(p.main())] = nil
	}
	return x
}

func (x index) add(part string, p *person) {
	if held, asked := x[part]; asked && (len(held) == 0 || held[len(held)-1] != p) {
		x[part] = append(held, p)
	}
}

// look looks for the only person besides p who has the part.
func (x index) look(part string, p *person) only {
	var o only
	for _, q := range x[part] {
		if q = q.root(); q != p.root() && o.add(q) {
			break
		}
	}
	return o
}

// An only is the one person whom something fits, as long as there is one.
type only struct {
	person  *person
	several bool
}

// add reports whether there are several now.
func (o *only) add(p *person) bool {
	if o.person == nil {
		o.person = p
	}
	o.several = o.several || o.person != p
	return o.several
}

func (o *only) none() bool { return o.person == nil }

// one is the only person, nil where there are several or none.
func (o *only) one() *person {
	if o.several {
		return nil
	}
	return o.person
}
