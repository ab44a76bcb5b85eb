package html

import "golang.org/x/net/html/atom"

// rescue takes back the roles of elements that hold most of the page's prose: a name that
// has a word for furniture in it may be of the whole page.
func (p *page) rescue() {
	if len(p.parts) == 0 {
		return
	}
	whole := p.parts[0].raw.bytes
	outside := whole
	for i := 0; i < len(p.parts); {
		if e := &p.parts[i]; e.role.aside() {
			outside -= e.raw.bytes
			i = e.end
			continue
		}
		i++
	}
	for i := 0; i < len(p.parts); {
		e := &p.parts[i]
		switch {
		case !e.role.aside():
			i++
		case e.role == navigation && e.node.DataAtom != atom.Footer && 8*e.all.linked < e.all.text && e.raw.lines >= 3:
			e.role = plain // what one moves about by is links
			i++
		case 4*e.raw.bytes > whole && float64(e.raw.bytes) > e.needed()*float64(outside):
			e.role = plain
			i++
		default:
			i = e.end
		}
	}
}

// needed is how many times as much prose as there is outside all furniture the part must
// have that it is none.
func (e *part) needed() float64 {
	switch {
	case e.role == related && 8*e.all.linked < e.all.text && e.raw.lines >= 3:
		return 0.5 // related links are links
	case e.role == related, e.role == comments:
		return 6 // is often more than the piece
	}
	return 1.5
}

const (
	longestFigure  = 1500 // bytes of text in a figure element that is a picture
	longestCaption = 500  // and under another element's picture
)

// findCaptions gives their role to elements that are pictures with a few words.
func (p *page) findCaptions() {
	pictures := make([]int32, len(p.parts)+1) // before each part
	for i := range p.parts {
		pictures[i+1] = pictures[i]
		if a := p.parts[i].node.DataAtom; a == atom.Img {
			pictures[i+1]++
		}
	}
	for i := range p.parts {
		e := &p.parts[i]
		n := pictures[e.end] - pictures[i]
		if n == 0 || e.role != plain || e.all.text == 0 {
			continue
		}
		if e.node.DataAtom == atom.Figure && e.all.text < longestFigure || e.depicts && n <= 2 && e.all.text < longestCaption {
			e.role = caption
		}
	}
}
