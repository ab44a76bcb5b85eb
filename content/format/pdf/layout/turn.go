package layout

import "math"

// upright is the page turned so that most of its text runs from left to right, and apart
// from it the glyphs that stand at another angle, as a watermark does.
func upright(p Page) (page Page, askew []Glyph) {
	var count [4]int
	for _, g := range p.Glyphs {
		if q, ok := quarter(g.Angle); ok && g.Rune != ' ' {
			count[q]++
		}
	}
	most := 0
	for q := range count {
		if count[q] > count[most] {
			most = q
		}
	}
	page = p
	if most%2 == 1 {
		page.Width, page.Height = p.Height, p.Width
	}
	page.Glyphs = make([]Glyph, 0, len(p.Glyphs))
	apart := false // the glyph before was
	for _, g := range p.Glyphs {
		if q, ok := quarter(g.Angle); g.Rune != ' ' {
			apart = !ok || q != most
		}
		if apart {
			askew = append(askew, g)
			continue
		}
		page.Glyphs = append(page.Glyphs, turned(g, most, p.Width, p.Height))
	}
	return page, askew
}

// quarter is how many quarters of a turn, clockwise, an angle is.
func quarter(angle float64) (quarters int, ok bool) {
	const tolerance = 0.05 // some three degrees: a page that was scanned askew
	turns := angle / (math.Pi / 2)
	whole := math.Round(turns)
	if math.IsNaN(turns) || math.Abs(turns-whole) > tolerance/(math.Pi/2) {
		return 0, false
	}
	return (int(math.Mod(whole, 4)) + 4) % 4, true
}

// turned is the glyph on a page of this size that is turned back by so many quarters.
func turned(g Glyph, quarters int, width, height float64) Glyph {
	point := func(x, y float64) (float64, float64) {
		switch quarters {
		case 1:
			return height - y, x
		case 2:
			return width - x, height - y
		case 3:
			return y, width - x
		}
		return x, y
	}
	x1, y1 := point(g.Left, g.Bottom)
	x2, y2 := point(g.Right, g.Top)
	g.Left, g.Right = min(x1, x2), max(x1, x2)
	g.Bottom, g.Top = min(y1, y2), max(y1, y2)
	g.X, g.Y = point(g.X, g.Y)
	return g
}
