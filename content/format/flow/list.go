package flow

import "lede/content/format/manuscript"

// deepestList is the deepest level of an item that is told apart; Word has nine.
const deepestList = 10

// An openList is a list to which items may still come.
type openList struct {
	level int
	list  manuscript.List
}

// item adds an item, or a paragraph to the last one.
func (f *Flow) item(p Paragraph) {
	level := min(max(p.Level, 0), deepestList)
	b := manuscript.Paragraph{Text: p.Text}
	if p.Continues {
		for len(f.lists) > 1 && f.lists[len(f.lists)-1].level > level {
			f.endLists(len(f.lists) - 1)
		}
		if len(f.lists) == 0 {
			f.done = append(f.done, b)
			return
		}
		f.lists[len(f.lists)-1].add(b)
		return
	}
	for n := len(f.lists); n > 0 && f.lists[n-1].level >= level; n-- {
		if f.lists[n-1].level == level && f.lists[n-1].takes(p) {
			break
		}
		f.endLists(n - 1)
	}
	if n := len(f.lists); n == 0 || f.lists[n-1].level < level {
		f.lists = append(f.lists, openList{level, manuscript.List{Ordered: p.Ordered, Start: p.Number}})
	}
	l := &f.lists[len(f.lists)-1].list
	l.Items = append(l.Items, []manuscript.Block{b})
}

// takes reports whether p is the next item of the list. What is numbered anew is another.
func (l *openList) takes(p Paragraph) bool {
	return l.list.Ordered == p.Ordered && (!p.Ordered || p.Number == l.list.Start+len(l.list.Items))
}

// add adds a block to the last item.
func (l *openList) add(b manuscript.Block) {
	last := len(l.list.Items) - 1
	l.list.Items[last] = append(l.list.Items[last], b)
}

// endLists ends all lists but the outer n.
func (f *Flow) endLists(n int) {
	for len(f.lists) > n {
		last := len(f.lists) - 1
		list := f.lists[last].list
		f.lists = f.lists[:last]
		if last > 0 {
			f.lists[last-1].add(list)
		} else {
			f.done = append(f.done, list)
		}
	}
}
