package html

import "golang.org/x/net/html"

// joinBodies gives the hint of an item's articleBody that stands in several elements to
// the smallest one around them.
func (p *page) joinBodies() {
	bodies := map[int][]int{} // by the item that they are of
	for i := 0; i < len(p.parts); {
		e := &p.parts[i]
		if e.hint != statedHint {
			i++
			continue
		}
		item := p.itemOf(i)
		bodies[item] = append(bodies[item], i)
		i = e.end
	}
	for _, of := range bodies {
		if len(of) < 2 {
			continue
		}
		around := p.parts[of[0]].parent
		for around >= 0 && p.parts[around].end <= of[len(of)-1] {
			around = p.parts[around].parent
		}
		if around < 0 {
			continue
		}
		for _, i := range of {
			p.parts[i].hint = noHint
		}
		p.parts[around].hint = statedHint
		p.parts[around].role = plain
	}
}

// itemOf is the item of microdata that the part is a property of; -1 for none.
func (p *page) itemOf(i int) int {
	for i = p.parts[i].parent; i >= 0; i = p.parts[i].parent {
		if p.parts[i].node.Type == html.ElementNode {
			for _, a := range p.parts[i].node.Attr {
				if a.Key == "itemscope" {
					return i
				}
			}
		}
	}
	return -1
}
