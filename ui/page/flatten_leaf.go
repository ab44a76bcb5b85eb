package page

import "lede/briefing"

// leaf flattens a leaf of running text, in pieces if it is long.
func (f *flattener) leaf(n *briefing.Node, fr *frame, after gap) {
	f.runs(strip{kind: stripText, node: n, frame: fr}, n, after)
}

// figure flattens a picture's caption, behind a sign for the picture.
func (f *flattener) figure(n *briefing.Node, fr *frame, after gap) {
	was := f.role
	if f.role == roleBody {
		f.role = roleCaption
	}
	f.open(n)
	f.leaf(n, &frame{parent: fr, kind: framePicture}, after)
	f.role = was
}

// runs emits one strip for every piece of a leaf's runs.
func (f *flattener) runs(s strip, n *briefing.Node, after gap) {
	f.passage = n.Span
	from := cut{}
	ends := pieces(n.Runs)
	for i, to := range ends {
		s.from, s.to = from, to
		start := offsetOf(n.Runs, from)
		if i == 0 && (len(n.Runs) == 0 || n.Span.Start < start) {
			start = n.Span.Start
		}
		between := gap{around: s.frame}
		if i == len(ends)-1 {
			between = after
		}
		f.emit(s, start, between)
		from = to
	}
}

// code flattens a block of code. Where goldmark has taken an indent off its
// lines, each line is found again in the source.
func (f *flattener) code(n *briefing.Node, fr *frame, after gap) {
	n.Runs = byLine(f.page.doc.Text, n.Runs)
	f.runs(strip{kind: stripCode, node: n, frame: fr}, n, after)
}

// table flattens a table into its rows.
func (f *flattener) table(n *briefing.Node, fr *frame, after gap) {
	for i := range n.Children {
		row := &n.Children[i]
		between := gap{around: fr}
		if i == len(n.Children)-1 {
			between = after
		}
		f.passage = row.Span
		if rowBytes(row) <= maxPiece {
			f.emit(strip{kind: stripRow, node: row, frame: fr, table: n, row: i}, row.Span.Start, between)
			continue
		}
		for k := range row.Children {
			cell := &row.Children[k]
			here := gap{around: fr}
			if k == len(row.Children)-1 {
				here = between
			}
			f.runs(strip{kind: stripRecord, node: cell, frame: fr, table: n, row: k}, cell, here)
		}
	}
}

func rowBytes(row *briefing.Node) int {
	n := 0
	for i := range row.Children {
		for k := range row.Children[i].Runs {
			n += len(row.Children[i].Runs[k].Text)
		}
	}
	return n
}

// aside flattens the lines of furniture, each by itself: there may be thousands.
func (f *flattener) aside(n *briefing.Node, fr *frame, after gap) {
	for i := range n.Children {
		between := gap{around: fr}
		if i == len(n.Children)-1 {
			between = after
		}
		f.leaf(&n.Children[i], fr, between)
	}
}

// html flattens a block of HTML: the words in it, without the tags.
func (f *flattener) html(n *briefing.Node, fr *frame, after gap) {
	f.passage = n.Span
	groups := htmlWords(n.Runs)
	for i, words := range groups {
		between := gap{around: fr}
		if i == len(groups)-1 {
			between = after
		}
		start := n.Span.Start
		if i > 0 {
			start = words[0].src.Start
		}
		f.emit(strip{kind: stripHTML, node: n, frame: fr, frags: words}, start, between)
	}
}
