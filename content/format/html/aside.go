package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An aside is nodes that stand one after another and are set aside for one reason.
type aside struct {
	role  role
	nodes []*html.Node
}

// asides is all of the page that has words and is neither in the roots nor its title, in
// its order.
func (p *page) asides(roots []int, title string) []aside {
	kept, roles := p.counts(roots)
	var all []aside
	add := func(i int, r role) {
		if e := &p.parts[i]; (e.level() > 0 || e.dropped == detail) && letters(p.words(i)) == letters(title) {
			return
		}
		if n := len(all); n > 0 && all[n-1].role == r {
			all[n-1].nodes = append(all[n-1].nodes, p.parts[i].node)
			return
		}
		all = append(all, aside{r, []*html.Node{p.parts[i].node}})
	}
	for i := 0; i < len(p.parts); {
		e := &p.parts[i]
		set := e.dropped
		if set == plain && e.role.aside() {
			set = e.role
		}
		switch none := kept[e.end] == kept[i]; {
		case e.all.text == 0:
			i = e.end
		case none && set != plain:
			add(i, set)
			i = e.end
		case none && (e.isText() || roles[e.end] == roles[i+1]):
			add(i, rest)
			i = e.end
		default:
			i++
		}
	}
	return all
}

// counts are, before each part, the texts that are kept in the roots, and the elements
// that are set aside or are titles.
func (p *page) counts(roots []int) (kept, roles []int32) {
	in := make([]bool, len(p.parts))
	for _, r := range roots {
		for i := r; i < p.parts[r].end; {
			e := &p.parts[i]
			if e.dropped != plain {
				i = e.end
				continue
			}
			in[i] = e.isText()
			i++
		}
	}
	kept, roles = make([]int32, len(p.parts)+1), make([]int32, len(p.parts)+1)
	for i := range p.parts {
		e := &p.parts[i]
		kept[i+1], roles[i+1] = kept[i], roles[i]
		if in[i] {
			kept[i+1]++
		}
		if e.dropped != plain || e.role.aside() || e.level() > 0 {
			roles[i+1]++
		}
	}
	return kept, roles
}

// pieces is the nodes of the roots, without what is dropped: that is taken out of the
// tree. A lead that is set as a heading becomes a paragraph, for it heads no section.
func (p *page) pieces(roots []int) []*html.Node {
	var nodes []*html.Node
	led := false
	for _, r := range roots {
		if p.parts[r].dropped != plain {
			continue
		}
		nodes = append(nodes, p.parts[r].node)
		for i := r; i < p.parts[r].end; {
			e := &p.parts[i]
			if e.dropped != plain {
				if e.node.Parent != nil {
					e.node.Parent.RemoveChild(e.node)
				}
				i = e.end
				continue
			}
			if !led && e.level() > 0 && e.leads() {
				e.node.DataAtom, e.node.Data = atom.P, "p"
			}
			led = led || e.ownProse().lines > 0
			i++
		}
	}
	return nodes
}
